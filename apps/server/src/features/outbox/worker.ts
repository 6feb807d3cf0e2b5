import { performance } from 'node:perf_hooks';
import type { Deps } from '../../platform/deps.ts';
import { allOrganisations } from '../organisations/store.ts';
import { hearOutbox } from './bell.ts';
import { restAfter } from './rest.ts';
import { batch, runBatch } from './run-batch.ts';
import type { Transports } from './transports.ts';

export type Outbox = {
  /** Ends after what is under way; the rest waits in the database. */
  stop(): Promise<void>;
  /** Sends everything that is due now, and returns when it is settled. */
  runDue(): Promise<void>;
};

/** What another process wrote, and what waits for its time, is looked for this often. Milliseconds. */
const pollEvery = 1_000;
/** A moment for requests that arrive together. Milliseconds. */
const gather = 50;

/**
 * Sends what transactions left in the outbox. Rung after each commit of this process, and polling besides; several
 * processes share the work by leases. Times come from the clock, so a test can step through it with `runDue`.
 */
export function startOutbox(deps: Deps, transports: Transports): Outbox {
  const waiting = new Set<string>();
  let work: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;

  /** One after another, whoever asks. */
  const inTurn = (job: () => Promise<void>): Promise<void> => {
    const next = work.then(job);
    work = next.catch((fault: Error) => deps.log.error({ type: fault.name }, 'outbox'));
    return next;
  };

  const organisations = () => allOrganisations(deps.database);

  let measured = performance.eventLoopUtilization();
  const busySinceLast = (): number => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, measured);
    measured = now;
    return utilization;
  };

  const round = async (only: Set<string> | null): Promise<boolean> => {
    let more = false;
    for (const organisation of await organisations()) {
      if (stopped) return false;
      if (only && !only.has(organisation.id)) continue;
      const done = await runBatch(deps, transports, organisation);
      if (done === batch) {
        waiting.add(organisation.id);
        more = true;
      }
    }
    return more;
  };

  const soon = (after: number) => {
    if (timer || stopped) return;
    timer = setTimeout(() => {
      const rung = new Set(waiting);
      waiting.clear();
      void inTurn(async () => {
        await round(rung);
      });
      void work.then(() => {
        timer = null;
        const rest = restAfter(busySinceLast());
        // Rung meanwhile, or more than a batch.
        if (waiting.size > 0) soon(rest);
      });
    }, after);
    timer.unref();
  };

  const deaf = hearOutbox(deps.database, (organisation) => {
    waiting.add(organisation);
    soon(gather);
  });
  const polling = setInterval(() => {
    void organisations().then(
      (all) => {
        for (const { id } of all) waiting.add(id);
        soon(gather);
      },
      // The next poll asks again; the requests that need the database say that it is away.
      () => {},
    );
  }, pollEvery);
  polling.unref();

  return {
    runDue: () =>
      inTurn(async () => {
        while (await round(null));
      }),
    async stop() {
      stopped = true;
      deaf();
      clearInterval(polling);
      if (timer) clearTimeout(timer);
      await work;
      transports.close();
    },
  };
}
