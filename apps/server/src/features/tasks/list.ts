import type { Tasks } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { seesRestricted } from '../consultations/hidden.ts';
import type { Staff } from '../staff/guards.ts';
import { showTasks } from './show.ts';
import { openTaskRows } from './store.ts';

/** Nobody works through more in one go; the next come when these are done. */
const shown = 200;

/** What people have to do so that answers arrive: the urgent first, then by when it is due. */
export async function listTasks(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  staff: Staff,
): Promise<Tasks> {
  const { organisation } = staff;
  return database.read(organisation.id, async (reader) => {
    const seesAll = await seesRestricted(reader, staff);
    const rows = await openTaskRows(reader, shown);
    const kept = rows.map(({ task, row, content, reference, restricted }) => ({
      task,
      request: { organisation: organisation.id, row, content, reference },
      hidden: restricted && !seesAll,
    }));
    return { items: await showTasks(reader, { vault: database.vault, now: clock.now() }, kept) };
  });
}
