import type { OpeningHours } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { leavesOutCore, sayRecurring, sayRoutes, sayWeek } from './say-hours.ts';

type Weekly = Extract<OpeningHours['routes']['phone'], { kind: 'weekly' }>;

const core = { from: '08:00', to: '18:30' };
const weekly = (changes: Partial<Weekly['days']> = {}): Weekly => ({
  kind: 'weekly',
  bankHolidays: 'closed',
  days: {
    monday: [core],
    tuesday: [core],
    wednesday: [core],
    thursday: [core],
    friday: [core],
    saturday: [],
    sunday: [],
    ...changes,
  },
});

describe('the week of a route', () => {
  it('is said with days that are alike together', () => {
    expect(sayWeek({ kind: 'core' })).toEqual(['Monday to Friday 08:00 to 18:30, not on bank holidays']);
    const lunch = [
      { from: '08:00', to: '12:30' },
      { from: '14:00', to: '18:30' },
    ];
    expect(sayWeek(weekly({ wednesday: lunch }))).toEqual([
      'Monday and Tuesday 08:00 to 18:30',
      'Wednesday 08:00 to 12:30 and 14:00 to 18:30',
      'Thursday and Friday 08:00 to 18:30',
      'Saturday and Sunday closed',
      'Closed on bank holidays',
    ]);
  });

  it('R1 is told from one that leaves out core hours', () => {
    const before = { from: '07:00', to: '13:00' };
    expect(leavesOutCore(weekly())).toBe(false);
    expect(leavesOutCore(weekly({ monday: [{ from: '13:00', to: '20:00' }, before] }))).toBe(false);
    expect(leavesOutCore(weekly({ monday: [before] }))).toBe(true);
    expect(leavesOutCore(weekly({ friday: [] }))).toBe(true);
    expect(leavesOutCore({ kind: 'always' })).toBe(false);
  });
});

describe('S31 what comes again', () => {
  it.each([
    [[], 'Every Wednesday'],
    [[2], '2nd Wednesday of the month'],
    [[1, 3, 5], '1st, 3rd and 5th Wednesday of the month'],
  ])('in weeks %j is said %s', (weeks, words) => {
    expect(sayRecurring('wednesday', weeks)).toBe(words);
  });
});

describe('routes', () => {
  it('are said as one phrase', () => {
    expect(sayRoutes(['phone'])).toBe('Phone');
    expect(sayRoutes(['clinical', 'admin', 'desk'])).toBe(
      'Online form: clinical, online form: admin and front desk',
    );
    expect(sayRoutes(['clinical', 'admin', 'phone', 'desk'])).toBe('Everything');
  });
});
