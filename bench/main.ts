/**
 * How fast Frontdoor is here: requests sent through HTTP beside a bare server's, the inbox, patients' pages, and what a batch
 * does to both.
 * `--json` prints one object and nothing else, `--only sending` measures one part: reading, sending, inbox, pages, video, batches
 * or export; waiting rooms of video calls and the export are never measured unless they are asked for.
 */
import { parseArgs } from 'node:util';
import { measure, onlyIfAsked, type Part, parts } from './measure.ts';
import { table } from './report.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const wanted = parts.filter((part) =>
  values.only === undefined ? !onlyIfAsked.has(part) : part === values.only,
);
if (wanted.length === 0) throw new Error(`--only takes ${parts.join(', ')}, not "${values.only}"`);
const say = (line: string) => {
  if (!values.json) console.error(line);
};
const figures = await measure(process.env.DATABASE_URL || undefined, new Set<Part>(wanted), say);
console.log(values.json ? JSON.stringify(figures) : table(figures));
