import { sql } from 'drizzle-orm';
import type { Vocabulary } from '../vocabulary.ts';
import type { consultationTables } from './consultations.ts';

/** What the practice starts by itself: a conversation with one patient, or the same message to each of many. */
export function outreachTables(d: Vocabulary, { consultation }: ReturnType<typeof consultationTables>) {
  /** What was asked of a patient in a conversation the practice began (its consultation has the door `practice`). */
  const outreach = d.table(
    'outreach',
    {
      organisation: d.text('organisation').notNull(),
      consultation: d.text('consultation').notNull(),
      /** The member who began it. */
      startedBy: d.text('started_by').notNull(),
      startedAt: d.instant('started_at').notNull(),
      /** Which batch it went out with, and its line there; null for one that was begun by hand. */
      batch: d.text('batch'),
      batchLine: d.count('batch_line'),
      /** The questionnaire to be answered, and its version; null for a message alone (E00090). */
      questionnaire: d.text('questionnaire'),
      questionnaireVersion: d.count('questionnaire_version'),
      /** By when an answer is asked for; null where none is. */
      answerBy: d.instant('answer_by'),
      /** Reminded after 3 and after 6 days while nothing has come. */
      reminders: d.yes('reminders').notNull(),
      reminded: d.count('reminded').notNull().default(0),
      /** After this the link opens, says that it is over, and takes no answer. */
      expiresAt: d.instant('expires_at'),
      expiredAt: d.instant('expired_at'),
      /** The first message or finished questionnaire of the patient. */
      answeredAt: d.instant('answered_at'),
      /** Sealed JSON: what was typed so far, so that a bad line loses nothing. */
      progress: d.sealed('progress'),
      /** Sealed JSON: the questions as they were asked, the answers, and the score where scoring is on. */
      answers: d.sealed('answers'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.consultation] }),
      d.foreignKey({
        columns: [t.organisation, t.consultation],
        foreignColumns: [consultation.organisation, consultation.id],
      }),
      d.index('outreach_batch').on(t.organisation, t.batch, t.batchLine).where(sql`batch is not null`),
    ],
  );

  /** The same message to each patient of a list. */
  const batch = d.table(
    'batch',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      /** What staff call it; never shown to a patient. */
      title: d.text('title').notNull(),
      state: d.text('state').notNull(), // preview | sending | paused | stopped | done
      /** Sealed JSON: the wording with its fields, what is asked and allowed. */
      content: d.sealed('content').notNull(),
      /** Keyed hash of the list: the same list within a day asks first. */
      listToken: d.text('list_token').notNull(),
      replies: d.yes('replies').notNull(),
      lines: d.count('lines').notNull(),
      madeBy: d.text('made_by').notNull(),
      madeAt: d.instant('made_at').notNull(),
      startedBy: d.text('started_by'),
      startedAt: d.instant('started_at'),
      endedAt: d.instant('ended_at'),
      changedAt: d.instant('changed_at').notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.index('batch_made').on(t.organisation, t.madeAt),
      d.index('batch_list').on(t.organisation, t.listToken, t.startedAt),
    ],
  );

  /** One line of the list: who it goes to, or why it cannot. */
  const batchLine = d.table(
    'batch_line',
    {
      organisation: d.text('organisation').notNull(),
      batch: d.text('batch').notNull(),
      /** Its place in the file, from 1. */
      line: d.count('line').notNull(),
      /** Sealed JSON: name, date of birth, NHS number, phone, email, fields. */
      content: d.sealed('content').notNull(),
      state: d.text('state').notNull(), // ready | cannot | sent | withheld
      /** Codes with commas: why it cannot go, or why it was withheld at the moment of sending (S41). */
      faults: d.text('faults').notNull(),
      /** The conversation it became. */
      consultation: d.text('consultation'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.batch, t.line] }),
      d.foreignKey({ columns: [t.organisation, t.batch], foreignColumns: [batch.organisation, batch.id] }),
      d.index('batch_line_state').on(t.organisation, t.batch, t.state, t.line),
    ],
  );

  /** Two-way messages, files and scores of a whole practice; no row means messages and files on, scores off (R77, R82). */
  const messagingSetting = d.table('messaging_setting', {
    organisation: d.text('organisation').primaryKey(),
    messages: d.yes('messages').notNull(),
    files: d.yes('files').notNull(),
    /** Adding up a questionnaire's points for staff. */
    scores: d.yes('scores').notNull(),
    changedAt: d.instant('changed_at').notNull(),
  });

  /** Messages or files switched off for one person (E00057); no row means on. */
  const personSwitch = d.table(
    'person_switch',
    {
      organisation: d.text('organisation').notNull(),
      person: d.text('person').notNull(),
      messages: d.yes('messages').notNull(),
      files: d.yes('files').notNull(),
      reason: d.sealed('reason').notNull(),
      changedBy: d.text('changed_by').notNull(),
      changedAt: d.instant('changed_at').notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.organisation, t.person] })],
  );

  return { outreach, batch, batchLine, messagingSetting, personSwitch };
}
