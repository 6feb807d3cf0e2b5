import { Readable } from 'node:stream';
import { csv } from '../../platform/csv.ts';
import type { Deps } from '../../platform/deps.ts';
import { notAllowed } from '../../platform/problem.ts';
import { logView } from '../audit/log.ts';
import type { Staff } from '../staff/guards.ts';
import { type Roster, rosterOf } from '../staff/roster.ts';
import { spanOfDays } from './counted.ts';
import { judgedIn } from './practice-figures.ts';
import type { Judged } from './standing.ts';

type Days = { from: string; to: string };

/**
 * One row a request, as a stream of text: bands, codes and times, and no name, number or word of anybody. Only a manager
 * takes rows out of the practice (403), and the log says who took which days before the first of them is read.
 */
export async function exportRequests(
  deps: Pick<Deps, 'database' | 'clock' | 'calendar'>,
  { organisation, member }: Staff,
  { from, to }: Days,
): Promise<Readable> {
  if (member.role !== 'manager')
    throw notAllowed(
      'Only a manager takes requests out as a file. The figures and their tables are for everybody.',
    );
  const now = deps.clock.now();
  await deps.database.within(organisation.id, (tx) =>
    logView(tx, {
      at: now,
      actor: member.id,
      what: 'export',
      subject: `${from} to ${to}`,
      consultation: null,
    }),
  );
  const roster = await rosterOf(deps, organisation.id);
  return Readable.from(lines(judgedIn(deps, organisation.id, spanOfDays(from, to), now), roster));
}

async function* lines(slices: AsyncIterable<Judged[]>, roster: Roster): AsyncGenerator<string> {
  yield csv([columns.map(({ heading }) => heading)]);
  for await (const slice of slices) yield csv(slice.map((each) => columns.map(({ of }) => of(each, roster))));
}

const yes = (is: boolean) => (is ? 'yes' : 'no');

const columns: { heading: string; of(each: Judged, roster: Roster): string | number }[] = [
  { heading: 'Day', of: ({ day }) => day },
  { heading: 'Hour', of: ({ hour }) => hour },
  { heading: 'Weekday', of: ({ weekday }) => weekday },
  { heading: 'Door', of: ({ door }) => door },
  { heading: 'Kind', of: ({ kind }) => kind },
  { heading: 'Category', of: ({ category }) => category ?? '' },
  { heading: 'National type', of: ({ nationalType }) => nationalType },
  { heading: 'Written by somebody else', of: ({ forOther }) => yes(forOther) },
  { heading: 'Age band', of: ({ ageBand }) => ageBand },
  { heading: 'Sex', of: ({ sex }) => sex },
  { heading: 'Language', of: ({ language }) => language },
  { heading: 'Postcode district', of: ({ district }) => district },
  { heading: 'Needs', of: ({ needs }) => needs.join(' ') },
  { heading: 'Urgency', of: ({ urgency }) => urgency },
  { heading: 'Flag', of: ({ flagLevel }) => flagLevel ?? '' },
  { heading: 'First look', of: ({ look }) => look },
  { heading: 'Response', of: ({ response }) => response },
  { heading: 'Core minutes to response', of: ({ minutes }) => Math.round(minutes) },
  { heading: 'State', of: ({ state }) => state },
  { heading: 'Outcome', of: ({ outcome }) => outcome ?? '' },
  { heading: 'Team', of: ({ team }, { teams }) => (team === null ? '' : (teams.get(team)?.name ?? '')) },
  { heading: 'Feedback', of: ({ feedback }) => feedback ?? '' },
];
