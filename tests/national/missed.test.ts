import { beforeAll, expect, test } from 'vitest';
import { missedWeeks } from '../../apps/server/src/features/national/missed.ts';
import { replaceList } from '../../apps/server/src/features/national/participation-store.ts';
import { listedPractices } from '../../apps/server/src/features/national/practices-store.ts';
import { sortPractices } from '../../apps/server/src/features/national/sort-practices.ts';
import { onBothDatabases } from '../support/databases.ts';
import { mapping, type National, nationalSite } from './surgeries.ts';

onBothDatabases('weeks that were missed', (open) => {
  let site: National;
  beforeAll(async () => {
    site = await nationalSite(await open(), '2026-11-04T09:00:00Z');
  });

  const sorted = async () => sortPractices(await listedPractices(site.deps.database), mapping);
  const missed = async () => {
    const weeks = await missedWeeks(site.deps, (await sorted()).taking, mapping);
    return weeks.map(({ week, practices }) => [week.monday, practices.map(({ odsCode }) => odsCode)]);
  };

  test('R111 practices that are not on the list, or not approved, are left out, with why', async () => {
    const { taking, leftOut } = await sorted();
    expect(taking.map(({ odsCode }) => odsCode)).toEqual(['B86001', 'B86002', 'B86004']);
    expect(Object.fromEntries(leftOut.map(({ practice, why }) => [practice.slug, why]))).toEqual({
      moor: 'no-code',
      harbour: 'not-listed',
      declined: 'not-approved',
    });
  });

  test('R112 each is named once, from the first a practice was live to the last that is over', async () => {
    // Quiet never went live and nobody ever wrote to it: it has no week.
    expect(await missed()).toEqual([]);
    site.clock.set('2026-11-23T00:00:00Z');
    const both = ['B86001', 'B86002'];
    expect(await missed()).toEqual([
      ['2026-11-02', both],
      ['2026-11-09', both],
      ['2026-11-16', both],
    ]);
    await site.files('2026-11-09', 'json');
    expect(await missed()).toEqual([
      ['2026-11-02', both],
      ['2026-11-16', both],
    ]);
  });

  test('R112 a practice that joins later has missed the weeks before, and the others have not again', async () => {
    await site.sendAt('2026-10-26T00:00:00Z', site.harbour);
    site.clock.set('2026-11-23T00:00:00Z');
    await site.files('2026-11-02', 'json');
    await site.files('2026-11-16', 'json');
    expect(await missed()).toEqual([]);
    const all = ['B86001', 'B86002', 'B86003'].map((odsCode) => ({ odsCode, status: 'approved' }));
    await replaceList(site.deps.database, all, site.clock.now());
    expect(await missed()).toEqual(
      ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'].map((monday) => [monday, ['B86003']]),
    );
  });

  test('R112 a week that is not over can be looked at and stays to be sent', async () => {
    site.clock.set('2026-11-29T23:59:59.999Z');
    await site.files('2026-11-23', 'json');
    expect((await missed()).map(([monday]) => monday)).not.toContain('2026-11-23');
    site.clock.set('2026-11-30T00:00:00.000Z');
    expect((await missed()).map(([monday]) => monday)).toContain('2026-11-23');
  });
});
