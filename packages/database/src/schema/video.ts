import { sql } from 'drizzle-orm';
import type { Vocabulary } from '../vocabulary.ts';
import type { consultationTables } from './consultations.ts';

/** Video consultations: when, who came, and how they ended. What is said in one is never recorded. */
export function videoTables(d: Vocabulary, { consultation }: ReturnType<typeof consultationTables>) {
  const videoCall = d.table(
    'video_call',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      /** The request, or the conversation the practice began, that it belongs to. */
      consultation: d.text('consultation').notNull(),
      /** The member who holds it. */
      clinician: d.text('clinician').notNull(),
      madeBy: d.text('made_by').notNull(),
      madeAt: d.instant('made_at').notNull(),
      startsAt: d.instant('starts_at').notNull(),
      /** The message of the invitation that stands. */
      message: d.text('message').notNull(),
      state: d.text('state').notNull(), // invited | started | ended | cancelled
      /** When the patient's side and a member of staff were first both let in. */
      startedAt: d.instant('started_at'),
      endedAt: d.instant('ended_at'),
      endedBy: d.text('ended_by'),
      ending: d.text('ending'), // held | by-phone | not-joined | broke-off
      outcome: d.text('outcome'),
      /** A SNOMED CT concept the clinician chose (E00088). */
      code: d.text('code'),
      /** Sealed JSON: what the clinician asked first (S40), or why not. */
      checks: d.sealed('checks'),
      checkedBy: d.text('checked_by'),
      checkedAt: d.instant('checked_at'),
      /** Allowed in this call (E00063, E00067, E00068). */
      sharing: d.yes('sharing').notNull(),
      files: d.yes('files').notNull(),
      chat: d.yes('chat').notNull(),
      /** "The clinician is running so many minutes late", and when that was said (E00071). */
      delayMinutes: d.count('delay_minutes'),
      delaySaidAt: d.instant('delay_said_at'),
      /** The patient chose a phone call or a visit instead (S40). */
      instead: d.text('instead'), // phone | visit
      insteadAt: d.instant('instead_at'),
      reminded: d.count('reminded').notNull().default(0),
      /** One tap: 1 very poor to 5 very good (E00069). */
      feedback: d.count('feedback'),
      feedbackAt: d.instant('feedback_at'),
      lock: d.count('lock').notNull().default(0),
      changedAt: d.instant('changed_at').notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.foreignKey({
        columns: [t.organisation, t.consultation],
        foreignColumns: [consultation.organisation, consultation.id],
      }),
      d.index('video_call_starts').on(t.organisation, t.startsAt),
      d.index('video_call_consultation').on(t.organisation, t.consultation),
      // A link leads to one call: a second waits until the first is over.
      d
        .uniqueIndex('video_call_open')
        .on(t.organisation, t.consultation)
        .where(sql`state in ('invited', 'started')`),
      d.index('video_call_started').on(t.organisation, t.startedAt),
    ],
  );

  /** A guest's own way in, without the patient's date of birth (S40): only the hash of it is here. */
  const videoGuest = d.table(
    'video_guest',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      call: d.text('call').notNull(),
      tokenHash: d.text('token_hash').notNull(),
      /** Whom staff expect. */
      name: d.sealed('name').notNull(),
      role: d.text('role').notNull(), // interpreter | family | clinician | other
      madeBy: d.text('made_by').notNull(),
      madeAt: d.instant('made_at').notNull(),
      endedAt: d.instant('ended_at'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.foreignKey({
        columns: [t.organisation, t.call],
        foreignColumns: [videoCall.organisation, videoCall.id],
      }),
      d.uniqueIndex('video_guest_token').on(t.organisation, t.tokenHash),
      d.index('video_guest_call').on(t.organisation, t.call),
    ],
  );

  /** Who has come to a call. Its id names them to the others in the call, and to nobody else. */
  const videoPerson = d.table(
    'video_person',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      call: d.text('call').notNull(),
      kind: d.text('kind').notNull(), // patient | carer | guest | staff
      /** The member's or the guest's id; empty for the patient and the carer. */
      ref: d.text('ref').notNull(),
      /** The name a guest gave. */
      name: d.sealed('name'),
      state: d.text('state').notNull(), // waiting | in | left | refused
      arrivedAt: d.instant('arrived_at').notNull(),
      letInAt: d.instant('let_in_at'),
      leftAt: d.instant('left_at'),
      /** The page they are on now: another one means that they opened it anew. */
      instance: d.text('instance'),
      /** When their page was last heard of. */
      seenAt: d.instant('seen_at').notNull(),
      /** Their connection has ended and no other has come yet. */
      goneAt: d.instant('gone_at'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.foreignKey({
        columns: [t.organisation, t.call],
        foreignColumns: [videoCall.organisation, videoCall.id],
      }),
      d.uniqueIndex('video_person_place').on(t.organisation, t.call, t.kind, t.ref),
    ],
  );

  /** What a whole practice allows in video calls; no row means all of it. */
  const videoSetting = d.table('video_setting', {
    organisation: d.text('organisation').primaryKey(),
    offered: d.yes('offered').notNull(),
    sharing: d.yes('sharing').notNull(),
    files: d.yes('files').notNull(),
    chat: d.yes('chat').notNull(),
    changedAt: d.instant('changed_at').notNull(),
  });

  return { videoCall, videoGuest, videoPerson, videoSetting };
}
