/** How many tests ended in which way. */
export type Tally = { passed: number; failed: number; skipped: number };

/** The last line of `npm test`: `N passed, N failed`, and `, N skipped` when some were. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Whether a run is good: nothing failed, and something ran at all. */
export function isGood({ passed, failed }: Tally): boolean {
  return failed === 0 && passed > 0;
}
