import type { Tx } from '@frontdoor/database';
import type { Consultation } from '../consultations/change-store.ts';
import { addToOutbox } from '../outbox/add.ts';
import { ringOutbox } from '../outbox/bell.ts';
import type { Around } from '../outbox/kinds.ts';
import { type NoticeKind, type NoticeRecipient, peopleFor } from './people.ts';
import { insertStaffNotice } from './store.ts';

/** Sealed in `staff_notice.content`. */
export type StaffNoticeContent = { name: string; address: string };

/** Much falls due in the same moment: within so long the same word goes to the same person once. Milliseconds. */
const sameMoment = 2 * 60_000;

/**
 * Queues the messages that tell people of a clock or a call (R62): who, by every way that is set up for them. They name
 * nobody and say nothing of what it is about. Gives who is told.
 */
export async function tellStaff(
  around: Around,
  tx: Tx,
  { kind, request, now }: { kind: NoticeKind; request: Pick<Consultation, 'id' | 'assignee'>; now: number },
): Promise<NoticeRecipient[]> {
  const { vault } = around.deps.database;
  const { organisation } = tx;
  const people = await peopleFor(around, tx, { kind, assignee: request.assignee, at: now });
  for (const { recipient, ways } of people) {
    for (const { channel, name, address } of ways) {
      const who = vault.token(organisation, 'staff-notice', address).slice(0, 24);
      const id = `${kind} ${Math.floor(now / sameMoment)} ${who}`;
      const content: StaffNoticeContent = { name, address };
      const isNew = await insertStaffNotice(tx, {
        organisation,
        id,
        consultation: request.id,
        kind,
        recipient,
        channel,
        content: vault.seal(organisation, JSON.stringify(content)),
        state: 'queued',
        createdAt: now,
        settledAt: null,
      });
      if (isNew) await addToOutbox(tx, { kind: 'staff-notice', subject: id, runAt: now });
    }
  }
  tx.afterCommit(() => ringOutbox(around.deps.database, organisation, 'staff-notice'));
  return people.map(({ recipient }) => recipient);
}
