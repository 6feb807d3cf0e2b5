import { type Database, placeholders, type Tx } from '@frontdoor/database';
import { and, eq, sql } from 'drizzle-orm';

export type ConsultationRow = Tx['t']['consultation']['$inferInsert'];

/** False when its reference or its submission is there already; then nothing was inserted. */
export async function insertConsultation(tx: Tx, row: ConsultationRow): Promise<boolean> {
  const insert = tx.prepared('consultation-insert', (q, t) =>
    q
      .insert(t.consultation)
      .values(placeholders(t.consultation))
      .onConflictDoNothing()
      .returning({ id: t.consultation.id }),
  );
  const made = await insert(row);
  return made.length === 1;
}

export function insertFlag(tx: Tx, row: Tx['t']['flag']['$inferInsert']): Promise<unknown> {
  return tx.prepared('flag-insert', (q, t) => q.insert(t.flag).values(placeholders(t.flag)))(row);
}

/** All tokens of a request in one statement, prepared once for each number of them. */
export function insertSearchTokens(tx: Tx, consultation: string, tokens: string[]): Promise<unknown> {
  if (tokens.length === 0) return Promise.resolve();
  const insert = tx.prepared(`search-token-insert-${tokens.length}`, (q, t) =>
    q.insert(t.searchToken).values(
      tokens.map((_, place) => ({
        organisation: sql.placeholder('organisation'),
        token: sql.placeholder(`token${place}`),
        consultation: sql.placeholder('consultation'),
      })),
    ),
  );
  const values: Record<string, string> = { organisation: tx.organisation, consultation };
  for (const [place, token] of tokens.entries()) values[`token${place}`] = token;
  return insert(values);
}

/** The request an earlier send of the same submission made, or null. */
export async function bySubmission(database: Database, organisation: string, submission: string) {
  return database.read(organisation, async ({ prepared }) => {
    const find = prepared('consultation-by-submission', (q, t) =>
      q
        .select({
          id: t.consultation.id,
          reference: t.consultation.reference,
          dueAt: t.consultation.dueAt,
          receivedAt: t.consultation.receivedAt,
          urgency: t.consultation.urgency,
        })
        .from(t.consultation)
        .where(
          and(
            eq(t.consultation.organisation, sql.placeholder('organisation')),
            eq(t.consultation.submission, sql.placeholder('submission')),
          ),
        ),
    );
    const [row] = await find({ organisation, submission });
    return row ?? null;
  });
}
