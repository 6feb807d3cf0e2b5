import { isValidNhsNumber } from '@frontdoor/questionnaire';
import { expect, test } from 'vitest';
import { madeUpNhsNumber } from './nhs-number.ts';

test('R84 a made-up number is in the 999 range and passes the check', () => {
  expect(madeUpNhsNumber(12345)).toBe('9990123454');
  expect(isValidNhsNumber(madeUpNhsNumber(12345))).toBe(true);
});

test('a serial that no check digit fits is refused', () => {
  expect(() => madeUpNhsNumber(238)).toThrow('Serial 238 has no check digit. Take the next one');
});
