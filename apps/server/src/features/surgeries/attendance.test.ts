import { loadContent } from '@frontdoor/content';
import { bankHolidays } from '@frontdoor/hours';
import { expect, test } from 'vitest';
import { frozenClock } from '../../platform/clock.ts';
import { attendanceOf } from './attendance.ts';
import type { Organisation } from './find.ts';

const calendar = { holidays: bankHolidays(loadContent().bankHolidays) };
const core = { kind: 'core' } as const;
const at = (time: string, online: Organisation['hours']['online'] = core) => {
  const organisation = { hours: { online, phone: core, desk: core } } as Organisation;
  return attendanceOf({ clock: frozenClock(time), calendar }, organisation);
};
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
  const always = { kind: 'always' } as const;
  expect(at('2026-11-27T18:25:00Z', always)).toEqual({ open: true, closes: '6:30pm today' });
  expect(at('2026-11-27T18:31:00Z', always)).toEqual({ open: false, opens, closedAt: '6:30pm today' });
  expect(at('2026-11-28T02:00:00Z', always)).toEqual({ open: false, opens, closedAt: null });
  expect(at('2026-12-24T19:00:00Z', always)).toMatchObject({ opens: '8am on Tuesday 29 December' });
});

test('S3 a form that is closed within core hours promises no reader before both are open', () => {
  const saturday = [{ from: '09:00', to: '12:00' }];
  const online = { ...core, specialDays: { '2026-11-27': [], '2026-11-28': saturday } };
  expect(at('2026-11-27T10:00:00Z', online)).toEqual({ open: false, opens, closedAt: null });
});

test('in a midday break it says when it closed', () => {
  const morning = [
    { from: '08:00', to: '12:00' },
    { from: '14:00', to: '18:30' },
  ];
  const online = { ...core, specialDays: { '2026-11-27': morning } };
  expect(at('2026-11-27T13:00:00Z', online)).toEqual({
    open: false,
    opens: '2pm on Friday 27 November',
    closedAt: 'midday today',
  });
});
