import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type CsvError, parse } from 'csv-parse';
import { type Column, columnsOf, headingFault } from './headings.ts';

/** As many lines as one batch takes. */
const mostLines = 5_000;
/** Read between two looks at what else there is to do. Bytes. */
const piece = 16_384;

/** One line that is not empty: its row in the spreadsheet, the heading's being 1, and its cells. */
export type RawLine = { line: number; cells: string[] };
export type RawList = { columns: Column[]; lines: RawLine[] };

/** The list as a whole is no use, in words with their cure. */
export class ListFault extends Error {}

/**
 * Reads a list: commas, semicolons (Excel in some countries) or tabs (pasted), any line endings, cells in quotes that hold
 * any of these. Everybody else of this process goes first between its pieces.
 * @throws ListFault
 */
export async function readList(csv: string): Promise<RawList> {
  if (csv.includes('\0')) throw new ListFault('This is no list of text: save it as CSV and try again');
  const rows = await rowsOf(csv);
  const heading = rows.findIndex(isFilled);
  if (heading === -1) throw new ListFault('The list is empty');
  const columns = columnsOf(rows[heading]!);
  const fault = headingFault(columns);
  if (fault !== null) throw new ListFault(fault);
  const lines = rows
    .map((cells, place) => ({ line: place + 1, cells }))
    .filter(({ cells }, place) => place > heading && isFilled(cells));
  if (lines.length === 0) throw new ListFault('The list has a heading and no lines under it');
  if (lines.length > mostLines) {
    throw new ListFault(`The list has ${lines.length} lines: send at most ${mostLines} at once`);
  }
  return { columns, lines };
}

async function rowsOf(csv: string): Promise<string[][]> {
  const parser = Readable.from(pieces(csv)).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(csv),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    }),
  );
  const rows: string[][] = [];
  try {
    for await (const row of parser) rows.push(row as string[]);
  } catch (fault) {
    throw asListFault(fault as CsvError, rows.length);
  }
  return rows;
}

async function* pieces(csv: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(csv);
  for (let from = 0; from < bytes.length; from += piece) {
    yield bytes.subarray(from, from + piece);
    await nextTurn();
  }
}

/** What stands between the cells of the heading line most often, quoted words left out. */
function delimiterOf(csv: string): string {
  const heading = (/[^\r\n]+/.exec(csv)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const often = (mark: string) => heading.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (often(mark) > often(best) ? mark : best));
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function asListFault({ code }: CsvError, read: number): ListFault {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return new ListFault(
      `A quotation mark after line ${read} has no end: everything after it would be one cell. Put it right and try again`,
    );
  return new ListFault(`The list cannot be read after line ${read}: save it as CSV and try again`);
}
