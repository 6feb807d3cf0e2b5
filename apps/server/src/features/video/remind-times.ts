import { closesAt, type Timed } from './when.ts';

const hour = 3_600_000;

/** Each reminder goes so long before a call, where its invitation is older than that by so much. Milliseconds. */
const reminders = [
  { before: 24 * hour, invitedBefore: 30 * hour },
  { before: hour, invitedBefore: 2 * hour },
];

type Followed = Pick<Timed, 'startsAt' | 'madeAt'> & {
  /** How many reminders there have been, or were left out. */
  reminded: number;
};

/**
 * What is due next of a call nobody has ended: a reminder a day before and one an hour before (E00072), or its end, 4
 * hours after its time. Whoever was invited only just before is not reminded of what they have just read. Pure.
 */
export function nextStep({ startsAt, madeAt, reminded }: Followed): { what: 'remind' | 'end'; at: number } {
  const due = reminders.filter(({ invitedBefore }) => startsAt - madeAt > invitedBefore);
  const next = due[reminded];
  return next ? { what: 'remind', at: startsAt - next.before } : { what: 'end', at: closesAt({ startsAt }) };
}
