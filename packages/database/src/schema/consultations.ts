import { sql } from 'drizzle-orm';
import type { Vocabulary } from '../vocabulary.ts';
import type { patientTables } from './patients.ts';

/** One request from a patient, from its first typed answer to its end. */
export function consultationTables(d: Vocabulary, { patient }: ReturnType<typeof patientTables>) {
  /** A request being written. Its id is in the address, its secret in a cookie; only the hash is here. */
  const draft = d.table(
    'draft',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      secretHash: d.text('secret_hash').notNull(),
      /** Sealed JSON, see the server's `features/drafts/draft.ts`. */
      content: d.sealed('content').notNull(),
      /** Whether the form was open when it was begun (R14). */
      begunOpen: d.yes('begun_open').notNull(),
      begunAt: d.instant('begun_at').notNull(),
      changedAt: d.instant('changed_at').notNull(),
      expiresAt: d.instant('expires_at').notNull(),
      /** Set when sent: a second Send finds it and makes nothing new (R51). */
      consultation: d.text('consultation'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.index('draft_expiry').on(t.organisation, t.expiresAt),
    ],
  );

  /** How often a warned person left without sending: by rule and hour, never with words (R20). */
  const leftUnsent = d.table(
    'left_unsent',
    {
      organisation: d.text('organisation').notNull(),
      rule: d.text('rule').notNull(),
      hour: d.instant('hour').notNull(),
      times: d.count('times').notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.organisation, t.rule, t.hour] })],
  );

  const consultation = d.table(
    'consultation',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      /** Eight characters, none that look alike. */
      reference: d.text('reference').notNull(),
      /** The draft, or the call-taker's own id: one submission makes one request (R51). */
      submission: d.text('submission').notNull(),
      patient: d.text('patient').notNull(),
      door: d.text('door').notNull(), // online | phone | desk (R65) | practice: the practice began it
      kind: d.text('kind').notNull(), // health-problem | question | follow-up | medication | admin
      category: d.text('category'), // admin only (R35)
      nationalType: d.text('national_type').notNull(), // clinical | admin | other (R36)
      who: d.text('who').notNull(), // self | child | other
      lang: d.text('lang').notNull(),
      dir: d.text('dir').notNull(),
      /** Sealed JSON of what a list row shows: name, birth date, first words, needs. */
      row: d.sealed('row').notNull(),
      /** Sealed JSON of the whole: questions as asked, requester, contact, needs. */
      content: d.sealed('content').notNull(),
      state: d.text('state').notNull(), // to-triage | in-progress | waiting | finished
      urgency: d.text('urgency').notNull(), // urgent | soon | routine
      /** The first look: when a named person gave it an urgency (S5). */
      lookedAt: d.instant('looked_at'),
      lookedBy: d.text('looked_by'),
      assignee: d.text('assignee'),
      team: d.text('team'),
      flagLevel: d.text('flag_level'), // red | amber | note
      /** What the reader of text made of it (S5): matched | nothing | not-read. A later message can only raise it. */
      reading: d.text('reading').notNull().default('not-read'),
      /** Why it was not read, as codes with commas: language, attachment, short, long. */
      notRead: d.text('not_read').notNull().default(''),
      /** By when a named person gives it an urgency (S5); far future when nobody need. */
      firstLookDue: d
        .instant('first_look_due')
        .notNull()
        .default(Date.UTC(9999, 0, 1)),
      /** It holds a safeguarding flag: words are for clinicians and the safeguarding lead (S27). */
      restricted: d.yes('restricted').notNull().default(false),
      /** Somebody else can see the patient's messages, or staff said so: its links ask for a code besides (S20). */
      sensitive: d.yes('sensitive').notNull().default(false),
      /** Set aside as possible abuse of the form, and why; screened and looked at like any other (S37). */
      aside: d.text('aside'), // honeypot | flood
      /** A trial of the service and no patient's request: worked like any other, and counted in nothing (R119). */
      test: d.yes('test').notNull().default(false),
      /** The patient may write no more messages, or send no files, here (E00085); "getting worse" stays. */
      messagesOff: d.yes('messages_off').notNull().default(false),
      filesOff: d.yes('files_off').notNull().default(false),
      /** 0 while a red flag is unfinished, else 1: sorts the list before the due time. */
      rank: d.count('rank').notNull(),
      /** Among those due at the same time: 0 urgent, 1 came while closed, 2 the rest (R63). */
      turn: d.count('turn').notNull().default(2),
      photos: d.count('photos').notNull(),
      identity: d.text('identity').notNull(), // typed | matches | proved (S17)
      receivedAt: d.instant('received_at').notNull(),
      /** Whether the form was open when it was sent. */
      receivedOpen: d.yes('received_open').notNull(),
      /** The earliest due time nobody has met yet; far future when there is none. */
      dueAt: d.instant('due_at').notNull(),
      dueRule: d.text('due_rule').notNull(),
      respondedAt: d.instant('responded_at'),
      finishedAt: d.instant('finished_at'),
      outcome: d.text('outcome'),
      /** A patient's message nobody has opened since. */
      unread: d.yes('unread').notNull(),
      /** Optimistic lock: goes up by one with every change by staff or patient. */
      lock: d.count('lock').notNull(),
      changedAt: d.instant('changed_at').notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.foreignKey({
        columns: [t.organisation, t.patient],
        foreignColumns: [patient.organisation, patient.id],
      }),
      d.uniqueIndex('consultation_reference').on(t.organisation, t.reference),
      d.uniqueIndex('consultation_submission').on(t.organisation, t.submission),
      d.index('consultation_queue').on(t.organisation, t.state, t.rank, t.dueAt, t.turn, t.id),
      // Most requests have neither: they need not pay for these.
      d
        .index('consultation_first_look')
        .on(t.organisation, t.firstLookDue)
        .where(sql`looked_at is null and finished_at is null`),
      d
        .index('consultation_assignee')
        .on(t.organisation, t.assignee, t.state, t.rank, t.dueAt, t.turn, t.id)
        .where(sql`assignee is not null`),
      d.index('consultation_team').on(t.organisation, t.team, t.state).where(sql`team is not null`),
      d.index('consultation_patient').on(t.organisation, t.patient, t.receivedAt),
      d
        .index('consultation_aside')
        .on(t.organisation, t.state, t.rank, t.dueAt, t.turn, t.id)
        .where(sql`aside is not null`),
      // All that the usual wait is worked out from, so that 28 days of it open no request.
      d
        .index('consultation_received')
        .on(t.organisation, t.receivedAt, t.door, t.test, t.kind, t.urgency, t.respondedAt, t.finishedAt),
    ],
  );

  /** What a safety rule, a choice on the emergency list or a member of staff raised. */
  const flag = d.table(
    'flag',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      consultation: d.text('consultation').notNull(),
      rule: d.text('rule').notNull(),
      version: d.count('version').notNull(),
      /** The patient's later message that raised it; null when the request itself did. */
      message: d.text('message'),
      source: d.text('source').notNull().default('list'), // list | answers | text | repeat | staff
      level: d.text('level').notNull(), // red | amber | note
      destination: d.text('destination').notNull(), // S8
      /** What was written or chosen. */
      words: d.sealed('words').notNull(),
      /** What the patient was shown, and what they then chose (S4). */
      shown: d.text('shown').notNull(),
      choice: d.text('choice').notNull(),
      raisedAt: d.instant('raised_at').notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.foreignKey({
        columns: [t.organisation, t.consultation],
        foreignColumns: [consultation.organisation, consultation.id],
      }),
      d.index('flag_consultation').on(t.organisation, t.consultation),
    ],
  );

  /** What staff made of a flag (S16). Append-only: the latest of each member counts, and it changes nothing else. */
  const flagMark = d.table(
    'flag_mark',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      flag: d.text('flag').notNull(),
      consultation: d.text('consultation').notNull(),
      rule: d.text('rule').notNull(),
      version: d.count('version').notNull(),
      mark: d.text('mark').notNull(), // right | not-needed | cannot-tell
      member: d.text('member').notNull(),
      /** The member's role then: only a clinician's mark counts in the figures of a rule. */
      role: d.text('role').notNull(),
      at: d.instant('at').notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.foreignKey({ columns: [t.organisation, t.flag], foreignColumns: [flag.organisation, flag.id] }),
      d.index('flag_mark_flag').on(t.organisation, t.flag),
      d.index('flag_mark_consultation').on(t.organisation, t.consultation),
    ],
  );

  /** HMAC tokens of whole words, names and numbers: how a request is found. */
  const searchToken = d.table(
    'search_token',
    {
      organisation: d.text('organisation').notNull(),
      token: d.text('token').notNull(),
      consultation: d.text('consultation').notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.organisation, t.token, t.consultation] })],
  );

  return { draft, leftUnsent, consultation, flag, flagMark, searchToken };
}
