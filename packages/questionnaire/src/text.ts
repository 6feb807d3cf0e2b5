import type { Typed } from './types.ts';

const plain = /^[ -~\n]*$/;
/** Control characters but the new line, halves of broken pairs, and marks that turn the direction of what follows. */
const unwanted = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;
const format = /\p{Cf}/gu;
/**
 * Marks on one letter beyond those any language writes (UAX #15, Stream-Safe Text). Normalising sorts them, in a time
 * that grows with the square of their number: 60,000 in one form held the whole server for 24 seconds.
 */
const heaps = /(\p{M}{30})\p{M}+/gu;

/** The one value a form sent for a field; the first if it sent several, empty if none. */
export function typedText(typed: Typed, id: string): string {
  const value = typed[id];
  if (typeof value === 'string') return value;
  return Array.isArray(value) && typeof value[0] === 'string' ? value[0] : '';
}

/** Every value a form sent for a field. */
export function typedList(typed: Typed, id: string): string[] {
  const value = typed[id];
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string' && each !== '');
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/** Text of several lines as kept: new lines as LF, control characters and heaps of marks dropped, NFC, no space around it. */
export function tidyLines(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (plain.test(lines)) return lines.trim();
  const kept = lines.replaceAll('\t', ' ').replace(unwanted, '').replace(heaps, '$1').normalize('NFC').trim();
  // Marks nobody can see are not an answer.
  return kept.replace(format, '').trim() === '' ? '' : kept;
}

/** Text of one line as kept: as {@link tidyLines}, with every run of white space made one space. */
export function tidyLine(text: string): string {
  return tidyLines(text).replace(/\s+/g, ' ');
}

/** The noughts of the number systems that patients' phones type besides 0 to 9. */
const noughts = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xe50, 0xff10];

/** A number, code or address as it should be compared: digits of any script as 0 to 9, invisible marks dropped. */
export function tidyCode(text: string): string {
  const line = tidyLine(text);
  if (plain.test(line)) return line;
  return line
    .replace(format, '')
    .replace(/\p{Nd}/gu, asciiDigit)
    .trim();
}

function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0)!;
  const nought = noughts.find((start) => point >= start && point <= start + 9);
  return nought === undefined ? digit : String(point - nought);
}
