import { newId } from '@frontdoor/database';
import type { NewRequest } from '../../apps/server/src/features/consultations/new-request.ts';

type Changes = Partial<Omit<NewRequest, 'patient' | 'contact'>> & {
  patient?: Partial<NewRequest['patient']>;
  contact?: Partial<NewRequest['contact']>;
};

/** What a man of 68 sends about his knee, with whatever a test changes. */
export function kneeProblem(organisation: string, changes: Changes = {}): NewRequest {
  const { patient, contact, ...rest } = changes;
  return {
    organisation,
    submission: newId(),
    door: 'online',
    kind: 'health-problem',
    category: null,
    who: 'self',
    lang: 'en',
    dir: 'ltr',
    patient: {
      name: 'Alan Whitcombe',
      birthDate: '1958-03-12',
      nhsNumber: null,
      postcode: 'LS1 4DY',
      registered: 'yes',
      ...patient,
    },
    requester: null,
    contact: {
      phone: '07700 900123',
      email: 'alan@example.org',
      comeIn: false,
      cannotUsePhone: false,
      safe: { text: false, email: true, call: true, voicemail: false },
      lookOnline: false,
      safeTimes: null,
      place: null,
      ...contact,
    },
    needs: [],
    language: null,
    preferredStaff: null,
    words: 'My knee has hurt for two weeks',
    answered: [
      {
        set: 'health-problem',
        version: 1,
        page: 'words',
        field: 'words',
        kind: 'long-text',
        question: 'Describe the problem in your own words',
        answer: 'My knee has hurt for two weeks',
        value: 'My knee has hurt for two weeks',
      },
    ],
    flags: [],
    photos: 0,
    open: true,
    enteredBy: null,
    urgency: null,
    ...rest,
  };
}

/** A red flag as the emergency list raises it. */
export const chestPain = {
  rule: 'chest-pain',
  version: 1,
  level: 'red',
  destination: '999',
  title: 'Pain in the chest now',
  words: 'I have a pain in my chest now',
  shown: 'Call 999 now',
  choice: 'I cannot make the call',
} as const;
