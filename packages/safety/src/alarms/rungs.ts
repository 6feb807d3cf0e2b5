/** Whom a rung tells by text and email: a role in the rota or the practice, never a person (S1). */
export type Recipient = 'duty' | 'second' | 'manager' | 'out-of-hours';

/** Whose screens a rung sounds on. Sound is per person (S7). */
type Screens = 'duty' | 'duty-and-second' | 'everyone';

type Rung = {
  /** Since the rung before. Minutes [M]. */
  readonly after: number;
  readonly told: readonly Recipient[];
  /** Whom this rung tells for the first time: when they cannot be reached, waiting for them is waiting for nobody. */
  readonly adds: Recipient;
  readonly screens: Screens;
};

/** The rungs of S1, the first at once. After the last it sounds again and again, in the same way. */
export const rungs: readonly [Rung, ...Rung[]] = [
  { after: 0, told: ['duty'], adds: 'duty', screens: 'duty' },
  { after: 10, told: ['duty', 'second'], adds: 'second', screens: 'duty-and-second' },
  { after: 10, told: ['duty', 'second', 'manager'], adds: 'manager', screens: 'everyone' },
];

/** After the last rung it sounds again this often. Minutes [M]. */
const AGAIN_AFTER = 10;
/** "I have it" quiets an alarm for so long (S1). Minutes [M]. */
const QUIET_FOR = 10;
/** When an out-of-hours contact is told, after it was raised (S3). Minutes [M]. */
const CONTACT_TOLD_AT = [0, 10, 20];

const MINUTE = 60_000;

/** An alarm as the rules see it. Instants are milliseconds since 1970. */
export type AlarmFacts = {
  raisedAt: number;
  /** Raised while closed: when the surgery opens after that. Null when it was raised in core hours (S3). */
  opensAt: number | null;
  /** The last rung that sounded; 0 before the first. */
  rung: number;
};

/** What an alarm does when its time has come: the rung it then has, whom that tells, and when it goes on. */
export type Sounding = { rung: number; told: readonly Recipient[]; nextAt: number };

/** The rung of a number from 1; every one past the last is the last again. */
export function rungOf(rung: number): Rung {
  return rungs[Math.min(rung, rungs.length) - 1] ?? rungs[0];
}

/**
 * The next rung of an alarm nobody has acted on (S1), at an instant when it is due. One that was raised in core hours
 * goes on after them; one that was raised while closed tells nobody but the out-of-hours contact, if the practice
 * named one, until the surgery opens (S3).
 * @param contact whether the practice named an out-of-hours contact
 */
export function nextRung(alarm: AlarmFacts, at: number, contact: boolean): Sounding {
  if (waitsForOpening(alarm, at)) {
    const told: Recipient[] = contact ? ['out-of-hours'] : [];
    return { rung: 0, told, nextAt: whileClosed(alarm, alarm.opensAt, at + 1, contact) };
  }
  const rung = alarm.rung + 1;
  const after = rungs[rung]?.after ?? AGAIN_AFTER;
  return { rung, told: rungOf(rung).told, nextAt: at + after * MINUTE };
}

/**
 * When an alarm sounds that is raised now, or raised anew by another red flag: at once, or at opening when the surgery
 * is closed and nobody was named to be told till then (S3).
 */
export function soundsAt(alarm: AlarmFacts, at: number, contact: boolean): number {
  return waitsForOpening(alarm, at) && !contact ? alarm.opensAt : at;
}

/**
 * "I have it" (S1): until when that quiets the alarm, and when it goes on unless it is ended by then. What waits for
 * opening goes on waiting (S3).
 */
export function afterClaim(
  alarm: AlarmFacts,
  at: number,
  contact: boolean,
): { quietUntil: number; nextAt: number } {
  const quietUntil = at + QUIET_FOR * MINUTE;
  const nextAt = waitsForOpening(alarm, quietUntil)
    ? whileClosed(alarm, alarm.opensAt, quietUntil, contact)
    : quietUntil;
  return { quietUntil, nextAt };
}

/**
 * The rung an open alarm stands on after another red flag, so that what sounds next is the rung it had already, or a
 * higher one that was asked for ("I cannot make the call" is rung 2, S4).
 */
export function rungToRepeat(rung: number, wanted: number): number {
  return Math.max(rung, wanted, 1) - 1;
}

/**
 * Whether an undeliverable message takes its alarm to the next rung at once (S2): it was for whoever that rung adds,
 * and there is somebody further to tell. Who could not be reached a rung below is no news.
 */
export function failureClimbs(rung: number, recipient: Recipient): boolean {
  return rung >= 1 && rung < rungs.length && rungOf(rung).adds === recipient;
}

/** What somebody signed in is to an alarm. */
export type Hearer = 'duty' | 'second' | 'other';

/** Whether an alarm on this rung, neither claimed nor ended, sounds on somebody's screen (S1, S7). */
export function hears(rung: number, who: Hearer): boolean {
  if (rung < 1) return false;
  const { screens } = rungOf(rung);
  return screens === 'everyone' || who === 'duty' || (screens === 'duty-and-second' && who === 'second');
}

/** Whether nothing has sounded yet and the surgery has not opened since it was raised (S3). */
export function waitsForOpening(
  alarm: AlarmFacts,
  at: number,
): alarm is AlarmFacts & { readonly opensAt: number } {
  return alarm.rung === 0 && alarm.opensAt !== null && at < alarm.opensAt;
}

/** The first time from an instant on at which the out-of-hours contact is told; without one, the opening. */
function whileClosed({ raisedAt }: AlarmFacts, opensAt: number, from: number, contact: boolean): number {
  const times = contact ? CONTACT_TOLD_AT.map((minutes) => raisedAt + minutes * MINUTE) : [];
  return Math.min(opensAt, ...times.filter((time) => time >= from));
}
