import type { Reader } from '@frontdoor/database';
import { and, asc, eq } from 'drizzle-orm';

/** All files of one request, those in its messages too. */
export function attachmentsOf({ q, t, organisation }: Reader, consultation: string) {
  return q
    .select()
    .from(t.attachment)
    .where(and(eq(t.attachment.organisation, organisation), eq(t.attachment.consultation, consultation)))
    .orderBy(asc(t.attachment.createdAt), asc(t.attachment.id));
}
