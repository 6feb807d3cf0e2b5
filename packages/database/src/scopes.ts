import { AsyncLocalStorage } from 'node:async_hooks';
import { DatabaseMisuse } from './errors.ts';
import type { Job } from './job.ts';

/** Knows which job the running code is inside of, and so whether a call joins it, is refused, or is new. */
export class Scopes {
  readonly #current = new AsyncLocalStorage<Job>();

  run<R>(job: Job, work: (job: Job) => Promise<R>): Promise<R> {
    return this.#current.run(job, work, job);
  }

  /**
   * Runs `work` as part of the job around it, when there is one.
   * @returns undefined when no job is running here
   * @throws DatabaseMisuse for another organisation, or for a write inside a read
   */
  join<R>(organisation: string, writes: boolean, work: (job: Job) => Promise<R>): Promise<R> | undefined {
    const outer = this.#current.getStore();
    if (outer === undefined || !outer.live) return undefined;
    if (outer.organisation !== organisation) {
      throw new DatabaseMisuse('A job of one organisation cannot start one of another; let the first end');
    }
    if (writes && !outer.writes) {
      throw new DatabaseMisuse('A read cannot write: end the read, then call within');
    }
    return joined(outer, work);
  }
}

/** A joined part that fails takes the whole job with it, even when the error is caught on the way. */
async function joined<R>(outer: Job, work: (job: Job) => Promise<R>): Promise<R> {
  try {
    return await work(outer);
  } catch (error) {
    return outer.fail(error);
  }
}
