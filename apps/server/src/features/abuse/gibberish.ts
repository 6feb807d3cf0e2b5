/** Shorter words tell too little: "hrt", "bp" and "1st" are said every day. */
const long = 4;
/** What makes a syllable in the languages of Latin letters: w in Welsh, r and l in Czech. */
const vowels = /[aeiouywlr]/;
const noSyllable = /[^aeiouyw]{6,}/;
const sameLetter = /(\p{L})\1{3,}/u;
const address = /\b(?:https?:\/\/|www\.)\S+/gi;

/**
 * Whether a text is keys struck at random, or nothing but advertising: most of its longer words can be no word of any
 * language. Pure. It knows no language and looks at no meaning: what it does not know is a text like any other, and
 * words in other scripts are never judged. Empty is not gibberish: whoever chose an emergency may write nothing.
 */
export function isGibberish(text: string): boolean {
  const links = text.match(address)?.length ?? 0;
  const words = text
    .replace(address, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  if (!words) return links > 0;
  if (links >= 2 && links * 4 > words.length) return true;
  const longer = words.filter((word) => word.length >= long);
  return longer.length > 0 && longer.filter(isNoWord).length * 2 > longer.length;
}

function isNoWord(word: string): boolean {
  if (/^\p{N}+$/u.test(word)) return false;
  if (sameLetter.test(word)) return true;
  if (!/^[a-z0-9]+$/.test(word)) return false;
  return !vowels.test(word) || noSyllable.test(word) || /\p{N}\p{L}+\p{N}/u.test(word);
}
