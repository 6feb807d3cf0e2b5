import type { OverseenPractice, Oversight } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { spanOfDays } from '../figures/counted.ts';
import { practiceSummary } from '../figures/practice-figures.ts';
import { reportingSettings } from '../figures/reporting-store.ts';
import { type InTime, percentOf, type Summary } from '../figures/summary.ts';
import { closuresWithin } from '../opening/closures-within.ts';
import type { Staff } from '../staff/guards.ts';
import { type Overseen, practicesOf } from './store.ts';

type OverviewDeps = Pick<Deps, 'database' | 'clock' | 'calendar'>;
type Days = { from: string; to: string };

/**
 * The practices of a commissioner side by side, both days counted. Each practice's own bound for small numbers holds
 * (R120); nothing leads down to a request or a person.
 */
export async function oversightOf(
  deps: OverviewDeps,
  { organisation }: Staff,
  days: Days,
): Promise<Oversight> {
  const practices: OverseenPractice[] = [];
  let smallNumbers = 0;
  // One after the other: a year of thirty practices must not keep everybody else waiting.
  for (const practice of await practicesOf(deps.database, organisation.id)) {
    const settings = await deps.database.read(practice.id, reportingSettings);
    const summary = await practiceSummary(deps, practice.id, days);
    const closures = await closuresIn(deps, practice, days);
    practices.push({ ...shown(practice, summary, settings), ...closures });
    smallNumbers = Math.max(smallNumbers, settings.smallNumbers);
  }
  return { ...days, smallNumbers, practices };
}

type Settings = { smallNumbers: number; registered: number | null };

/** What may be shown of one practice: a number below its bound is held back, and every share made of so few. Pure. */
function shown(
  { slug, name, odsCode }: Overseen,
  { requests, answered, urgent, firstLooks, redFlags }: Summary,
  { smallNumbers, registered }: Settings,
): Omit<OverseenPractice, 'closures' | 'closuresUnanswered'> {
  const enough = (count: number) => count >= smallNumbers;
  const share = (part: InTime) => (enough(part.all) ? percentOf(part) : null);
  const rate = registered === null ? null : Math.round((10 * 1000 * requests) / registered) / 10;
  return {
    slug,
    name,
    odsCode,
    requests: enough(requests) ? requests : null,
    ratePer1000: enough(requests) ? rate : null,
    answeredInTimePercent: share(answered),
    urgentSameDayPercent: share(urgent),
    firstLookInTimePercent: share(firstLooks),
    redFlags: enough(redFlags.raised) ? redFlags.raised : null,
    redFlagMinutes: enough(redFlags.raised) ? redFlags.minutes : null,
  };
}

/** Closures within core hours that lay in a period: they are the practice's acts, and nobody's health. */
async function closuresIn(deps: OverviewDeps, { id }: Overseen, { from, to }: Days) {
  const those = await closuresWithin(deps, id, spanOfDays(from, to));
  return {
    closures: those.length,
    closuresUnanswered: those.filter(({ answer }) => answer === null).length,
  };
}
