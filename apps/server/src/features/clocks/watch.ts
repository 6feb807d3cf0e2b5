import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { addToOutbox } from '../outbox/add.ts';
import { moveOutbox } from '../outbox/store.ts';
import { serviceSettings } from './settings.ts';
import { stagesOf } from './stages.ts';

type Watched = { id: string; dueAt: number; urgency: string };

/** Has the due time of a new request watched: one row, which goes on from stage to stage. With the request. */
export async function watchDue(
  { calendar }: Pick<Deps, 'calendar'>,
  tx: Tx,
  { id, ...due }: Watched,
): Promise<void> {
  const [first] = stagesOf(due, { ...(await serviceSettings(tx)), calendar });
  if (first) await addToOutbox(tx, { kind: 'clock', subject: id, runAt: first.at });
}

/** A due time is another than it was: its watch looks at it anew, and goes on from there. */
export async function watchDueAnew(tx: Tx, id: string, now: number): Promise<void> {
  const watched = await moveOutbox(tx, { kind: 'clock', subject: id }, now);
  if (!watched) await addToOutbox(tx, { kind: 'clock', subject: id, runAt: now });
}
