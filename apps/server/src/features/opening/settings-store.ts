import type { SaveServiceSettings } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';

/** Keeps what a practice promises itself (R62). `changedAt` in ms since 1970. */
export async function putServiceSettings(
  { q, t, organisation }: Tx,
  row: SaveServiceSettings & { changedAt: number },
): Promise<void> {
  await q
    .insert(t.serviceSetting)
    .values({ ...row, organisation })
    .onConflictDoUpdate({ target: t.serviceSetting.organisation, set: row });
}
