import type { BatchLine, BatchLines, BatchLinesQuery, LineFault } from '@frontdoor/contract';
import { sayNhsNumber } from '@frontdoor/questionnaire';
import type { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/problem.ts';
import { seesRestricted } from '../consultations/hidden.ts';
import type { Staff } from '../staff/guards.ts';
import type { LineContent } from './content.ts';
import { sayFault } from './fault-words.ts';
import { logLook } from './log-look.ts';
import { type LineWithProgress, linesWithProgress, progressOf } from './progress-store.ts';
import { batchById } from './store.ts';

type LinesDeps = Pick<Deps, 'database' | 'clock'>;
type Query = z.infer<typeof BatchLinesQuery>;

/** One page of the lines of a batch. They name patients, so the log says who looked (S42). */
export async function linesOf(
  deps: LinesDeps,
  staff: Staff,
  id: string,
  { state, cursor, limit }: Query,
): Promise<BatchLines> {
  const { database } = deps;
  const organisation = staff.organisation.id;
  const { rows, seesAll } = await database.read(organisation, async (reader) => {
    const batch = await batchById(reader, id);
    if (!batch || batch.lines === 0) throw notFound();
    const rows = await linesWithProgress(reader, id, { after: cursor, limit: limit + 1, of: state });
    return { rows, seesAll: await seesRestricted(reader, staff) };
  });
  if (cursor === 0) await logLook(deps, staff.member.id, { organisation, id });
  const items = rows.slice(0, limit).map((row) => {
    const content = JSON.parse(database.vault.unseal(organisation, row.content)) as LineContent;
    return showLine(row, content, seesAll);
  });
  return { items, next: rows.length > limit ? items.at(-1)!.line : null };
}

/**
 * A line as staff see it.
 * @param seesAll whether the viewer may know of safeguarding flags; nobody else learns why it is a clinician's (S27)
 */
export function showLine(row: LineWithProgress, content: LineContent, seesAll: boolean): BatchLine {
  return {
    line: row.line,
    name: content.name,
    birthDate: content.birthDate,
    nhsNumber: content.nhsNumber && sayNhsNumber(content.nhsNumber),
    channel: content.channel,
    state: row.state as BatchLine['state'],
    faults: whyNot(row, content, seesAll),
    consultation: row.consultation,
    progress: progressOf(row),
  };
}

function whyNot({ faults }: LineWithProgress, content: LineContent, seesAll: boolean): BatchLine['faults'] {
  const codes = faults === '' ? [] : (faults.split(',') as LineFault[]);
  return codes.map((code) => ({
    code: code === 'safeguarding' && !seesAll ? 'not-safe' : code,
    words: sayFault(content.faults.find((fault) => fault.code === code) ?? { code }),
  }));
}
