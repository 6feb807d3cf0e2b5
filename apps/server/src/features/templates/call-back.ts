import type { CallBackWords } from '@frontdoor/content';

type Reader = (sentence: string) => boolean;

/**
 * The sentences of a wording that ask a patient to contact the practice again another day in place of an answer, which
 * the contract forbids since May 2023 (R60). Advice for when something gets worse is none, nor what we do ourselves.
 */
export function callBackWording(text: string, words: CallBackWords): string[] {
  const asks = readerOf(words);
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && asks(plain(sentence)));
}

function readerOf(words: CallBackWords): Reader {
  const ask = new RegExp(`\\b(${oneOf(words.asks)})\\b`, 'g');
  const later = new RegExp(`\\b(${oneOf(words.later)})\\b`);
  const again = new RegExp(`^(?: \\S+){0,3}? (${oneOf(words.again)})\\b`);
  const ours = new RegExp(
    `\\b(${oneOf(words.ours)})(?=\\b|')((?!\\b(?:you|please)\\b).)*(${oneOf(words.ourDoing)}) $`,
  );
  const thing = new RegExp(`\\b(${oneOf(words.thing)}) $`);
  const elsewhere = new RegExp(`\\b(${oneOf(words.elsewhere)})\\b`);
  const safetyNet = new RegExp(`\\b(${oneOf(words.safetyNet)})\\b`);
  return (sentence) =>
    [...sentence.matchAll(ask)].some((found) => {
      const before = sentence.slice(0, found.index);
      const after = sentence.slice(found.index + found[0].length);
      if (ours.test(before) || thing.test(before)) return false;
      const when = later.exec(after);
      if (when) return !elsewhere.test(after.slice(0, when.index));
      const repeated = again.test(after) || words.again.some((word) => found[0].endsWith(word));
      return repeated && !elsewhere.test(after) && !safetyNet.test(sentence);
    });
}

function oneOf(phrases: string[]): string {
  return phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

function plain(sentence: string): string {
  return sentence.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
}
