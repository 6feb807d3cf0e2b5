import type { Vocabulary } from '../vocabulary.ts';

/** Who runs this surgery and who works there. The organisation is the tenant. */
export function organisationTables(d: Vocabulary) {
  const organisation = d.table(
    'organisation',
    {
      id: d.text('id').primaryKey(),
      /** The first part of its address, `/elm-tree`. */
      slug: d.text('slug').notNull(),
      kind: d.text('kind').notNull(), // practice | provider | network | care-home | commissioner
      name: d.text('name').notNull(),
      town: d.text('town').notNull(),
      odsCode: d.text('ods_code'),
      phone: d.text('phone').notNull(),
      address: d.text('address').notNull(),
      /** JSON: the OpeningHours of `packages/hours`. */
      hours: d.text('hours').notNull(),
      /** When it began to take requests; null until its duty rota and required numbers stand (S2, S11). */
      liveAt: d.instant('live_at'),
      createdAt: d.instant('created_at').notNull(),
    },
    (t) => [d.uniqueIndex('organisation_slug').on(t.slug)],
  );

  /** One person's place in one organisation; its id is what every other table calls a member of staff. */
  const member = d.table(
    'member',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      userId: d.text('user_id').notNull(),
      role: d.text('role').notNull(), // reception | clinician | manager
      name: d.text('name').notNull(),
      active: d.yes('active').notNull(),
      createdAt: d.instant('created_at').notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.id] }),
      d.uniqueIndex('member_user').on(t.organisation, t.userId),
      d.index('member_by_user').on(t.userId),
    ],
  );

  const team = d.table(
    'team',
    {
      organisation: d.text('organisation').notNull(),
      id: d.text('id').notNull(),
      name: d.text('name').notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.organisation, t.id] })],
  );

  return { organisation, member, team };
}
