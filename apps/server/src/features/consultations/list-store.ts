import type { Kind, State, Urgency } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { noDue } from './due.ts';
import type { AsideIn } from './queues.ts';

/** The place of a row in a queue's order. */
export type Place = { rank: number; dueAt: number; turn: number; id: string };

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
  reading: t.consultation.reading,
  firstLookDue: t.consultation.firstLookDue,
  restricted: t.consultation.restricted,
  rank: t.consultation.rank,
  turn: t.consultation.turn,
  photos: t.consultation.photos,
  unread: t.consultation.unread,
  assignee: t.consultation.assignee,
  team: t.consultation.team,
  receivedAt: t.consultation.receivedAt,
  dueAt: t.consultation.dueAt,
  aside: t.consultation.aside,
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
  aside: AsideIn;
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
  // Once somebody works on one it stands with the others.
  const aside = segment.aside === 'apart' && state !== 'to-triage' ? 'shown' : segment.aside;
  const shape = Object.keys(filters).filter((name) => filters[name as keyof Filters] !== undefined);
  const noAssignee = filters.assignee === 'none';
  const key = [
    'list',
    ...shape,
    noAssignee,
    aside,
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
    if (aside === 'apart') where.push(or(isNull(c.aside), isNotNull(c.lookedAt)));
    if (aside === 'only') where.push(isNotNull(c.aside));
    if (rank !== null) where.push(eq(c.rank, sql.placeholder('rank')));
    if (after) {
      const place = ['afterRank', 'afterDue', 'afterTurn', 'afterId'].map((name) => sql.placeholder(name));
      where.push(sql`(${c.rank}, ${c.dueAt}, ${c.turn}, ${c.id}) > (${sql.join(place, sql`, `)})`);
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
      .orderBy(asc(c.rank), asc(c.dueAt), asc(c.turn), asc(c.id))
      .limit(sql.placeholder('limit'));
  });
  const place = after
    ? { afterRank: after.rank, afterDue: after.dueAt, afterTurn: after.turn, afterId: after.id }
    : {};
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
        ...narrowed(c, filters),
      ),
    )
    .orderBy(desc(c.rank), desc(c.dueAt), desc(c.turn), desc(c.id))
    .limit(limit);
}

/** Requests that wait for their first look, the one that is due first at the top (S5). `after` counts in those times. */
export function firstLookRows(
  { q, t, organisation }: Reader,
  { after, limit, state }: { after: Place | null; limit: number; state?: State },
  filters: Filters,
) {
  const c = t.consultation;
  return q
    .select(columns(t))
    .from(c)
    .where(
      and(
        eq(c.organisation, organisation),
        isNull(c.lookedAt),
        isNull(c.finishedAt),
        lt(c.firstLookDue, noDue),
        after
          ? or(gt(c.firstLookDue, after.dueAt), and(eq(c.firstLookDue, after.dueAt), gt(c.id, after.id)))
          : undefined,
        state ? eq(c.state, state) : undefined,
        ...narrowed(c, filters),
      ),
    )
    .orderBy(asc(c.firstLookDue), asc(c.id))
    .limit(limit);
}

function narrowed(c: Reader['t']['consultation'], { kind, urgency, team, assignee }: Filters) {
  return [
    kind ? eq(c.kind, kind) : undefined,
    urgency ? eq(c.urgency, urgency) : undefined,
    team ? eq(c.team, team) : undefined,
    assignee === 'none' ? isNull(c.assignee) : undefined,
    assignee && assignee !== 'none' ? eq(c.assignee, assignee) : undefined,
  ];
}

export function rowsByIds({ q, t, organisation }: Reader, ids: string[]) {
  return q
    .select(columns(t))
    .from(t.consultation)
    .where(and(eq(t.consultation.organisation, organisation), inArray(t.consultation.id, ids)));
}
