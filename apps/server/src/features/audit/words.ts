import type { FlagMark, Outcome, ResponseKind, Urgency } from '@frontdoor/contract';
import { alarmSayings } from './alarm-words.ts';
import type { Action } from './log.ts';
import { outreachSayings } from './outreach-words.ts';
import { patientSayings } from './patient-words.ts';
import { reachingSayings } from './reaching-words.ts';
import { videoSayings } from './video-words.ts';

/** What a change did, in the words of the timeline. Detail is what `logChange` was given with it. */
export type Detail = Record<string, unknown>;

const doors: Record<string, string> = {
  online: 'Sent the request with the online form',
  phone: 'Took the request on the phone',
  desk: 'Took the request at the desk',
};

const responseWords: Record<ResponseKind, string> = {
  appointment: 'offered an appointment',
  advice: 'gave advice or care',
  direct: 'directed to another service',
  more: 'asked for more, or said how and when more will follow',
};

const outcomeWords: Record<Outcome, string> = {
  'advice-given': 'advice given',
  'appointment-made': 'appointment made',
  prescription: 'prescription',
  referral: 'referral',
  'test-arranged': 'test arranged',
  'other-service': 'directed to another service',
  'admin-done': 'admin done',
  'not-our-patient': 'not our patient',
  'not-reached': 'could not be reached',
  'no-action': 'no action needed',
};

const urgencyWords: Record<Urgency, string> = { urgent: 'urgent', soon: 'soon', routine: 'routine' };

const markWords: Record<FlagMark, string> = {
  right: 'right',
  'not-needed': 'not needed this time',
  'cannot-tell': 'cannot tell',
};

const reachedWords: Record<string, string> = {
  spoke: 'Rang and spoke to the patient',
  'no-answer': 'Rang, no answer',
  voicemail: 'Rang and left a voicemail',
};

/** Says one change; `names` puts names to ids. */
export type Say = (
  detail: Detail,
  names: { member(id: unknown): string; team(id: unknown): string },
) => string;

const sayings: Record<Action, Say> = {
  // R14: what came while nobody was promised to read it says so, whenever it was begun.
  received: ({ door, receivedOpen }) =>
    `${doors[String(door)] ?? 'Sent the request'}${receivedOpen === false ? ', while the surgery was closed' : ''}`,
  'patient-wrote': ({ files, reopened, byReference }) =>
    `Wrote a message${sayFiles(files)}${byReference ? ' with the reference and the date of birth, not the link' : ''}${reopened ? '. It was finished and is open again' : ''}`,
  'advice-answered': ({ choice }) => `Said to the advice: ${String(choice)}`,
  assigned: ({ assignee, team }, names) => {
    const to = [assignee ? names.member(assignee) : null, team ? names.team(team) : null].filter(Boolean);
    return to.length > 0 ? `Assigned it to ${to.join(', ')}` : 'Took the assignment away';
  },
  urgency: ({ from, to, reason }) =>
    from === to
      ? `Looked and kept it ${urgencyWords[to as Urgency]}${because(reason)}`
      : `Made it ${urgencyWords[to as Urgency]} (was ${urgencyWords[from as Urgency]})${because(reason)}`,
  note: () => 'Added a note',
  replied: ({ response, outcome, files }) =>
    `Replied${sayFiles(files)}: ${responseWords[response as ResponseKind]}${outcome ? `. Finished: ${outcomeWords[outcome as Outcome]}` : ''}`,
  'taken-back': () => 'Took a reply back before it was sent',
  called: ({ reached, response }) =>
    `${reachedWords[String(reached)]}${response ? `: ${responseWords[response as ResponseKind]}` : ''}`,
  response: ({ response }) => `Recorded the response: ${responseWords[response as ResponseKind]}`,
  finished: ({ outcome }) => `Finished: ${outcomeWords[outcome as Outcome]}`,
  reopened: ({ reason }) => `Opened it again${because(reason)}`,
  identity: ({ level, checked }) =>
    level === 'proved'
      ? 'Proved who the sender is by ringing back'
      : `Checked that the details match our record, by ${sayChecked(checked)}`,
  matched: () => 'Joined it with an earlier request: the same person',
  unmatched: () => 'Took it apart from an earlier request: another person',
  'file-added': () => 'Added a file',
  'not-delivered': ({ channel }) =>
    `${channel === 'text' ? 'A text message' : 'An email'} could not be delivered. Reach the patient another way`,
  'link-paused': () =>
    'Paused the link on one device for an hour: the date of birth was wrong 5 times. If it cannot wait, reach the patient in another way they said is safe',
  'link-ended': () =>
    'Ended the link: the date of birth was wrong 50 times. Reach the patient another way; the next message brings a new link',
  'new-device': () => 'Opened the link on another device than before',
  'first-look-late': () => 'The first look is late: nobody has given it an urgency',
  retyped: ({ from, to }) => `Made it ${String(to)} (was ${String(from)})`,
  worried: () => 'Is worried: it is urgent, and the alarm is raised',
  'aside-ended': ({ was }) =>
    `Let it in: it was set aside ${was === 'honeypot' ? 'because a program may have filled in the form' : 'because many like it came at once'}`,
  'flag-marked': ({ title, mark }) => `Marked the flag “${String(title)}”: ${markWords[mark as FlagMark]}`,
  'file-sealed': ({ reason }) => `Sealed a file${because(reason)}`,
  ...alarmSayings,
  ...reachingSayings,
  ...patientSayings,
  ...outreachSayings,
  ...videoSayings((outcome) => outcomeWords[outcome]),
};

export function sayChange(
  action: string,
  detail: Detail,
  names: { member(id: unknown): string; team(id: unknown): string },
): string {
  const say = sayings[action as Action] as Say | undefined;
  return say ? say(detail, names) : action;
}

function because(reason: unknown): string {
  return typeof reason === 'string' && reason !== '' ? `: ${reason}` : '';
}

function sayFiles(files: unknown): string {
  const count = Number(files ?? 0);
  return count === 0 ? '' : ` with ${count} ${count === 1 ? 'file' : 'files'}`;
}

function sayChecked(checked: unknown): string {
  const words: Record<string, string> = {
    address: 'address',
    'nhs-number': 'NHS number',
    'phone-or-email': 'phone or email',
    'rang-back': 'ringing back',
  };
  return words[String(checked)] ?? 'what is held';
}
