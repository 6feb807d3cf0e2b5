import type { Attachment, OutreachPatient, PatientFound, StartConversation } from '@frontdoor/contract';
import { sayPhone } from '@frontdoor/questionnaire';
import { useEffect, useState } from 'react';
import { newSubmission } from '../answer/drafts.ts';
import { type AskDraft, askOf, emptyAsk } from './ask-draft.ts';

/** A message begun to one patient. It belongs to that patient: words never move on to another one (S35). */
export type WriteDraft = AskDraft & {
  to: Omit<OutreachPatient, 'nhsNumber' | 'phone' | 'email'> & {
    nhsNumber: string;
    phone: string;
    email: string;
  };
  /** What is to be known before anybody writes to them. */
  warnings: string[];
  attachments: Attachment[];
  urgent: boolean;
  submission: string;
};

/** With the drafts of answers, so that one sign-out ends them all. `~` cannot be in a practice's address. */
const prefixOf = (slug: string) => `frontdoor.draft.~write.${slug}.`;
/** Whoever is typed in, and not found, has no id yet. */
const typedIn = 'typed-in';
const keyOf = (slug: string, { to }: Pick<WriteDraft, 'to'>) => prefixOf(slug) + (to.patient ?? typedIn);

const begin = (): Omit<WriteDraft, 'to' | 'warnings'> => ({
  ...emptyAsk,
  attachments: [],
  urgent: false,
  submission: newSubmission(),
});

/** A message to somebody who was found, with what is known of them. */
export function draftTo({
  patient,
  name,
  birthDate,
  nhsNumber,
  phone,
  email,
  warnings,
}: PatientFound): WriteDraft {
  const known = { nhsNumber: nhsNumber ?? '', phone: phone ? sayPhone(phone) : '', email: email ?? '' };
  return { ...begin(), to: { patient, name, birthDate, ...known, fromRecord: false }, warnings };
}

/** A message to somebody whose details are still to be typed. */
export function draftToSomebody(name = ''): WriteDraft {
  const to = { patient: null, name, birthDate: '', nhsNumber: '', phone: '', email: '', fromRecord: false };
  return { ...begin(), to, warnings: [] };
}

function holdsWork({ to, text, attachments }: WriteDraft): boolean {
  return text.trim() !== '' || attachments.length > 0 || (to.patient === null && to.name.trim() !== '');
}

/** What was begun to the same patient before, or this. Details and warnings are those of now. */
export function keptDraft(slug: string, fresh: WriteDraft): WriteDraft {
  const kept = sessionStorage.getItem(keyOf(slug, fresh));
  if (!kept) return fresh;
  const draft = JSON.parse(kept) as WriteDraft;
  return fresh.to.patient === null ? draft : { ...draft, warnings: fresh.warnings };
}

/** Every message begun and not sent, in this tab. */
export function begunDrafts(slug: string): WriteDraft[] {
  return Object.keys(sessionStorage)
    .filter((key) => key.startsWith(prefixOf(slug)))
    .sort()
    .map((key) => JSON.parse(sessionStorage.getItem(key) ?? '') as WriteDraft);
}

function keepDraft(slug: string, draft: WriteDraft): void {
  sessionStorage.setItem(keyOf(slug, draft), JSON.stringify(draft));
}

/** A message that was taken back before it went: sent again, it is another one. */
export function keepAgain(slug: string, draft: WriteDraft): void {
  keepDraft(slug, { ...draft, submission: newSubmission() });
}

export function dropDraft(slug: string, draft: Pick<WriteDraft, 'to'>): void {
  sessionStorage.removeItem(keyOf(slug, draft));
}

/** One message while it is written, kept in this tab: a fault, a reload or a sign-in that ran out loses nothing. */
export function useWriteDraft(slug: string, first: WriteDraft) {
  const [draft, setDraft] = useState(first);
  useEffect(() => {
    if (holdsWork(draft)) keepDraft(slug, draft);
    else dropDraft(slug, draft);
  }, [slug, draft]);
  return {
    draft,
    change: (changes: Partial<WriteDraft>) => setDraft((before) => ({ ...before, ...changes })),
    /** A file that came up while others were on their way. */
    addFile: (file: Attachment) =>
      setDraft((before) => ({ ...before, attachments: [...before.attachments, file] })),
  };
}

/** Who it goes to, as the server takes it. */
export function addressed({ nhsNumber, phone, email, ...rest }: WriteDraft['to']): OutreachPatient {
  const given = (typed: string) => (typed.trim() === '' ? null : typed);
  return { ...rest, nhsNumber: given(nhsNumber), phone: given(phone), email: given(email) };
}

/** As the server takes it. */
export function startOf({ to, attachments, urgent, submission, ...ask }: WriteDraft): StartConversation {
  return {
    ...askOf(ask),
    submission,
    to: addressed(to),
    urgent,
    attachments: attachments.map(({ id }) => id),
  };
}
