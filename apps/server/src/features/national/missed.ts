import type { Deps } from '../../platform/deps.ts';
import { firstSubmissionAt } from './first-store.ts';
import type { Mapping } from './mapping-shape.ts';
import type { ListedPractice } from './practices-store.ts';
import type { Participant } from './produce.ts';
import { nextWeek, type Week, weekAt } from './week.ts';
import { producedWeeks } from './weeks-store.ts';

type MissedDeps = Pick<Deps, 'database' | 'clock'>;

/**
 * Every week that is over and that a practice sent nothing of, the earliest first, each with the practices it is missing
 * for (R112). Accepting the collection covers the time before it too, so that a practice's weeks count from its first
 * request, or from when it went live where that was earlier.
 */
export async function missedWeeks(
  deps: MissedDeps,
  practices: readonly Participant[],
  mapping: Mapping,
): Promise<{ week: Week; practices: Participant[] }[]> {
  const missed = new Map<string, { week: Week; practices: Participant[] }>();
  for (const practice of practices) {
    const sent = new Set((await producedWeeks(deps.database, practice.id)).map(({ week }) => week));
    for (const week of await weeksOf(deps, practice, mapping)) {
      if (week.to > deps.clock.now() || sent.has(week.monday)) continue;
      const entry = missed.get(week.monday) ?? { week, practices: [] };
      entry.practices.push(practice);
      missed.set(week.monday, entry);
    }
  }
  return [...missed.values()].sort((a, b) => a.week.from - b.week.from);
}

/** Every week of a practice up to the one that runs, the earliest first; none before it had anything to count. */
export async function weeksOf(
  { database, clock }: MissedDeps,
  { id, liveAt }: Pick<ListedPractice, 'id' | 'liveAt'>,
  { doors }: Pick<Mapping, 'doors'>,
): Promise<Week[]> {
  const first = Math.min(
    liveAt ?? Number.POSITIVE_INFINITY,
    (await firstSubmissionAt(database, id, doors)) ?? Number.POSITIVE_INFINITY,
  );
  const weeks: Week[] = [];
  if (first > clock.now()) return weeks;
  for (let week = weekAt(first); week.from <= clock.now(); week = nextWeek(week)) weeks.push(week);
  return weeks;
}
