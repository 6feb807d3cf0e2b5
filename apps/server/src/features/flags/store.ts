import type { FlagMark } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import { and, asc, eq, max, ne, sql, sum } from 'drizzle-orm';

export type FlagRow = Tx['t']['flag']['$inferSelect'];

export async function flagById({ q, t, organisation }: Reader | Tx, id: string): Promise<FlagRow | null> {
  const [row] = await q
    .select()
    .from(t.flag)
    .where(and(eq(t.flag.organisation, organisation), eq(t.flag.id, id)));
  return row ?? null;
}

export async function insertMark({ q, t }: Tx, row: Tx['t']['flagMark']['$inferInsert']): Promise<void> {
  await q.insert(t.flagMark).values(row);
}

/** What one member last said of each flag of a request. */
export async function ownMarks(
  { q, t, organisation }: Reader | Tx,
  consultation: string,
  member: string,
): Promise<Map<string, FlagMark>> {
  const m = t.flagMark;
  const rows = await q
    .select({ flag: m.flag, mark: m.mark })
    .from(m)
    .where(and(eq(m.organisation, organisation), eq(m.consultation, consultation), eq(m.member, member)))
    .orderBy(asc(m.at), asc(m.id));
  return new Map(rows.map(({ flag, mark }) => [flag, mark as FlagMark]));
}

/** How often each version of each rule fired on what patients sent, with the newest flag of it. */
export function firedByRule({ q, t, organisation }: Reader) {
  const { flag: f, consultation: c } = t;
  return q
    .select({
      rule: f.rule,
      version: f.version,
      destination: f.destination,
      fired: sql<number>`count(*)`.mapWith(Number),
      newest: max(f.id),
    })
    .from(f)
    .innerJoin(c, and(eq(c.organisation, f.organisation), eq(c.id, f.consultation)))
    .where(and(eq(f.organisation, organisation), ne(c.door, 'practice'), eq(c.test, false)))
    .groupBy(f.rule, f.version, f.destination)
    .orderBy(asc(f.rule), asc(f.version));
}

/** Every mark of a clinician on those, oldest first: of each member and flag the last one counts (S16). */
export function clinicianMarks({ q, t, organisation }: Reader) {
  const { flagMark: m, consultation: c } = t;
  return q
    .select({ flag: m.flag, member: m.member, rule: m.rule, version: m.version, mark: m.mark })
    .from(m)
    .innerJoin(c, and(eq(c.organisation, m.organisation), eq(c.id, m.consultation)))
    .where(
      and(
        eq(m.organisation, organisation),
        eq(m.role, 'clinician'),
        ne(c.door, 'practice'),
        eq(c.test, false),
      ),
    )
    .orderBy(asc(m.at), asc(m.id));
}

/** How many were warned by each rule and left without sending (R20). */
export function leftByRule({ q, t, organisation }: Reader) {
  const l = t.leftUnsent;
  return q
    .select({ rule: l.rule, left: sum(l.times).mapWith(Number) })
    .from(l)
    .where(eq(l.organisation, organisation))
    .groupBy(l.rule)
    .orderBy(asc(l.rule));
}
