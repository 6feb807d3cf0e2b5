import { getTableColumns, type Placeholder, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/**
 * A placeholder for every column of a table, named as its property: the values of a prepared insert.
 * `q.insert(t.flag).values(placeholders(t.flag))` is then run with a whole row.
 */
export function placeholders<T extends SQLiteTable>(
  table: T,
): { [K in keyof T['$inferInsert']]-?: Placeholder } {
  const names = Object.keys(getTableColumns(table));
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as never;
}
