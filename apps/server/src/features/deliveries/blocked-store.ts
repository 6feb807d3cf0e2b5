import type { Reader, Tx } from '@frontdoor/database';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';

export type BlockRow = Tx['t']['blockedAddress']['$inferSelect'];

export async function putBlock({ q, t, organisation }: Tx, row: Omit<BlockRow, 'organisation'>) {
  const b = t.blockedAddress;
  const { token, ...set } = row;
  await q
    .insert(b)
    .values({ organisation, ...row })
    .onConflictDoUpdate({ target: [b.organisation, b.token], set });
}

export async function endBlock(
  { q, t, organisation }: Tx,
  { token, ...set }: { token: string; liftedAt: number; liftedBy: string },
) {
  const b = t.blockedAddress;
  await q
    .update(b)
    .set(set)
    .where(and(eq(b.organisation, organisation), eq(b.token, token), isNull(b.liftedAt)));
}

export async function hasBlock(reader: Reader | Tx, token: string): Promise<boolean> {
  const find = (reader as Reader).prepared('address-blocked', (q, { blockedAddress: b }) =>
    q
      .select({ token: b.token })
      .from(b)
      .where(
        and(
          eq(b.organisation, sql.placeholder('organisation')),
          eq(b.token, sql.placeholder('token')),
          isNull(b.liftedAt),
        ),
      ),
  );
  const rows = await find({ organisation: reader.organisation, token });
  return rows.length > 0;
}

export async function hasAnyBlock({ q, t, organisation }: Reader | Tx): Promise<boolean> {
  const b = t.blockedAddress;
  const rows = await q
    .select({ token: b.token })
    .from(b)
    .where(and(eq(b.organisation, organisation), isNull(b.liftedAt)))
    .limit(1);
  return rows.length > 0;
}

/** Which of these are blocked; at most some hundred at once. */
export async function blocksAmong(
  { q, t, organisation }: Reader | Tx,
  tokens: readonly string[],
): Promise<Set<string>> {
  const b = t.blockedAddress;
  const rows = await q
    .select({ token: b.token })
    .from(b)
    .where(and(eq(b.organisation, organisation), inArray(b.token, [...tokens]), isNull(b.liftedAt)));
  return new Set(rows.map(({ token }) => token));
}
