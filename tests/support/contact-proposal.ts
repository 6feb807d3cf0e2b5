import { newId } from '@frontdoor/database';
import { insertContactChange } from '../../apps/server/src/features/contact-changes/store.ts';
import type { StaffSite } from './staff-site.ts';

/** The patient of a request of Elm Tree's has given a new email address; gives the proposal's id. */
export async function contactProposal(
  { deps, elmTree, clock }: StaffSite,
  consultation: string,
): Promise<string> {
  const id = newId();
  const held = { value: 'new@example.org', safe: { email: true } };
  await deps.database.within(elmTree, (tx) =>
    insertContactChange(tx, {
      id,
      consultation,
      recipient: 'patient',
      field: 'email',
      value: deps.database.vault.seal(elmTree, JSON.stringify(held)),
      tellOld: true,
      codeHash: null,
      codeUntil: null,
      codeTries: 0,
      confirmedAt: null,
      state: 'proposed',
      proof: null,
      copiedAt: null,
      copiedBy: null,
      proposedAt: clock.now(),
      decidedAt: null,
      decidedBy: null,
    }),
  );
  return id;
}
