import { newId } from '@frontdoor/database';
import { atLondon, routeState } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { hashSecret, newSecret } from '../../platform/secrets.ts';
import type { Organisation } from '../surgeries/find.ts';
import { expiryOf } from './change.ts';
import { type Draft, type DraftContent, sealContent } from './draft.ts';
import { insertDraft } from './store.ts';

/** Keeps the first answer on the server. Notes whether the form was open then: it may be finished later (R14). */
export async function beginDraft(
  deps: Pick<Deps, 'database' | 'clock' | 'calendar'>,
  organisation: Organisation,
  content: DraftContent,
): Promise<{ draft: Draft; secret: string }> {
  const now = deps.clock.now();
  const id = newId();
  const secret = newSecret();
  const expiresAt = expiryOf(deps, organisation);
  await deps.database.within(organisation.id, (tx) =>
    insertDraft(tx, {
      organisation: organisation.id,
      id,
      secretHash: hashSecret(secret),
      content: sealContent(deps.database.vault, organisation.id, content),
      begunOpen: routeState(atLondon(now), organisation.hours.online, deps.calendar).open,
      begunAt: now,
      changedAt: now,
      expiresAt,
      consultation: null,
    }),
  );
  return { draft: { organisation, id, changedAt: now, expiresAt, consultation: null, content }, secret };
}
