import { isValidNhsNumber } from '@frontdoor/questionnaire';

/**
 * A made-up NHS number: 999, which is never given to anybody, then the serial and its check digit (R84).
 * @param serial up to six digits; one in eleven has no check digit and throws
 */
export function madeUpNhsNumber(serial: number): string {
  const start = `999${String(serial).padStart(6, '0')}`;
  const whole = [...'0123456789'].map((digit) => start + digit).find(isValidNhsNumber);
  if (!whole) throw new RangeError(`Serial ${serial} has no check digit. Take the next one`);
  return whole;
}
