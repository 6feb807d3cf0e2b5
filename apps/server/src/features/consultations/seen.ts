import { notFound } from '../../platform/problem.ts';
import type { Staff } from '../staff/guards.ts';
import type { ActDeps } from './act.ts';
import { consultationById } from './change-store.ts';
import { isHidden } from './hidden.ts';
import { markSeen } from './seen-store.ts';

/**
 * Somebody has read it: bold no more, for everyone. Reading changes nothing else, so the lock stays. What came after the
 * lock they had on screen they have not read, and it stays new; so does what is hidden from them (S27).
 */
export async function seen(
  deps: ActDeps,
  staff: Staff,
  consultation: string,
  { lock = null }: { lock?: number | null } = {},
): Promise<{ lock: number }> {
  const { organisation } = staff;
  return deps.database.within(organisation.id, async (tx) => {
    const request = await consultationById(tx, consultation);
    if (!request) throw notFound();
    const hidden = await isHidden(tx, staff, request);
    if (request.unread && !hidden && (lock === null || lock === request.lock)) {
      await markSeen(tx, consultation);
      tx.afterCommit(() => deps.live.changed(organisation.id, consultation));
    }
    return { lock: request.lock };
  });
}
