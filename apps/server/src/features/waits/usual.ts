import { type Kind, kindNames } from '@frontdoor/content';
import type { UsualWait } from '@frontdoor/contract';
import type { Database } from '@frontdoor/database';
import { atLondon, coreClock } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import type { Organisation } from '../surgeries/find.ts';
import { sayUsual } from './say-usual.ts';
import { usualMinutes } from './usual-minutes.ts';
import { waitsSince } from './waits-store.ts';

type UsualDeps = Pick<Deps, 'database' | 'clock' | 'calendar' | 'content'>;
type Any = 'any';
type Figures = Map<Kind | Any, number | null>;
type Kept = {
  at: number;
  figures: Promise<Figures>;
  minute: number;
  said: Map<Kind | Any, UsualWait | null>;
};

const minute = 60_000;
/** How far back it looks, and how long it says the same. Milliseconds. */
const window = 28 * 24 * 60 * minute;
const freshFor = 10 * minute;

const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * The honest wait before somebody starts: "Requests like this sent now usually get an answer by ...", from the
 * practice's last 28 days. Null below 20 requests, and when the database does not answer: a page never fails for it.
 * @param kind null before it is chosen: then of all requests
 */
export async function usualWait(
  deps: UsualDeps,
  organisation: Pick<Organisation, 'id'>,
  kind: Kind | null,
): Promise<UsualWait | null> {
  const now = deps.clock.now();
  const known = keptBy(deps.database);
  let last = known.get(organisation.id);
  if (!last || now < last.at || now >= last.at + freshFor) {
    const figures = work(deps, organisation.id, now);
    last = { at: now, figures, minute: 0, said: new Map() };
    known.set(organisation.id, last);
    figures.catch(() => known.delete(organisation.id));
  }
  const figures = await last.figures.catch(() => null);
  return figures ? sayOnce(deps, last, figures, kind) : null;
}

/** Said once a minute for each kind: most pages that show it are the same. */
function sayOnce(
  { content, calendar, clock }: UsualDeps,
  last: Kept,
  figures: Figures,
  kind: Kind | null,
): UsualWait | null {
  const now = clock.now();
  const thisMinute = Math.floor(now / minute);
  if (last.minute !== thisMinute) {
    last.minute = thisMinute;
    last.said.clear();
  }
  const which = kind ?? 'any';
  let said = last.said.get(which);
  if (said === undefined) {
    const minutes = figures.get(which) ?? null;
    const of = { now, like: kind !== null, calendar };
    said = minutes === null ? null : sayUsual(content.wording.usualWait, { ...of, minutes });
    last.said.set(which, said);
  }
  return said;
}

async function work({ database, calendar }: UsualDeps, organisation: string, now: number): Promise<Figures> {
  const since = now - window;
  const rows = await database.read(organisation, (reader) => waitsSince(reader, since));
  const clock = coreClock(atLondon(since), atLondon(now), calendar);
  const waits = rows.map(({ kind, receivedAt, respondedAt, finishedAt }) => ({
    kind,
    minutes: clock(respondedAt ?? finishedAt ?? now) - clock(receivedAt),
    answered: respondedAt !== null,
  }));
  return new Map<Kind | Any, number | null>([
    ['any', usualMinutes(waits)],
    ...kindNames.map((name) => [name, usualMinutes(waits.filter(({ kind }) => kind === name))] as const),
  ]);
}

function keptBy(database: Database): Map<string, Kept> {
  const known = kept.get(database) ?? new Map<string, Kept>();
  kept.set(database, known);
  return known;
}
