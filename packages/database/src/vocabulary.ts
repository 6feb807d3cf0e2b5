import * as sqlite from 'drizzle-orm/sqlite-core';

/**
 * The few kinds of column every table is made of. PostgreSQL has the same words in `vocabulary-postgres.ts`,
 * so that one schema serves both (docs/decisions/0001).
 */
export const vocabulary = {
  table: sqlite.sqliteTable,
  primaryKey: sqlite.primaryKey,
  foreignKey: sqlite.foreignKey,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  /** Plain words, ids, codes, and JSON kept as text (jsonb would reorder its keys). */
  text: (name: string) => sqlite.text(name),
  /** Health content or personal details: `v1.keyid.nonce.data`, never plain. */
  sealed: (name: string) => sqlite.text(name),
  /** An instant as whole milliseconds since 1970. */
  instant: (name: string) => sqlite.integer(name, { mode: 'number' }),
  count: (name: string) => sqlite.integer(name, { mode: 'number' }),
  yes: (name: string) => sqlite.integer(name, { mode: 'boolean' }),
  /** A Date, for the sign-in library's own tables only. */
  moment: (name: string) => sqlite.integer(name, { mode: 'timestamp_ms' }),
};

export type Vocabulary = typeof vocabulary;
