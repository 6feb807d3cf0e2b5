import { Column, is, Param, Placeholder, type Query, SQL } from 'drizzle-orm';
import type { SelectedFieldsOrdered } from 'drizzle-orm/sqlite-core';
import * as drizzleUtils from 'drizzle-orm/utils';
import { type Reach, reachOf } from './tenancy.ts';

/** What runs a query for drizzle's builders: a job, or the sign-in library's go-between. */
export type Runner = { execute(compiled: Compiled, given?: Record<string, unknown>): unknown };

/** The compiled query inside what a builder's `prepare()` gave. */
export function compiledOf(prepared: unknown): Compiled {
  return (prepared as { compiled: Compiled }).compiled;
}

type Fill = (given: Record<string, unknown>) => unknown;
type Row = readonly unknown[];

// Exported, and left out of drizzle's types.
const { mapResultRow } = drizzleUtils as unknown as {
  mapResultRow(fields: SelectedFieldsOrdered, row: Row, joins: Record<string, boolean> | undefined): unknown;
};

/**
 * A query as drizzle wrote it, made ready to run many times: where each value comes from and how each row is
 * read back is worked out once. drizzle does both anew for every call, which costs more than SQLite itself.
 */
export class Compiled {
  readonly text: string;
  readonly reach: Reach;
  /** Null when the query answers with no rows. */
  readonly fields: SelectedFieldsOrdered | undefined;
  /** drizzle's builders set this after making the query: which joined tables may be absent. */
  joinsNotNullableMap: Record<string, boolean> | undefined;
  readonly #params: unknown[];
  readonly #fills: Fill[] | null;
  #readRow: ((row: Row) => unknown) | undefined;

  constructor(query: Query, fields: SelectedFieldsOrdered | undefined) {
    this.text = query.sql;
    this.reach = reachOf(query.sql);
    this.fields = fields;
    this.#params = query.params;
    this.#fills = query.params.some(isOpen) ? query.params.map(filler) : null;
  }

  /** The values to bind, in order. A placeholder with no value is null. */
  values(given: Record<string, unknown> | undefined): unknown[] {
    if (this.#fills === null) return this.#params;
    const named = given ?? {};
    const fills = this.#fills;
    const values = new Array<unknown>(fills.length);
    for (let i = 0; i < fills.length; i++) values[i] = (fills[i] as Fill)(named);
    return values;
  }

  /** The rows as the query's author named them. */
  rows(raw: Row[]): unknown[] {
    this.#readRow ??= rowReader(this.fields ?? [], this.joinsNotNullableMap);
    return raw.map(this.#readRow);
  }
}

function isOpen(param: unknown): boolean {
  return is(param, Placeholder) || (is(param, Param) && is(param.value, Placeholder));
}

function filler(param: unknown): Fill {
  if (is(param, Placeholder)) {
    const name = param.name as string;
    return (given) => given[name] ?? null;
  }
  if (is(param, Param) && is(param.value, Placeholder)) {
    const name = param.value.name as string;
    const { encoder } = param;
    return (given) => {
      const value = given[name];
      return value === undefined || value === null ? null : encoder.mapToDriverValue(value);
    };
  }
  return () => param;
}

/** The fast way for flat rows; drizzle's own for joins, whose nested objects it knows how to leave out. */
function rowReader(
  fields: SelectedFieldsOrdered,
  joins: Record<string, boolean> | undefined,
): (row: Row) => unknown {
  const flat = fields.every(({ path, field }) => path.length === 1 && (is(field, Column) || is(field, SQL)));
  if (!flat) return (row) => mapResultRow(fields, row, joins);
  const columns = fields.map(({ path, field }) => ({
    name: path[0] as string,
    decoder: is(field, Column) ? field : (field as unknown as { decoder: Column }).decoder,
  }));
  return (row) => {
    const read: Record<string, unknown> = {};
    for (let i = 0; i < columns.length; i++) {
      const { name, decoder } = columns[i] as (typeof columns)[number];
      const value = row[i];
      read[name] = value === null ? null : decoder.mapFromDriverValue(value);
    }
    return read;
  };
}
