/**
 * How fast Frontdoor is here: requests sent through HTTP beside a bare server's, the inbox, and patients' pages.
 * `--json` prints one object and nothing else.
 */
import { parseArgs } from 'node:util';
import { measure } from './measure.ts';
import { table } from './report.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const say = (line: string) => {
  if (!values.json) console.error(line);
};
const figures = await measure(process.env.DATABASE_URL || undefined, say);
console.log(values.json ? JSON.stringify(figures) : table(figures));
