import { describe, expect, test } from 'vitest';
import { ageFits, birthDoubt, readBirth, sayBirth } from './birth.ts';

const today = '2026-11-27';

describe('a date of birth', () => {
  test.each([
    ['2019-03-12', '12 March 2019, 7 years old'],
    ['2026-08-27', '27 August 2026, 3 months old'],
    ['2026-11-27', '27 November 2026, born today'],
  ])('S21 %s is read back as "%s"', (birthDate, said) => {
    expect(sayBirth(birthDate, today)).toBe(said);
  });

  test.each([
    ['child', 17, true],
    ['child', 18, false],
    ['self', 13, true],
    ['self', 12, false],
    ['self', 116, false],
    ['other', 0, true],
    ['other', 116, false],
  ] as const)('S21 for %s, an age of %i fits: %s', (who, age, fits) => {
    expect(ageFits(who, age)).toBe(fits);
  });

  test('S21 the question names the date and the age, and the pair it is about', () => {
    expect(birthDoubt({ who: 'self', birthDate: '2020-01-02' }, today)).toEqual({
      about: 'self 2020-01-02',
      message:
        'You said this is for you. You gave the date of birth 2 January 2020, 6 years old. Check it is the patient’s. If it is right, choose Continue.',
    });
    expect(birthDoubt({ who: 'self', birthDate: '1990-01-02' }, today)).toBe(null);
    expect(birthDoubt({ who: 'self' }, today)).toBe(null);
  });

  test('given again it is read as anywhere else, faults in words', () => {
    const typed = (day: string, month: string, year: string) => ({
      'birthDate-day': day,
      'birthDate-month': month,
      'birthDate-year': year,
    });
    expect(readBirth(typed('12', 'march', '1958'), today)).toEqual({ birthDate: '1958-03-12' });
    expect(readBirth(typed('', '', ''), today)).toEqual({ error: 'Enter the patient’s date of birth' });
    expect(readBirth(typed('31', '2', '1958'), today)).toHaveProperty('error');
  });
});
