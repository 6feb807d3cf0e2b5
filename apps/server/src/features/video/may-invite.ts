import type { Reader, Tx } from '@frontdoor/database';
import { atLondon } from '@frontdoor/hours';
import { invalid, Problem } from '../../platform/problem.ts';
import type { Roster } from '../staff/roster.ts';
import { videoSettings } from './settings.ts';
import { openCallOf } from './store.ts';

/** Nobody plans further ahead; a year mistyped is found. Months. */
const furthest = 12;

type Given = { startsAt: number | null; clinician: string };

/** When a call is that is asked for now: in ms since 1970. Throws 422 for a time that has passed, or is years away. */
export function whenOf({ startsAt }: Pick<Given, 'startsAt'>, now: number): number {
  if (startsAt === null) return now;
  const fault = (message: string) => invalid([{ path: 'startsAt', message }]);
  if (startsAt <= now) throw fault('Enter a time that is still to come, or choose now');
  if (startsAt > atLondon(now).add({ months: furthest }).epochMilliseconds)
    throw fault('Enter a time within the next 12 months');
  return startsAt;
}

/** Throws 422 for who holds no calls: somebody who has left, or is no clinician. */
export function mustBeClinician({ clinician }: Pick<Given, 'clinician'>, { members }: Roster): string {
  const member = members.get(clinician);
  if (!member?.active || member.role !== 'clinician')
    throw invalid([{ path: 'clinician', message: 'Choose a clinician' }]);
  return member.name;
}

/** What the practice allows in calls. Throws 409 where it offers none. */
export async function mustOfferVideo(reader: Reader | Tx) {
  const settings = await videoSettings(reader);
  if (!settings.offered) throw notOffered();
  return settings;
}

/** A link leads to one call: a second waits until the first is over. Throws 409 in words. */
export async function mustHaveNoCall(reader: Reader | Tx, consultation: string): Promise<void> {
  if (await openCallOf(reader, consultation)) throw thereIsOne();
}

const notOffered = () =>
  new Problem(
    409,
    'video-not-offered',
    'Your practice has video calls switched off',
    'A manager can switch them on. Your words are kept.',
  );

export const thereIsOne = () =>
  new Problem(
    409,
    'video-open',
    'There is a video call already',
    'There is a video call already. Change its time or cancel it.',
  );
