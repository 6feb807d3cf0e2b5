import type { Tx } from '@frontdoor/database';
import { logChange } from '../audit/log.ts';
import { lastOf } from '../audit/store.ts';
import { addToOutbox } from '../outbox/add.ts';
import type { Work } from '../outbox/kinds.ts';
import { moveOutbox } from '../outbox/store.ts';
import { consultationById } from './change-store.ts';
import { noDue } from './due.ts';

type Look = { id: string; lookedAt?: number | null; firstLookDue?: number };

/** Has a first look watched: when its time comes and nobody has looked, it is late. In the request's transaction. */
export async function watchFirstLook(tx: Tx, { id, lookedAt, firstLookDue }: Look): Promise<void> {
  if (lookedAt !== null || firstLookDue === undefined || firstLookDue === noDue) return;
  await addToOutbox(tx, { kind: 'first-look', subject: id, runAt: firstLookDue });
}

/**
 * The same for a request that may be watched already. It has one row in the outbox: two that fall due together would be
 * worked on side by side, and each would say that it is late.
 */
export async function watchFirstLookAnew(tx: Tx, look: Look): Promise<void> {
  const { id, lookedAt, firstLookDue } = look;
  if (lookedAt !== null || firstLookDue === undefined || firstLookDue === noDue) return;
  const watched = await moveOutbox(tx, { kind: 'first-look', subject: id }, firstLookDue);
  if (!watched) await watchFirstLook(tx, look);
}

/**
 * Says once, when its time has come, that nobody has looked at a request (S5): in its timeline, and to every open inbox
 * so that its stripe and the counts change. It never sounds (S7).
 */
export const firstLookLate: Work = {
  async work({ deps }, tx, { subject }) {
    const { vault } = deps.database;
    const request = await consultationById(tx, subject);
    const now = deps.clock.now();
    if (!request || request.lookedAt !== null || request.finishedAt !== null) return null;
    if (request.firstLookDue > now) return request.firstLookDue === noDue ? null : request.firstLookDue;
    const said = await lastOf(tx, subject, 'first-look-late');
    if (said !== null && said >= request.firstLookDue) return null;
    await logChange(tx, vault, {
      at: now,
      actor: 'system',
      action: 'first-look-late',
      consultation: subject,
      detail: { due: request.firstLookDue },
    });
    tx.afterCommit(() => deps.live.changed(tx.organisation, subject));
    return null;
  },
};
