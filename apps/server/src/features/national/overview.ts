import type { National, NationalWeek } from '@frontdoor/contract';
import { atLondon } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/problem.ts';
import { reportingSettings } from '../figures/reporting-store.ts';
import type { Staff } from '../staff/guards.ts';
import { loadMapping, nameOfMapping } from './mapping.ts';
import { weeksOf } from './missed.ts';
import { takesPart } from './participation.ts';
import { listedPractice, listLength } from './practices-store.ts';
import { sayWeek } from './week.ts';
import { producedWeeks } from './weeks-store.ts';

/** The national page of one practice: whether it takes part, by which mapping, and what became of each week. */
export async function nationalOverview(
  deps: Pick<Deps, 'database' | 'clock' | 'config'>,
  { organisation, member }: Staff,
): Promise<National> {
  const { database, clock, config } = deps;
  const mapping = loadMapping(config.data);
  const practice = await listedPractice(database, organisation.id);
  // A network or a care home takes no requests and is in no national file.
  if (!practice) throw notFound();
  const produced = new Map((await producedWeeks(database, practice.id)).map((row) => [row.week, row]));
  const weeks = (await weeksOf(deps, practice, mapping)).reverse();
  const months = weeks.flatMap(({ monday, sunday }) => [sunday.slice(0, 7), monday.slice(0, 7)]);
  const thisMonth = atLondon(clock.now()).toString().slice(0, 7);
  return {
    odsCode: practice.odsCode,
    participating: await participating(deps, practice.status, mapping),
    mapping: nameOfMapping(mapping),
    settings: await database.read(practice.id, reportingSettings),
    mayEdit: member.role === 'manager',
    weeks: weeks.map((week): NationalWeek => {
      const row = produced.get(week.monday);
      const sent = row && { records: row.records, producedAt: new Date(row.producedAt).toISOString() };
      const running = week.to > clock.now();
      return {
        ...{ week: week.monday, words: sayWeek(week) },
        state: running ? 'running' : sent ? 'produced' : 'missed',
        ...(sent ?? { records: null, producedAt: null }),
      };
    }),
    months: [...new Set(months)].filter((month) => month <= thisMonth),
  };
}

async function participating(
  { database }: Pick<Deps, 'database'>,
  status: string | null,
  mapping: Parameters<typeof takesPart>[1],
): Promise<National['participating']> {
  if ((await listLength(database)) === 0) return 'no-list';
  return takesPart(status, mapping) ? 'yes' : 'no';
}
