import { expect, test } from 'vitest';
import { mayOpenSealed, maySeeRestricted } from './restricted.ts';

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

test('S30 a sealed photo is opened by the clinical lead alone, and by nobody while none is named', () => {
  const rosa = { member: { id: 'rosa', role: 'clinician' } } as const;
  expect(mayOpenSealed(rosa, { clinicalLead: 'rosa' })).toBe(true);
  expect(mayOpenSealed(rosa, { clinicalLead: 'sam' })).toBe(false);
  expect(mayOpenSealed(rosa, { clinicalLead: null })).toBe(false);
});
