/**
 * The id after or before the open one. Where the open one has left the list, the place it had counts, so that work
 * goes on from there. Null at either end.
 */
export function neighbour(
  ids: string[],
  open: string | null,
  lastPlace: number,
  step: 1 | -1,
): string | null {
  if (open === null) return ids[step === 1 ? 0 : ids.length - 1] ?? null;
  const place = ids.indexOf(open);
  if (place >= 0) return ids[place + step] ?? null;
  return ids[step === 1 ? lastPlace : lastPlace - 1] ?? null;
}
