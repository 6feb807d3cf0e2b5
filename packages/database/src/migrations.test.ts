import { describe, expect, it } from 'vitest';
import { type Migration, pendingMigrations, readMigrations } from './migrations.ts';

const file = (name: string, hash = `hash of ${name}`): Migration => ({ name, sql: '', hash });

describe('the files still to apply', () => {
  it('are all of them, in order, on an empty database', () => {
    const known = [file('0000_first.sql'), file('0001_second.sql')];
    expect(pendingMigrations(known, [])).toEqual(known);
  });

  it('are those the database has not had', () => {
    const known = [file('0000_first.sql'), file('0001_second.sql')];
    expect(pendingMigrations(known, [file('0000_first.sql')])).toEqual([file('0001_second.sql')]);
  });

  it('are refused when a file is not what the database was made with', () => {
    const changed = () => pendingMigrations([file('0000_first.sql', 'edited')], [file('0000_first.sql')]);
    expect(changed).toThrow(
      'The migration 0000_first.sql is not the file this database was made with; put the released file back and add a new one for the change',
    );
  });

  it('are refused when the database was made by newer code', () => {
    const newer = () =>
      pendingMigrations([file('0000_first.sql')], [file('0000_first.sql'), file('0009_later.sql')]);
    expect(newer).toThrow(
      'The database was made by a newer Frontdoor (it has 0009_later.sql); start that version, or restore a backup made before it',
    );
  });
});

describe.each(['sqlite', 'postgres'] as const)('the files of %s', (dialect) => {
  it('are numbered without a gap', () => {
    const numbers = readMigrations(dialect).map(({ name }) => Number(name.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, i) => i));
  });
});
