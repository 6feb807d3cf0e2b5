import type { Counts } from '@frontdoor/contract';
import type { Database } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { londonToday } from '../../platform/today.ts';
import type { Staff } from '../staff/guards.ts';
import { rosterOf } from '../staff/roster.ts';
import { openTaskCounts } from '../tasks/store.ts';
import {
  asideCounts,
  countsByAssignee,
  countsByTeam,
  finishedCount,
  firstLookCounts,
  openCounts,
} from './counts-store.ts';

type CountDeps = Pick<Deps, 'database' | 'clock' | 'live'>;
type Numbers = {
  at: number;
  stale: boolean;
  open: Awaited<ReturnType<typeof openCounts>>;
  firstLooks: Awaited<ReturnType<typeof firstLookCounts>>;
  tasks: Awaited<ReturnType<typeof openTaskCounts>>;
  aside: Awaited<ReturnType<typeof asideCounts>>;
  assignees: Map<string | null, number>;
  teams: Map<string | null, number>;
};

/** Due times pass without anyone changing anything, so even a quiet inbox is counted again. Milliseconds. */
const freshFor = 10_000;
/** Nobody acts on how many are finished, and counting many reads them all. Milliseconds, and requests. */
const finishedFreshFor = 60_000;
const many = 2_000;

type Counter = { numbers: Promise<Numbers> | null; finished: { at: number; count: number } | null };
const counters = new WeakMap<Database, Map<string, Counter>>();

/**
 * How many are in each queue. Counted once for all who ask at the same time, and again only after something changed
 * (the live events say so) or time has passed: a hundred open inboxes cost one count.
 */
export async function counts(deps: CountDeps, { organisation, member }: Staff): Promise<Counts> {
  const counter = counterOf(deps, organisation.id);
  const roster = await rosterOf(deps, organisation.id);
  const { open, assignees, teams, firstLooks, aside, tasks } = await current(deps, organisation.id, counter);
  const finished = await finishedNow(deps, organisation.id, counter);
  const sum = (
    of: 'all' | 'overdue' | 'dueByTonight',
    which: (row: { state: string; rank: number }) => boolean = () => true,
  ) => open.filter(which).reduce((total, row) => total + row[of], 0);
  const inState = (state: string) => sum('all', (row) => row.state === state);
  // Nobody has looked at these yet, and they stand in a queue of their own (S37).
  const apart = aside.find(({ state }) => state === 'to-triage') ?? { unseen: 0, unseenDueToday: 0 };
  return {
    queues: {
      'to-triage': inState('to-triage') - apart.unseen,
      'red-flags': sum('all', (row) => row.rank === 0),
      'first-look': firstLooks.waiting,
      'due-today': sum('dueByTonight') - sum('overdue') - apart.unseenDueToday,
      overdue: sum('overdue'),
      mine: assignees.get(member.id) ?? 0,
      'in-progress': inState('in-progress'),
      waiting: inState('waiting'),
      finished,
      'set-aside': aside.reduce((total, { all }) => total + all, 0),
      all: sum('all'),
    },
    firstLooksLate: firstLooks.late,
    tasks: tasks.open,
    tasksLate: tasks.late,
    teams: [...roster.teams.values()].map(({ id, name }) => ({ id, name, count: teams.get(id) ?? 0 })),
  };
}

async function current(deps: CountDeps, organisation: string, counter: Counter): Promise<Numbers> {
  const now = deps.clock.now();
  const held = counter.numbers;
  const last = held ? await held : null;
  if (last && !last.stale && now < last.at + freshFor) return last;
  // Whoever waited with us may have begun the next count already.
  if (counter.numbers === held) {
    counter.numbers = countNow(deps, organisation, now).catch((fault) => {
      counter.numbers = null;
      throw fault;
    });
  }
  return counter.numbers ?? current(deps, organisation, counter);
}

function countNow({ database }: CountDeps, organisation: string, now: number): Promise<Numbers> {
  return database.read(organisation, async (reader) => ({
    at: now,
    stale: false,
    open: await openCounts(reader, { now, todayEnds: londonToday(now).ends }),
    firstLooks: await firstLookCounts(reader, now),
    tasks: await openTaskCounts(reader, now),
    aside: await asideCounts(reader, { now, todayEnds: londonToday(now).ends }),
    assignees: new Map((await countsByAssignee(reader)).map(({ id, all }) => [id, all])),
    teams: new Map((await countsByTeam(reader)).map(({ id, all }) => [id, all])),
  }));
}

/** A few are counted like the rest; many are counted once a minute. */
async function finishedNow({ database, clock }: CountDeps, organisation: string, counter: Counter) {
  const now = clock.now();
  const kept = counter.finished;
  if (kept && kept.count > many && now < kept.at + finishedFreshFor) return kept.count;
  counter.finished = { at: now, count: await database.read(organisation, finishedCount) };
  return counter.finished.count;
}

/** One counter for each organisation, told by the live events when its numbers are no longer true. */
function counterOf({ database, live }: CountDeps, organisation: string): Counter {
  const known = counters.get(database) ?? new Map<string, Counter>();
  counters.set(database, known);
  let counter = known.get(organisation);
  if (!counter) {
    const made: Counter = { numbers: null, finished: null };
    counter = made;
    known.set(organisation, made);
    live.listen(organisation, () => {
      made.numbers?.then(
        (numbers) => {
          numbers.stale = true;
        },
        () => {},
      );
    });
  }
  return counter;
}
