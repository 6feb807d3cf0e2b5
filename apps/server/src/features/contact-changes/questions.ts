import type { FieldError, ReadyField, ReadyPage, Typed } from '@frontdoor/questionnaire';
import { validatePage } from '@frontdoor/questionnaire';
import type { Held } from './content.ts';

export type ContactField = 'phone' | 'email';

/** Which details an address of ours asks for; null for anything else. */
export function fieldOf(part: unknown): ContactField | null {
  return part === 'phone' || part === 'email' ? part : null;
}

const plain = { errors: {}, options: [], optional: false };

const phone: ReadyField[] = [
  {
    ...plain,
    id: 'phone',
    kind: 'phone',
    label: 'Your new phone number',
    name: 'your new phone number',
    autocomplete: 'tel',
  },
  {
    ...plain,
    id: 'safe',
    kind: 'checkboxes',
    label: 'How may we contact you safely on it?',
    hint: 'Tick every way that is safe. We will not use any other.',
    name: 'how we may contact you safely',
    options: [
      { value: 'text', label: 'Text message' },
      { value: 'call', label: 'Phone call' },
      { value: 'voicemail', label: 'Voicemail message' },
    ],
  },
];

const email: ReadyField[] = [
  {
    ...plain,
    id: 'email',
    kind: 'email',
    label: 'Your new email address',
    hint: 'Give one that nobody else reads. We will write to you there.',
    name: 'your new email address',
    autocomplete: 'email',
  },
];

/** S23. Without it nobody may be told, so whoever comes by reference is not asked: staff check with them first. */
const tellOld: ReadyField = {
  ...plain,
  id: 'tellOld',
  kind: 'radios',
  label: 'Is it safe to tell your old phone or email?',
  hint: 'We send a short message there. It says that your details have changed, and nothing else.',
  name: 'if it is safe to tell your old phone or email',
  options: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ],
};

/** The questions about new contact details (S25). `asksOld` where somebody came by their link. */
export function contactPage(field: ContactField, asksOld: boolean): ReadyPage {
  return {
    id: 'new-contact',
    title: field === 'phone' ? 'Change your phone number' : 'Change your email address',
    intro: [
      'We use it for this request. Until we have checked that it is yours, we go on with the one we have.',
    ],
    fields: [...(field === 'phone' ? phone : email), ...(asksOld ? [tellOld] : [])],
    rules: [],
  };
}

/** What somebody proposed: an address, which ways on it are safe, and whether the old one may be told. */
export type Proposed = { field: ContactField; held: Held; tellOld: boolean };

/** Reads what was typed; its faults where it has any. */
export function readContact(
  field: ContactField,
  asksOld: boolean,
  typed: Typed,
): { proposed: Proposed } | { errors: FieldError[] } {
  const page = contactPage(field, asksOld);
  // Nothing here depends on the day.
  const { answers, errors } = validatePage(page, typed, { today: '1970-01-01', words: {} });
  if (errors.length > 0) return { errors };
  const safe = new Set([answers.safe ?? []].flat());
  const held: Held = {
    value: String(answers[field]),
    safe:
      field === 'email'
        ? { email: true }
        : { text: safe.has('text'), call: safe.has('call'), voicemail: safe.has('voicemail') },
  };
  return { proposed: { field, held, tellOld: answers.tellOld === 'yes' } };
}

/** The code that went to the new address. */
export function codePage(sentTo: ContactField): ReadyPage {
  return {
    id: 'contact-code',
    title: 'Enter your code',
    intro: [
      `We sent a code to your new ${sentTo === 'phone' ? 'phone number by text' : 'email address'}. It is good for 10 minutes.`,
      `No code? It can take a minute. If none comes, go back and check the new ${sentTo === 'phone' ? 'number' : 'address'}.`,
    ],
    fields: [
      {
        ...plain,
        id: 'code',
        kind: 'text',
        label: 'Your code',
        hint: '6 numbers',
        name: 'your code',
        autocomplete: 'one-time-code',
      },
    ],
    rules: [],
  };
}
