import { expect, test } from 'vitest';
import { ageFitsWho, carerMayReceiveRecord, mayReceiveFromRecord, photosOffered } from './identity.ts';

test.each([
  ['typed', false],
  ['matches', true],
  ['proved', true],
] as const)('S17 details that are %s may be sent something from the record: %s', (identity, may) => {
  expect(mayReceiveFromRecord(identity)).toBe(may);
});

test.each([
  ['agrees', 'matches', true],
  ['agrees', 'proved', true],
  ['agrees', 'typed', false],
  ['power-of-attorney', 'matches', true],
  ['power-of-attorney', 'typed', false],
  ['not-asked', 'proved', false],
  ['cannot-agree', 'proved', false],
] as const)(
  'S29 a carer where the patient’s agreement is %s and identity %s: %s',
  (agreement, identity, may) => {
    expect(carerMayReceiveRecord(agreement, identity)).toBe(may);
  },
);

test.each([
  ['my child', 'child', 7, true],
  ['my child', 'child', 41, false],
  ['me', 'self', 41, true],
  ['me', 'self', 2, false],
  ['someone I care for', 'other', 2, true],
] as const)('S21 a request for %s (%s) aged %i: the age fits is %s', (_label, who, age, fits) => {
  expect(ageFitsWho(who, age)).toBe(fits);
});

test.each([
  [17, true, false],
  [17, false, true],
  [18, true, true],
] as const)('S30 at %i, about an intimate part %s: photos offered %s', (age, intimate, offered) => {
  expect(photosOffered(age, intimate)).toBe(offered);
});
