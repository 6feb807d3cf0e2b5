/**
 * `npm run red-flags`: reads both parts of the corpus, prints the figures and writes docs/clinical-safety/red-flags.md.
 * `--wrong` lists what is read wrongly and writes nothing; `--set=lay` and `--find=<words>` narrow that list down.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parts, readPart } from './red-flags/corpus.ts';
import { figures, measure, share, wrong } from './red-flags/measure.ts';
import { currentPage, pagePath } from './red-flags/page.ts';

const { values } = parseArgs({
  options: {
    wrong: { type: 'boolean', default: false },
    set: { type: 'string' },
    find: { type: 'string', default: '' },
  },
});
const words = new RegExp(values.find, 'i');

for (const part of parts) {
  const texts = readPart(part).filter(
    ({ set, text, destination }) =>
      (!values.set || set === values.set) && words.test(`${text} ${destination}`),
  );
  const results = measure(texts);
  console.log(`\n${part}`);
  for (const { set, emergencies, found, others, warned } of figures(results))
    console.log(
      `  ${set.padEnd(14)} found ${share(found, emergencies).padEnd(20)} warned ${share(warned, others)}`,
    );
  if (!values.wrong) continue;
  for (const { text, flags } of wrong(results)) {
    console.log(
      `\n  ${text.warn ? 'MISSED' : 'WARNED'} ${text.id} (${text.set}, ${text.age ?? '?'} years)\n  ${text.text}`,
    );
    for (const { rule, words: said } of flags) console.log(`    ${rule}: ${said.join(' | ')}`);
  }
}
if (!values.wrong) writeFileSync(pagePath, currentPage());
