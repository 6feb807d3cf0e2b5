import { sql } from 'drizzle-orm';
import type { Vocabulary } from '../vocabulary.ts';
import type { consultationTables } from './consultations.ts';

/** A red flag that nobody has acted on, and whom it was sent to. */
export function alarmTables(d: Vocabulary, { consultation }: ReturnType<typeof consultationTables>) {
  /** One open alarm a request: what is raised while it is open joins it. It ends only with a recorded act (S1). */
  const alarm = d.table(
    'alarm',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      consultation: d.text('consultation').notNull(),
      state: d.text('state').notNull(), // raised | claimed | ended
      raisedAt: d.instant('raised_at').notNull(),
      /** Raised within core hours: then it goes on after them (S3). */
      raisedOpen: d.yes('raised_open').notNull(),
      /** The last rung that was sounded; 0 before the first. */
      rung: d.count('rung').notNull(),
      /** When the next rung sounds unless somebody acts; null once ended. */
      nextAt: d.instant('next_at'),
      claimedBy: d.text('claimed_by'),
      claimedAt: d.instant('claimed_at'),
      /** "I have it" quiets it until then. */
      quietUntil: d.instant('quiet_until'),
      endedAt: d.instant('ended_at'),
      endedBy: d.text('ended_by'),
      act: d.text('act'), // spoke | called-999 | handed-over | not-reached | no-call-needed
      /** Sealed JSON: what was written with the act. */
      detail: d.sealed('detail'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.foreignKey({
        columns: [t.organisation, t.consultation],
        foreignColumns: [consultation.organisation, consultation.id],
      }),
      d.uniqueIndex('alarm_open').on(t.organisation, t.consultation).where(sql`ended_at is null`),
      d.index('alarm_consultation').on(t.organisation, t.consultation, t.raisedAt),
    ],
  );

  /** One message to one duty contact: no name and no clinical word in it. */
  const alarmNotice = d.table(
    'alarm_notice',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      alarm: d.text('alarm').notNull(),
      rung: d.count('rung').notNull(),
      recipient: d.text('recipient').notNull(), // duty | second | manager | out-of-hours
      channel: d.text('channel').notNull(), // email | text
      /** Sealed JSON: the contact's name and address. */
      content: d.sealed('content').notNull(),
      state: d.text('state').notNull(), // queued | sent | failed | stopped
      createdAt: d.instant('created_at').notNull(),
      settledAt: d.instant('settled_at'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.foreignKey({ columns: [t.organisation, t.alarm], foreignColumns: [alarm.organisation, alarm.id] }),
      d.index('alarm_notice_alarm').on(t.organisation, t.alarm),
    ],
  );

  return { alarm, alarmNotice };
}
