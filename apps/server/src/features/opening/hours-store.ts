import type { Reader, Tx } from '@frontdoor/database';
import { and, eq } from 'drizzle-orm';

/** The hours of the organisation as they are kept, JSON. */
export async function keptHours({ q, t, organisation }: Reader | Tx): Promise<string> {
  const [row] = await q
    .select({ hours: t.organisation.hours })
    .from(t.organisation)
    .where(eq(t.organisation.id, organisation));
  return row!.hours;
}

/** Keeps new hours unless others were kept since `seen`; says whether it did. */
export async function replaceHours({ q, t, organisation }: Tx, seen: string, next: string): Promise<boolean> {
  const hit = await q
    .update(t.organisation)
    .set({ hours: next })
    .where(and(eq(t.organisation.id, organisation), eq(t.organisation.hours, seen)))
    .returning({ id: t.organisation.id });
  return hit.length === 1;
}
