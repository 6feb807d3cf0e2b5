import type { Kind, State, Urgency } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import { and, asc, desc, eq, gt, inArray, isNull, lt, ne, type SQL, sql } from 'drizzle-orm';

/** The place of a row in a queue's order. */
export type Place = { rank: number; dueAt: number; id: string };

const columns = (t: Reader['t']) => ({
  id: t.consultation.id,
  reference: t.consultation.reference,
  row: t.consultation.row,
  kind: t.consultation.kind,
  category: t.consultation.category,
  door: t.consultation.door,
  state: t.consultation.state,
  urgency: t.consultation.urgency,
  lookedAt: t.consultation.lookedAt,
  flagLevel: t.consultation.flagLevel,
  rank: t.consultation.rank,
  photos: t.consultation.photos,
  unread: t.consultation.unread,
  assignee: t.consultation.assignee,
  team: t.consultation.team,
  receivedAt: t.consultation.receivedAt,
  dueAt: t.consultation.dueAt,
  lock: t.consultation.lock,
});

export type ListRow = Awaited<ReturnType<typeof rowsByIds>>[number];

/** What a list may be narrowed by besides its queue. */
export type Filters = {
  kind?: Kind;
  urgency?: Urgency;
  /** A member's id, or `none`. */
  assignee?: string;
  team?: string;
};

/** Rows of one state in the queue's order: one range of the queue's index. */
export type Segment = {
  state: State;
  /** One rank, or null for both; a range of due times needs one, or the index could not be used for it. */
  rank: number | null;
  /** Only those after this place. */
  after: Place | null;
  /** Due at or after the first, before the second; null is no bound. */
  dueFrom: number | null;
  dueBefore: number | null;
  limit: number;
};

/** One segment. Prepared once for each shape of filters. */
export function segmentRows({ prepared, organisation }: Reader, segment: Segment, filters: Filters) {
  const { state, rank, after, dueFrom, dueBefore, limit } = segment;
  const shape = Object.keys(filters).filter((name) => filters[name as keyof Filters] !== undefined);
  const noAssignee = filters.assignee === 'none';
  const key = [
    'list',
    ...shape,
    noAssignee,
    rank !== null,
    !!after,
    dueFrom !== null,
    dueBefore !== null,
  ].join();
  const find = prepared(key, (q, t) => {
    const c = t.consultation;
    const where: (SQL | undefined)[] = [
      eq(c.organisation, sql.placeholder('organisation')),
      eq(c.state, sql.placeholder('state')),
    ];
    if (rank !== null) where.push(eq(c.rank, sql.placeholder('rank')));
    if (after) {
      const place = ['afterRank', 'afterDue', 'afterId'].map((name) => sql.placeholder(name));
      where.push(sql`(${c.rank}, ${c.dueAt}, ${c.id}) > (${sql.join(place, sql`, `)})`);
    }
    if (dueFrom !== null) where.push(sql`${c.dueAt} >= ${sql.placeholder('dueFrom')}`);
    if (dueBefore !== null) where.push(sql`${c.dueAt} < ${sql.placeholder('dueBefore')}`);
    if (shape.includes('kind')) where.push(eq(c.kind, sql.placeholder('kind')));
    if (shape.includes('urgency')) where.push(eq(c.urgency, sql.placeholder('urgency')));
    if (shape.includes('team')) where.push(eq(c.team, sql.placeholder('team')));
    if (noAssignee) where.push(isNull(c.assignee));
    else if (shape.includes('assignee')) where.push(eq(c.assignee, sql.placeholder('assignee')));
    return q
      .select(columns(t))
      .from(c)
      .where(and(...where))
      .orderBy(asc(c.rank), asc(c.dueAt), asc(c.id))
      .limit(sql.placeholder('limit'));
  });
  const place = after ? { afterRank: after.rank, afterDue: after.dueAt, afterId: after.id } : {};
  return find({ organisation, state, rank, limit, dueFrom, dueBefore, ...place, ...filters });
}

/** Finished requests, the last received first. */
export function finishedRows(
  { q, t, organisation }: Reader,
  { before, limit }: { before: string | null; limit: number },
  filters: Filters,
) {
  const c = t.consultation;
  return q
    .select(columns(t))
    .from(c)
    .where(
      and(
        eq(c.organisation, organisation),
        eq(c.state, 'finished'),
        before ? lt(c.id, before) : undefined,
        filters.kind ? eq(c.kind, filters.kind) : undefined,
        filters.urgency ? eq(c.urgency, filters.urgency) : undefined,
        filters.team ? eq(c.team, filters.team) : undefined,
        filters.assignee === 'none'
          ? isNull(c.assignee)
          : filters.assignee
            ? eq(c.assignee, filters.assignee)
            : undefined,
      ),
    )
    .orderBy(desc(c.rank), desc(c.dueAt), desc(c.id))
    .limit(limit);
}

export function rowsByIds({ q, t, organisation }: Reader, ids: string[]) {
  return q
    .select(columns(t))
    .from(t.consultation)
    .where(and(eq(t.consultation.organisation, organisation), inArray(t.consultation.id, ids)));
}

/** Requests that hold every one of these tokens, the newest first. */
export async function idsByTokens(
  { q, t, organisation }: Reader,
  tokens: string[],
  limit: number,
): Promise<string[]> {
  const s = t.searchToken;
  const rows = await q
    .select({ id: s.consultation })
    .from(s)
    .where(and(eq(s.organisation, organisation), inArray(s.token, tokens)))
    .groupBy(s.consultation)
    .having(sql`count(*) = ${tokens.length}`)
    .orderBy(desc(s.consultation))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Requests of patients with this NHS number or this date of birth, the newest first. */
export async function idsByPatient(
  { q, t, organisation }: Reader,
  tokens: { nhsToken: string } | { birthToken: string },
  limit: number,
): Promise<string[]> {
  const p = t.patient;
  const rows = await q
    .select({ id: t.consultation.id })
    .from(p)
    .innerJoin(
      t.consultation,
      and(eq(t.consultation.organisation, p.organisation), eq(t.consultation.patient, p.id)),
    )
    .where(
      and(
        eq(p.organisation, organisation),
        'nhsToken' in tokens ? eq(p.nhsToken, tokens.nhsToken) : eq(p.birthToken, tokens.birthToken),
      ),
    )
    .orderBy(desc(t.consultation.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

export async function idByReference({ q, t, organisation }: Reader, reference: string): Promise<string[]> {
  const rows = await q
    .select({ id: t.consultation.id })
    .from(t.consultation)
    .where(and(eq(t.consultation.organisation, organisation), eq(t.consultation.reference, reference)));
  return rows.map(({ id }) => id);
}

/** Numbers of everything unfinished, by state and rank, with what is late and what is due before `today` ends. */
export function openCounts(
  { prepared, organisation }: Reader,
  { now, todayEnds }: { now: number; todayEnds: number },
) {
  const count = prepared('count-open', (q, t) => {
    const c = t.consultation;
    const before = (at: string) =>
      sql<number>`sum(case when ${c.dueAt} < ${sql.placeholder(at)} then 1 else 0 end)`.mapWith(Number);
    return q
      .select({
        state: c.state,
        rank: c.rank,
        all: sql<number>`count(*)`.mapWith(Number),
        overdue: before('now'),
        dueByTonight: before('todayEnds'),
      })
      .from(c)
      .where(
        and(
          eq(c.organisation, sql.placeholder('organisation')),
          inArray(c.state, ['to-triage', 'in-progress', 'waiting']),
        ),
      )
      .groupBy(c.state, c.rank);
  });
  return count({ organisation, now, todayEnds });
}

export async function finishedCount({ q, t, organisation }: Reader): Promise<number> {
  const c = t.consultation;
  const [row] = await q
    .select({ all: sql<number>`count(*)`.mapWith(Number) })
    .from(c)
    .where(and(eq(c.organisation, organisation), eq(c.state, 'finished')));
  return row?.all ?? 0;
}

/** How many unfinished requests each member has. */
export function countsByAssignee({ q, t, organisation }: Reader) {
  const c = t.consultation;
  return q
    .select({ id: c.assignee, all: sql<number>`count(*)`.mapWith(Number) })
    .from(c)
    .where(and(eq(c.organisation, organisation), gt(c.assignee, ''), ne(c.state, 'finished')))
    .groupBy(c.assignee);
}

export function countsByTeam({ q, t, organisation }: Reader) {
  const c = t.consultation;
  return q
    .select({ id: c.team, all: sql<number>`count(*)`.mapWith(Number) })
    .from(c)
    .where(
      and(
        eq(c.organisation, organisation),
        inArray(c.state, ['to-triage', 'in-progress', 'waiting']),
        gt(c.team, ''),
      ),
    )
    .groupBy(c.team);
}
