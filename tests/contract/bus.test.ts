import { type Database, openDatabase } from '@frontdoor/database';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onBothDatabases, postgresDatabases, type TestDatabase } from '../support/databases.ts';

onBothDatabases('what is said on the bus', (open) => {
  test('is heard here at once and once, on its own topic, until nobody listens any more', async () => {
    const { bus } = (await open()).database;
    const heard: string[] = [];
    const deaf = bus.listen('calls', (text) => heard.push(text));
    bus.listen('other', (text) => heard.push(`other: ${text}`));
    bus.publish('calls', 'one');
    expect(heard).toEqual(['one']);
    deaf();
    bus.publish('calls', 'two');
    bus.publish('other', 'three');
    expect(heard).toEqual(['one', 'other: three']);
  });

  test('is heard by the others when one listener fails', async () => {
    const error = vi.fn();
    const { bus } = (await open({ log: { error } })).database;
    const heard: string[] = [];
    bus.listen('calls', () => {
      throw new Error('A fault of one');
    });
    bus.listen('calls', (text) => heard.push(text));
    bus.publish('calls', 'one');
    expect(heard).toEqual(['one']);
    expect(error).toHaveBeenCalledOnce();
  });
});

describe('two processes on one PostgreSQL', () => {
  const open = postgresDatabases();
  let here: TestDatabase;
  let there: Database;
  let heard: string[];
  let missed: ReturnType<typeof vi.fn<() => void>>;

  beforeEach(async () => {
    here = await open();
    there = await openDatabase({ url: here.url, folder: here.folder, vault: here.vault });
    heard = [];
    missed = vi.fn<() => void>();
    there.bus.listen('calls', (text) => heard.push(text), missed);
  });
  afterEach(() => there.close());

  test('hear each other, in order, and themselves once', async () => {
    const own: string[] = [];
    here.database.bus.listen('calls', (text) => own.push(text));
    for (let at = 0; at < 500; at++) here.database.bus.publish('calls', `${at}`);
    const all = Array.from({ length: 500 }, (_, at) => `${at}`);
    await vi.waitFor(() => expect(heard).toEqual(all));
    there.bus.publish('calls', 'back');
    await vi.waitFor(() => expect(own).toEqual([...all, 'back']));
    expect(missed).not.toHaveBeenCalled();
  });

  test('the same words twice are heard twice', async () => {
    here.database.bus.publish('calls', 'same');
    here.database.bus.publish('calls', 'same');
    await vi.waitFor(() => expect(heard).toEqual(['same', 'same']));
  });

  test('what is longer than PostgreSQL takes at once arrives whole', async () => {
    const long = JSON.stringify({ sdp: 'v=0 é€😀 '.repeat(6_000) });
    here.database.bus.publish('calls', long);
    await vi.waitFor(() => expect(heard).toEqual([long]));
  });

  test('a connection that is lost comes back, and both sides are told that they may have missed something', async () => {
    const missedHere = vi.fn();
    here.database.bus.listen('calls', () => undefined, missedHere);
    await cutListeners(here.url!);
    await vi.waitFor(() => expect(missed).toHaveBeenCalled(), 5_000);
    await vi.waitFor(() => expect(missedHere).toHaveBeenCalled(), 5_000);
    here.database.bus.publish('calls', 'again');
    await vi.waitFor(() => expect(heard).toContain('again'), 5_000);
  });

  test('after it is closed nothing is said or heard', async () => {
    const other = await openDatabase({ url: here.url, folder: here.folder, vault: here.vault });
    await other.close();
    other.bus.publish('calls', 'late');
    here.database.bus.publish('calls', 'in time');
    await vi.waitFor(() => expect(heard).toEqual(['in time']));
  });
});

/** As when PostgreSQL restarts, or a firewall cuts: every connection that listens ends. */
async function cutListeners(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query ~ '^(LISTEN|SELECT 1|SELECT pg_notify)'",
  );
  await client.end();
}
