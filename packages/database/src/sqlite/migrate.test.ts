import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrateSqlite } from './migrate.ts';

const file = (name: string, sql: string) => ({ name, sql, hash: name });
const surgeries = file(
  '0000_surgeries.sql',
  `CREATE TABLE surgery (id text PRIMARY KEY);
   CREATE TABLE room (id text PRIMARY KEY, surgery text NOT NULL REFERENCES surgery(id));
   INSERT INTO surgery VALUES ('elm'); INSERT INTO room VALUES ('1', 'elm');`,
);

describe('migrating SQLite', () => {
  let raw: Sqlite.Database;

  beforeEach(() => {
    raw = new Sqlite(':memory:');
    raw.pragma('foreign_keys = ON');
    migrateSqlite(raw, [surgeries]);
  });

  const applied = () => raw.prepare('SELECT name FROM migration').pluck().all();

  it('applies a file once', () => {
    migrateSqlite(raw, [surgeries]);
    expect(applied()).toEqual(['0000_surgeries.sql']);
  });

  it('makes a table anew although rows point at it', () => {
    const rebuild = `CREATE TABLE new_surgery (id text PRIMARY KEY, name text);
      INSERT INTO new_surgery (id) SELECT id FROM surgery;
      DROP TABLE surgery; ALTER TABLE new_surgery RENAME TO surgery;`;
    migrateSqlite(raw, [surgeries, file('0001_name.sql', rebuild)]);
    expect(raw.prepare('SELECT * FROM surgery').all()).toEqual([{ id: 'elm', name: null }]);
    expect(raw.prepare('SELECT * FROM room').all()).toEqual([{ id: '1', surgery: 'elm' }]);
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('changes nothing when rows would point at nothing', () => {
    const migrate = () => migrateSqlite(raw, [surgeries, file('0001_lost.sql', 'DELETE FROM surgery')]);
    expect(migrate).toThrow('The migration 0001_lost.sql would leave rows of room pointing at nothing');
    expect(raw.prepare('SELECT id FROM surgery').pluck().all()).toEqual(['elm']);
    expect(applied()).toEqual(['0000_surgeries.sql']);
  });

  it('keeps the files before a wrong one, and nothing of that one', () => {
    const wrong = file('0002_wrong.sql', 'CREATE TABLE half (id text); CREATE TABLE nonsense nonsense');
    const migrate = () =>
      migrateSqlite(raw, [surgeries, file('0001_fine.sql', 'CREATE TABLE fine (id text)'), wrong]);
    expect(migrate).toThrow('syntax error');
    expect(applied()).toEqual(['0000_surgeries.sql', '0001_fine.sql']);
    expect(raw.prepare("SELECT name FROM sqlite_master WHERE name = 'half'").all()).toEqual([]);
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
  });
});
