import type { ContactChange } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { isProvedByCode, sayProposed, sayProved, sayWhatStops } from './patient-words.ts';

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

  it('S23 are proved by the code alone only where the old address is told', () => {
    expect(isProvedByCode(change)).toBe(true);
    expect(isProvedByCode({ ...change, tellOld: false })).toBe(false);
    expect(isProvedByCode({ ...change, confirmed: false })).toBe(false);
    expect(sayProved({ ...change, tellOld: false })).toBe(
      'The code sent to it was given. The old one must not be told.',
    );
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
