import { expect, test } from 'vitest';
import { carerMayReceiveRecord, mayReceiveFromRecord } from './identity.ts';

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
