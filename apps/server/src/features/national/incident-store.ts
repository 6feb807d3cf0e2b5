import { type Database, newId } from '@frontdoor/database';
import { and, asc, gt, lt } from 'drizzle-orm';
import type { Span } from '../figures/counted.ts';
import type { IncidentKind, SourceRecord } from './sources.ts';

/** Writes down that the service, or the figures of a time, were not as they should be. Its words are a code (R110). */
export async function insertIncident(
  database: Database,
  { kind, from, to }: Span & { kind: IncidentKind },
  addedAt: number,
): Promise<string> {
  const id = newId();
  await database.directory.within(({ q, t }) =>
    q.insert(t.incident).values({ id, startsAt: from, endsAt: to, words: kind, addedAt }),
  );
  return id;
}

/** Every incident that touched a stretch of time, the earliest first; one over two weeks is in both. */
export async function incidentsIn(
  database: Database,
  { from, to }: Span,
  supplier: string,
): Promise<SourceRecord<'incident'>[]> {
  const rows = await database.directory.read(({ q, t: { incident: i } }) =>
    q
      .select()
      .from(i)
      .where(and(lt(i.startsAt, to), gt(i.endsAt, from)))
      .orderBy(asc(i.startsAt), asc(i.id)),
  );
  return rows.map(({ id, words, startsAt, endsAt }) => ({
    ...{ incident: id, supplier, kind: words, startsAt, endsAt },
  }));
}
