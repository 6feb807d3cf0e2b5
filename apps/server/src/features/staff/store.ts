import type { Database, Reader, Tx } from '@frontdoor/database';
import { and, asc, eq, sql } from 'drizzle-orm';

export type MemberRow = Reader['t']['member']['$inferSelect'];

/** Where somebody works: their active places, by the organisation's name. */
export function placesOf(database: Database, userId: string) {
  return database.directory.read(({ q, t }) =>
    q
      .select({
        organisation: t.organisation.id,
        slug: t.organisation.slug,
        name: t.organisation.name,
        member: t.member.id,
        role: t.member.role,
        kind: t.organisation.kind,
      })
      .from(t.member)
      .innerJoin(t.organisation, eq(t.organisation.id, t.member.organisation))
      .where(and(eq(t.member.userId, userId), eq(t.member.active, true)))
      .orderBy(asc(t.organisation.name)),
  );
}

/** Somebody's place in one organisation, leavers included; null when they never worked there. */
export function memberByUser(database: Database, organisation: string, userId: string) {
  return database.read(organisation, async ({ prepared }) => {
    const find = prepared('member-by-user', (q, t) =>
      q
        .select()
        .from(t.member)
        .where(
          and(
            eq(t.member.organisation, sql.placeholder('organisation')),
            eq(t.member.userId, sql.placeholder('userId')),
          ),
        ),
    );
    const [row] = await find({ organisation, userId });
    return row ?? null;
  });
}

/** Everyone who works or worked there, and the teams. Leavers stay: their names are in the log. */
export function rosterRows(database: Database, organisation: string) {
  return database.read(organisation, async ({ q, t }) => {
    const members = await q
      .select()
      .from(t.member)
      .where(eq(t.member.organisation, organisation))
      .orderBy(asc(t.member.name));
    const teams = await q
      .select({ id: t.team.id, name: t.team.name })
      .from(t.team)
      .where(eq(t.team.organisation, organisation))
      .orderBy(asc(t.team.name));
    return { members, teams };
  });
}

/** The managers who work there, with the addresses they sign in with. */
export function managers({ q, t, organisation }: Reader | Tx): Promise<{ name: string; email: string }[]> {
  return q
    .select({ name: t.member.name, email: t.user.email })
    .from(t.member)
    .innerJoin(t.user, eq(t.user.id, t.member.userId))
    .where(
      and(eq(t.member.organisation, organisation), eq(t.member.role, 'manager'), eq(t.member.active, true)),
    )
    .orderBy(asc(t.member.name));
}

/** One member who works there, with the address they sign in with; null for a leaver. */
export async function memberAddress(
  { q, t, organisation }: Reader | Tx,
  id: string,
): Promise<{ name: string; email: string } | null> {
  const [row] = await q
    .select({ name: t.member.name, email: t.user.email })
    .from(t.member)
    .innerJoin(t.user, eq(t.user.id, t.member.userId))
    .where(and(eq(t.member.organisation, organisation), eq(t.member.id, id), eq(t.member.active, true)));
  return row ?? null;
}

export async function userByEmail(database: Database, email: string) {
  return database.directory.read(async ({ q, t }) => {
    const [row] = await q.select({ id: t.user.id }).from(t.user).where(eq(t.user.email, email)).limit(1);
    return row ?? null;
  });
}

/** A person who can sign in with a password. */
export function insertUser(
  database: Database,
  user: { id: string; name: string; email: string; passwordHash: string; accountId: string; at: Date },
) {
  const { id, name, email, passwordHash, accountId, at } = user;
  const times = { createdAt: at, updatedAt: at };
  return database.directory.within(async ({ q, t }) => {
    await q.insert(t.user).values({ id, name, email, emailVerified: true, image: null, ...times });
    await q.insert(t.account).values({
      id: accountId,
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: passwordHash,
      ...times,
    });
  });
}

export function insertMember(database: Database, organisation: string, row: Omit<MemberRow, 'organisation'>) {
  return database.within(organisation, async ({ q, t }) => {
    await q.insert(t.member).values({ ...row, organisation });
  });
}

export function insertTeam(database: Database, organisation: string, row: { id: string; name: string }) {
  return database.within(organisation, async ({ q, t }) => {
    await q.insert(t.team).values({ ...row, organisation });
  });
}

/** Takes somebody's access away, or gives it back. Their rows stay, because the log names them. */
export function setActive(database: Database, organisation: string, member: string, active: boolean) {
  return database.within(organisation, async ({ q, t }) => {
    await q
      .update(t.member)
      .set({ active })
      .where(and(eq(t.member.organisation, organisation), eq(t.member.id, member)));
  });
}
