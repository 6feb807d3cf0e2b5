import type Sqlite from 'better-sqlite3';
import { DatabaseMisuse, DatabaseNotReady } from '../errors.ts';
import type { SqliteConnection } from './connection.ts';

// Kept from before any test puts its own timers in their place: with those, nothing would ever be written.
const { setImmediate, clearImmediate } = globalThis;

/** Jobs that share one COMMIT at most: a bound on how long the first of them waits for the last. */
const batchLimit = 64;

/**
 * A job in the queue. `run` settles without throwing and may be called again, after a rollback; `settle` tells its caller,
 * after the COMMIT.
 */
export type Waiting = {
  run(): Promise<boolean>;
  /** Fails the job that holds the writer while it awaits something other than its queries. */
  abandon(error: unknown): void;
  settle(lost: unknown): void;
};

/**
 * The one writer. Jobs that wait share one BEGIN IMMEDIATE ... COMMIT, because the cost of a transaction is the fsync of
 * its COMMIT. Nobody is told anything before that COMMIT.
 *
 * Jobs seldom fail, so they run without a SAVEPOINT, which copies every page it might undo. After a failure the whole
 * is rolled back; the jobs before it run again and the others after them, now each in a SAVEPOINT.
 */
export class Writer {
  readonly #connection: SqliteConnection;
  readonly #begin: Sqlite.Statement;
  readonly #commit: Sqlite.Statement;
  readonly #rollback: Sqlite.Statement;
  readonly #save: Sqlite.Statement;
  readonly #release: Sqlite.Statement;
  readonly #undo: Sqlite.Statement;
  #queue: Waiting[] = [];
  #running = false;
  #idle: (() => void)[] = [];

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
    const { raw } = connection;
    this.#begin = raw.prepare('BEGIN IMMEDIATE');
    this.#commit = raw.prepare('COMMIT');
    this.#rollback = raw.prepare('ROLLBACK');
    this.#save = raw.prepare('SAVEPOINT job');
    this.#release = raw.prepare('RELEASE job');
    this.#undo = raw.prepare('ROLLBACK TO job');
  }

  add(job: Waiting): void {
    this.#queue.push(job);
    if (!this.#running) this.#next();
  }

  /** Resolves when no job waits or runs. */
  async idle(): Promise<void> {
    if (this.#running) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #next(): void {
    this.#running = this.#queue.length > 0;
    if (this.#running) this.#gather(0);
    else for (const resolve of this.#idle.splice(0)) resolve();
  }

  /**
   * Begins at the first turn of the event loop that brings no further job: by then every request that arrived meanwhile
   * has queued its own, and shares the COMMIT.
   * @param before how many jobs waited a turn ago
   */
  #gather(before: number): void {
    setImmediate(() => {
      const { length } = this.#queue;
      if (length > before && length < batchLimit) this.#gather(length);
      else void this.#batch();
    });
  }

  async #batch(): Promise<void> {
    const ran: Waiting[] = [];
    let lost: unknown = null;
    try {
      this.#begin.run();
      let apart = false;
      while (this.#queue.length > 0 && ran.length < batchLimit) {
        const job = this.#queue.shift() as Waiting;
        ran.push(job);
        if (apart) await this.#apart(job);
        else if (!(await this.#one(job))) {
          apart = true;
          this.#rollback.run();
          this.#begin.run();
          for (const before of ran.slice(0, -1)) await this.#apart(before);
        }
      }
      this.#commit.run();
    } catch (error) {
      lost = this.#giveUp(error, ran);
    }
    for (const job of ran) job.settle(lost);
    this.#next();
  }

  /** @returns whether what the job wrote is to be kept */
  async #one(job: Waiting): Promise<boolean> {
    // A job's queries are answered within the turn that runs it. One still running a turn later awaits something
    // else, and would hold everyone's writer for as long as that takes.
    const watch = setImmediate(() => job.abandon(new DatabaseMisuse(awaitsElse)));
    const kept = await job.run();
    clearImmediate(watch);
    // A full disk makes SQLite roll back by itself; what would follow would not be in a transaction.
    if (!this.#connection.raw.inTransaction) throw new Error('SQLite ended the transaction');
    return kept;
  }

  async #apart(job: Waiting): Promise<void> {
    this.#save.run();
    if (!(await this.#one(job))) this.#undo.run();
    this.#release.run();
  }

  /** Adds to `ran` whoever else must be told. @returns what to tell them */
  #giveUp(error: unknown, ran: Waiting[]): unknown {
    if (this.#connection.raw.inTransaction) this.#rollback.run();
    // The transaction did not even begin: those who wait are told now, for the next one would not either.
    if (ran.length === 0) ran.push(...this.#queue.splice(0));
    const busy = String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');
    return busy ? new DatabaseNotReady(otherWriter) : error;
  }
}

const otherWriter = 'Another process is writing to the database and does not finish; stop it, then try again';

const awaitsElse =
  'A job inside within awaited something other than its own queries; do that before or after it';
