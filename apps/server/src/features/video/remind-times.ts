import { closesAt, type Timed } from './when.ts';

const hour = 3_600_000;

/** Each reminder goes so long before a call, where its invitation is older than that by so much. Milliseconds. */
const reminders = [
  { before: 24 * hour, invitedBefore: 30 * hour },
  { before: hour, invitedBefore: 2 * hour },
];

/** So long after its time a patient who came, and to whom nobody has come, is somebody's to ring [M]. Milliseconds. */
const patientWaits = hour / 2;
/** And so long after it whoever was invited and not seen, whether they came or not [M]. Milliseconds. */
const nobodyCame = hour;

type Followed = Pick<Timed, 'startsAt' | 'madeAt'> & {
  /** How many reminders there have been, or were left out. */
  reminded: number;
};

/**
 * What is due next of a call nobody has ended: a reminder a day before and one an hour before (E00072), or, from half an
 * hour after its time, to look whether it is held. Whoever was invited only just before is not reminded of what they
 * have just read. Pure.
 */
export function nextStep({ startsAt, madeAt, reminded }: Followed): { what: 'remind' | 'look'; at: number } {
  const due = reminders.filter(({ invitedBefore }) => startsAt - madeAt > invitedBefore);
  const next = due[reminded];
  return next
    ? { what: 'remind', at: startsAt - next.before }
    : { what: 'look', at: startsAt + patientWaits };
}

/** When to look again whether a call is held, after `now`: at the latest when nobody can come in any more. Pure. */
export function nextLook({ startsAt }: Pick<Timed, 'startsAt'>, now: number): number {
  const looks = [startsAt + patientWaits, startsAt + nobodyCame];
  return looks.find((at) => at > now) ?? closesAt({ startsAt });
}

/** Who is there of a call, as far as it matters for whether somebody has to be rung. */
type There = {
  /** Somebody of the patient's side came at all. */
  patientCame: boolean;
  /** And is in the call now, or at its door. */
  patientHere: boolean;
  staffIn: boolean;
};

/**
 * Whether somebody has to reach the patient of a call already, though people can still come in: an hour after its time
 * because it has not begun, and half an hour after it where the patient's side came and nobody of staff is there, or is
 * in it alone since the other side was lost. Pure.
 */
export function isMissed(
  { startsAt, state }: Pick<Timed, 'startsAt' | 'state'>,
  { patientCame, patientHere, staffIn }: There,
  now: number,
): boolean {
  if (now < startsAt + patientWaits) return false;
  if (state === 'started') return patientHere && !staffIn;
  return state === 'invited' && (now >= startsAt + nobodyCame || (patientCame && !staffIn));
}
