import { eq } from 'drizzle-orm';
import type { OpenSurgery } from './open-surgery.ts';

type Tables = OpenSurgery['server']['deps']['database']['schema'];
type Table =
  | 'alarm'
  | 'alarmNotice'
  | 'consultation'
  | 'draft'
  | 'attachment'
  | 'flag'
  | 'message'
  | 'link'
  | 'leftUnsent';

/** Every row of one table that the surgery keeps, for what no screen shows. */
export function stored<T extends Table>(
  { server, organisation }: OpenSurgery,
  table: T,
): Promise<Tables[T]['$inferSelect'][]> {
  return server.deps.database.read(organisation, async ({ q, t }) => {
    const from = t[table];
    return (await q
      .select()
      .from(from)
      .where(eq(from.organisation, organisation))) as Tables[T]['$inferSelect'][];
  });
}
