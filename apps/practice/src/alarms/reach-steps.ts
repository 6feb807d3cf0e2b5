import type { Alarm, AttemptKind, Detail } from '@frontdoor/contract';
import { sayPhone } from '@frontdoor/questionnaire';
import { sayTime } from '../wording/times.ts';

/** One thing to try, in the order of S39. `kind` is what its key records; without one there is nothing to press. */
export type ReachStep = { kind: AttemptKind | null; words: string };

/** Between the first ring and the second. Minutes [M]. */
const ringAgainAfter = 5;

/**
 * How to reach a patient whom nobody has spoken to yet (S39), from what they said is safe (S23). Where they must not be
 * rung no call is offered (S32). Takes the request, and the tries so far, which say when to ring again.
 */
export function reachSteps({ contact, requester, row }: Detail, attempts: Alarm['attempts']): ReachStep[] {
  const steps = [...callSteps(contact, attempts), ...writeSteps(contact)];
  const wrote = requester && !row.hidden ? ` ${requester.name} (${requester.relation}) wrote this.` : '';
  return [
    ...steps,
    {
      kind: 'trusted-person',
      words: `Somebody they trust, if their record names one and it is safe.${wrote}`,
    },
  ];
}

/** Why nobody rings this patient (S23, S32); null where a call is right. */
export function doNotRing({ cannotUsePhone, safe }: Detail['contact']): string | null {
  if (cannotUsePhone) return 'Do not ring: they cannot use a phone.';
  return safe.call ? null : 'Do not ring: they did not say that a call is safe.';
}

function callSteps(contact: Detail['contact'], attempts: Alarm['attempts']): ReachStep[] {
  const why = doNotRing(contact);
  if (why) return [{ kind: null, words: why }];
  if (!contact.phone) return [{ kind: null, words: 'No phone number was given. Look in their record.' }];
  const phone = sayPhone(contact.phone);
  const first = attempts.find(({ kind }) => kind === 'rang-no-answer');
  const again = first
    ? `Ring ${phone} again, from ${sayTime(first.at + ringAgainAfter * 60_000)}.`
    : `Ring again ${ringAgainAfter} minutes later.`;
  const voicemail: ReachStep = contact.safe.voicemail
    ? { kind: 'voicemail', words: 'Leave a voicemail: your name, the surgery, and to ring back at once.' }
    : { kind: null, words: 'Leave no voicemail: they did not say that it is safe.' };
  return [
    { kind: 'rang-no-answer', words: `Ring ${phone}.` },
    { kind: 'rang-again-no-answer', words: again },
    voicemail,
  ];
}

function writeSteps({ safe, phone, email, cannotUsePhone }: Detail['contact']): ReachStep[] {
  if (safe.text && phone)
    return [{ kind: 'text', words: 'Send a text: please call us, or 999 if it is worse.' }];
  const steps: ReachStep[] = [{ kind: null, words: 'Send no text: they did not say that it is safe.' }];
  if (safe.email && email)
    steps.push({ kind: null, words: 'Write a message below: a link to it goes by email.' });
  if (cannotUsePhone)
    steps.push({ kind: null, words: 'A relay call, if their record says that they use one.' });
  return steps;
}

/** What a clinician decides between when nobody was reached (S39), with where an ambulance would go. */
export function decisions({ contact, postcode }: Detail, crisisLine: string | null): string[] {
  const place =
    contact.place ?? (postcode ? `the address in their record, ${postcode}` : 'the address in their record');
  return [
    `999 to ${place}`,
    crisisLine ? `the crisis team: ${crisisLine}` : 'the crisis team',
    'family',
    'a visit',
    'safe to wait, and why',
  ];
}
