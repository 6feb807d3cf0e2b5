import type { TaskKind, TaskOutcome, TaskReason } from '@frontdoor/contract';
import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import type { Detail, Say } from './words.ts';

/** Why a task was opened, as the timeline says it. */
const opened: Record<TaskReason, string> = {
  unread: 'Nobody has opened the message: a call is to be made',
  'unread-urgent': 'Nobody has opened the urgent message: a call is to be made now',
  'no-safe-channel': 'No message can be sent safely: somebody has to reach them another way',
  'delivery-failed': 'The message reached nobody: somebody has to reach them another way',
  silent: 'They have not answered what we asked: a call is to be made',
  'still-silent': 'They have still not answered: a clinician has to decide',
  'not-for-me': 'Somebody said that a message was not for them: the address is to be put right',
  'contact-proposed': 'New contact details were given: somebody has to check them',
  'link-paused': 'The link is paused while an urgent message waits to be read: a call is to be made now',
  'not-answered': 'The time to answer has passed: somebody has to decide what happens now',
  'patient-gone': 'The patient has left or died: a person has to decide what happens to this request',
  'video-instead': 'They would like something else than a video call: somebody has to arrange it',
  'video-not-held': 'The video call has not been held: somebody has to reach them',
};

const outcomes: Record<TaskOutcome, string> = {
  reached: 'reached them',
  'not-reached': 'reached nobody',
  'another-way': 'found another way',
  decided: 'decided',
  'put-right': 'put it right',
  'not-needed': 'no longer needed',
};

const kinds: Record<TaskKind, string> = {
  call: 'the call',
  decide: 'the decision',
  'wrong-address': 'the wrong address',
  'confirm-contact': 'the new contact details',
  'not-delivered': 'the message that was not delivered',
};

const channels: Record<string, string> = { email: 'email', text: 'text message' };
const people: Record<string, string> = {
  assignee: 'whoever it is assigned to',
  duty: 'the duty person',
  second: 'the second contact',
  manager: 'the manager',
};

const states: Record<string, string> = {
  registered: 'registered here',
  temporary: 'registered for a short time',
  elsewhere: 'registered at another surgery',
  left: 'no longer registered here',
  deceased: 'deceased',
  unknown: 'not known',
};

/** What was done so that an answer arrives, in the words of the timeline. */
export const reachingSayings = {
  'ladder-moved': ({ channel, again, failed }) =>
    failed
      ? `Tried ${channels[String(channel)]} instead`
      : `Not opened yet: ${again ? 'reminded by' : 'tried'} ${channels[String(channel)]}${again ? ' again' : ''}`,
  reminded: ({ channel }) =>
    channel
      ? `They have not answered: reminded by ${channels[String(channel)]}`
      : 'They have not answered, and no reminder can be sent safely',
  ...openedSayings(),
  'task-over': () => 'A task of this request is no longer needed',
  'task-tried': ({ tries, text }) =>
    `Tried to reach them (${Number(tries) === 1 ? 'first try' : `try ${tries}`})${said(text)}`,
  'task-ended': ({ kind, outcome, text }) =>
    `Ended ${kinds[kind as TaskKind]}: ${outcomes[outcome as TaskOutcome]}${said(text)}`,
  'due-soon': (detail) => `Due soon, by ${sayWhen(detail.due)}${sayTold(detail)}`,
  overdue: (detail) => `Overdue since ${sayWhen(detail.due)}${sayTold(detail)}`,
  'urgent-open': (detail) => `Urgent and not dealt with${sayTold(detail)}`,
  'patient-state': ({ to }) => `Said that the patient is ${states[String(to)]}`,
  'sending-stopped': () => 'Nothing more is sent to this patient',
} satisfies Record<string, Say>;

function openedSayings(): Record<`task-${TaskReason}`, Say> {
  const entries = Object.entries(opened).map(([reason, words]) => [`task-${reason}`, () => words]);
  return Object.fromEntries(entries);
}

const said = (text: unknown) => (typeof text === 'string' && text !== '' ? `. ${text}` : '');
const sayWhen = (at: unknown) => sayDayAndTime(atLondon(Number(at)));

/** ". Told the duty person and the manager". */
function sayTold({ told, alarm }: Detail): string {
  if (alarm) return '. Its alarm goes on';
  const names = (told as string[]).map((recipient) => people[recipient]!);
  if (names.length === 0) return '. Nobody could be told';
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `. Told ${list}`;
}
