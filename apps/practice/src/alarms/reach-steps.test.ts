import type { Contact, Detail } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { decisions, reachSteps } from './reach-steps.ts';

const contact: Contact = {
  phone: '07700900456',
  email: 'alan@example.org',
  comeIn: false,
  cannotUsePhone: false,
  safe: { text: true, email: true, call: true, voicemail: true },
  lookOnline: false,
  safeTimes: null,
  place: null,
};
const detail = (changes: Partial<Contact> = {}, more: object = {}) =>
  ({
    row: { hidden: false },
    requester: null,
    postcode: 'LS6 1AA',
    contact: { ...contact, ...changes },
    ...more,
  }) as unknown as Detail;
const words = (of: Detail) => reachSteps(of, []).map((step) => step.words);

describe('what is tried to reach a patient', () => {
  it('S39 two rings five minutes apart, voicemail, text, then somebody they trust', () => {
    expect(words(detail())).toEqual([
      'Ring 07700 900456.',
      'Ring again 5 minutes later.',
      'Leave a voicemail: your name, the surgery, and to ring back at once.',
      'Send a text: please call us, or 999 if it is worse.',
      'Somebody they trust, if their record names one and it is safe.',
    ]);
  });

  it('S39 says when to ring again once somebody has rung', () => {
    const rang = { at: Date.parse('2026-11-27T15:53:00Z'), who: 'Jo Mills', kind: 'rang-no-answer' as const };
    expect(reachSteps(detail(), [rang])[1]).toEqual({
      kind: 'rang-again-no-answer',
      words: 'Ring 07700 900456 again, from 15:58.',
    });
  });

  it('S32 no call is offered to who cannot use a phone, and S23 none to who said that it is not safe', () => {
    const deaf = reachSteps(detail({ cannotUsePhone: true, phone: null }), []);
    expect(deaf.map((step) => step.words)).toEqual([
      'Do not ring: they cannot use a phone.',
      'Send no text: they did not say that it is safe.',
      'Write a message below: a link to it goes by email.',
      'A relay call, if their record says that they use one.',
      'Somebody they trust, if their record names one and it is safe.',
    ]);
    const unsafe = reachSteps(detail({ safe: { ...contact.safe, call: false } }), []);
    expect(unsafe[0]).toEqual({ kind: null, words: 'Do not ring: they did not say that a call is safe.' });
    expect(unsafe.some(({ kind }) => kind === 'rang-no-answer')).toBe(false);
  });

  it('S27 whoever wrote it is not named where the request is hidden: they may be why', () => {
    const requester = { name: 'Priya Nair', relation: 'mother' };
    expect(words(detail({}, { requester })).at(-1)).toContain('Priya Nair (mother) wrote this.');
    expect(words(detail({}, { requester, row: { hidden: true } })).at(-1)).not.toContain('Priya');
  });
});

describe('what a clinician decides when nobody is reached', () => {
  it('S39 names where an ambulance would go, and the crisis line the practice keeps', () => {
    expect(decisions(detail({ place: 'The Headrow, outside the library' }), '0113 496 0203')).toEqual([
      '999 to The Headrow, outside the library',
      'the crisis team: 0113 496 0203',
      'family',
      'a visit',
      'safe to wait, and why',
    ]);
    expect(decisions(detail(), null)[0]).toBe('999 to the address in their record, LS6 1AA');
  });
});
