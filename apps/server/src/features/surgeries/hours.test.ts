import { kinds } from '@frontdoor/contract';
import { coreEverywhere } from '@frontdoor/hours';
import { expect, test } from 'vitest';
import { readHours } from './hours.ts';

const core = { kind: 'core' };

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const days = Object.fromEntries(week.map((day) => [day, [{ from: '08:00', to: '20:00' }]]));

test('the hours of every route are read as they were kept', () => {
  const hours = {
    ...coreEverywhere(kinds),
    extra: [{ day: 'tuesday', range: { from: '18:30', to: '20:00' }, routes: ['phone'] }],
    specialDays: [{ date: '2026-12-24', routes: ['desk'], times: [], note: 'Stocktaking' }],
  };
  expect(readHours(JSON.stringify(hours))).toEqual(hours);
});

test('R12 a kind of request that is not named in them is taken in at night', () => {
  const { outOfHours: _all, ...rest } = coreEverywhere(kinds);
  const kept = { ...rest, outOfHours: { admin: 'closed' } };
  expect(readHours(JSON.stringify(kept)).outOfHours).toEqual({
    'health-problem': 'open',
    question: 'open',
    'follow-up': 'open',
    medication: 'open',
    admin: 'closed',
    'contact-details': 'open',
  });
});

test('hours kept before the form had two routes are still read: one form, and at night it takes everything in', () => {
  const weekly = { kind: 'weekly', days, bankHolidays: 'closed' };
  const hours = {
    online: { kind: 'always' },
    phone: weekly,
    desk: { kind: 'core', specialDays: { '2026-12-24': [{ from: '08:00', to: '12:00' }] } },
  };
  expect(readHours(JSON.stringify(hours))).toEqual({
    ...coreEverywhere(kinds),
    routes: {
      clinical: { kind: 'always' },
      admin: { kind: 'always' },
      phone: weekly,
      desk: { kind: 'core' },
    },
    specialDays: [
      { date: '2026-12-24', routes: ['desk'], times: [{ from: '08:00', to: '12:00' }], note: '' },
    ],
  });
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
  ['a route is called something else', { ...coreEverywhere(kinds), routes: { clinical: core } }],
  [
    'a route of a session is unknown',
    {
      ...coreEverywhere(kinds),
      extra: [{ day: 'monday', range: { from: '18:30', to: '20:00' }, routes: ['fax'] }],
    },
  ],
])('nobody guesses opening times: %s', (_fault, hours) => {
  expect(() => readHours(JSON.stringify(hours))).toThrow();
});
