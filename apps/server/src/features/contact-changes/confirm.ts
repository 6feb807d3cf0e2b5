import type { Deps } from '../../platform/deps.ts';
import { logChange } from '../audit/log.ts';
import { hashCode, readCode, tryCode } from '../codes/code.ts';
import { consultationById, updateConsultation } from '../consultations/change-store.ts';
import { openRequest } from '../consultations/request-facts.ts';
import type { WayIn } from '../conversations/way.ts';
import type { Recipient } from '../deliveries/add.ts';
import { accept, logDecided } from './accept.ts';
import type { Held } from './content.ts';
import { codeIsEnough } from './proof.ts';
import { type ChangeRow, contactChanges, updateContactChange } from './store.ts';
import { tellOldAddresses } from './tell-old.ts';

/** `waiting`: the code was right, and staff check the rest. */
export type Confirmed = 'accepted' | 'waiting' | 'wrong' | 'ended';

/** Whose proposals somebody may confirm: those of one recipient of one request. */
export type Proposer = { organisation: string; consultation: string; recipient: Recipient };

/** Whoever came by a link or a reference. */
export const proposerOf = ({ organisation, request, recipient }: WayIn): Proposer => ({
  organisation: organisation.id,
  consultation: request.id,
  recipient,
});

/** A proposal of theirs that can still be confirmed; null for any other. */
export async function findChange(
  deps: Pick<Deps, 'database'>,
  { organisation, consultation, recipient }: Proposer,
  id: string,
): Promise<ChangeRow | null> {
  const rows = await deps.database.read(organisation, (reader) => contactChanges(reader, consultation));
  return rows.find((row) => row.id === id && row.recipient === recipient) ?? null;
}

/**
 * The code that went to the new address was given. That alone redirects nothing: the old address must have been told
 * (S23), or staff prove the change (S25). What was sent to change the record is always decided by staff (R47).
 */
export function confirmChange(
  deps: Deps,
  { organisation, consultation, recipient }: Proposer,
  id: string,
  typed: string,
): Promise<Confirmed> {
  const { database, clock } = deps;
  return database.within(organisation, async (tx): Promise<Confirmed> => {
    const now = clock.now();
    const rows = await contactChanges(tx, consultation);
    const change = rows.find((row) => row.id === id && row.recipient === recipient);
    const request = await consultationById(tx, consultation);
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
    const by = recipient;
    await logChange(tx, database.vault, { at: now, actor: by, action: 'contact-confirmed', consultation });
    const told =
      request.kind !== 'contact-details' &&
      codeIsEnough(change, request, 'typed') &&
      (await tellOldAddresses(deps, tx, {
        consultation,
        recipient,
        contact: openRequest(database.vault, request).content.contact,
        held: {},
        value: (JSON.parse(database.vault.unseal(tx.organisation, change.value)) as Held).value,
        now,
      }));
    if (told) {
      const set = await accept(deps, tx, { request, change, proof: 'code', now, by });
      await updateConsultation(tx, request, { ...set, changedAt: now });
      await logDecided(deps, tx, { request, field: change.field, now, by });
    }
    tx.afterCommit(() => deps.live.changed(tx.organisation, consultation));
    return told ? 'accepted' : 'waiting';
  });
}
