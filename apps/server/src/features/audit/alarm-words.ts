import type { AlarmAct, AttemptKind, HandedTo } from '@frontdoor/contract';
import type { Detail, Say } from './words.ts';

/** How people speak of whom an alarm tells. */
const recipients: Record<string, string> = {
  duty: 'the duty person',
  second: 'the second contact',
  manager: 'the manager',
  'out-of-hours': 'the out-of-hours contact',
};

const services: Record<HandedTo, string> = {
  ambulance: 'the ambulance service',
  'emergency-department': 'the emergency department',
  maternity: 'maternity',
  'crisis-team': 'the crisis team',
  'out-of-hours': 'the out-of-hours service',
  'social-care': 'social care',
  police: 'the police',
  other: 'another service',
};

const attempts: Record<AttemptKind, string> = {
  'rang-no-answer': 'Rang, no answer',
  'rang-again-no-answer': 'Rang again, no answer',
  voicemail: 'Left a voicemail',
  text: 'Sent a text',
  'trusted-person': 'Tried the trusted person',
};

/** The five acts of S1. */
const acts: Record<AlarmAct, Say> = {
  spoke: ({ text }) => `spoke to the patient. ${text}`,
  'called-999': ({ text }) => `called 999 for them. ${text}`,
  'handed-over': ({ service, person, text }) =>
    `handed over by phone to ${services[service as HandedTo]}, ${person}. ${text}`,
  'not-reached': ({ decidedBy, text }, names) =>
    `tried and failed. ${names.member(decidedBy)} decided: ${text}`,
  'no-call-needed': ({ text }) => `a clinician read it, no call needed because: ${text}`,
};

/** What happened to an alarm, in the words of the timeline. */
export const alarmSayings = {
  'alarm-raised': ({ again, waits }) =>
    `${again ? 'Raised the alarm again: another red flag' : 'Raised the alarm'}${waits ? '. The surgery is closed: it sounds at opening' : ''}`,
  'alarm-sounded': ({ rung, told }) => sayTold(Number(rung), told as string[]),
  'alarm-failed': sayFailed,
  'alarm-claimed': () => 'Said “I have it”: the alarm is quiet for 10 minutes',
  'alarm-attempt': ({ kind }) => attempts[kind as AttemptKind],
  'alarm-ended': (detail, names) => `Ended the alarm: ${acts[detail.act as AlarmAct](detail, names)}`,
} satisfies Record<string, Say>;

function sayTold(rung: number, told: string[]): string {
  const people = told.map((recipient) => recipients[recipient]!);
  if (rung === 0) return `Told ${and(people)} of the alarm: the surgery is closed`;
  const all = rung > 2 ? ['everyone signed in', ...people] : people;
  return all.length === 0 ? 'Sounded the alarm' : `Sounded the alarm for ${and(all)}`;
}

function sayFailed({ recipient, named, channel }: Detail): string {
  const who = recipients[String(recipient)]!;
  if (!named) return `Nobody is named as ${who.replace('the ', '')}`;
  if (channel === undefined) return `Nothing we have reaches ${who}`;
  return `Could not reach ${who} by ${channel === 'text' ? 'text message' : 'email'}`;
}

/** "a, b and c". */
function and(all: string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
