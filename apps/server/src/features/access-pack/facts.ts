import type { Deps } from '../../platform/deps.ts';
import { spanOfDays } from '../figures/counted.ts';
import { practiceSummary } from '../figures/practice-figures.ts';
import type { Summary } from '../figures/summary.ts';
import type { ClosureRow } from '../opening/closures-store.ts';
import { closuresWithin } from '../opening/closures-within.ts';
import { openingPage } from '../opening/public-page.ts';
import type { Organisation } from '../surgeries/find.ts';

/** What an inspection of access asks a practice for, of a period of whole days. */
export type PackFacts = {
  practice: { name: string; odsCode: string | null; phone: string; address: string };
  days: { from: string; to: string };
  hours: ReturnType<typeof openingPage>;
  /** Within core hours, and lying in the period; the latest first. */
  closures: ClosureRow[];
  summary: Summary;
  /** A count below it is held back; 0 holds nothing back. */
  smallNumbers: number;
};

type FactDeps = Pick<Deps, 'database' | 'clock' | 'calendar'>;

/** Reads all of it. `smallNumbers` is the practice's bound where a commissioner asks, 0 for the practice itself. */
export async function packFacts(
  deps: FactDeps,
  practice: Organisation & { odsCode: string | null },
  days: { from: string; to: string },
  smallNumbers: number,
): Promise<PackFacts> {
  return {
    practice,
    days,
    hours: openingPage(deps, practice),
    closures: await closuresWithin(deps, practice.id, spanOfDays(days.from, days.to)),
    summary: await practiceSummary(deps, practice.id, days),
    smallNumbers,
  };
}
