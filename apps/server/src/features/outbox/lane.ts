import { performance } from 'node:perf_hooks';
import type { Log } from '../../platform/log.ts';
import { allOf } from './all-of.ts';
import { restAfter } from './rest.ts';
import type { Sender } from './words.ts';

type Organisation = Sender & { id: string };

/** The queue of one kind, worked through by this process. */
export type Lane = {
  /** An organisation has something to do now. */
  wake(organisation: string): void;
  /** Works through one batch of what is due now for every organisation. */
  runDue(): Promise<void>;
  /** Ends after what is under way. */
  stop(): Promise<void>;
};

/** A moment for requests that arrive together. Milliseconds. */
const gather = 50;
/** Between two batches of what is urgent. Milliseconds. */
const shortRest = 20;

/**
 * Runs one kind, an organisation at a time; what is urgent, all of them side by side, so that none waits for another's
 * mail server.
 * @param run works through one batch of one organisation; gives whether there may be more
 */
export function startLane({
  run,
  organisations,
  urgent,
  restsFor = 0,
  log,
}: {
  run(organisation: Organisation): Promise<boolean>;
  organisations(): Promise<Organisation[]>;
  urgent: boolean;
  /** At least so long between two batches of what is not. Milliseconds. */
  restsFor?: number;
  log: Log;
}): Lane {
  const waiting = new Set<string>();
  let work: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;

  const failed = (fault: unknown) => log.error({ type: (fault as Error).name }, 'outbox');

  /** One round after another, whoever asks. */
  const inTurn = <R>(round: () => Promise<R>): Promise<R> => {
    const next = work.then(round);
    work = next.catch(failed);
    return next;
  };

  let measured = performance.eventLoopUtilization();
  const rest = (): number => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, measured);
    measured = now;
    return urgent ? shortRest : Math.max(restsFor, restAfter(utilization));
  };

  const one = async (organisation: Organisation): Promise<void> => {
    if (!stopped && (await run(organisation))) waiting.add(organisation.id);
  };

  const round = async (only: Set<string> | null): Promise<void> => {
    const wanted = (await organisations()).filter(({ id }) => only === null || only.has(id));
    if (urgent) await allOf(wanted.map(one));
    else for (const organisation of wanted) await one(organisation);
  };

  const soon = (after: number) => {
    if (timer || stopped) return;
    timer = setTimeout(() => {
      const rung = new Set(waiting);
      waiting.clear();
      void inTurn(() => round(rung));
      void work.then(() => {
        timer = null;
        const pause = rest();
        // Rung meanwhile, or more than a batch.
        if (waiting.size > 0) soon(pause);
      });
    }, after);
    timer.unref();
  };

  return {
    wake(organisation) {
      waiting.add(organisation);
      soon(gather);
    },
    runDue: () => inTurn(() => round(null)),
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await work;
    },
  };
}
