import type { Vocabulary } from '../vocabulary.ts';
import type { consultationTables } from './consultations.ts';

/** What was said about a request, the files with it, and how it reached the patient. */
export function conversationTables(d: Vocabulary, { consultation }: ReturnType<typeof consultationTables>) {
  const message = d.table(
    'message',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      consultation: d.text('consultation').notNull(),
      kind: d.text('kind').notNull(), // from-patient | to-patient | note | call
      author: d.text('author').notNull(), // a member's id, or 'patient' or 'carer'
      text: d.sealed('text').notNull(),
      /** What contract law counts as a response (R58): appointment | advice | direct | more. */
      response: d.text('response'),
      /** Staff said it holds something from the patient's record (S17). */
      fromRecord: d.yes('from_record').notNull(),
      /** "Please act today": its ladder is the short one, whatever the request is (S32). */
      urgent: d.yes('urgent').notNull().default(false),
      createdAt: d.instant('created_at').notNull(),
      /** Not shown to the patient and not sent before this: the time to take it back (S35). */
      heldUntil: d.instant('held_until').notNull(),
      takenBackAt: d.instant('taken_back_at'),
      /** A patient's message has its own due time from its own receipt (S31b). */
      dueAt: d.instant('due_at'),
      dueRule: d.text('due_rule'),
      answeredAt: d.instant('answered_at'),
      /** When the patient first opened it. */
      readAt: d.instant('read_at'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.foreignKey({
        columns: [t.organisation, t.consultation],
        foreignColumns: [consultation.organisation, consultation.id],
      }),
      d.index('message_consultation').on(t.organisation, t.consultation, t.createdAt),
    ],
  );

  /** A file kept re-encoded and sealed on disk under its id. It belongs to a draft, then to a request. */
  const attachment = d.table(
    'attachment',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      draft: d.text('draft'),
      consultation: d.text('consultation'),
      message: d.text('message'),
      origin: d.text('origin').notNull(), // patient | staff
      name: d.sealed('name').notNull(),
      type: d.text('type').notNull(), // image/jpeg | image/png | application/pdf
      bytes: d.count('bytes').notNull(),
      width: d.count('width'),
      height: d.count('height'),
      /** Sealed by staff: unseen by all but the clinical lead, not sent, exported or deleted (S30). */
      sealedAt: d.instant('sealed_at'),
      sealedBy: d.text('sealed_by'),
      sealReason: d.sealed('seal_reason'),
      createdAt: d.instant('created_at').notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.index('attachment_draft').on(t.organisation, t.draft),
      d.index('attachment_consultation').on(t.organisation, t.consultation),
    ],
  );

  /** One recipient's way in to one conversation: 128 random bits in the address, only their hash here (S20). */
  const link = d.table(
    'link',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      consultation: d.text('consultation').notNull(),
      recipient: d.text('recipient').notNull(), // patient | carer
      tokenHash: d.text('token_hash').notNull(),
      createdAt: d.instant('created_at').notNull(),
      endedAt: d.instant('ended_at'),
      openedAt: d.instant('opened_at'),
      opens: d.count('opens').notNull(),
      /** The extra code of a sensitive thread (S20): sent by text or read out, good for a short while. */
      codeHash: d.text('code_hash'),
      codeUntil: d.instant('code_until'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.foreignKey({
        columns: [t.organisation, t.consultation],
        foreignColumns: [consultation.organisation, consultation.id],
      }),
      d.uniqueIndex('link_token').on(t.organisation, t.tokenHash),
      d.index('link_consultation').on(t.organisation, t.consultation),
    ],
  );

  /** Wrong dates of birth on one link from one device: five pause that pair for an hour (S21). */
  const linkTry = d.table(
    'link_try',
    {
      organisation: d.text('organisation').notNull(),
      link: d.text('link').notNull(),
      device: d.text('device').notNull(),
      wrong: d.count('wrong').notNull(),
      pausedUntil: d.instant('paused_until'),
    },
    (t) => [d.primaryKey({ columns: [t.organisation, t.link, t.device] })],
  );

  /** One try to reach the patient on one channel. */
  const delivery = d.table(
    'delivery',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      consultation: d.text('consultation').notNull(),
      message: d.text('message'),
      recipient: d.text('recipient').notNull(), // patient | carer
      channel: d.text('channel').notNull(), // email | text
      template: d.text('template').notNull(), // a name of the server's `features/templates`
      /** Which version of its wording went out; null for the wording that comes with Frontdoor. */
      templateVersion: d.count('template_version'),
      /** Sealed JSON: address and link token. */
      content: d.sealed('content').notNull(),
      state: d.text('state').notNull(), // queued | sent | delivered | failed | stopped
      /** A code without addresses: why it failed. */
      fault: d.text('fault'),
      /** Which rung of the ladder it is: 0 for the first try, up with each next channel (S32). */
      rung: d.count('rung').notNull().default(0),
      createdAt: d.instant('created_at').notNull(),
      settledAt: d.instant('settled_at'),
      /** When the service that carries it said that it arrived. */
      deliveredAt: d.instant('delivered_at'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.foreignKey({
        columns: [t.organisation, t.consultation],
        foreignColumns: [consultation.organisation, consultation.id],
      }),
      d.index('delivery_consultation').on(t.organisation, t.consultation),
    ],
  );

  return { message, attachment, link, linkTry, delivery };
}
