import { expect, test } from 'vitest';
import { openingTimes } from './opening-times.ts';
import type { WeeklyHours } from './route-hours.ts';

const nine = [{ from: '09:00', to: '17:00' }];
const week: WeeklyHours = {
  kind: 'weekly',
  days: {
    monday: nine,
    tuesday: nine,
    wednesday: nine,
    thursday: nine,
    friday: nine,
    saturday: [],
    sunday: [],
  },
  bankHolidays: 'closed',
};

test('R15 core hours in words', () => {
  expect(openingTimes({ kind: 'core' })).toEqual([
    { days: 'Monday to Friday', times: '8am to 6:30pm' },
    { days: 'Saturday and Sunday', times: 'Closed' },
    { days: 'Bank holidays', times: 'Closed' },
  ]);
});

test('R15 always open in words', () => {
  expect(openingTimes({ kind: 'always' })).toEqual([{ days: 'Every day', times: 'Open 24 hours' }]);
});

test('R15 a week of many kinds of day in words', () => {
  const days: WeeklyHours['days'] = {
    ...week.days,
    wednesday: [
      { from: '13:30', to: '18:00' },
      { from: '08:00', to: '12:00' },
    ],
    friday: [
      { from: '00:00', to: '06:00' },
      { from: '07:30', to: '11:15' },
      { from: '18:00', to: '24:00' },
    ],
    saturday: [{ from: '00:00', to: '24:00' }],
  };
  expect(openingTimes({ ...week, days, bankHolidays: 'open' })).toEqual([
    { days: 'Monday and Tuesday', times: '9am to 5pm' },
    { days: 'Wednesday', times: '8am to midday and 1:30pm to 6pm' },
    { days: 'Thursday', times: '9am to 5pm' },
    { days: 'Friday', times: 'midnight to 6am, 7:30am to 11:15am and 6pm to midnight' },
    { days: 'Saturday', times: 'Open 24 hours' },
    { days: 'Sunday', times: 'Closed' },
    { days: 'Bank holidays', times: 'Open as usual' },
  ]);
});

test('R15 a route that does not open has one row', () => {
  const days = { ...week.days, monday: [], tuesday: [], wednesday: [], thursday: [], friday: [] };
  expect(openingTimes({ ...week, days })).toEqual([{ days: 'Every day', times: 'Closed' }]);
});
