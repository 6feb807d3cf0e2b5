import { describe, expect, test } from 'vitest';
import { coreEverywhere, formTakes, formTakesFrom, hoursOf, routeNames } from './opening-hours.ts';
import { routeState } from './route-state.ts';
import { calendar, london, written } from './testing.ts';

const kinds = ['health-problem', 'admin'] as const;
const core = coreEverywhere(kinds);
const span = (start: string, end: string) => ({
  start: london(start).epochMilliseconds,
  end: london(end).epochMilliseconds,
});

describe('what a surgery has before it sets anything', () => {
  test('R1 core hours on every route', () => {
    for (const route of routeNames) expect(hoursOf(core, route)).toMatchObject({ kind: 'core' });
  });

  test('R12 outside them every kind of request is taken in, to be read at opening', () => {
    expect(core.outOfHours).toEqual({ 'health-problem': 'open', admin: 'open' });
  });
});

test('a change is for the routes it names', () => {
  const hours = {
    ...core,
    specialDays: [{ date: '2026-12-24', routes: ['phone' as const], times: [], note: '' }],
    extra: [{ day: 'tuesday' as const, range: { from: '18:30', to: '20:00' }, routes: ['desk' as const] }],
  };
  const at = london('2026-12-24 10:00');
  expect(routeState(at, hoursOf(hours, 'phone'), calendar).open).toBe(false);
  expect(routeState(at, hoursOf(hours, 'clinical'), calendar).open).toBe(true);
  const evening = london('2026-11-24 19:00');
  expect(routeState(evening, hoursOf(hours, 'desk'), calendar).name).toBe('extra');
  expect(routeState(evening, hoursOf(hours, 'phone'), calendar).name).toBe('closed');
  const fault = { routes: ['admin' as const], ...span('2026-11-27 10:00', '2026-11-27 12:00') };
  const noon = london('2026-11-27 11:00');
  expect(routeState(noon, hoursOf(core, 'admin', [fault]), calendar).open).toBe(false);
  expect(routeState(noon, hoursOf(core, 'clinical', [fault]), calendar).open).toBe(true);
});

describe('R12 whether the form takes in a request', () => {
  const closure = span('2026-11-27 10:00', '2026-11-27 22:00');
  const mornings = {
    kind: 'weekly',
    days: {
      monday: [{ from: '08:00', to: '12:00' }],
      tuesday: [],
      wednesday: [],
      thursday: [],
      friday: [],
      saturday: [{ from: '09:00', to: '12:00' }],
      sunday: [],
    },
    bankHolidays: 'closed',
  } as const;

  test.each([
    ['open, at night', '2026-11-27 23:00', { kind: 'core' }, 'open', true],
    ['closed, at night', '2026-11-27 23:00', { kind: 'core' }, 'closed', false],
    ['closed, on a bank holiday', '2026-12-28 11:00', { kind: 'core' }, 'closed', false],
    ['closed, in core hours', '2026-11-27 11:00', { kind: 'core' }, 'closed', true],
    ['closed, at eight exactly', '2026-11-27 08:00', { kind: 'core' }, 'closed', true],
    ['closed, at half past six exactly', '2026-11-27 18:30', { kind: 'core' }, 'closed', false],
    [
      'R1 shorter hours of its own do not shut it in core hours',
      '2026-11-24 11:00',
      mornings,
      'closed',
      true,
    ],
    ['longer hours of its own open it', '2026-11-28 11:00', mornings, 'closed', true],
    [
      'R9 a closure shuts it in core hours',
      '2026-11-27 11:00',
      { kind: 'core', closures: [closure] },
      'open',
      false,
    ],
    ['a closure shuts it at night', '2026-11-27 21:00', { kind: 'core', closures: [closure] }, 'open', false],
    [
      'R10 after a closure it takes in again',
      '2026-11-27 22:00',
      { kind: 'core', closures: [closure] },
      'open',
      true,
    ],
  ] as const)('%s: %s', (_case, at, hours, outOfHours, takes) => {
    expect(formTakes(london(at), hours, outOfHours, calendar)).toBe(takes);
  });
});

describe('R13 when it next takes one in', () => {
  const fault = span('2026-11-27 10:00', '2026-11-27 12:00');
  const overnight = span('2026-11-27 10:00', '2026-11-30 09:00');

  test.each([
    [
      'at night, at the next opening',
      '2026-11-27 23:00',
      { kind: 'core' },
      'closed',
      '2026-11-30 08:00 +00:00',
    ],
    [
      'in a closure, at its end',
      '2026-11-27 11:00',
      { kind: 'core', closures: [fault] },
      'closed',
      '2026-11-27 12:00 +00:00',
    ],
    [
      'in a closure over the weekend',
      '2026-11-28 11:00',
      { kind: 'core', closures: [overnight] },
      'open',
      '2026-11-30 09:00 +00:00',
    ],
    [
      'in a closure that ends at night, in the morning',
      '2026-11-27 17:00',
      { kind: 'core', closures: [span('2026-11-27 16:00', '2026-11-27 20:00')] },
      'closed',
      '2026-11-30 08:00 +00:00',
    ],
    ['now, where it does', '2026-11-27 23:00', { kind: 'core' }, 'open', '2026-11-27 23:00 +00:00'],
  ] as const)('%s', (_case, at, hours, outOfHours, from) => {
    expect(written(formTakesFrom(london(at), hours, outOfHours, calendar)!)).toBe(from);
  });
});
