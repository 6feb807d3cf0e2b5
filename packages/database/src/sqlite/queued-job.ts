import { AsyncResource } from 'node:async_hooks';
import type { Work } from '../compose.ts';
import type { Job } from '../job.ts';
import type { Scopes } from '../scopes.ts';
import type { Waiting } from './writer.ts';

type Outcome<R> = { ok: true; value: R } | { ok: false; error: unknown };

/** A writing job on its way through the queue, and the promise its caller holds. */
export class QueuedJob<R> implements Waiting {
  readonly promise: Promise<R>;
  readonly #start: () => Job;
  readonly #work: Work<R>;
  readonly #scopes: Scopes;
  readonly #afterCommit: (job: Job) => void;
  readonly #settled = Promise.withResolvers<R>();
  /** The queue runs everybody's jobs; each keeps the async context (a request's id, say) of its own caller. */
  readonly #callersContext = new AsyncResource('QueuedJob');
  /** Of its last run. */
  #job: Job | undefined;
  #outcome: Outcome<R> | undefined;
  #abandon: (() => void) | undefined;

  constructor(start: () => Job, work: Work<R>, scopes: Scopes, afterCommit: (job: Job) => void) {
    this.#start = start;
    this.#work = work;
    this.#scopes = scopes;
    this.#afterCommit = afterCommit;
    this.promise = this.#settled.promise;
  }

  /** @returns whether what the job wrote is to be kept */
  async run(): Promise<boolean> {
    const job = this.#start();
    this.#job = job;
    this.#outcome = undefined;
    const work = this.#callersContext.runInAsyncScope(() =>
      this.#scopes.run(job, async () => this.#work(job)),
    );
    await new Promise<void>((done) => {
      this.#abandon = done;
      work.then(
        (value) => {
          this.#outcome ??= { ok: true, value };
          done();
        },
        (error: unknown) => {
          this.#outcome ??= { ok: false, error };
          done();
        },
      );
    });
    job.live = false;
    return this.#kept(job);
  }

  #kept({ failure }: Job): boolean {
    if (this.#outcome?.ok && failure !== null) this.#outcome = { ok: false, error: failure };
    return this.#outcome?.ok ?? false;
  }

  abandon(error: unknown): void {
    this.#outcome ??= { ok: false, error };
    this.#abandon?.();
  }

  settle(lost: unknown): void {
    const outcome = this.#outcome;
    if (lost !== null || outcome === undefined) this.#settled.reject(lost);
    else if (!outcome.ok) this.#settled.reject(outcome.error);
    else {
      this.#afterCommit(this.#job as Job);
      this.#settled.resolve(outcome.value);
    }
  }
}
