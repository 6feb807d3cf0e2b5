import type {
  GuestRole,
  VideoCall,
  VideoChecks,
  VideoEnding,
  VideoInstead,
  VideoPersonShown,
  VideoRow,
} from '@frontdoor/contract';
import { sayTime, sayWait } from '../wording/times.ts';

/** How a call ended, as the clinician says it. */
export const endingWords: Record<VideoEnding, string> = {
  held: 'Held by video',
  'by-phone': 'Held by phone instead',
  'not-joined': 'The patient did not come',
  'broke-off': 'It broke off',
};

export const guestWords: Record<GuestRole, string> = {
  interpreter: 'Interpreter',
  family: 'Family or friend',
  clinician: 'Another clinician',
  other: 'Somebody else',
};

/** S40: whether a chaperone was offered, and what came of it. */
export const chaperoneWords: Record<VideoChecks['chaperone'], string> = {
  'not-needed': 'Not needed, nothing is examined',
  declined: 'Offered, declined',
  present: 'Offered, and there',
  'another-time': 'Wanted, at another time',
};

export const safeWords: Record<VideoChecks['safe'], string> = {
  yes: 'Yes',
  no: 'No',
  unsure: 'Not sure',
};

const insteadWords: Record<VideoInstead, string> = {
  phone: 'wants a phone call instead',
  visit: 'wants a visit instead',
};

const minute = 60_000;

/** How long a call took: "12 min", "under 1 min". Takes milliseconds. */
export function sayLasted(lasted: number): string {
  return lasted < minute ? 'under 1 min' : `${Math.round(lasted / minute)} min`;
}

/** How long somebody has waited: "just came", "waiting 6 min". */
export function sayWaits(since: number, now: number): string {
  return now - since < minute ? 'just came' : `waiting ${sayWait(since, now)}`;
}

/** How a call stands, in a word or two, and whether it presses: somebody waits, or should be there and is not. */
export function sayState(row: VideoRow, now: number): { words: string; pressing: boolean } {
  const { state, waitingSince, startsAt, instead, ending, lasted } = row;
  if (state === 'cancelled')
    return { words: instead ? `cancelled: ${insteadWords[instead]}` : 'cancelled', pressing: false };
  if (state === 'ended') return { words: sayEnded(ending, lasted), pressing: false };
  if (state === 'started')
    return {
      words: waitingSince === null ? 'in the call' : 'in the call, somebody is waiting',
      pressing: false,
    };
  if (waitingSince !== null) return { words: sayWaits(waitingSince, now), pressing: true };
  return { words: startsAt < now ? 'not here yet' : 'expected', pressing: false };
}

/** "held by video, 12 min". */
export function sayEnded(ending: VideoEnding | null, lasted: number | null): string {
  const how = ending === null ? 'ended' : lowerFirst(endingWords[ending]);
  return lasted === null || ending === 'not-joined' ? how : `${how}, ${sayLasted(lasted)}`;
}

/** True while it can still be held, changed or cancelled. */
export function isOpen({ state }: Pick<VideoRow, 'state'>): boolean {
  return state === 'invited' || state === 'started';
}

/** "Anna Kowalska, interpreter": whom staff expect behind a guest's link, beside the name that was typed. */
export function sayExpected({
  kind,
  name,
  expected,
  role,
}: VideoPersonShown): { as: boolean; words: string } | null {
  if (kind !== 'guest' || expected === null) return null;
  const whom = `${expected}, ${lowerFirst(role)}`;
  const as = fold(name) === fold(expected);
  return { as, words: as ? `As expected: ${whom}` : `Another name than expected: ${whom}` };
}

/** Case, spaces and accents apart: people type their own name as they please. */
const fold = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What stands of the first questions once they are answered (S40), most pressing first. */
export function sayChecks(checks: VideoChecks, young: boolean): string[] {
  const { safe, alone, present, where, phone, chaperone, adult } = checks;
  const said = [`Private and safe: ${lowerFirst(safeWords[safe])}`];
  said.push(alone ? 'Alone' : `With them: ${present}`);
  if (young && adult) said.push(`Adult there: ${adult}`);
  said.push(`Where: ${where}`, `If cut off: ${phone}`, `Chaperone: ${lowerFirst(chaperoneWords[chaperone])}`);
  return said;
}

/** The number to ring, always in view: what was said in the call comes first. Nobody rings where that is not safe (S32). */
export function phoneOf({ checks, phone, doNotRing }: Pick<VideoCall, 'checks' | 'phone' | 'doNotRing'>): {
  label: string;
  number: string | null;
} {
  if (checks && doNotRing !== null)
    return {
      label: `${doNotRing} In this call they gave`,
      number: checks.phone,
    };
  if (checks) return { label: 'If cut off, ring', number: checks.phone };
  if (doNotRing !== null) return { label: `Do not ring. ${doNotRing}`, number: null };
  return phone === null
    ? { label: 'No phone number is known: ask for one first', number: null }
    : { label: 'If cut off, ring', number: phone };
}

/** "Alan Whitcombe waits for you since 15:52." and who else. Without minutes: it is said aloud, and once. */
export function sayWaiting(waiting: readonly VideoRow[]): string {
  const [first, ...others] = waiting;
  if (!first) return '';
  const more =
    others.length === 0
      ? ''
      : others.length === 1
        ? ' 1 more is waiting.'
        : ` ${others.length} more are waiting.`;
  return `${first.name} has been waiting for your video call since ${sayTime(first.waitingSince ?? first.startsAt)}.${more}`;
}

export const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
