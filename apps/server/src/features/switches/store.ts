import type { Reader, Tx } from '@frontdoor/database';
import { and, eq, inArray, sql } from 'drizzle-orm';

export type MessagingRow = Tx['t']['messagingSetting']['$inferSelect'];
export type PersonSwitchRow = Tx['t']['personSwitch']['$inferSelect'];

export async function messagingRow(reader: Reader | Tx): Promise<MessagingRow | null> {
  const find = (reader as Reader).prepared('messaging-setting', (q, { messagingSetting: m }) =>
    q
      .select()
      .from(m)
      .where(eq(m.organisation, sql.placeholder('organisation'))),
  );
  const [row] = await find({ organisation: reader.organisation });
  return row ?? null;
}

export async function saveMessagingRow({ q, t, organisation }: Tx, row: Omit<MessagingRow, 'organisation'>) {
  const m = t.messagingSetting;
  await q
    .insert(m)
    .values({ organisation, ...row })
    .onConflictDoUpdate({ target: m.organisation, set: row });
}

/** What was switched for each of these people; whoever is not in it has everything on. */
export async function personSwitches(
  { q, t, organisation }: Reader | Tx,
  persons: readonly string[],
): Promise<Map<string, PersonSwitchRow>> {
  if (persons.length === 0) return new Map();
  const p = t.personSwitch;
  const rows = await q
    .select()
    .from(p)
    .where(and(eq(p.organisation, organisation), inArray(p.person, [...persons])));
  return new Map(rows.map((row) => [row.person, row]));
}

export async function savePersonSwitch(
  { q, t, organisation }: Tx,
  row: Omit<PersonSwitchRow, 'organisation'>,
) {
  const p = t.personSwitch;
  const { person: _, ...set } = row;
  await q
    .insert(p)
    .values({ organisation, ...row })
    .onConflictDoUpdate({ target: [p.organisation, p.person], set });
}
