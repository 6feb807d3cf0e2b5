import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentCorePeriod, nextCorePeriod } from './core-hours.ts';
import { atLondon } from './london-day.ts';
import { defaultHours, type RouteHours, type WeeklyHours } from './route-hours.ts';
import { routeState } from './route-state.ts';
import { calendar, london, written } from './testing.ts';

const none = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };

function weekly(days: Partial<WeeklyHours['days']>, more: Partial<WeeklyHours> = {}): WeeklyHours {
  return { kind: 'weekly', days: { ...none, ...days }, bankHolidays: 'closed', ...more };
}

function state(at: string, hours: RouteHours) {
  const { open, until, opensAt } = routeState(london(at), hours, calendar);
  const rest = [until && `until ${written(until)}`, opensAt && `opens ${written(opensAt)}`].filter(Boolean);
  return [open ? 'open' : 'closed', ...rest].join(' ');
}

describe('R1 the default hours are core hours', () => {
  test.each([
    ['2026-11-27 07:59', 'closed opens 2026-11-27 08:00 +00:00'],
    ['2026-11-27 08:00', 'open until 2026-11-27 18:30 +00:00'],
    ['2026-11-27 18:29', 'open until 2026-11-27 18:30 +00:00'],
    ['2026-11-27 18:30', 'closed opens 2026-11-30 08:00 +00:00'],
    ['2026-12-24 18:30', 'closed opens 2026-12-29 08:00 +00:00'],
    ['2026-04-02 18:30', 'closed opens 2026-04-07 08:00 +01:00'],
  ])('R13 at %s it is %s', (at, answer) => {
    expect(state(at, defaultHours)).toBe(answer);
  });

  test('R1 at every instant they agree with core hours', () => {
    const from = london('2026-01-01 00:00').epochMilliseconds;
    const to = london('2029-01-01 00:00').epochMilliseconds;
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }).map(atLondon), (at) => {
        const answer = routeState(at, defaultHours, calendar);
        expect(answer.open).toBe(currentCorePeriod(at, calendar) !== null);
        if (!answer.open) expect(answer.opensAt?.equals(nextCorePeriod(at, calendar).start)).toBe(true);
      }),
    );
  });
});

test.each(['2026-12-25 03:00', '2026-11-27 12:00'])('a route that is always open is open at %s', (at) => {
  expect(state(at, { kind: 'always' })).toBe('open');
});

describe('hours by the week', () => {
  const morningsAndAfternoons = weekly({
    monday: [
      { from: '13:30', to: '18:00' },
      { from: '08:30', to: '12:00' },
    ],
  });

  test.each([
    ['2026-11-23 08:00', 'closed opens 2026-11-23 08:30 +00:00'],
    ['2026-11-23 08:30', 'open until 2026-11-23 12:00 +00:00'],
    ['2026-11-23 12:00', 'closed opens 2026-11-23 13:30 +00:00'],
    ['2026-11-23 18:00', 'closed opens 2026-11-30 08:30 +00:00'],
  ])('split by lunch, at %s: %s', (at, answer) => {
    expect(state(at, morningsAndAfternoons)).toBe(answer);
  });

  test('a bank holiday is closed, unless the hours say otherwise', () => {
    const monday = { monday: [{ from: '09:00', to: '12:00' }] };
    expect(state('2026-08-31 10:00', weekly(monday))).toBe('closed opens 2026-09-07 09:00 +01:00');
    expect(state('2026-08-31 10:00', weekly(monday, { bankHolidays: 'open' }))).toBe(
      'open until 2026-08-31 12:00 +01:00',
    );
  });

  test('R6 a Sunday session on a clock-change day keeps its local times', () => {
    const sundays = weekly({ sunday: [{ from: '08:00', to: '18:30' }] });
    expect(state('2026-03-29 08:00', sundays)).toBe('open until 2026-03-29 18:30 +01:00');
    expect(state('2026-03-29 07:59', sundays)).toBe('closed opens 2026-03-29 08:00 +01:00');
    expect(state('2026-10-25 18:29', sundays)).toBe('open until 2026-10-25 18:30 +00:00');
    expect(state('2026-10-25 18:30', sundays)).toBe('closed opens 2026-11-01 08:00 +00:00');
  });

  test('open to midnight and from midnight is open through the night', () => {
    const night = weekly({
      friday: [{ from: '20:00', to: '24:00' }],
      saturday: [{ from: '00:00', to: '08:00' }],
    });
    expect(state('2026-11-27 23:00', night)).toBe('open until 2026-11-28 08:00 +00:00');
    expect(state('2026-11-28 00:00', night)).toBe('open until 2026-11-28 08:00 +00:00');
  });

  test('times that overlap are one', () => {
    const overlap = weekly({
      friday: [
        { from: '08:00', to: '18:00' },
        { from: '10:00', to: '11:00' },
        { from: '17:00', to: '20:00' },
      ],
    });
    expect(state('2026-11-27 09:00', overlap)).toBe('open until 2026-11-27 20:00 +00:00');
  });

  test('open day and night has no end in sight, and never open no beginning', () => {
    const day = [{ from: '00:00', to: '24:00' }];
    const days = {
      monday: day,
      tuesday: day,
      wednesday: day,
      thursday: day,
      friday: day,
      saturday: day,
      sunday: day,
    };
    expect(state('2026-11-27 12:00', weekly(days, { bankHolidays: 'open' }))).toBe('open');
    expect(state('2026-11-27 12:00', weekly({}))).toBe('closed');
  });

  test('a time that is not HH:MM is refused', () => {
    const wrong = weekly({ friday: [{ from: '8am', to: '18:30' }] });
    expect(() => state('2026-11-27 12:00', wrong)).toThrow(
      'A time of day is written HH:MM, from 00:00 to 24:00, not "8am"',
    );
  });
});

describe('special days', () => {
  const hours: RouteHours = {
    kind: 'core',
    specialDays: {
      '2026-11-26': [],
      '2026-11-28': [{ from: '09:00', to: '12:00' }],
      '2026-12-28': [{ from: '10:00', to: '12:00' }],
    },
  };

  test.each([
    ['a day closed', '2026-11-26 10:00', 'closed opens 2026-11-27 08:00 +00:00'],
    ['the day before it', '2026-11-25 19:00', 'closed opens 2026-11-27 08:00 +00:00'],
    ['a Saturday opened', '2026-11-28 10:00', 'open until 2026-11-28 12:00 +00:00'],
    ['a bank holiday opened', '2026-12-27 10:00', 'closed opens 2026-12-28 10:00 +00:00'],
    ['a day that is not special', '2026-11-27 10:00', 'open until 2026-11-27 18:30 +00:00'],
  ])('%s', (_case, at, answer) => {
    expect(state(at, hours)).toBe(answer);
  });
});

describe('S31e extra sessions beyond the promise', () => {
  const tuesdays: RouteHours = {
    kind: 'core',
    extra: [
      { day: 'tuesday', range: { from: '18:30', to: '20:00' } },
      { day: 'saturday', range: { from: '09:00', to: '12:00' } },
    ],
    specialDays: { '2026-12-01': [{ from: '08:00', to: '12:00' }] },
  };
  const named = (at: string) => {
    const { name } = routeState(london(at), tuesdays, calendar);
    return `${name} ${state(at, tuesdays)}`;
  };

  test.each([
    ['in core hours before one', '2026-11-24 18:29', 'core open until 2026-11-24 20:00 +00:00'],
    ['from half past six', '2026-11-24 18:30', 'extra open until 2026-11-24 20:00 +00:00'],
    ['at its end', '2026-11-24 20:00', 'closed closed opens 2026-11-25 08:00 +00:00'],
    ['on a Saturday', '2026-11-28 09:00', 'extra open until 2026-11-28 12:00 +00:00'],
    ['on another evening', '2026-11-25 19:00', 'closed closed opens 2026-11-26 08:00 +00:00'],
    [
      'on a special day, which stands for all',
      '2026-12-01 19:00',
      'closed closed opens 2026-12-02 08:00 +00:00',
    ],
  ])('%s, at %s: %s', (_case, at, answer) => {
    expect(named(at)).toBe(answer);
  });

  test('there is none on a bank holiday', () => {
    const mondays: RouteHours = {
      kind: 'core',
      extra: [{ day: 'monday', range: { from: '18:30', to: '20:00' } }],
    };
    expect(state('2026-12-28 19:00', mondays)).toBe('closed opens 2026-12-29 08:00 +00:00');
  });
});

describe('S31e covered times', () => {
  const learning = {
    day: 'wednesday',
    weeks: [2],
    range: { from: '13:00', to: '18:30' },
    by: 'Leeds Federation',
    number: '0113 496 0300',
  } as const;
  const hours: RouteHours = { kind: 'core', covered: [learning] };
  const covered = (at: string, given: RouteHours = hours) => routeState(london(at), given, calendar);

  test('S31e on the second Wednesday of the month another service answers, with its number', () => {
    const now = covered('2026-11-11 13:00');
    expect(now).toMatchObject({
      name: 'covered',
      open: false,
      cover: { by: 'Leeds Federation', number: '0113 496 0300' },
    });
    expect(written(now.until!)).toBe('2026-11-11 18:30 +00:00');
    expect(written(now.opensAt!)).toBe('2026-11-12 08:00 +00:00');
  });

  test.each([
    ['before it begins', '2026-11-11 12:59', 'open until 2026-11-11 13:00 +00:00'],
    ['when it has ended', '2026-11-11 18:30', 'closed opens 2026-11-12 08:00 +00:00'],
    ['the first Wednesday', '2026-11-04 14:00', 'open until 2026-11-04 18:30 +00:00'],
    ['the third Wednesday', '2026-11-18 14:00', 'open until 2026-11-18 18:30 +00:00'],
    [
      'a second Wednesday that is not in the second week',
      '2026-07-08 14:00',
      'closed opens 2026-07-09 08:00 +01:00',
    ],
  ])('%s, at %s: %s', (_case, at, answer) => {
    expect(state(at, hours).replace(/ until .* opens/, ' opens')).toBe(answer);
  });

  test('every week, when none is named', () => {
    expect(covered('2026-11-18 14:00', { kind: 'core', covered: [{ ...learning, weeks: [] }] }).name).toBe(
      'covered',
    );
  });

  test('a fifth week is not every month', () => {
    const fifth: RouteHours = { kind: 'core', covered: [{ ...learning, weeks: [5] }] };
    expect(covered('2026-12-30 14:00', fifth).name).toBe('covered');
    expect(covered('2026-11-25 14:00', fifth).name).toBe('core');
  });

  test('nobody covers a bank holiday: it is closed', () => {
    const mondays: RouteHours = { kind: 'core', covered: [{ ...learning, day: 'monday', weeks: [] }] };
    expect(covered('2026-12-28 14:00', mondays)).not.toHaveProperty('cover');
  });

  test('during a closure it is closed, and who covers is still said', () => {
    const start = london('2026-11-11 12:00').epochMilliseconds;
    const closure = { start, end: london('2026-11-11 15:00').epochMilliseconds };
    const now = covered('2026-11-11 14:00', { ...hours, closures: [closure] });
    expect([now.name, now.cover?.by]).toEqual(['closed', 'Leeds Federation']);
    expect(covered('2026-11-11 15:00', { ...hours, closures: [closure] }).name).toBe('covered');
  });
});

describe('R10 closures', () => {
  const span = (start: string, end: string) => ({
    start: london(start).epochMilliseconds,
    end: london(end).epochMilliseconds,
  });
  const closed = (kind: 'core' | 'always', ...closures: ReturnType<typeof span>[]): RouteHours => ({
    kind,
    closures,
  });
  const fault = span('2026-11-27 10:15', '2026-11-27 11:40');

  test.each([
    ['the minute before', '2026-11-27 10:14', 'open until 2026-11-27 10:15 +00:00'],
    ['from its start', '2026-11-27 10:15', 'closed opens 2026-11-27 11:40 +00:00'],
    ['in its last minute', '2026-11-27 11:39', 'closed opens 2026-11-27 11:40 +00:00'],
    ['it ends by itself', '2026-11-27 11:40', 'open until 2026-11-27 18:30 +00:00'],
  ])('R10 %s, at %s: %s', (_case, at, answer) => {
    expect(state(at, closed('core', fault))).toBe(answer);
  });

  test('one that lasts over closing time opens with the next day', () => {
    const over = span('2026-11-27 17:00', '2026-11-28 09:00');
    expect(state('2026-11-27 17:30', closed('core', over))).toBe('closed opens 2026-11-30 08:00 +00:00');
  });

  test('several, one into the other, are one', () => {
    const both = closed('core', fault, span('2026-11-27 11:00', '2026-11-27 12:00'));
    expect(state('2026-11-27 10:30', both)).toBe('closed opens 2026-11-27 12:00 +00:00');
  });

  test('a route that is always open closes too', () => {
    expect(state('2026-11-27 11:00', closed('always', fault))).toBe('closed opens 2026-11-27 11:40 +00:00');
    expect(state('2026-11-27 11:40', closed('always', fault))).toBe('open');
  });
});
