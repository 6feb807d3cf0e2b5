import { describe, expect, it } from 'vitest';
import { daysOf, periodOf, sayPeriod, wrongWith } from './period.ts';

const friday = '2026-11-27';
const asked = (query: string) => periodOf(new URLSearchParams(query), friday);

describe('a period', () => {
  it('begins its week on Monday, and ends today while it runs', () => {
    expect(daysOf('this-week', friday)).toEqual({ from: '2026-11-23', to: friday });
    expect(daysOf('this-week', '2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(daysOf('last-week', friday)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  });

  it('knows how long months are, over the end of a year and in February', () => {
    expect(daysOf('last-month', '2027-01-05')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(daysOf('last-month', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(daysOf('three-months', friday)).toEqual({ from: '2026-08-28', to: friday });
    expect(daysOf('three-months', '2026-05-31')).toEqual({ from: '2026-03-01', to: '2026-05-31' });
  });

  it('is read from the address, and is this week where that names none', () => {
    expect(asked('period=last-week')).toMatchObject({ name: 'last-week', from: '2026-11-16' });
    expect(asked('period=own&from=2026-10-01&to=2026-10-31')).toEqual({
      name: 'own',
      from: '2026-10-01',
      to: '2026-10-31',
    });
    expect(asked('').name).toBe('this-week');
    expect(asked('period=own&from=yesterday&to=2026-10-31').name).toBe('this-week');
  });

  it('of one’s own says what is wrong with it', () => {
    expect(wrongWith({ from: '', to: '' })).toEqual({
      from: 'Enter the first day',
      to: 'Enter the last day',
    });
    expect(wrongWith({ from: '2026-11-02', to: '2026-11-01' })).toEqual({
      to: 'The last day must not be before the first',
    });
    expect(wrongWith({ from: '2025-01-01', to: '2026-11-01' })).toEqual({ to: 'Choose at most 400 days' });
    expect(wrongWith({ from: '2026-11-01', to: '2026-11-01' })).toEqual({});
  });

  it('is said with its days', () => {
    expect(sayPeriod({ from: '2026-11-23', to: friday })).toBe(
      'Monday 23 November 2026 to Friday 27 November 2026',
    );
    expect(sayPeriod({ from: friday, to: friday })).toBe('Friday 27 November 2026');
  });
});
