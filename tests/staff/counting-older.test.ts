import { asc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { countOlder } from '../../apps/server/src/features/figures/count-older.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type StaffSite, sent, staffSite } from '../support/staff-site.ts';
import { uncount } from '../support/uncount.ts';

onBothDatabases('requests from before they were counted', (open) => {
  let site: StaffSite;
  const made = 230;
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-11-27T10:00:00Z');
    for (let each = 0; each < made; each++) await sent(site, { submission: `older ${each}` });
    await uncount(site, await sent(site), { door: 'practice' });
    await sent(site, { organisation: site.northgate });
  });

  const forget = (organisation: string) =>
    site.deps.database.within(organisation, async ({ q, t }) => {
      await q.delete(t.usage).where(eq(t.usage.organisation, organisation));
    });
  const counted = (organisation = site.elmTree) =>
    site.deps.database.read(organisation, ({ q, t }) =>
      q
        .select()
        .from(t.usage)
        .where(eq(t.usage.organisation, organisation))
        .orderBy(asc(t.usage.consultation)),
    );

  test('they are counted as they would have been, at every surgery, and once', async () => {
    const before = await counted();
    await forget(site.elmTree);
    await forget(site.northgate);
    await countOlder(site.deps);
    // What the practice began was counted as it came here, and is no patient's request: it is not counted again.
    expect(await counted()).toEqual(before.slice(0, made));
    expect(await counted(site.northgate)).toHaveLength(1);
    await countOlder(site.deps);
    expect(await counted()).toHaveLength(made);
  });

  test('stopped in between, it goes on where it was, beside what comes in meanwhile', async () => {
    await forget(site.elmTree);
    const stop = new AbortController();
    const counting = countOlder(site.deps, stop.signal);
    while ((await counted()).length === 0) await new Promise((done) => setTimeout(done, 1));
    stop.abort();
    await counting;
    const sofar = (await counted()).length;
    expect(sofar).toBeLessThan(made);
    await sent(site, { submission: 'one more' });
    await countOlder(site.deps);
    expect(await counted()).toHaveLength(made + 1);
  });
});
