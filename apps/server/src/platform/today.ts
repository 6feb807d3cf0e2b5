import { atLondon } from '@frontdoor/hours';

export type Today = {
  /** `YYYY-MM-DD` in London. */
  date: string;
  /** The midnight that ends it. Milliseconds. */
  ends: number;
};

let kept: { today: Today; begins: number } | null = null;

/** The London day an instant lies in. Every page of a list asks, so the last day is kept. */
export function londonToday(now: number): Today {
  if (kept && kept.begins <= now && now < kept.today.ends) return kept.today;
  const start = atLondon(now).startOfDay();
  const today = {
    date: start.toPlainDate().toString(),
    ends: start.add({ days: 1 }).epochMilliseconds,
  };
  kept = { today, begins: start.epochMilliseconds };
  return today;
}
