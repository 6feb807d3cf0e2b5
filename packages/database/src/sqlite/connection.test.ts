import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openReader, openWriter, type SqliteConnection } from './connection.ts';

let folder: string;
let writer: SqliteConnection;
let reader: SqliteConnection;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdoor-connection-'));
  writer = openWriter(join(folder, 'frontdoor.db'));
  writer.raw.exec('CREATE TABLE room (id text)');
  reader = openReader(join(folder, 'frontdoor.db'));
});

afterAll(() => {
  reader.raw.close();
  writer.raw.close();
  rmSync(folder, { recursive: true, force: true });
});

const setting = (connection: SqliteConnection, name: string) => connection.raw.pragma(name, { simple: true });

it('a COMMIT is on disk before it is answered, and readers do not wait for it', () => {
  const full = 2;
  expect(setting(writer, 'synchronous')).toBe(full);
  expect(setting(writer, 'journal_mode')).toBe('wal');
});

it('what a row points at must be there', () => {
  expect(setting(writer, 'foreign_keys')).toBe(1);
});

it('the reader cannot write', () => {
  expect(() => reader.raw.exec("INSERT INTO room VALUES ('1')")).toThrow('readonly');
  expect(setting(reader, 'query_only')).toBe(1);
});
