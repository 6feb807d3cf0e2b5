/** The letters of a text message (GSM 03.38). Any other, and the whole text is sent as unicode. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Each of these is sent as two. */
const extended = new Set('^{}\\[~]|€\f');

/** What one text holds, and each part of a longer one, whose parts carry where they belong. */
const room = { plain: { whole: 160, part: 153 }, unicode: { whole: 70, part: 67 } };

export type TextLength = {
  /** As sent: `€` counts two; in unicode a picture such as an emoji does. */
  characters: number;
  /** How many texts are paid for (R103). */
  parts: number;
  unicode: boolean;
};

/** How long a text is on its way. Takes the whole text as it is sent. */
export function textLength(text: string): TextLength {
  const letters = [...text];
  const unicode = letters.some((letter) => !basic.has(letter) && !extended.has(letter));
  const sizes = letters.map((letter) => (unicode ? letter.length : extended.has(letter) ? 2 : 1));
  const characters = sizes.reduce((sum, size) => sum + size, 0);
  const { whole, part } = unicode ? room.unicode : room.plain;
  return { characters, parts: characters <= whole ? 1 : partsOf(sizes, part), unicode };
}

/** What counts two is never cut in the middle: then a part stays one short. */
function partsOf(sizes: number[], most: number): number {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > most) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
}

/** The letters that make a text unicode, each once. */
export function unicodeIn(text: string): string[] {
  return [...new Set([...text])].filter((letter) => !basic.has(letter) && !extended.has(letter));
}

const plainer: [RegExp, string][] = [
  [/[‘’‚′]/g, "'"],
  [/[“”„″]/g, '"'],
  [/[‐‑‒–—−]/g, '-'],
  [/…/g, '...'],
  [/[\u00a0\u2007\u2009\u202f]/g, ' '],
  [/[\u200b\ufeff]/g, ''],
];

/** The same words with the quotes, dashes and spaces a text has: one curly apostrophe would more than halve its room. */
export function plainForText(text: string): string {
  return plainer.reduce((words, [from, to]) => words.replace(from, to), text);
}
