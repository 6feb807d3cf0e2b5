import { describe, expect, test } from 'vitest';
import { type EndingAct, goesOn, lacksOf, mayEndAlarm } from './acts.ts';

const plain = { service: null, person: '', decidedBy: null } as const;

describe('who may end an alarm', () => {
  test.each([
    ['spoke', true],
    ['called-999', true],
    ['handed-over', true],
    ['not-reached', true],
    ['no-call-needed', false],
  ] as const)('S33 reception and managers by %s: %s; a clinician by each', (act, ok) => {
    expect(mayEndAlarm('reception', act).ok).toBe(ok);
    expect(mayEndAlarm('manager', act).ok).toBe(ok);
    expect(mayEndAlarm('clinician', act).ok).toBe(true);
  });

  test('S33 a refusal says why', () => {
    expect(mayEndAlarm('reception', 'no-call-needed').why).toBe(
      'Only a clinician may decide from reading that no call is needed.',
    );
  });
});

describe('what an act needs besides its words', () => {
  const said = (act: EndingAct, coreHours = true) => lacksOf(act, coreHours).map(({ message }) => message);

  test.each(['spoke', 'called-999', 'no-call-needed'] as const)('S1 %s needs nothing more', (act) => {
    expect(said({ ...plain, act })).toEqual([]);
  });

  test('S1 "not reached" needs the clinician who decided, and nobody else will do', () => {
    const words = ['Choose the clinician who decided what to do'];
    expect(said({ ...plain, act: 'not-reached' })).toEqual(words);
    expect(said({ ...plain, act: 'not-reached', decidedBy: 'reception' })).toEqual(words);
    expect(said({ ...plain, act: 'not-reached', decidedBy: 'manager' })).toEqual(words);
    expect(said({ ...plain, act: 'not-reached', decidedBy: 'clinician' })).toEqual([]);
  });

  test('S1 "handed over" needs the service and the person there', () => {
    expect(said({ ...plain, act: 'handed-over' })).toEqual([
      'Choose the service you handed over to',
      'Enter who you spoke to there',
    ]);
    expect(said({ ...plain, act: 'handed-over', service: 'maternity', person: 'Sister Obi' })).toEqual([]);
  });

  test('S3 R59 the out-of-hours service takes over outside core hours only', () => {
    const act = { ...plain, act: 'handed-over', service: 'out-of-hours', person: 'Ken' } as const;
    expect(said(act, true)).toEqual(['The out-of-hours service takes over only when core hours have ended']);
    expect(said(act, false)).toEqual([]);
  });
});

describe('a red flag that came while somebody acted on another', () => {
  const minute = 60_000;
  test.each([
    ['the flag that raised the alarm', { flaggedAt: 0, claimedAt: null }, 1, false],
    ['one that came after they said "I have it"', { flaggedAt: 5, claimedAt: 2 }, 9, true],
    ['one they said "I have it" to', { flaggedAt: 5, claimedAt: 6 }, 7, false],
    ['one of a minute ago that nobody has', { flaggedAt: 5, claimedAt: null }, 6, true],
    ['one of a while ago that nobody has', { flaggedAt: 5, claimedAt: null }, 7, false],
  ] as const)('S1 %s', (_what, { flaggedAt, claimedAt }, endedAt, on) => {
    const alarm = {
      raisedAt: 0,
      flaggedAt: flaggedAt * minute,
      claimedAt: claimedAt === null ? null : claimedAt * minute,
    };
    expect(goesOn(alarm, endedAt * minute)).toBe(on);
  });
});
