import { outboxKinds } from '../../outbox-kinds.ts';
import type { Deps } from '../../platform/deps.ts';
import type { News } from '../outbox/kinds.ts';
import { readReference } from '../outbox/reference.ts';
import type { Receipt } from './receipt.ts';
import { isFailure } from './statuses.ts';

/**
 * Takes in a delivery receipt: whatever kind of row the message is of hears of it. Notify sends a receipt again until it
 * is answered 200, so what is not ours, or is not there any more, is let be.
 */
export async function takeReceipt(deps: Deps, { reference, status }: Receipt): Promise<void> {
  const about = reference ? readReference(reference) : null;
  const news = newsOf(status);
  if (!about || !news) return;
  const { organisation, kind, subject } = about;
  const how = outboxKinds[kind];
  if (!how || !('heard' in how)) return;
  await deps.database.within(organisation, (tx) => how.heard(deps, tx, subject, news));
}

/** Null for what is under way still. */
function newsOf(status: string): News | null {
  if (status === 'delivered') return { arrived: true };
  return isFailure(status) ? { arrived: false, code: `notify ${status}` } : null;
}
