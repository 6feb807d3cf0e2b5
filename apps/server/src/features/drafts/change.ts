import type { Tx } from '@frontdoor/database';
import { atLondon, draftExpiry } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import type { Organisation } from '../surgeries/find.ts';
import { routeOf } from '../surgeries/hours.ts';
import { type Draft, type DraftContent, openDraft, sealContent } from './draft.ts';
import { draftInside, updateDraft } from './store.ts';

type ChangeDeps = Pick<Deps, 'database' | 'clock' | 'calendar'>;

/** Two tabs, or five photos at once, may change one draft at the same moment. More tries than that is a fault. */
const tries = 8;

/** The draft was changed by somebody else, sent or deleted between being read and being written. */
export class DraftMoved extends Error {}

/** When a draft that is changed now may be deleted: not before the form has been open, whichever kind it is (S31c). Milliseconds since 1970. */
export function expiryOf({ clock, calendar }: ChangeDeps, organisation: Organisation): number {
  const now = atLondon(clock.now());
  const ends = (['clinical', 'admin'] as const).map(
    (route) => draftExpiry(now, routeOf(organisation, route), calendar).epochMilliseconds,
  );
  return Math.max(...ends);
}

/**
 * Changes what a draft holds. `change` is given what it holds now, which may be newer than what the page was made of,
 * and may run more than once; with `tx` it can change the draft's files in the same transaction.
 * Throws `DraftMoved` when the draft was sent or deleted meanwhile.
 */
export async function changeDraft(
  deps: ChangeDeps,
  draft: Draft,
  change: (now: DraftContent, tx: Tx) => DraftContent | Promise<DraftContent>,
): Promise<Draft> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const changed = await deps.database.within(draft.organisation.id, (tx) =>
      tryToChange(deps, tx, draft, change),
    );
    if (changed) return changed;
  }
  throw new DraftMoved();
}

async function tryToChange(
  deps: ChangeDeps,
  tx: Tx,
  { organisation, id }: Draft,
  change: (now: DraftContent, tx: Tx) => DraftContent | Promise<DraftContent>,
): Promise<Draft | null> {
  const row = await draftInside(tx, id);
  if (!row || row.consultation !== null) throw new DraftMoved();
  const { vault } = deps.database;
  const now = openDraft(vault, organisation, row);
  const content = await change(now.content, tx);
  const changedAt = Math.max(deps.clock.now(), row.changedAt + 1);
  const expiresAt = expiryOf(deps, organisation);
  const sealed = sealContent(vault, organisation.id, content);
  const hit = await updateDraft(tx, { id, seen: row.changedAt }, { content: sealed, changedAt, expiresAt });
  return hit ? { ...now, content, changedAt, expiresAt } : null;
}
