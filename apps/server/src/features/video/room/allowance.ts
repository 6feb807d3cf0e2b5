/** What one page may send: a burst for the candidates of three new connections, and this many a second after it. */
const burst = 300;
const eachSecond = 30;

/** How much a page may still send, and when that was worked out, in ms since 1970. */
export type Allowance = { left: number; at: number };

export const fullAllowance = (now: number): Allowance => ({ left: burst, at: now });

/** One more message; null when it is one too many: that is no page of ours. Pure. */
export function takeOne({ left, at }: Allowance, now: number): Allowance | null {
  const filled = Math.min(burst, left + (Math.max(0, now - at) / 1000) * eachSecond);
  return filled < 1 ? null : { left: filled - 1, at: now };
}
