import { loadContent } from '@frontdoor/content';
import { kinds } from '@frontdoor/contract';
import { bankHolidays, coreEverywhere } from '@frontdoor/hours';
import { describe, expect, test } from 'vitest';
import { frozenClock } from '../../platform/clock.ts';
import { attendanceOf, closedUntil } from './attendance.ts';
import type { Organisation } from './find.ts';

const calendar = { holidays: bankHolidays(loadContent().bankHolidays) };
const core = coreEverywhere(kinds);
type Hours = Organisation['hours'];
const at = (time: string, changed: Partial<Hours> = {}, closures: Organisation['closures'] = []) => {
  const organisation = { hours: { ...core, ...changed }, closures } as Organisation;
  return attendanceOf({ clock: frozenClock(time), calendar }, organisation);
};
/** A day on which the form, and nothing else, has other times. */
const special = (date: string, ...times: { from: string; to: string }[]) => ({
  date,
  times,
  routes: ['clinical', 'admin'] as const,
  note: '',
});
const opens = '8am on Monday 30 November';

test('S3 on Friday at 18:25, at 18:31 and on Saturday at 2am', () => {
  expect(at('2026-11-27T18:25:00Z')).toEqual({ open: true, closes: '6:30pm today' });
  expect(at('2026-11-27T18:31:00Z')).toEqual({ open: false, opens, closedAt: '6:30pm today' });
  expect(at('2026-11-28T02:00:00Z')).toEqual({ open: false, opens, closedAt: null });
});

test('S3 at half past six exactly it has closed; before eight it has not been open that day', () => {
  expect(at('2026-11-27T18:30:00Z')).toEqual({ open: false, opens, closedAt: '6:30pm today' });
  expect(at('2026-11-27T07:59:00Z')).toEqual({
    open: false,
    opens: '8am on Friday 27 November',
    closedAt: null,
  });
});

test('S3 a form that is open at night has no reader: nobody is promised one outside core hours', () => {
  const always = { routes: { ...core.routes, clinical: { kind: 'always' } } } as const;
  expect(at('2026-11-27T18:25:00Z', always)).toEqual({ open: true, closes: '6:30pm today' });
  expect(at('2026-11-27T18:31:00Z', always)).toEqual({ open: false, opens, closedAt: '6:30pm today' });
  expect(at('2026-11-28T02:00:00Z', always)).toEqual({ open: false, opens, closedAt: null });
  expect(at('2026-12-24T19:00:00Z', always)).toMatchObject({ opens: '8am on Tuesday 29 December' });
});

test('S3 a form that is closed within core hours promises no reader before both are open', () => {
  const saturday = { from: '09:00', to: '12:00' };
  const specialDays = [special('2026-11-27'), special('2026-11-28', saturday)];
  expect(at('2026-11-27T10:00:00Z', { specialDays })).toEqual({
    open: false,
    opens,
    closedAt: null,
    // R23: it can still be rung and visited, so nobody is sent to 111.
    help: { at: 'surgery' },
  });
});

test('in a midday break it says when it closed', () => {
  const morning = [
    { from: '08:00', to: '12:00' },
    { from: '14:00', to: '18:30' },
  ];
  const specialDays = [special('2026-11-27', ...morning)];
  expect(at('2026-11-27T13:00:00Z', { specialDays })).toEqual({
    open: false,
    opens: '2pm on Friday 27 November',
    closedAt: 'midday today',
    help: { at: 'surgery' },
  });
});

test('S31e in an extra session nobody is promised a reader, and it is not called closed', () => {
  const extra: Hours['extra'] = [
    { day: 'tuesday', range: { from: '18:30', to: '20:00' }, routes: ['clinical', 'phone', 'desk'] },
  ];
  expect(at('2026-11-24T18:25:00Z', { extra })).toEqual({ open: true, closes: '6:30pm today' });
  expect(at('2026-11-24T18:30:00Z', { extra })).toEqual({
    open: false,
    opens: '8am on Wednesday 25 November',
    closedAt: null,
    session: '8pm today',
  });
});

describe('S31e a covered afternoon', () => {
  const routes = ['clinical', 'admin', 'phone', 'desk'] as const;
  const hub = { by: 'Moortown Hub', number: '0113 496 0350' };
  const cover = { day: 'wednesday', weeks: [2], range: { from: '13:00', to: '18:30' }, ...hub } as const;

  test('R23 help is whoever answers for the surgery', () => {
    expect(at('2026-11-11T14:00:00Z', { covered: [{ ...cover, routes }] })).toEqual({
      open: false,
      opens: '8am on Thursday 12 November',
      closedAt: '1pm today',
      help: { at: 'cover', ...hub },
    });
  });

  test('where the phone is still answered, help is the surgery', () => {
    const covered = [{ ...cover, routes: ['clinical', 'admin'] as const }];
    expect(at('2026-11-11T14:00:00Z', { covered })).toMatchObject({ help: { at: 'surgery' } });
  });
});

describe('a closure', () => {
  const span = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });
  const fault = span('2026-11-27T10:15:00Z', '2026-11-27T11:40:00Z');

  test('R9 S3 of the form: nobody is promised a reader until it ends, and help is the surgery', () => {
    expect(at('2026-11-27T10:30:00Z', {}, [{ routes: ['clinical'], ...fault }])).toEqual({
      open: false,
      opens: '11:40am on Friday 27 November',
      closedAt: '10:15am today',
      help: { at: 'surgery' },
    });
  });

  test('R10 ends by itself', () => {
    expect(at('2026-11-27T11:40:00Z', {}, [{ routes: ['clinical'], ...fault }])).toEqual({
      open: true,
      closes: '6:30pm today',
    });
  });

  test('of everything: help is 111, for nobody is there', () => {
    const all = { routes: ['clinical', 'admin', 'phone', 'desk'] as const, ...fault };
    expect(at('2026-11-27T10:30:00Z', {}, [all])).not.toHaveProperty('help');
  });
});

describe('it is worked out once a minute, and never out of date', () => {
  const surgery = (closures: Organisation['closures'] = []) =>
    ({ hours: core, closures }) as unknown as Organisation;
  const monday = '8am on Monday 30 November';

  test('S3 the minute in which it closes is the first that says so', () => {
    const clock = frozenClock('2026-11-27T18:29:59Z');
    const organisation = surgery();
    const open = attendanceOf({ clock, calendar }, organisation);
    expect(open).toEqual({ open: true, closes: '6:30pm today' });
    expect(attendanceOf({ clock, calendar }, organisation)).toBe(open);
    expect(closedUntil({ clock, calendar }, organisation)).toBeNull();
    clock.advance(1_000);
    expect(attendanceOf({ clock, calendar }, organisation)).toMatchObject({ open: false, opens: monday });
    expect(closedUntil({ clock, calendar }, organisation)).toBe(monday);
  });

  test('R9 a surgery that was read again with a closure is closed within the same minute', () => {
    const clock = frozenClock('2026-11-27T10:15:20Z');
    expect(closedUntil({ clock, calendar }, surgery())).toBeNull();
    const now = clock.now();
    const closed = surgery([{ routes: ['clinical'], start: now, end: now + 60 * 60_000 }]);
    expect(closedUntil({ clock, calendar }, closed)).toBe('11:15am on Friday 27 November');
  });

  test('R4 a bank holiday learnt meanwhile counts within the same minute', () => {
    const clock = frozenClock('2026-11-27T10:15:20Z');
    const organisation = surgery();
    expect(closedUntil({ clock, calendar }, organisation)).toBeNull();
    const learnt = { holidays: new Set([...calendar.holidays, '2026-11-27']) };
    expect(closedUntil({ clock, calendar: learnt }, organisation)).toBe(monday);
  });
});
