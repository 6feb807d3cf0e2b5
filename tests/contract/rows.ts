import type { Database, Schema, Tx } from '@frontdoor/database';
import { getTableColumns } from 'drizzle-orm';

type Table = Schema[keyof Schema];

/** A whole row of any table: every column filled with something of its kind, `given` on top. */
export function rowOf<T extends Table>(table: T, given: Partial<T['$inferInsert']>): T['$inferInsert'] {
  const filled = Object.entries(getTableColumns(table)).map(([name, column]) => [name, fill(name, column)]);
  return { ...Object.fromEntries(filled), ...given };
}

function fill(name: string, column: { getSQLType(): string; dataType: string }): unknown {
  if (name.endsWith('At') && column.dataType === 'custom') return new Date(1_766_577_600_123);
  if (column.dataType === 'date') return new Date(1_766_577_600_123);
  if (column.dataType === 'boolean') return true;
  if (column.dataType === 'number') return 7;
  return `${name} of it`;
}

/** Organisations with their keys, for tests that try to cross from one to the other. */
export async function addOrganisations(database: Database, ...ids: string[]): Promise<void> {
  for (const id of ids) database.vault.addOrganisation(id);
  await database.directory.within(async ({ q, t }) => {
    for (const id of ids) await q.insert(t.organisation).values(rowOf(t.organisation, { id, slug: id }));
  });
}

/** A request and its patient, which most other rows hang on. */
export async function addConsultation(
  tx: Tx,
  id: string,
  given: Partial<ConsultationRow> = {},
): Promise<void> {
  const { q, t, organisation } = tx;
  await q.insert(t.patient).values(rowOf(t.patient, { organisation, id: `patient of ${id}` }));
  const row = { organisation, id, patient: `patient of ${id}`, reference: id, submission: id, ...given };
  await q.insert(t.consultation).values(rowOf(t.consultation, row));
}

type ConsultationRow = Schema['consultation']['$inferInsert'];
