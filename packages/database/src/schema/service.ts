import { sql } from 'drizzle-orm';
import type { Vocabulary } from '../vocabulary.ts';

/** What a practice says of its service: when it is closed, what its messages say, what it promises itself. */
export function serviceTables(d: Vocabulary) {
  /** A stretch of time in which routes are closed that would be open (R9 to R11). It ends by itself. */
  const closure = d.table(
    'closure',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      /** Routes with commas: clinical, admin, phone, desk. */
      routes: d.text('routes').notNull(),
      startsAt: d.instant('starts_at').notNull(),
      endsAt: d.instant('ends_at').notNull(),
      /** Part of it lies in core hours: then reason and contact are asked for and it is exported (R9, R11). */
      inCoreHours: d.yes('in_core_hours').notNull(),
      reason: d.text('reason').notNull(),
      /** Whom at the commissioner it was told to. */
      commissionerContact: d.text('commissioner_contact').notNull(),
      madeBy: d.text('made_by').notNull(),
      madeAt: d.instant('made_at').notNull(),
      /** Ended by hand before its end. */
      endedAt: d.instant('ended_at'),
      endedBy: d.text('ended_by'),
      /** What the commissioner answered: seen | agreed | not-agreed; null while nothing. */
      answer: d.text('answer'),
      answerNote: d.text('answer_note'),
      /** The commissioner's member, by name: they have no place in this organisation. */
      answeredBy: d.text('answered_by'),
      answeredAt: d.instant('answered_at'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.index('closure_end').on(t.organisation, t.endsAt),
    ],
  );

  /** The wording of one message, one row a version: what was sent can always be read again (R76). */
  const template = d.table(
    'template',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      /** A name of the server's `features/templates`, or one of the practice's own for replies. */
      name: d.text('name').notNull(),
      channel: d.text('channel').notNull(), // email | text | reply
      version: d.count('version').notNull(),
      title: d.text('title').notNull(),
      body: d.text('body').notNull(),
      madeBy: d.text('made_by').notNull(),
      madeAt: d.instant('made_at').notNull(),
      /** A newer version stands, or it is no longer offered. */
      retiredAt: d.instant('retired_at'),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.uniqueIndex('template_version').on(t.organisation, t.name, t.channel, t.version),
      d.uniqueIndex('template_in_use').on(t.organisation, t.name, t.channel).where(sql`retired_at is null`),
    ],
  );

  /** One row a practice; none means every default. */
  const serviceSetting = d.table('service_setting', {
    organisation: d.text('organisation').primaryKey(),
    /** HH:MM: what is urgent and not dealt with then is told to people (R62). */
    urgentBy: d.text('urgent_by').notNull(),
    /** Minutes of core hours before its due time in which an answer is due soon. */
    dueSoonMinutes: d.count('due_soon_minutes').notNull(),
    changedAt: d.instant('changed_at').notNull(),
  });

  return { closure, template, serviceSetting };
}
