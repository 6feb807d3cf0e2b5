import type { Reader, Tx } from '@frontdoor/database';
import { eq, sql } from 'drizzle-orm';

/** What the practice set of its clocks; null while it has set nothing. */
export async function serviceSettingRow({ prepared, organisation }: Reader | Tx) {
  const find = (prepared as Reader['prepared'])('service-setting', (q, t) =>
    q
      .select({ urgentBy: t.serviceSetting.urgentBy, dueSoonMinutes: t.serviceSetting.dueSoonMinutes })
      .from(t.serviceSetting)
      .where(eq(t.serviceSetting.organisation, sql.placeholder('organisation'))),
  );
  const [row] = await find({ organisation });
  return row ?? null;
}
