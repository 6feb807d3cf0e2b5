import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTransports } from '../../apps/server/src/features/outbox/create-transports.ts';
import { startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { base, csvOf, lineOf, linesOf, makeBatch } from '../support/batch.ts';
import { onBothDatabases, type TestDatabase } from '../support/databases.ts';
import { type NotifyServer, openNotifyServer } from '../support/notify-server.ts';
import type { Told } from '../support/outbox-process.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const program = join(import.meta.dirname, '../support/outbox-process.ts');
const fridayMorning = '2026-11-27T08:30:00Z';
/** After it, what a dead process had begun is anybody's again. Milliseconds. */
const lease = 2 * 60_000;
const lines = 16;

onBothDatabases('a batch whose process is killed with SIGKILL', (open) => {
  let place: TestDatabase;
  let site: StaffSite;
  let notify: NotifyServer;
  let rosa: Desk;
  beforeAll(async () => {
    notify = await openNotifyServer();
    place = await open();
    site = await staffSite(place, fridayMorning, { notify: notify.config, mailBy: 'notify' });
    rosa = await site.signIn('rosa');
  });
  afterAll(() => notify.close());

  function begin(killAtSeal?: number): ChildProcess {
    const { folder, url } = place;
    const told: Told = {
      folder,
      keys: join(folder, 'keys.json'),
      databaseUrl: url,
      config: site.deps.config,
      at: new Date(site.clock.now()).toISOString(),
      request: null,
      ...(killAtSeal === undefined ? {} : { killAtSeal }),
    };
    return spawn(process.execPath, [program, JSON.stringify(told)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }

  /** Lines that were sent, and conversations there are: never one without the other. */
  async function sentSoFar(id: string): Promise<number> {
    const all = await linesOf(rosa, id);
    const conversations = new Set(all.flatMap(({ consultation }) => consultation ?? []));
    const begun = await site.deps.database.read(site.elmTree, ({ q, t }) =>
      q
        .select({ line: t.outreach.batchLine })
        .from(t.outreach)
        .where(eq(t.outreach.organisation, site.elmTree)),
    );
    const sent = all.filter(({ state }) => state === 'sent');
    expect([sent.length, conversations.size]).toEqual([begun.length, begun.length]);
    return sent.length;
  }

  test('S41 at any moment, in the middle of a transaction too: everybody is sent to once and nobody is left out', async () => {
    const csv = csvOf(Array.from({ length: lines }, (_, number) => lineOf(number)));
    const { id } = await makeBatch(rosa, { csv });
    await rosa.post(`${base}/${id}/start`);
    const before: number[] = [];
    for (const seals of [1, 12, 26]) {
      const child = begin(seals);
      const [, signal] = await once(child, 'exit');
      expect(signal).toBe('SIGKILL');
      before.push(await sentSoFar(id));
      site.clock.advance(lease);
    }
    const enough = notify.taken.length + 2;
    const child = begin();
    const exit = once(child, 'exit');
    while (notify.taken.length < enough) await new Promise((soon) => setTimeout(soon, 2));
    child.kill('SIGKILL');
    await exit;
    before.push(await sentSoFar(id));
    site.clock.advance(lease);
    expect(before).toEqual([...before].sort((a, b) => a - b));
    expect(before.at(-1)).toBeLessThan(lines);

    const outbox = startOutbox(site.deps, createTransports(site.deps), outboxKinds);
    await outbox.runDue();
    site.clock.advance(lease);
    await outbox.runDue();
    await outbox.stop();
    expect(await sentSoFar(id)).toBe(lines);
    expect((await rosa.get(`${base}/${id}`)).body.state).toBe('done');
    const reached = notify.taken.map(({ to }) => to).sort();
    expect(reached).toEqual(
      Array.from({ length: lines }, (_, number) => `patient-${number}@example.org`).sort(),
    );
  });
});
