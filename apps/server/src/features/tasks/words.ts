import type { TaskKind, TaskReason } from '@frontdoor/contract';
import { atLondon, sayDayAndTime, sayTime } from '@frontdoor/hours';
import type { ContactGiven } from '../consultations/content.ts';

/** What the words of a task depend on. Instants in ms since 1970. */
export type ToSay = {
  kind: TaskKind;
  reason: TaskReason;
  subject: string;
  /** When the message it is about was sent; null when it is about none. */
  sentAt: number | null;
  /** How they may be reached, as they said it (S23). */
  contact: ContactGiven;
  doNotRing: boolean;
  now: number;
};

/** What happened, for staff: "Nobody has opened the message of 3:10pm". */
export function sayTask({ kind, reason, subject, sentAt, now }: ToSay): string {
  const of = sentAt === null ? '' : ` of ${sayWhen(sentAt, now)}`;
  const words: Record<TaskReason, string> = {
    unread: `Nobody has opened the message${of}`,
    'unread-urgent': `Nobody has opened the urgent message${of}`,
    'no-safe-channel': `No word of the message${of} can be sent safely`,
    'delivery-failed':
      kind === 'call' ? `The message${of} reached nobody` : 'What we sent about this request reached nobody',
    silent: `They have not answered the question${of}`,
    'still-silent': `They have still not answered the question${of}`,
    'not-for-me': 'Somebody said that a message was not for them',
    'contact-proposed': 'New contact details were given',
    'link-paused':
      'The link is paused: the date of birth was wrong 5 times. An urgent message waits to be read',
    'not-answered': 'They did not answer in the time we gave',
    'patient-gone': subject === 'deceased' ? 'The patient has died' : 'The patient has left the practice',
    'video-instead': `They would like ${subject === 'visit' ? 'a visit' : 'a phone call'} instead of the video call`,
    'video-not-held': `The video call we invited them to${sentAt === null ? '' : ` in the message${of}`} has not been held`,
  };
  return words[reason];
}

/** What to do about it; begins with "Do not ring." where nobody may (S32). */
export function sayWhatToDo({ kind, reason, subject, contact, doNotRing }: ToSay): string {
  const way = doNotRing ? otherWays(contact) : ring(contact);
  const beside = doNotRing ? `Do not ring. ${whyNot(contact)} ` : '';
  const words: Record<TaskKind, string> = {
    call: reason === 'video-instead' && subject === 'visit' ? `${way} Arrange the visit with them.` : way,
    decide:
      reason === 'patient-gone'
        ? `${beside}Decide what happens to this request, and finish it. Nothing more is sent to the patient.`
        : reason === 'not-answered'
          ? `${beside}Decide what happens now: write again, ring them, or finish it. If it is clinical, a clinician decides.`
          : `${beside}A clinician decides what happens now: a visit, the family, a letter, or that it is safe to wait, and why.`,
    'wrong-address': `${beside}Nothing more goes to that address. Find out the right one, and put it right.`,
    'confirm-contact': `${beside}Look at the new details with the request. Accept them when you are sure whose they are, or decline them.`,
    'not-delivered': `${beside}Check the email address and the phone number, and put them right.`,
  };
  return words[kind];
}

function ring({ phone, safe }: ContactGiven): string {
  const number = phone ? 'Ring them' : 'Ring them on the number in their record';
  const voicemail = safe.voicemail ? 'You may leave a voicemail.' : 'Leave no voicemail.';
  return `${number}, and again 5 minutes later. ${voicemail} If nobody answers, find another way that is safe.`;
}

/** S32: the next of these, in this order. What they did not say is safe is left out, or said to be for a clinician. */
function otherWays(contact: ContactGiven): string {
  const { cannotUsePhone, lookOnline } = contact;
  const steps = [
    ...(lookOnline ? [] : [writeAgain(contact)]),
    ...(cannotUsePhone ? ['a relay call, if their record says that they use one'] : []),
    'somebody they trust, if one is named and it is safe',
    cannotUsePhone ? 'a letter today' : 'a letter today, if it is safe',
    'a visit, if a clinician decides so',
  ].filter((step) => step !== null);
  return `Do not ring. ${whyNot(contact)} Try the next of these: ${steps.join('; ')}.`;
}

function writeAgain({ safe, phone, email }: ContactGiven): string | null {
  const ways = [...(safe.text && phone ? ['text'] : []), ...(safe.email && email ? ['email'] : [])];
  return ways.length > 0 ? `a ${ways.join(' or ')} again`.replace('a email', 'an email') : null;
}

function whyNot({ cannotUsePhone, lookOnline }: ContactGiven): string {
  if (cannotUsePhone) return 'They cannot use a phone.';
  if (lookOnline) return 'They asked not to be contacted first: they look online.';
  return 'They did not say that a call is safe.';
}

function sayWhen(at: number, now: number): string {
  const then = atLondon(at);
  return then.toPlainDate().equals(atLondon(now).toPlainDate()) ? sayTime(then) : sayDayAndTime(then);
}
