import { newId } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { hashSecret, newSecret } from '../../platform/secrets.ts';
import { kindsOpen } from '../opening/kinds-open.ts';
import { closedUntil } from '../surgeries/attendance.ts';
import type { Organisation } from '../surgeries/find.ts';
import { expiryOf } from './change.ts';
import { type Draft, type DraftContent, sealContent } from './draft.ts';
import { insertDraft } from './store.ts';

/** Keeps the first answer on the server. Notes what the form took in then: that may be finished and sent later (R14). */
export async function beginDraft(
  deps: Pick<Deps, 'database' | 'clock' | 'calendar' | 'content'>,
  organisation: Organisation,
  first: DraftContent,
): Promise<{ draft: Draft; secret: string }> {
  const now = deps.clock.now();
  const content = { ...first, taken: [...kindsOpen(deps, organisation)] };
  const id = newId();
  const secret = newSecret();
  const expiresAt = expiryOf(deps, organisation);
  await deps.database.within(organisation.id, (tx) =>
    insertDraft(tx, {
      organisation: organisation.id,
      id,
      secretHash: hashSecret(secret),
      content: sealContent(deps.database.vault, organisation.id, content),
      begunOpen: closedUntil(deps, organisation) === null,
      begunAt: now,
      changedAt: now,
      expiresAt,
      consultation: null,
    }),
  );
  return { draft: { organisation, id, changedAt: now, expiresAt, consultation: null, content }, secret };
}
