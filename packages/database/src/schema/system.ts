import { sql } from 'drizzle-orm';
import type { Vocabulary } from '../vocabulary.ts';

/** The outbox and the three logs. */
export function systemTables(d: Vocabulary) {
  /** What must happen after a commit: written with it, claimed by a worker, tried until done. */
  const outbox = d.table(
    'outbox',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      kind: d.text('kind').notNull(), // see the server's `features/outbox/kinds.ts`
      subject: d.text('subject').notNull(),
      runAt: d.instant('run_at').notNull(),
      attempts: d.count('attempts').notNull(),
      claimedUntil: d.instant('claimed_until'),
      doneAt: d.instant('done_at'),
      failedAt: d.instant('failed_at'),
      error: d.text('error'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.index('outbox_due').on(t.organisation, t.doneAt, t.failedAt, t.runAt),
      // What waits for its time is moved and taken back by what it is about.
      d
        .index('outbox_subject')
        .on(t.organisation, t.subject, t.kind)
        .where(sql`done_at is null and failed_at is null`),
    ],
  );

  /** Who changed what. Also a request's timeline. Append-only. */
  const changeLog = d.table(
    'change_log',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      at: d.instant('at').notNull(),
      actor: d.text('actor').notNull(), // a member's id, 'patient', 'carer' or 'system'
      action: d.text('action').notNull(),
      consultation: d.text('consultation'),
      /** Sealed JSON: what it was and what it became. */
      detail: d.sealed('detail'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.index('change_log_consultation').on(t.organisation, t.consultation, t.at),
    ],
  );

  /** Who opened which request or photo (S42). Append-only. */
  const viewLog = d.table(
    'view_log',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      at: d.instant('at').notNull(),
      actor: d.text('actor').notNull(),
      what: d.text('what').notNull(), // consultation | attachment | conversation
      subject: d.text('subject').notNull(),
      consultation: d.text('consultation'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.index('view_log_consultation').on(t.organisation, t.consultation, t.at),
    ],
  );

  /** What was sent, on which channel, and whether it went. Append-only. */
  const sentLog = d.table(
    'sent_log',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      at: d.instant('at').notNull(),
      delivery: d.text('delivery').notNull(),
      consultation: d.text('consultation').notNull(),
      channel: d.text('channel').notNull(),
      outcome: d.text('outcome').notNull(), // sent | failed | stopped
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.index('sent_log_consultation').on(t.organisation, t.consultation, t.at),
    ],
  );

  return { outbox, changeLog, viewLog, sentLog };
}
