/** How long a message to a patient waits before it goes, so that it can be taken back (S35). Milliseconds. */
const held = 10_000;

/** Until when a message waits that is written now; an urgent one goes at once (S35). Takes and gives ms since 1970. */
export function heldUntil(now: number, urgent: boolean): number {
  return urgent ? now : now + held;
}
