/**
 * One of 62 marks for each stem, in two halves that fit a machine's integer. What has no mark in common has no word in
 * common, which is far cheaper to see than to look the words up; what has may still differ.
 */
export type Marks = { low: number; high: number };

const half = 31;
const kept = new Map<string, Marks>();
const mostKept = 20_000;

/** Numbers share a mark that no word has. */
export const numberMark = 1 << 31;

/** The mark of one stem. */
export function markOf(stem: string): Marks {
  const known = kept.get(stem);
  if (known) return known;
  let sum = 7;
  for (let at = 0; at < stem.length; at++) sum = (sum * 31 + stem.charCodeAt(at)) | 0;
  const place = ((sum % (2 * half)) + 2 * half) % (2 * half);
  const made = place < half ? { low: 1 << place, high: 0 } : { low: 0, high: 1 << (place - half) };
  if (kept.size >= mostKept) kept.clear();
  kept.set(stem, made);
  return made;
}
