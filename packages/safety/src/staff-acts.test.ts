import { describe, expect, test } from 'vitest';
import { lowers, mayCallTest, mayFinish, mayLower, mayRetype, moreUrgent } from './staff-acts.ts';

const plain = {
  flagLevel: null,
  nationalType: 'clinical',
  ageYears: 40,
  repeatAndWorse: false,
  unread: false,
  withdrawn: false,
} as const;

describe('lowering', () => {
  test('S33 only lowering asks for a reason; raising, or confirming at a first look, asks for none', () => {
    expect(lowers('urgent', 'soon')).toBe(true);
    expect(lowers('soon', 'routine')).toBe(true);
    expect(lowers('routine', 'urgent')).toBe(false);
    expect(lowers('routine', 'routine')).toBe(false);
  });

  test.each([
    ['reception', 'soon', null, true],
    ['reception', 'urgent', null, false],
    ['reception', 'soon', 'amber', false],
    ['reception', 'soon', 'red', false],
    ['manager', 'soon', null, true],
    ['manager', 'urgent', null, false],
    ['clinician', 'urgent', null, true],
    ['clinician', 'urgent', 'red', true],
  ] as const)('S33 R71 %s lowering from %s with flag %s: %s', (role, urgency, flagLevel, ok) => {
    expect(mayLower(role, { urgency, flagLevel }).ok).toBe(ok);
  });

  test('S33 a refusal says why', () => {
    expect(mayLower('reception', { urgency: 'urgent', flagLevel: null }).why).toBe(
      'It is urgent. Only a clinician may lower it.',
    );
  });
});

describe('raising and re-typing', () => {
  test('S33 of two urgencies the higher stands', () => {
    expect(moreUrgent('routine', 'soon')).toBe('soon');
    expect(moreUrgent('urgent', 'soon')).toBe('urgent');
  });

  test.each([
    ['reception', 'admin', true],
    ['reception', 'other', true],
    ['manager', 'admin', true],
    ['reception', 'clinical', false],
    ['manager', 'clinical', false],
    ['clinician', 'clinical', true],
  ] as const)('S33 %s re-typing what is %s: %s', (role, from, ok) => {
    expect(mayRetype(role, from).ok).toBe(ok);
  });
});

describe('calling it a test', () => {
  test.each([
    ['reception', null, false],
    ['manager', null, true],
    ['manager', 'amber', false],
    ['clinician', 'red', true],
  ] as const)('R119 %s, flag %s: %s', (role, flagLevel, may) => {
    expect(mayCallTest(role, { flagLevel }).ok).toBe(may);
  });
});

describe('finishing', () => {
  const onlyClinicians = [
    ['red-flagged', { flagLevel: 'red' }],
    ['told before and worse', { repeatAndWorse: true }],
    ['clinical and not read by rules', { unread: true }],
    ['said to be no longer needed', { withdrawn: true }],
    ['clinical for a child of 4', { ageYears: 4 }],
    ['clinical, as no action', { outcome: 'no-action' }],
    ['clinical, as not reached', { outcome: 'not-reached' }],
    ['admin with a red flag', { nationalType: 'admin', flagLevel: 'red' }],
  ] as const;
  test.each(onlyClinicians)('S33 R70 reception may not finish what is %s', (_what, change) => {
    expect(mayFinish('reception', { ...plain, ...change })).toEqual({ ok: false, why: expect.any(String) });
    expect(mayFinish('manager', { ...plain, ...change }).ok).toBe(false);
    expect(mayFinish('clinician', { ...plain, ...change }).ok).toBe(true);
  });

  test.each([
    ['a plain clinical request', {}],
    ['one with an amber flag', { flagLevel: 'amber' }],
    ['a clinical one for a child of 5', { ageYears: 5 }],
    ['an admin one for a child of 4', { nationalType: 'admin', ageYears: 4 }],
    ['an admin one that was not read by rules', { nationalType: 'admin', unread: true }],
    ['an admin one as no action', { nationalType: 'admin', outcome: 'no-action' }],
    ['one where advice was given', { outcome: 'advice-given' }],
  ] as const)('S33 R70 reception may finish %s', (_what, change) => {
    expect(mayFinish('reception', { ...plain, ...change })).toEqual({ ok: true, why: null });
  });
});
