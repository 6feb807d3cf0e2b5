import type { Page } from '@frontdoor/questionnaire';

/** A short question set with every kind of field that staff fill in. */
export const questions: Page[] = [
  {
    id: 'who',
    fields: [
      {
        id: 'who',
        kind: 'radios',
        label: 'Who is this request for?',
        name: 'who this is for',
        errors: { missing: 'Choose who this request is for' },
        options: [
          { value: 'self', label: 'Me' },
          { value: 'child', label: 'My child' },
          { value: 'other', label: 'Someone I care for' },
        ],
      },
    ],
  },
  {
    id: 'patient',
    title: { self: 'About you', other: 'About the patient' },
    fields: [
      { id: 'name', kind: 'text', label: 'Full name', name: 'the full name' },
      {
        id: 'birthDate',
        kind: 'date',
        past: true,
        label: 'Date of birth',
        hint: 'For example, 27 3 1985',
        name: 'the date of birth',
      },
    ],
  },
  {
    id: 'words',
    fields: [
      {
        id: 'words',
        kind: 'long-text',
        label: 'Describe the problem in your own words',
        hint: 'Say when it started and what you have tried.',
        name: 'the problem',
      },
    ],
  },
  {
    id: 'contact',
    title: 'How we can reach you',
    fields: [
      { id: 'phone', kind: 'phone', label: 'Phone number', name: 'a phone number', optional: true },
      { id: 'email', kind: 'email', label: 'Email address', name: 'an email address', optional: true },
      {
        id: 'safe',
        kind: 'checkboxes',
        label: 'How may we contact you safely?',
        name: 'how we may contact you',
        optional: true,
        options: [
          { value: 'text', label: 'Text' },
          { value: 'email', label: 'Email' },
          { value: 'call', label: 'Call' },
        ],
      },
    ],
    rules: [{ needsOneOf: ['phone', 'email'], message: 'Enter a phone number or an email address' }],
  },
];
