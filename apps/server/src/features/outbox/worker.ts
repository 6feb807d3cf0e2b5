import type { Deps } from '../../platform/deps.ts';
import { allOrganisations } from '../organisations/store.ts';
import { hearOutbox } from './bell.ts';
import type { Kind, Kinds } from './kinds.ts';
import { type Lane, startLane } from './lane.ts';
import { batch, runBatch } from './run-batch.ts';
import { dueKinds } from './store.ts';
import type { Transports } from './transports.ts';

export type Outbox = {
  /** Ends after what is under way; the rest waits in the database. */
  stop(): Promise<void>;
  /** Does everything that is due now, and returns when it is settled. */
  runDue(): Promise<void>;
};

/** What another process wrote, and what waits for its time, is looked for this often. Milliseconds. */
const pollEvery = 1_000;

/**
 * Does what transactions left in the outbox. Rung after each commit of this process, and polling besides; several
 * processes share the work. Times come from the clock, so a test can step through it with `runDue`.
 */
export function startOutbox(deps: Deps, transports: Transports, kinds: Kinds): Outbox {
  const organisations = () => allOrganisations(deps.database);
  const lanes = new Map<Kind, Lane>();
  let done = 0;
  for (const [key, how] of Object.entries(kinds)) {
    const kind = key as Kind;
    const works = 'work' in how;
    const urgent = works ? how.restsFor === undefined : how.urgent;
    const restsFor = works ? (how.restsFor ?? 0) : 0;
    const rest = { until: 0 };
    const run = async (organisation: Parameters<typeof runBatch>[1]) => {
      const rows = await runBatch({ deps, transports, kind, how, rest }, organisation);
      done += rows;
      // What was done for somebody who waits may be due again at once.
      return works || urgent ? rows > 0 : rows === batch;
    };
    lanes.set(kind, startLane({ run, organisations, urgent, restsFor, log: deps.log }));
  }

  const deaf = hearOutbox(deps.database, (organisation, kind) => lanes.get(kind)?.wake(organisation));
  const poll = async () => {
    for (const { id } of await organisations()) {
      const due = await deps.database.read(id, (reader) => dueKinds(reader, deps.clock.now()));
      for (const kind of due) lanes.get(kind)?.wake(id);
    }
  };
  // The next poll asks again; the requests that need the database say that it is away.
  const polling = setInterval(() => void poll().catch(() => {}), pollEvery);
  polling.unref();

  return {
    async runDue() {
      // What one lane does can leave work for another, also when its timer was faster than this.
      let before: number;
      do {
        before = done;
        await Promise.all([...lanes.values()].map((lane) => lane.runDue()));
      } while (done > before);
    },
    async stop() {
      deaf();
      clearInterval(polling);
      await Promise.all([...lanes.values()].map((lane) => lane.stop()));
      transports.close();
    },
  };
}
