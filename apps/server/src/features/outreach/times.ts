import { atLondon } from '@frontdoor/hours';

/** An answer is asked for once more after so many days while none has come (E00090). */
const remindAfter = [3, 6];
/** How long it can be answered where nobody said. Days. */
const usualExpiry = 28;

/** When it can no longer be answered: so many days later, at the same time of day in London. Ms since 1970. */
export function expiryOf(startedAt: number, days: number | null): number {
  return daysLater(startedAt, days ?? usualExpiry);
}

type Followed = {
  startedAt: number;
  reminders: boolean;
  /** How many reminders there have been, or were left out. */
  reminded: number;
  expiresAt: number | null;
};

/** What is due next of a conversation nobody has answered: a reminder or its end; null for nothing more. Pure. */
export function nextStep(followed: Followed): { what: 'remind' | 'expire'; at: number } | null {
  const { startedAt, reminders, reminded, expiresAt } = followed;
  const days = reminders ? remindAfter[reminded] : undefined;
  const remindAt = days === undefined ? null : daysLater(startedAt, days);
  if (remindAt !== null && (expiresAt === null || remindAt < expiresAt))
    return { what: 'remind', at: remindAt };
  return expiresAt === null ? null : { what: 'expire', at: expiresAt };
}

/** Days of London: the same time of day on both sides of a clock change. */
function daysLater(at: number, days: number): number {
  return atLondon(at).add({ days }).epochMilliseconds;
}
