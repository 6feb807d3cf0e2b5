import type { Alarm, AlarmAct, AlarmNotice, AttemptKind, HandedTo } from '@frontdoor/contract';
import { rungOf } from '@frontdoor/safety';
import { sayWhen } from '../wording/times.ts';

/** The five acts of S1, as whoever did one says it. */
export const actWords: Record<AlarmAct, string> = {
  spoke: 'I spoke to the patient',
  'called-999': 'I called 999 for them',
  'handed-over': 'I handed over by phone to a service',
  'not-reached': 'We tried and failed, and a clinician decided',
  'no-call-needed': 'I am a clinician and read it: no call is needed',
};

/** What each act asks for in words. */
export const actAsks: Record<AlarmAct, string> = {
  spoke: 'What was said, and what happens next?',
  'called-999': 'What did you tell them, and where is the ambulance going?',
  'handed-over': 'What did you hand over, and what will they do?',
  'not-reached': 'What was tried, what was decided, and why?',
  'no-call-needed': 'Why is no call needed?',
};

export const serviceWords: Record<HandedTo, string> = {
  ambulance: 'Ambulance service',
  'emergency-department': 'Emergency department (A&E)',
  maternity: 'Maternity',
  'crisis-team': 'Crisis team',
  'out-of-hours': 'Out-of-hours service (only when core hours have ended)',
  'social-care': 'Social care',
  police: 'Police',
  other: 'Another service',
};

/** What was tried, for the list of tries (S39). */
export const attemptWords: Record<AttemptKind, string> = {
  'rang-no-answer': 'Rang, no answer',
  'rang-again-no-answer': 'Rang again, no answer',
  voicemail: 'Left a voicemail',
  text: 'Sent a text',
  'trusted-person': 'Tried somebody they trust',
};

const recipientWords: Record<AlarmNotice['to'], string> = {
  duty: 'duty',
  second: 'second contact',
  manager: 'manager',
  'out-of-hours': 'out of hours',
};

const noticeStates: Record<AlarmNotice['state'], string> = {
  queued: 'on its way',
  sent: 'sent',
  failed: 'failed',
  stopped: 'not sent: no longer needed',
};

/** The last message to one person on one channel, and how many there have been. */
export type LastNotice = AlarmNotice & { times: number };

/** An alarm that nobody ends tells the same people again every 10 minutes: of each, the last is what counts. */
export function lastNotices(notices: readonly AlarmNotice[]): LastNotice[] {
  const last = new Map<string, LastNotice>();
  for (const notice of notices) {
    const key = [notice.to, notice.name, notice.channel].join();
    const before = last.get(key);
    const latest = before && before.at > notice.at ? before : notice;
    last.set(key, { ...latest, times: (before?.times ?? 0) + 1 });
  }
  return [...last.values()];
}

/** "Text to Rosa Shah (duty) sent 15:52, 3 so far". */
export function sayNotice({ to, name, channel, state, at, times }: LastNotice, now: number): string {
  const what = channel === 'text' ? 'Text' : 'Email';
  const when = state === 'queued' ? '' : ` ${sayWhen(at, now)}`;
  const again = times === 1 ? '' : `, ${times} so far`;
  return `${what} to ${name} (${recipientWords[to]}) ${noticeStates[state]}${when}${again}`;
}

/** Who has it, in one short sentence. `mine` is the member who reads it. */
export function sayHolder({ state, claimedBy, raisedOpen, rung, nextAt }: Alarm, now: number, mine: string) {
  if (state === 'claimed' && claimedBy)
    return `${claimedBy.id === mine ? 'You have' : `${claimedBy.name} has`} it`;
  if (!raisedOpen && rung === 0) {
    const at = nextAt === null ? 'at opening' : sayWhen(nextAt, now);
    return `Raised while closed, goes on ${at}`;
  }
  return 'Nobody has it';
}

/** What it does next: quiet until when, or whom it tells next; null when nothing is known of that (S1). */
export function sayNext({ state, quietUntil, rung, nextAt }: Alarm, now: number): string | null {
  if (state === 'claimed') return quietUntil === null ? null : `Quiet until ${sayWhen(quietUntil, now)}.`;
  if (nextAt === null || nextAt <= now || rung === 0) return null;
  if (rung > 2) return `It sounds again at ${sayWhen(nextAt, now)}.`;
  const next = rungOf(rung + 1);
  const whom =
    next.screens === 'everyone' ? 'everyone signed in and the manager' : 'duty again and the second contact';
  return `At ${sayWhen(nextAt, now)} it tells ${whom}.`;
}

/** Whose screens it has reached (S1). */
export function sayRung(rung: number): string {
  if (rung < 1) return 'It has not sounded yet';
  const { screens } = rungOf(rung);
  if (screens === 'everyone') return 'Sounded for everyone signed in and the manager';
  return screens === 'duty'
    ? 'Sounded for the duty person'
    : 'Sounded for the duty person and the second contact';
}

/** Said aloud once, when it begins to sound. */
export const announce = ({ name, title }: Alarm) => `Red flag: ${name}. ${title}. Nobody has it.`;
