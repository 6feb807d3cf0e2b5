import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../open.ts';
import type { Database, Queries } from '../types.ts';
import { openVault } from '../vault/vault.ts';

let folder: string;
let database: Database;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'frontdoor-reader-'));
  const vault = openVault({ file: join(folder, 'keys.json'), create: true });
  vault.addOrganisation('elm');
  database = await openDatabase({ url: null, folder, vault });
});

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const teams = () =>
  database.read('elm', async ({ q, t }) => {
    const rows = await q.select({ id: t.team.id }).from(t.team).where(eq(t.team.organisation, 'elm'));
    return rows.map(({ id }) => id);
  });

it('reads a row as soon as it is kept, and never one whose transaction is still open', async () => {
  let meanwhile: Promise<string[]> | undefined;
  const outside = Promise.withResolvers<void>();
  const asked = outside.promise.then(() => {
    meanwhile = teams();
  });
  await database.within('elm', async ({ q, t }) => {
    await q.insert(t.team).values({ organisation: 'elm', id: 'a', name: 'a' });
    outside.resolve();
    await asked;
    expect(await meanwhile).toEqual([]);
  });
  expect(await teams()).toEqual(['a']);
});

it('never one that was taken back', async () => {
  const failing = database.within('elm', async ({ q, t }) => {
    await q.insert(t.team).values({ organisation: 'elm', id: 'b', name: 'b' });
    throw new Error('taken back');
  });
  await expect(failing).rejects.toThrow('taken back');
  expect(await teams()).toEqual(['a']);
});

it('writes nothing, with no transaction open either', async () => {
  const writing = database.read('elm', async (reader) => {
    const { q, t } = reader as unknown as { q: Queries; t: Database['schema'] };
    await q.insert(t.team).values({ organisation: 'elm', id: 'c', name: 'c' });
  });
  await expect(writing).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
  expect(await teams()).toEqual(['a']);
});
