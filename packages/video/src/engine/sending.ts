/**
 * How much one picture may take of the line. Each page sends its own to every other, so that with more people each gets
 * less; a shared screen gets more, so that words on it can be read.
 *
 * @param people how many others there are
 * @returns bits a second
 */
export function mostBits(people: number, sharing: boolean): number {
  const all = sharing ? 1_800_000 : 1_000_000;
  return Math.round(all / Math.max(1, people));
}
