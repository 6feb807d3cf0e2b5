import type { Reader } from '@frontdoor/database';
import { and, asc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';

/** The furthest any delivery of a line came. */
const steps = { failed: 1, stopped: 1, queued: 2, sent: 3, delivered: 4 } as const;

/** Which lines are asked for; `failed` and `answered` are lines that were sent and came so far. */
export type LinesOf = 'ready' | 'cannot' | 'sent' | 'withheld' | 'failed' | 'answered';

type Range = { after: number; limit: number; of?: LinesOf | undefined };

/** Lines of a batch with how far each is, in the order of the list. */
export function linesWithProgress(
  { q, t, organisation }: Reader,
  batch: string,
  { after, limit, of }: Range,
) {
  const { batchLine: l, outreach: o, message: m, delivery: d } = t;
  const furthest = sql<number | null>`max(case ${d.state} when 'delivered' then ${steps.delivered}
    when 'sent' then ${steps.sent} when 'queued' then ${steps.queued} else ${steps.failed} end)`;
  return (
    q
      .select({
        line: l.line,
        content: l.content,
        state: l.state,
        faults: l.faults,
        consultation: l.consultation,
        answeredAt: o.answeredAt,
        readAt: m.readAt,
        furthest,
      })
      .from(l)
      .leftJoin(o, and(eq(o.organisation, l.organisation), eq(o.consultation, l.consultation)))
      // The message it began with, and none that staff wrote later.
      .leftJoin(
        m,
        and(
          eq(m.organisation, o.organisation),
          eq(m.consultation, o.consultation),
          eq(m.createdAt, o.startedAt),
          eq(m.kind, 'to-patient'),
        ),
      )
      .leftJoin(
        d,
        and(eq(d.organisation, m.organisation), eq(d.consultation, m.consultation), eq(d.message, m.id)),
      )
      .where(
        and(
          eq(l.organisation, organisation),
          eq(l.batch, batch),
          gt(l.line, after),
          ...wanted(of, { l, o, m }),
        ),
      )
      .groupBy(l.organisation, l.batch, l.line, o.organisation, o.consultation, m.organisation, m.id)
      .having(of === 'failed' ? sql`${furthest} = ${steps.failed}` : undefined)
      .orderBy(asc(l.line))
      .limit(limit)
  );
}

type Tables = {
  l: Reader['t']['batchLine'];
  o: Reader['t']['outreach'];
  m: Reader['t']['message'];
};

function wanted(of: LinesOf | undefined, { l, o, m }: Tables): SQL[] {
  if (of === undefined) return [];
  if (of === 'answered') return [gt(o.answeredAt, 0)];
  if (of === 'failed') return [eq(l.state, 'sent'), isNull(m.readAt), isNull(o.answeredAt)];
  return [eq(l.state, of)];
}

export type LineWithProgress = Awaited<ReturnType<typeof linesWithProgress>>[number];

/** How far a line is that was sent; null for one that was not. */
export function progressOf(
  row: Pick<LineWithProgress, 'state' | 'answeredAt' | 'readAt' | 'furthest'>,
): 'queued' | 'sent' | 'delivered' | 'read' | 'answered' | 'failed' | null {
  if (row.state !== 'sent') return null;
  if (row.answeredAt !== null) return 'answered';
  if (row.readAt !== null) return 'read';
  const furthest = Number(row.furthest ?? steps.queued);
  if (furthest === steps.delivered) return 'delivered';
  if (furthest === steps.sent) return 'sent';
  return furthest === steps.queued ? 'queued' : 'failed';
}

/** How patients and staff call these conversations. */
export async function referencesOf(
  { q, t, organisation }: Reader,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const c = t.consultation;
  if (ids.length === 0) return new Map();
  const rows = await q
    .select({ id: c.id, reference: c.reference })
    .from(c)
    .where(and(eq(c.organisation, organisation), inArray(c.id, [...ids])));
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}
