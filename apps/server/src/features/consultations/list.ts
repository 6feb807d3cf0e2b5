import type { List, ListQuery, Queue, Row } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { londonToday } from '../../platform/today.ts';
import { alarmsOf } from '../alarms/open.ts';
import type { Staff } from '../staff/guards.ts';
import { rosterOf } from '../staff/roster.ts';
import { cursorFor, readCursor } from './cursor.ts';
import { seesRestricted } from './hidden.ts';
import {
  type Filters,
  finishedRows,
  firstLookRows,
  type ListRow,
  type Place,
  segmentRows,
} from './list-store.ts';
import { type QueueRange, queueRange } from './queues.ts';
import { showRow } from './row.ts';
import { search } from './search.ts';

type ListDeps = Pick<Deps, 'database' | 'clock' | 'content'>;

/** One page of a queue, or what a search finds. Reads a few short ranges of the index, whatever the queue's length. */
export async function list(deps: ListDeps, staff: Staff, query: ListQuery): Promise<List> {
  const { organisation, member } = staff;
  const roster = await rosterOf(deps, organisation.id);
  const today = londonToday(deps.clock.now());
  const filters = filtersOf(query, member.id);
  const { kept, ...seen } = await deps.database.read(organisation.id, async (reader) => {
    const kept = query.search?.trim()
      ? await search(deps, reader, query.search, { ...filters, state: query.state })
      : await page(reader, {
          query,
          filters,
          member: member.id,
          now: deps.clock.now(),
          todayEnds: today.ends,
        });
    const red = kept.filter(({ flagLevel }) => flagLevel === 'red').map(({ id }) => id);
    return { kept, alarms: await alarmsOf(reader, red), seesAll: await seesRestricted(reader, staff) };
  });
  const rows = kept.slice(0, query.limit);
  const last = rows.at(-1);
  const more = kept.length > query.limit && !query.search?.trim();
  const show = {
    content: deps.content,
    vault: deps.database.vault,
    organisation: organisation.id,
    roster,
    today: today.date,
    ...seen,
  };
  const items: Row[] = rows.map((row) => showRow(row, show));
  // The queue of first looks has a clock of its own, and its places count in it.
  const place = last && query.queue === 'first-look' ? { ...last, dueAt: last.firstLookDue } : last;
  return { items, next: more && place ? cursorFor(place) : null };
}

function filtersOf({ kind, urgency, assignee, team }: ListQuery, me: string): Filters {
  return { kind, urgency, assignee: assignee === 'me' ? me : assignee, team };
}

/** Queues that are a state, or every state: a state asked for besides stands in for them. */
const wholeStates: readonly Queue[] = ['to-triage', 'in-progress', 'waiting', 'finished', 'all'];

type PageOf = { query: ListQuery; filters: Filters; member: string; now: number; todayEnds: number };

/** One row more than the page holds, to know whether there is a next one. */
async function page(reader: Reader, { query, filters, member, now, todayEnds }: PageOf): Promise<ListRow[]> {
  const after = query.cursor ? readCursor(query.cursor) : null;
  const limit = query.limit + 1;
  const queue = query.state && wholeStates.includes(query.queue) ? query.state : query.queue;
  if (queue === 'finished') return finishedRows(reader, { before: after?.id ?? null, limit }, filters);
  if (queue === 'first-look') return firstLookRows(reader, { after, limit, state: query.state }, filters);
  const range = queueRange(queue, { now, todayEnds });
  const states = query.state ? range.states.filter((state) => state === query.state) : range.states;
  const wanted = range.mine ? { ...filters, assignee: member } : filters;
  return inOrder(reader, { ...range, states }, wanted, after, limit);
}

/** Merges the states, each read in order. Ranges of due times are read rank by rank, the red flags first. */
async function inOrder(
  reader: Reader,
  { states, ranks, dueFrom, dueBefore, aside }: QueueRange,
  filters: Filters,
  after: Place | null,
  limit: number,
): Promise<ListRow[]> {
  const bounded = dueFrom !== null || dueBefore !== null;
  const found: ListRow[] = [];
  for (const rank of bounded || ranks.length === 1 ? ranks : [null]) {
    if (found.length >= limit) break;
    const segment = { rank, after, dueFrom, dueBefore, limit: limit - found.length };
    const parts = await Promise.all(
      states.map((state) => segmentRows(reader, { ...segment, state, aside }, filters)),
    );
    const merged = parts.length === 1 ? parts[0]! : parts.flat().sort(inQueueOrder);
    found.push(...merged.slice(0, limit - found.length));
  }
  return found;
}

function inQueueOrder(one: Place, other: Place): number {
  return (
    one.rank - other.rank || one.dueAt - other.dueAt || one.turn - other.turn || (one.id < other.id ? -1 : 1)
  );
}
