import { expect, test } from 'vitest';
import { readHours } from './hours.ts';

const core = { kind: 'core' };

test('the hours of the three routes are read as they were kept', () => {
  const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const days = Object.fromEntries(week.map((day) => [day, [{ from: '08:00', to: '20:00' }]]));
  const hours = {
    online: { kind: 'always' },
    phone: { kind: 'weekly', days, bankHolidays: 'closed' },
    desk: { kind: 'core', specialDays: { '2026-12-24': [{ from: '08:00', to: '12:00' }] } },
  };
  expect(readHours(JSON.stringify(hours))).toEqual(hours);
});

test.each([
  ['a route is missing', { online: core, phone: core }],
  [
    'a time is not HH:MM',
    {
      online: { kind: 'core', specialDays: { '2026-12-24': [{ from: '8am', to: '12:00' }] } },
      phone: core,
      desk: core,
    },
  ],
  [
    'a weekday is missing',
    { online: { kind: 'weekly', days: { monday: [] }, bankHolidays: 'closed' }, phone: core, desk: core },
  ],
])('nobody guesses opening times: %s', (_fault, hours) => {
  expect(() => readHours(JSON.stringify(hours))).toThrow();
});
