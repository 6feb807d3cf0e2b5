import * as postgres from 'drizzle-orm/pg-core';
import type { Vocabulary } from './vocabulary.ts';

const moment = postgres.customType<{ data: Date; driverData: number }>({
  dataType: () => 'bigint',
  toDriver: (date) => date.getTime(),
  fromDriver: (milliseconds) => new Date(Number(milliseconds)),
});

/**
 * PostgreSQL's words for the same few kinds of column. The cast is the whole trick of one schema for two
 * databases: store code is typed by SQLite's builders, and both builders answer to the same calls
 * (docs/decisions/0001).
 */
export const postgresVocabulary = {
  table: postgres.pgTable,
  primaryKey: postgres.primaryKey,
  foreignKey: postgres.foreignKey,
  index: postgres.index,
  uniqueIndex: postgres.uniqueIndex,
  text: (name: string) => postgres.text(name),
  sealed: (name: string) => postgres.text(name),
  instant: (name: string) => postgres.bigint(name, { mode: 'number' }),
  count: (name: string) => postgres.integer(name),
  yes: (name: string) => postgres.boolean(name),
  moment: (name: string) => moment(name),
} as unknown as Vocabulary;
