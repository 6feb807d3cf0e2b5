import { expect, test } from 'vitest';
import { maySeeRestricted } from './restricted.ts';

test.each([
  ['a clinician', 'clinician', 'rosa', true],
  ['reception', 'reception', 'jo', false],
  ['a manager', 'manager', 'amir', false],
  ['the safeguarding lead, who works at reception', 'reception', 'sam', true],
] as const)('S27 %s sees what a safeguarding flag hides: %s', (_who, role, id, sees) => {
  expect(maySeeRestricted({ member: { id, role } }, { safeguardingLead: 'sam' })).toBe(sees);
});

test('S27 where nobody is named, nobody but clinicians sees it', () => {
  expect(maySeeRestricted({ member: { id: '', role: 'manager' } }, { safeguardingLead: null })).toBe(false);
});
