import type { Reader } from '@frontdoor/database';
import { and, eq, inArray } from 'drizzle-orm';

export type PersonDetailRow = Awaited<ReturnType<typeof detailsOf>>[number];

/** What staff took over as these people's phone and email, sealed (R47). */
export async function detailsOf({ q, t, organisation }: Reader, persons: readonly string[]) {
  if (persons.length === 0) return [];
  const d = t.personDetail;
  return q
    .select({ person: d.person, field: d.field, value: d.value })
    .from(d)
    .where(
      and(
        eq(d.organisation, organisation),
        inArray(d.person, [...persons]),
        inArray(d.field, ['phone', 'email']),
      ),
    );
}
