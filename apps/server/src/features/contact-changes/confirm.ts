import type { Deps } from '../../platform/deps.ts';
import { logChange } from '../audit/log.ts';
import { hashCode, readCode, tryCode } from '../codes/code.ts';
import { consultationById, updateConsultation } from '../consultations/change-store.ts';
import type { WayIn } from '../conversations/way.ts';
import type { Recipient } from '../deliveries/add.ts';
import { accept, codeIsEnough, logDecided, tellOldAddresses } from './accept.ts';
import { type ChangeRow, contactChanges, updateContactChange } from './store.ts';

/** `waiting`: the code was right, and staff check the rest. */
export type Confirmed = 'accepted' | 'waiting' | 'wrong' | 'ended';

/** A proposal of this way in that can still be confirmed; null for any other. */
export async function findChange(deps: Deps, way: WayIn, id: string): Promise<ChangeRow | null> {
  const rows = await deps.database.read(way.organisation.id, (reader) =>
    contactChanges(reader, way.request.id),
  );
  return rows.find((row) => row.id === id && row.recipient === way.recipient) ?? null;
}

/**
 * The code that went to the new address was given. That alone redirects nothing: the old address must have been told
 * (S23), or staff prove the change (S25).
 */
export function confirmChange(deps: Deps, way: WayIn, id: string, typed: string): Promise<Confirmed> {
  const { database, clock } = deps;
  return database.within(way.organisation.id, async (tx): Promise<Confirmed> => {
    const now = clock.now();
    const rows = await contactChanges(tx, way.request.id);
    const change = rows.find((row) => row.id === id && row.recipient === way.recipient);
    const request = await consultationById(tx, way.request.id);
    if (!change || !request) return 'ended';
    if (change.state === 'accepted') return 'accepted';
    if (change.state !== 'proposed') return 'ended';
    if (change.confirmedAt !== null) return 'waiting';

    const code = readCode(typed);
    const given = code === null ? null : hashCode(database.vault, tx.organisation, id, code);
    const kept = { hash: change.codeHash, until: change.codeUntil, wrong: change.codeTries };
    const result = tryCode(kept, given, now);
    if (result === 'wrong' && code !== null)
      await updateContactChange(tx, id, { codeTries: change.codeTries + 1 });
    if (result !== 'right') return result;

    await updateContactChange(tx, id, { confirmedAt: now, codeHash: null, codeUntil: null });
    const by = way.recipient;
    const consultation = request.id;
    await logChange(tx, database.vault, { at: now, actor: by, action: 'contact-confirmed', consultation });
    const told =
      codeIsEnough(change, request) &&
      (await tellOldAddresses(deps, tx, request, change.recipient as Recipient));
    if (told) {
      const set = await accept(deps, tx, { request, change, now, by });
      await updateConsultation(tx, request, { ...set, changedAt: now });
      await logDecided(deps, tx, { request, field: change.field, now, by });
    }
    tx.afterCommit(() => deps.live.changed(tx.organisation, consultation));
    return told ? 'accepted' : 'waiting';
  });
}
