/** How long after it was finished a request can still be written to by the patient (S20). Milliseconds. */
const openAfterFinish = 7 * 24 * 60 * 60_000;

/** Until when a finished request takes a message; null while it is not finished. */
export function openUntil(finishedAt: number | null): number | null {
  return finishedAt === null ? null : finishedAt + openAfterFinish;
}

export function canStillWrite(finishedAt: number | null, now: number): boolean {
  const until = openUntil(finishedAt);
  return until === null || now < until;
}
