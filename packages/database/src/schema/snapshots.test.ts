import { readdirSync, readFileSync } from 'node:fs';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { postgresSchema } from './postgres.ts';
import { sqliteSchema } from './sqlite.ts';

type Snapshot = { tables: Record<string, { name: string; columns: Record<string, unknown> }> };

/** What drizzle-kit last wrote SQL for. */
function lastSnapshot(dialect: string): Record<string, string[]> {
  const folder = new URL(`../../migrations/${dialect}/meta/`, import.meta.url);
  const last = readdirSync(folder)
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1);
  const { tables } = JSON.parse(readFileSync(new URL(last ?? '', folder), 'utf8')) as Snapshot;
  return Object.fromEntries(
    Object.values(tables).map(({ name, columns }) => [name, Object.keys(columns).toSorted()]),
  );
}

describe.each([
  ['sqlite', sqliteSchema],
  ['postgres', postgresSchema],
])('the schema in %s', (dialect, schema) => {
  it('is the one its migrations make: a changed table needs a new file', () => {
    const tables = Object.values(schema).map((table) => [
      getTableName(table),
      Object.values(getTableColumns(table))
        .map(({ name }) => name)
        .toSorted(),
    ]);
    expect(Object.fromEntries(tables)).toEqual(lastSnapshot(dialect));
  });
});
