import type { BatchLine } from '@frontdoor/contract';
import { sayDate } from '@frontdoor/questionnaire';
import { csv } from '../../platform/csv.ts';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/problem.ts';
import { seesRestricted } from '../consultations/hidden.ts';
import { sayReference } from '../consultations/reference.ts';
import type { Staff } from '../staff/guards.ts';
import type { LineContent } from './content.ts';
import { showLine } from './lines.ts';
import { logLook } from './log-look.ts';
import { partsOf } from './parts-of.ts';
import { referencesOf } from './progress-store.ts';
import { batchById } from './store.ts';

/** Lines in memory at once. */
const part = 250;

/**
 * The results of a batch as a table for a spreadsheet, some lines at a time: every line of the list, whether it went, how
 * far it came and why not. The log says who took them out (S42). Throws 404 before the first piece.
 */
export async function resultsOf(
  deps: Pick<Deps, 'database' | 'clock'>,
  staff: Staff,
  id: string,
): Promise<{ title: string; pieces: AsyncGenerator<string> }> {
  const { database } = deps;
  const organisation = staff.organisation.id;
  const { batch, seesAll } = await database.read(organisation, async (reader) => ({
    batch: await batchById(reader, id),
    seesAll: await seesRestricted(reader, staff),
  }));
  if (!batch || batch.lines === 0) throw notFound();
  await logLook(deps, staff.member.id, batch);
  const ended = batch.endedAt !== null;
  async function* pieces() {
    yield resultsHeading;
    for await (const lines of partsOf(database, { organisation, id }, part)) {
      const ids = lines.flatMap(({ consultation }) => (consultation ? [consultation] : []));
      const references = await database.read(organisation, (reader) => referencesOf(reader, ids));
      const shown = lines.map((row) => {
        const content = JSON.parse(database.vault.unseal(organisation, row.content)) as LineContent;
        const reference = row.consultation ? references.get(row.consultation) : undefined;
        return { ...showLine(row, content, seesAll), reference: reference ? sayReference(reference) : null };
      });
      yield resultsRows(shown, ended);
    }
  }
  return { title: batch.title, pieces: pieces() };
}

const resultsHeading = csv([
  ['Line', 'Name', 'Date of birth', 'NHS number', 'Sent', 'By', 'How far', 'Why not', 'Reference'],
]);

const states: Record<BatchLine['state'], string> = {
  ready: 'Not yet',
  cannot: 'No',
  sent: 'Yes',
  withheld: 'Held back',
};

const progress: Record<NonNullable<BatchLine['progress']>, string> = {
  queued: 'Waits to be sent',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  answered: 'Answered',
  failed: 'Failed',
};

/** Some lines of the results, as a spreadsheet reads them. @param ended the batch goes no further */
function resultsRows(lines: readonly (BatchLine & { reference: string | null })[], ended: boolean): string {
  return csv(
    lines.map((line) => [
      line.line,
      line.name,
      line.birthDate ? sayDate(line.birthDate) : '',
      line.nhsNumber ?? '',
      line.state === 'ready' && ended ? 'No: it was stopped before' : states[line.state],
      line.state === 'sent' ? (line.channel ?? '') : '',
      line.progress ? progress[line.progress] : '',
      line.faults.map(({ words }) => words).join('. '),
      line.reference ?? '',
    ]),
  );
}
