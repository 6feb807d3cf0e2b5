import { useSearchParams } from 'react-router';
import { londonDay } from '../wording/times.ts';
import { type Days, type Period, type PeriodName, periodOf } from './period.ts';

/** The period of the page. It stands in the address, so that a link brings back the same numbers. */
export function usePeriod(): Period & {
  choose(name: Exclude<PeriodName, 'own'>): void;
  chooseDays(days: Days): void;
} {
  const [asked, ask] = useSearchParams();
  const change = (parts: Record<string, string>) =>
    ask((before) => {
      const after = new URLSearchParams(before);
      for (const part of ['period', 'from', 'to']) after.delete(part);
      for (const [part, value] of Object.entries(parts)) after.set(part, value);
      return after;
    });
  return {
    ...periodOf(asked, londonDay(Date.now())),
    choose: (period) => change({ period }),
    chooseDays: (days) => change({ period: 'own', ...days }),
  };
}
