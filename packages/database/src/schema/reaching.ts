import { sql } from 'drizzle-orm';
import type { Vocabulary } from '../vocabulary.ts';
import type { consultationTables } from './consultations.ts';

/** What people do so that an answer arrives: tasks, notices to staff, addresses that changed or are not theirs. */
export function reachingTables(d: Vocabulary, { consultation }: ReturnType<typeof consultationTables>) {
  /** Something a person has to do about a request: mostly a call. Open until somebody says what came of it. */
  const task = d.table(
    'task',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      consultation: d.text('consultation').notNull(),
      kind: d.text('kind').notNull(), // call | decide | wrong-address | confirm-contact | not-delivered
      /** What it is about: a message, a delivery, a change. One open task for each. */
      subject: d.text('subject').notNull(),
      /** A code of the server's `features/tasks`: why it was opened. */
      reason: d.text('reason').notNull(),
      urgent: d.yes('urgent').notNull(),
      /** They cannot use the phone, or a call is not safe: another way is to be found (S23, S32). */
      doNotRing: d.yes('do_not_ring').notNull(),
      createdAt: d.instant('created_at').notNull(),
      dueAt: d.instant('due_at').notNull(),
      doneAt: d.instant('done_at'),
      doneBy: d.text('done_by'),
      outcome: d.text('outcome'),
      /** What was written with its end. */
      note: d.sealed('note'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.foreignKey({
        columns: [t.organisation, t.consultation],
        foreignColumns: [consultation.organisation, consultation.id],
      }),
      d
        .uniqueIndex('task_open')
        .on(t.organisation, t.consultation, t.kind, t.subject)
        .where(sql`done_at is null`),
      d.index('task_due').on(t.organisation, t.dueAt).where(sql`done_at is null`),
      d.index('task_consultation').on(t.organisation, t.consultation, t.createdAt),
    ],
  );

  /** One message to one member of staff about a clock: no name and no clinical word in it (R62). */
  const staffNotice = d.table(
    'staff_notice',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      consultation: d.text('consultation'),
      kind: d.text('kind').notNull(), // due-soon | overdue | urgent-open | call-due
      recipient: d.text('recipient').notNull(), // assignee | duty | second | manager
      channel: d.text('channel').notNull(), // email | text
      /** Sealed JSON: the person's name and address. */
      content: d.sealed('content').notNull(),
      state: d.text('state').notNull(), // queued | sent | failed | stopped
      createdAt: d.instant('created_at').notNull(),
      settledAt: d.instant('settled_at'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.index('staff_notice_consultation').on(t.organisation, t.consultation),
    ],
  );

  /** An address whose owner said "This is not for me": nothing goes there until staff have put it right. */
  const blockedAddress = d.table(
    'blocked_address',
    {
      organisation: d.text('organisation').notNull(),
      /** HMAC of the address: it is compared, never read. */
      token: d.text('token').notNull(),
      consultation: d.text('consultation').notNull(),
      blockedAt: d.instant('blocked_at').notNull(),
      liftedAt: d.instant('lifted_at'),
      liftedBy: d.text('lifted_by'),
    },
    (t) => [d.primaryKey({ columns: [t.organisation, t.token] })],
  );

  /** New contact details somebody gave: a proposal until it is confirmed and a person has taken it over (S25). */
  const contactChange = d.table(
    'contact_change',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      consultation: d.text('consultation').notNull(),
      /** Whose: the patient's or the carer's. */
      recipient: d.text('recipient').notNull(), // patient | carer
      field: d.text('field').notNull(), // phone | email | name | ethnicity | address | next-of-kin | pharmacy | needs
      value: d.sealed('value').notNull(),
      /** "Is it safe to tell your old phone or email?" (S23). */
      tellOld: d.yes('tell_old').notNull(),
      codeHash: d.text('code_hash'),
      codeUntil: d.instant('code_until'),
      codeTries: d.count('code_tries').notNull(),
      /** The code sent to the new address was given. */
      confirmedAt: d.instant('confirmed_at'),
      state: d.text('state').notNull(), // proposed | accepted | declined
      /** How staff made sure it is theirs: code | call | in-person | nhs-login | evidence. */
      proof: d.text('proof'),
      /** Somebody said that it stands in the clinical system now. */
      copiedAt: d.instant('copied_at'),
      copiedBy: d.text('copied_by'),
      proposedAt: d.instant('proposed_at').notNull(),
      decidedAt: d.instant('decided_at'),
      decidedBy: d.text('decided_by'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.foreignKey({
        columns: [t.organisation, t.consultation],
        foreignColumns: [consultation.organisation, consultation.id],
      }),
      d.index('contact_change_consultation').on(t.organisation, t.consultation, t.proposedAt),
    ],
  );

  /**
   * Wrong tries to find a request by its reference: five pause that device for that reference for an hour (S21). Kept
   * for a reference nobody has as well, so that nothing shows which there are.
   */
  const referenceTry = d.table(
    'reference_try',
    {
      organisation: d.text('organisation').notNull(),
      /** HMAC of the reference as typed; `any` counts all that one address tries. */
      reference: d.text('reference').notNull(),
      device: d.text('device').notNull(),
      wrong: d.count('wrong').notNull(),
      pausedUntil: d.instant('paused_until'),
      triedAt: d.instant('tried_at').notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.reference, t.device] }),
      d.index('reference_try_time').on(t.organisation, t.triedAt),
    ],
  );

  return { task, staffNotice, blockedAddress, contactChange, referenceTry };
}
