import type { Reader } from '@frontdoor/database';
import { and, eq, gte, ne, sql } from 'drizzle-orm';

/**
 * When patients' requests came and were first answered, since an instant (ms): read off one index, no request is
 * opened. What is urgent is answered first and says nothing of the others, nor does what was taken on the phone, begun
 * by the practice, or a test.
 */
export function waitsSince({ prepared, organisation }: Reader, since: number) {
  const find = prepared('usual-wait', (q, t) => {
    const c = t.consultation;
    return q
      .select({
        kind: c.kind,
        receivedAt: c.receivedAt,
        respondedAt: c.respondedAt,
        finishedAt: c.finishedAt,
      })
      .from(c)
      .where(
        and(
          eq(c.organisation, sql.placeholder('organisation')),
          gte(c.receivedAt, sql.placeholder('since')),
          eq(c.door, 'online'),
          eq(c.test, false),
          ne(c.urgency, 'urgent'),
        ),
      );
  });
  return find({ organisation, since });
}
