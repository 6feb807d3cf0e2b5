import { expect, test } from 'vitest';
import { isForClinician, mayEndTask } from './tasks.ts';

const clinical = { nationalType: 'clinical', flagLevel: null };
const admin = { nationalType: 'admin', flagLevel: null };

test('S34 what is clinical or flagged is for a clinician to decide', () => {
  expect(isForClinician(clinical)).toBe(true);
  expect(isForClinician({ ...admin, flagLevel: 'note' })).toBe(true);
  expect(isForClinician(admin)).toBe(false);
});

test.each([
  ['reception', 'call', 'reached', clinical, true],
  ['reception', 'call', 'another-way', clinical, true],
  ['reception', 'call', 'decided', clinical, false],
  ['manager', 'call', 'decided', admin, false],
  ['clinician', 'call', 'decided', clinical, true],
  ['reception', 'decide', 'reached', clinical, true],
  ['reception', 'decide', 'not-reached', clinical, true],
  ['reception', 'decide', 'not-needed', clinical, false],
  ['manager', 'decide', 'put-right', clinical, false],
  ['clinician', 'decide', 'decided', clinical, true],
  ['clinician', 'decide', 'not-needed', clinical, true],
  ['reception', 'decide', 'not-needed', admin, true],
] as const)('S34 %s may end a task to %s as %s: of %o %s', (role, kind, outcome, request, may) => {
  expect(mayEndTask(role, kind, outcome, request).ok).toBe(may);
});
