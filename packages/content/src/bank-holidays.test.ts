import { bankHolidays } from '@frontdoor/hours';
import { expect, test } from 'vitest';
import file from './bank-holidays.json' with { type: 'json' };

test('R3 the bundled bank holidays are in the published shape', () => {
  expect(bankHolidays(file)).toContain('2026-08-31');
});

test.each(['2026-12-28', '2027-12-27', '2027-12-28', '2028-01-03'])(
  'R5 the bundled bank holidays have the substitute day %s',
  (date) => {
    expect(bankHolidays(file)).toContain(date);
  },
);
