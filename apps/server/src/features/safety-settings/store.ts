import type { Reader, Tx } from '@frontdoor/database';
import { eq, sql } from 'drizzle-orm';

export type SettingRow = Tx['t']['safetySetting']['$inferSelect'];

/** Null until the practice has set anything: then every default holds. Asked at each request that comes in. */
export async function settingRow(reader: Reader | Tx): Promise<SettingRow | null> {
  const find = reader.prepared('safety-setting', (q, t) =>
    q
      .select()
      .from(t.safetySetting)
      .where(eq(t.safetySetting.organisation, sql.placeholder('organisation'))),
  );
  const [row] = await find({ organisation: reader.organisation });
  return row ?? null;
}

export async function putSetting(
  { q, t, organisation }: Tx,
  row: Omit<SettingRow, 'organisation'>,
): Promise<void> {
  await q
    .insert(t.safetySetting)
    .values({ ...row, organisation })
    .onConflictDoUpdate({ target: t.safetySetting.organisation, set: row });
}
