import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { Bus } from './bus.ts';
import type { Schema } from './schema/index.ts';
import type { SignIn } from './sign-in.ts';
import type { Vault } from './vault/vault.ts';

type Builders = BaseSQLiteDatabase<'async', void>;

/** Queries that only read: built, then awaited; never `.run()`, `.all()` or `.get()`, which PostgreSQL lacks. */
export type ReadQueries = Pick<Builders, 'select' | 'selectDistinct' | '$with' | 'with'>;

/** All queries. `.returning()` says which rows an insert, update or delete hit. */
export type Queries = Pick<
  Builders,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$with' | 'with'
>;

/** A query that can be prepared: any of drizzle's builders. */
export type Preparable<Rows> = {
  prepare(): unknown;
  then<A, B>(
    onfulfilled?: ((rows: Rows) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B>;
};

/** Runs a prepared query with the values of its placeholders. */
export type Prepared<Rows> = (values: Record<string, unknown>) => Promise<Rows>;

/** The tables that belong to no organisation, and `member`, which the directory may read by person. */
export type DirectorySchema = Pick<
  Schema,
  | 'organisation'
  | 'user'
  | 'session'
  | 'account'
  | 'verification'
  | 'member'
  | 'oversight'
  | 'participation'
  | 'incident'
>;

/** What a reading job is given. It stops working when the job ends. */
export type Reader<T = Schema> = {
  readonly q: ReadQueries;
  readonly t: T;
  /** The organisation whose rows these are; empty in the directory. */
  readonly organisation: string;
  /**
   * A hot query, built once per connection and then only bound and run.
   * @param key names the query: one key, one query, the same for every organisation and every call.
   * @param build makes the query, with `sql.placeholder(name)` where values go (`placeholders(table)` for all
   *   columns of an insert). It must not read anything from around it.
   */
  prepared<Rows>(key: string, build: (q: ReadQueries, t: T) => Preparable<Rows>): Prepared<Rows>;
};

/** What a writing job is given. It stops working when the job ends. */
export type Tx<T = Schema> = Omit<Reader<T>, 'q' | 'prepared'> & {
  readonly q: Queries;
  prepared<Rows>(key: string, build: (q: Queries, t: T) => Preparable<Rows>): Prepared<Rows>;
  /** Runs `act` once the transaction is safely on disk; never after a rollback. For live events, not for work. */
  afterCommit(act: () => void): void;
};

/** The rows of no organisation: the list of organisations, and people who sign in. */
export type Directory = {
  within<R>(job: (tx: Tx<DirectorySchema>) => Promise<R>): Promise<R>;
  read<R>(job: (reader: Reader<DirectorySchema>) => Promise<R>): Promise<R>;
};

export type Database = {
  readonly dialect: 'sqlite' | 'postgres';
  readonly schema: Schema;
  readonly vault: Vault;
  /**
   * The only way to write: runs `job` in a transaction of one organisation and answers after its COMMIT.
   * When the job, or any query in it, fails, nothing of it is kept. A nested call for the same organisation
   * joins. A job awaits nothing but its own queries. It may run more than once (after a conflict on PostgreSQL,
   * or when one that shared its transaction failed on SQLite), so it changes nothing but the database;
   * `afterCommit` is for the rest.
   */
  within<R>(organisation: string, job: (tx: Tx) => Promise<R>): Promise<R>;
  /** Reads one organisation's rows on a connection that cannot write. Inside a `within` it joins that. */
  read<R>(organisation: string, job: (reader: Reader) => Promise<R>): Promise<R>;
  readonly directory: Directory;
  /** What the sign-in library is given. */
  readonly signIn: SignIn;
  /** What all processes with this database open tell each other just now. */
  readonly bus: Bus;
  close(): Promise<void>;
};

/** Told of what goes wrong beside a job, such as an `afterCommit` that threw. */
export type DatabaseLog = { error(details: { err: unknown }, message: string): void };
