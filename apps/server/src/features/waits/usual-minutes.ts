/** How long one request waited for its first response, in minutes of core hours; so far, where nobody has answered. */
export type Wait = { minutes: number; answered: boolean };

/** Fewer than this say nothing about the next one. */
const fewest = 20;
/** "Usually" is four times in five. */
const usually = 0.8;

/**
 * How long four in five waited at most, in minutes of core hours; null where too few were sent, or too few answered, to
 * say so. Pure.
 */
export function usualMinutes(waits: readonly Wait[]): number | null {
  return waits.length < fewest ? null : minutesFor(usually, waits);
}

/**
 * Within how many minutes so many of all are answered; null where nobody can say yet, and of nothing. Pure.
 *
 * Whoever still waits counts as long as they have waited (the Kaplan-Meier estimate): left out, the slow ones would be
 * missing and the figure would flatter; taken as answered now, so would those who have only just written.
 * @param share above 0, at most 1: 0.5 is the median
 */
export function minutesFor(share: number, waits: readonly Wait[]): number | null {
  const ordered = waits.toSorted(
    (one, other) => one.minutes - other.minutes || Number(other.answered) - Number(one.answered),
  );
  let waiting = 1;
  for (const [place, { minutes, answered }] of ordered.entries()) {
    if (answered) waiting *= 1 - 1 / (ordered.length - place);
    // Products of fractions: what is 0.2 on paper may be a hair more.
    if (waiting <= 1 - share + 1e-9) return minutes;
  }
  return null;
}
