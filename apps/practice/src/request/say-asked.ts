import type { OutreachShown } from '@frontdoor/contract';
import { londonDay, sayDay, sayDayTime } from '../wording/times.ts';

/** By when an answer is wanted, who reminds them, and how it stands: "Answer by Friday 4 December. Reminded once, …" */
export function sayAsked(
  { answeredAt, expiredAt, expiresAt, answerBy, reminders, reminded }: OutreachShown,
  now: number,
  takenBack = false,
): string {
  if (takenBack) return 'Taken back before it was sent: the patient got nothing.';
  if (answeredAt !== null) return `Answered ${sayDayTime(answeredAt, now)}.`;
  if (expiredAt !== null) return `Nobody answered. It could be answered until ${sayDayTime(expiredAt, now)}.`;
  if (expiresAt === null) return 'Nothing is expected back.';
  return [
    answerBy === null ? 'No date to answer by.' : `Answer by ${sayDay(londonDay(answerBy), londonDay(now))}.`,
    sayReminders(reminders, reminded),
    `It can be answered until ${sayDayTime(expiresAt, now)}.`,
  ].join(' ');
}

function sayReminders(reminders: boolean, reminded: number): string {
  if (!reminders) return 'No reminders.';
  if (reminded === 0) return 'Reminders after 3 and 6 days, none sent yet.';
  return reminded === 1 ? 'Reminded once, again after 6 days.' : 'Reminded twice.';
}
