import { expect, test } from 'vitest';
import { draftExpiry } from './draft-expiry.ts';
import { defaultHours, type RouteHours } from './route-hours.ts';
import { calendar, london, written } from './testing.ts';

const always: RouteHours = { kind: 'always' };
const never: RouteHours = {
  kind: 'weekly',
  days: { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] },
  bankHolidays: 'closed',
};

test.each([
  [
    'Tuesday morning lasts to the end of Wednesday',
    '2026-11-24 10:00',
    defaultHours,
    '2026-11-26 00:00 +00:00',
  ],
  ['Friday 18:30 lasts to the end of Monday', '2026-11-27 18:30', defaultHours, '2026-12-01 00:00 +00:00'],
  [
    'Christmas Eve 2026 lasts to the end of 29 December',
    '2026-12-24 18:30',
    defaultHours,
    '2026-12-30 00:00 +00:00',
  ],
  [
    'Thursday before Easter lasts to the end of Tuesday',
    '2026-04-02 18:30',
    defaultHours,
    '2026-04-08 00:00 +01:00',
  ],
  [
    'on a form that is always open, to the end of tomorrow',
    '2026-11-28 09:00',
    always,
    '2026-11-30 00:00 +00:00',
  ],
  ['before a day of 23 hours, a full 24 hours', '2026-03-28 23:30', always, '2026-03-30 00:30 +01:00'],
  ['on a form that does not open, 24 hours', '2026-11-28 09:00', never, '2026-11-29 09:00 +00:00'],
])('S31 a draft of %s', (_case, begun, hours, expiry) => {
  expect(written(draftExpiry(london(begun), hours, calendar))).toBe(expiry);
});
