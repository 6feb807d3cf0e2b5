import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../open.ts';
import type { Database } from '../types.ts';
import { openVault } from '../vault/vault.ts';

let folder: string;
let database: Database;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'frontdoor-writer-'));
  const vault = openVault({ file: join(folder, 'keys.json'), create: true });
  vault.addOrganisation('elm');
  database = await openDatabase({ url: null, folder, vault });
});

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a job for each id at once, so that they share one transaction; those in `failing` fail after they wrote. */
async function together(ids: string[], failing: string[]) {
  const runs: Record<string, number> = {};
  const told: string[] = [];
  const jobs = ids.map((id) =>
    database.within('elm', async ({ q, t, afterCommit }) => {
      runs[id] = (runs[id] ?? 0) + 1;
      afterCommit(() => told.push(id));
      await q.insert(t.team).values({ organisation: 'elm', id, name: id });
      if (failing.includes(id)) throw new Error(`not ${id}`);
    }),
  );
  const results = await Promise.allSettled(jobs);
  const rows = await database.read('elm', ({ q, t }) =>
    q.select({ id: t.team.id }).from(t.team).where(eq(t.team.organisation, 'elm')),
  );
  const kept = rows.map(({ id }) => id).filter((id) => ids.includes(id));
  return { runs, told, kept: kept.sort(), answers: results.map(({ status }) => status) };
}

it('runs each job once while none fails', async () => {
  const { runs, kept } = await together(['a', 'b', 'c'], []);
  expect(runs).toEqual({ a: 1, b: 1, c: 1 });
  expect(kept).toEqual(['a', 'b', 'c']);
});

it('after a failure runs those before it again, and keeps and tells each of the others once', async () => {
  const { runs, told, kept, answers } = await together(['f', 'g', 'h', 'i', 'j', 'k'], ['h', 'j']);
  expect(runs).toEqual({ f: 2, g: 2, h: 1, i: 1, j: 1, k: 1 });
  expect(kept).toEqual(['f', 'g', 'i', 'k']);
  expect(told).toEqual(['f', 'g', 'i', 'k']);
  expect(answers[2]).toBe('rejected');
  expect(answers[4]).toBe('rejected');
});

it('a job that fails alone leaves nothing, and the next one works', async () => {
  expect((await together(['x'], ['x'])).kept).toEqual([]);
  expect((await together(['y'], [])).kept).toEqual(['y']);
});
