import type { Reader, Tx } from '@frontdoor/database';
import { eq } from 'drizzle-orm';

type SettingRow = Tx['t']['videoSetting']['$inferSelect'];

/** What a practice has set; null for one that never has. */
export async function videoSettingRow({ q, t, organisation }: Reader | Tx): Promise<SettingRow | null> {
  const s = t.videoSetting;
  const [row] = await q.select().from(s).where(eq(s.organisation, organisation));
  return row ?? null;
}

export async function saveVideoSettingRow(
  { q, t, organisation }: Tx,
  set: Omit<SettingRow, 'organisation'>,
): Promise<void> {
  const s = t.videoSetting;
  await q
    .insert(s)
    .values({ ...set, organisation })
    .onConflictDoUpdate({ target: s.organisation, set });
}
