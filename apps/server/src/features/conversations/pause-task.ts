import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { mustNotRing } from '../tasks/do-not-ring.ts';
import { taskDueAt } from '../tasks/due.ts';
import { openTask } from '../tasks/open.ts';
import { contentOf } from './facts-of-way.ts';
import { threadMessages } from './store.ts';
import { visibleTo } from './visible.ts';
import type { ByLink } from './way.ts';

/** A link that is paused while something urgent waits unread behind it: somebody rings now (S21). */
export async function openPauseTask(
  deps: Pick<Deps, 'database' | 'clock' | 'calendar'>,
  tx: Tx,
  way: ByLink,
): Promise<void> {
  const now = deps.clock.now();
  const { contact, requester } = contentOf(deps, way);
  const thread = visibleTo(way.recipient, requester, await threadMessages(tx, way.request.id, now));
  const urgent = (message: { urgent: boolean }) => message.urgent || way.request.urgency === 'urgent';
  const waits = thread.some((each) => each.kind === 'to-patient' && each.readAt === null && urgent(each));
  if (!waits) return;
  await openTask(tx, {
    consultation: way.request.id,
    kind: 'call',
    subject: way.link.id,
    reason: 'link-paused',
    urgent: true,
    doNotRing: mustNotRing(contact),
    createdAt: now,
    dueAt: taskDueAt(deps.calendar, { urgent: true, at: now }),
  });
}
