import type { ContactChange } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { proofsOf, readyProof, sayHeld, sayProposed, sayProved, sayWhatStops } from './patient-words.ts';

const change: ContactChange = {
  id: 'c1',
  recipient: 'patient',
  field: 'phone',
  held: '07700900456',
  value: '07700900999',
  confirmed: true,
  tellOld: true,
  state: 'proposed',
  proposedAt: 0,
  note: null,
  evidence: null,
  proofs: ['code', 'call', 'in-person', 'nhs-login'],
  forRecord: false,
  copied: false,
  copiedBy: null,
};

describe('S25 new contact details', () => {
  it('are said with whose they are', () => {
    expect(sayProposed(change)).toBe('New phone number: 07700 900999');
    expect(sayProposed({ ...change, recipient: 'carer', field: 'email', value: 'a@example.org' })).toBe(
      'New email address of the carer: a@example.org',
    );
  });

  it('S23 say whether the old one may be told, and what is no address says neither', () => {
    expect(sayProved({ ...change, tellOld: false })).toBe(
      'The code sent to it was given. The old one must not be told.',
    );
    expect(sayProved({ ...change, field: 'pharmacy' })).toBe('');
    expect(sayHeld({ ...change, held: null })).toBe('nothing here, look in the record');
  });

  it('S17 S23 are taken at once by what the server says proves them, and by what was made sure of before', () => {
    const byPerson: ContactChange = { ...change, proofs: ['call', 'in-person', 'nhs-login'] };
    expect(readyProof(change, null)).toBe('code');
    expect(readyProof(byPerson, null)).toBeNull();
    expect(readyProof(byPerson, 'call')).toBe('call');
    const name: ContactChange = { ...byPerson, field: 'name', proofs: ['evidence', 'call'] };
    expect(readyProof(name, 'call')).toBeNull();
    expect(proofsOf(name).map(({ words }) => words)).toEqual([
      'I saw the paper that shows it',
      'I spoke to them on a number in their record',
    ]);
  });
});

describe('S24 where a patient belongs', () => {
  it('says what stops before somebody has died or left', () => {
    expect(sayWhatStops('deceased', 'registered')).toContain('nothing more is sent to them');
    expect(sayWhatStops('left', 'registered')).toContain('stays for a person to decide');
    expect(sayWhatStops('registered', 'deceased')).toBe(
      'Messages can be sent again. What was stopped does not go after all.',
    );
    expect(sayWhatStops('temporary', 'registered')).toBe('Nothing that is sent changes.');
  });
});
