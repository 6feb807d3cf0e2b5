import type { Tx, Vault } from '@frontdoor/database';
import { detailsOf } from '../audit/store.ts';
import type { TaskRow } from './store.ts';

/** How often somebody has tried what a task asks for, and reached nobody. */
export async function triesAt(
  tx: Tx,
  vault: Vault,
  { id, consultation }: Pick<TaskRow, 'id' | 'consultation'>,
): Promise<number> {
  const tried = await detailsOf(tx, consultation, 'task-tried');
  const tasks = tried.map(
    (detail) => (JSON.parse(vault.unseal(tx.organisation, detail)) as { task: string }).task,
  );
  return tasks.filter((task) => task === id).length;
}
