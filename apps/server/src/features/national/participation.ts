import { parse } from 'csv-parse/sync';
import type { Mapping } from './mapping-shape.ts';

export type ListedCode = { odsCode: string; status: string };

/** A participation list that cannot be read, with the line. */
export class NotAList extends Error {}

/** Letters and digits, with at least one digit, so that no heading is taken for a code. A practice's is stricter (R99). */
const codeShape = /^(?=.*\d)[A-Z0-9]{3,10}$/;

/**
 * Reads a participation list (R111): a table with a column of ODS codes and, where there is one, of the status in CQRS;
 * without that column every practice on the list takes part. Also a bare list of codes, one a line. Nothing is guessed:
 * a line that cannot be read refuses the whole list, since a practice left out by mistake loses its week.
 * @throws NotAList in words that name the line
 */
export function readParticipation(
  text: string,
  { participation: names }: Pick<Mapping, 'participation'>,
): ListedCode[] {
  const rows = tableOf(text);
  const headings = rows[0]?.cells.map(plain) ?? [];
  const code = headings.findIndex((heading) => names.odsCode.map(plain).includes(heading));
  const status = headings.findIndex((heading) => names.status.map(plain).includes(heading));
  const bare = code === -1 && rows.every(({ cells }) => cells.length === 1);
  if (code === -1 && !bare) throw new NotAList(`It needs a column called "${names.odsCode[0]}"`);

  const listed = new Map<string, string>();
  for (const { cells, line } of bare ? rows : rows.slice(1)) {
    const odsCode = (cells[bare ? 0 : code] ?? '').trim().toUpperCase();
    if (!codeShape.test(odsCode)) throw new NotAList(`Line ${line}: "${odsCode}" is no ODS code`);
    const said = status === -1 ? names.approved : (cells[status] ?? '').trim();
    if (listed.has(odsCode) && listed.get(odsCode) !== said)
      throw new NotAList(`Line ${line}: ${odsCode} stands twice, with two statuses`);
    listed.set(odsCode, said);
  }
  if (listed.size === 0) throw new NotAList('There is no practice on it');
  return [...listed].map(([odsCode, said]) => ({ odsCode, status: said }));
}

/** Whether a practice is in the files: on the list, and approved there. */
export function takesPart(status: string | null, { participation }: Pick<Mapping, 'participation'>): boolean {
  return status !== null && plain(status) === plain(participation.approved);
}

function tableOf(text: string): { cells: string[]; line: number }[] {
  // Excel saves semicolons where the comma is a decimal sign.
  const [first = ''] = text.split(/\r?\n/, 1);
  const delimiter = first.includes(';') && !first.includes(',') ? ';' : ',';
  try {
    const rows = parse(text, {
      ...{ bom: true, delimiter, trim: true, info: true, relax_column_count: true },
      ...{ skip_empty_lines: true, skip_records_with_empty_values: true },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (fault) {
    throw new NotAList(`It is no table: ${(fault as Error).message}`);
  }
}

const plain = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, '');
