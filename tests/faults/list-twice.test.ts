import { describe, expect, it } from 'vitest';
import { startBatch } from '../../apps/server/src/features/batches/acts.ts';
import { batchById } from '../../apps/server/src/features/batches/store.ts';
import { csvOf, lineOf, makeBatch } from '../support/batch.ts';
import { postgresDatabases } from '../support/databases.ts';
import { staffSite } from '../support/staff-site.ts';

/* On SQLite jobs take turns and no race can be lost. */
describe('a list on PostgreSQL', () => {
  const open = postgresDatabases();

  it('S41 started in two windows at the same moment asks in one of them', async () => {
    const { deps, elmTree, members, signIn } = await staffSite(await open(), '2026-11-27T10:00:00Z');
    const rosa = await signIn('rosa');
    const csv = csvOf([lineOf(0)]);
    const first = await makeBatch(rosa, { csv });
    const second = await makeBatch(rosa, { csv, title: 'The other window' });
    const organisation = { id: elmTree, slug: 'elm-tree', liveAt: 1 };
    const staff = { organisation, member: { id: members.rosa, role: 'clinician' } } as never;
    const looked = Promise.withResolvers<void>();
    const overtaken = Promise.withResolvers<void>();
    const slow = deps.database.within(elmTree, async (tx) => {
      await batchById(tx, second.id);
      looked.resolve();
      await overtaken.promise; // allowed on PostgreSQL; here it makes the race certain
      await startBatch(deps, staff, second.id, false);
    });
    await looked.promise;
    await startBatch(deps, staff, first.id, false);
    overtaken.resolve();
    await expect(slow).rejects.toThrow('It went out as “Flu clinic”');
  });
});
