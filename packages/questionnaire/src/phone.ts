const extension = /(?:\s*(?:#|\bext(?:ension|n)?\b\.?|\bx)\s*:?\s*)(\d{1,6})$/i;

const abroad = /^\+[1-9]\d{6,14}$/;
/** Eleven digits; some 01 and 08 numbers have ten. */
const british = /^0(?:[237]\d{9}|[1589]\d{8,9})$/;

/**
 * A phone number as kept: a UK one from its nought ("07700900123"), any other from its plus ("+33612345678"), an
 * extension after it (" ext 12"). Accepts spaces, brackets, dots, dashes, slashes, +44, 0044 and +44 (0).
 * @returns null when it cannot be a whole number with its area or country code
 */
export function tidyPhone(typed: string): string | null {
  const found = extension.exec(typed);
  const main = found ? typed.slice(0, found.index) : typed;
  const bare = main.replace(/^(?:tel|phone|mobile)\s*[:.]?\s*/i, '').replace(/[\s().\p{Pd}/]/gu, '');
  if (!/^\+?\d+$/.test(bare)) return null;
  const world = bare.replace(/^00/, '+');
  const number = world.replace(/^\+440?/, '0');
  const whole = number.startsWith('+') ? abroad.test(number) : british.test(number);
  if (!whole) return null;
  return found ? `${number} ext ${found[1]}` : number;
}

/** A kept phone number in groups that can be read aloud: "0113 496 0123", "07700 900123". */
export function sayPhone(kept: string): string {
  const parts = /^(0\d+)(.*)$/.exec(kept);
  if (!parts) return kept;
  const [, number = '', rest = ''] = parts;
  return grouped(number) + rest;
}

function grouped(number: string): string {
  if (number.length < 11) return `${number.slice(0, 5)} ${number.slice(5)}`;
  if (number.startsWith('02')) return `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`;
  if (/^0(?:11|1\d1|3|8|9)/.test(number)) {
    return `${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}`;
  }
  return `${number.slice(0, 5)} ${number.slice(5)}`;
}
