import type { Contact, Detail } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { nameLine } from './copy-with-name.ts';
import { sayNeeds, sayWay } from './say-contact.ts';

const contact: Contact = {
  phone: '07700 900456',
  email: 'alan@example.org',
  comeIn: false,
  cannotUsePhone: false,
  safe: { text: true, email: true, call: true, voicemail: true },
  lookOnline: false,
  safeTimes: null,
  place: null,
};
const detail = (changes: Partial<Contact>, needs: string[] = []) =>
  ({
    row: { name: 'Alan Whitcombe', birthDate: '1959-02-03', needs },
    nhsNumber: '9990123454',
    contact: { ...contact, ...changes },
    language: null,
    preferredStaff: null,
  }) as unknown as Detail;

describe('what stands under the name', () => {
  it('S23 says "Do not ring" where calls are not safe', () => {
    const safe = { text: true, email: true, call: false, voicemail: false };
    expect(sayNeeds(detail({ safe }, ['Hard of hearing']))).toEqual(['Hard of hearing', 'Do not ring']);
    expect(sayNeeds(detail({ cannotUsePhone: true }))).toEqual(['Cannot use a phone: do not ring']);
  });

  it('S23 says when and how contact is safe', () => {
    const safe = { ...contact.safe, voicemail: false };
    expect(sayNeeds(detail({ safe, safeTimes: 'between 9 and 5' }))).toEqual([
      'No voicemail',
      'Contact between 9 and 5',
    ]);
  });
});

describe('how the patient hears of a reply', () => {
  const both = ['email', 'text'] as const;
  const way = (given: typeof contact, setUp: readonly ('email' | 'text')[], asText: boolean) =>
    sayWay({ contact: given, patientState: 'registered' }, setUp, asText);

  it('promises no text where none can be sent', () => {
    expect(way(contact, ['email'], false)).toBe('A link to this goes by email. Your words are not in it.');
    expect(way({ ...contact, email: null }, ['email'], false)).toBe(
      'They agreed to texts only, and texts are not set up: text them from another system, or ring if that is safe.',
    );
  });

  it('S23 uses only the channels they agreed to', () => {
    expect(way(contact, both, false)).toBe('A link to this goes by email. Your words are not in it.');
    expect(way(contact, both, true)).toBe('A link to this goes by text. Your words are not in it.');
    expect(way({ ...contact, safe: { ...contact.safe, text: false } }, both, true)).toBe(
      'They did not agree to texts: a link to this goes by email.',
    );
    expect(way({ ...contact, lookOnline: true }, both, false)).toBe(
      'They asked not to be contacted: they will look online for this.',
    );
    expect(way({ ...contact, email: null, phone: null }, both, false)).toBe(
      'They agreed to no text or email: this waits for them online. Ring, or tell them at the desk.',
    );
  });

  it('S24 says that nothing goes to a patient who has died or left', () => {
    for (const patientState of ['deceased', 'left'] as const)
      expect(sayWay({ contact, patientState }, both, false)).toBe(
        'Nothing is sent: the patient has died or left. This stands here alone.',
      );
  });
});

describe('copied words', () => {
  it('S35 begin with name, date of birth and NHS number', () => {
    expect(nameLine(detail({}))).toBe('Alan Whitcombe, born 3 Feb 1959, NHS 999 012 3454');
  });
});
