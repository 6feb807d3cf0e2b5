import { describe, expect, it } from 'vitest';
import { changeLine, halfHours, nextRange, ownTimes } from './hours-draft.ts';

describe('half hours', () => {
  it('run from midnight to midnight', () => {
    expect([halfHours[0], halfHours[1], halfHours.at(-1)]).toEqual(['00:00', '00:30', '24:00']);
  });

  it('that come next follow what is there, and stay within the day', () => {
    expect(nextRange([])).toEqual({ from: '08:00', to: '18:30' });
    expect(nextRange([{ from: '08:00', to: '12:30' }])).toEqual({ from: '12:30', to: '14:30' });
    expect(nextRange([{ from: '08:00', to: '24:00' }])).toEqual({ from: '23:30', to: '24:00' });
  });
});

describe('times of a route’s own', () => {
  it('begin as they were until now', () => {
    const { days, bankHolidays } = ownTimes({ kind: 'core' });
    expect([days.friday, days.saturday, bankHolidays]).toEqual([
      [{ from: '08:00', to: '18:30' }],
      [],
      'closed',
    ]);
    expect(ownTimes({ kind: 'always' }).days.sunday).toEqual([{ from: '00:00', to: '24:00' }]);
  });
});

describe('a line of a list', () => {
  const list = [{ date: '2026-12-24' }, { date: '2026-12-31' }];

  it('is changed where it stands', () => {
    expect(changeLine(list, { date: '2026-12-24' }, { date: '2026-12-23' })).toEqual({
      list: [{ date: '2026-12-23' }, { date: '2026-12-31' }],
      place: 0,
    });
  });

  it('is added at the end, also where somebody else has taken it out meanwhile', () => {
    const added = { list: [...list, { date: '2027-01-02' }], place: 2 };
    expect(changeLine(list, null, { date: '2027-01-02' })).toEqual(added);
    expect(changeLine(list, { date: '2027-01-01' }, { date: '2027-01-02' })).toEqual(added);
  });

  it('is taken out', () => {
    expect(changeLine(list, { date: '2026-12-31' }, null).list).toEqual([{ date: '2026-12-24' }]);
    expect(changeLine(list, { date: '2027-01-01' }, null).list).toEqual(list);
  });
});
