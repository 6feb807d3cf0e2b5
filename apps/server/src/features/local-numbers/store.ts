import type { Reader, Tx } from '@frontdoor/database';
import { and, eq, sql } from 'drizzle-orm';

export type NumberRow = Tx['t']['localNumber']['$inferSelect'];

/** Asked for every page of advice. */
export function numberRows(reader: Reader | Tx): Promise<NumberRow[]> {
  const find = reader.prepared('local-numbers', (q, t) =>
    q
      .select()
      .from(t.localNumber)
      .where(eq(t.localNumber.organisation, sql.placeholder('organisation'))),
  );
  return find({ organisation: reader.organisation });
}

export async function putNumber(
  { q, t, organisation }: Tx,
  row: Omit<NumberRow, 'organisation'>,
): Promise<void> {
  await q
    .insert(t.localNumber)
    .values({ ...row, organisation })
    .onConflictDoUpdate({ target: [t.localNumber.organisation, t.localNumber.service], set: row });
}

export async function removeNumber({ q, t, organisation }: Tx, service: string): Promise<void> {
  await q
    .delete(t.localNumber)
    .where(and(eq(t.localNumber.organisation, organisation), eq(t.localNumber.service, service)));
}
