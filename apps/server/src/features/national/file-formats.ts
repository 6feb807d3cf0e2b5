import type { nationalFormats } from '@frontdoor/contract';
import { XMLBuilder } from 'fast-xml-parser';
import { csv } from '../../platform/csv.ts';

export type FormatName = (typeof nationalFormats)[number];
/** A count, a text or a code; null where there is nothing to say yet. */
export type Cell = string | number | null;
/** What the records of one file are called, and their fields in order. */
export type Layout = { root: string; record: string; names: readonly string[] };
type Header = { names: readonly string[]; cells: readonly Cell[] };

/** How a file is put into text, piece by piece: its beginning with the header, each record, its end. */
export type FileFormat = {
  begin(header: Header, layout: Layout): string;
  record(cells: readonly Cell[], layout: Layout, first: boolean): string;
  end(layout: Layout): string;
};

const json: FileFormat = {
  begin: ({ names, cells }) => `{\n"header": ${JSON.stringify(named(names, cells))},\n"records": [`,
  record: (cells, { names }, first) => `${first ? '' : ','}\n${JSON.stringify(named(names, cells))}`,
  end: () => '\n]\n}\n',
};

const builder = new XMLBuilder();
const element = (name: string, content: object) => `${builder.build({ [name]: content })}\n`;

const xml: FileFormat = {
  begin: ({ names, cells }, { root }) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>\n${element('Header', written(names, cells))}<Records>\n`,
  record: (cells, { record, names }) => element(record, written(names, cells)),
  end: ({ root }) => `</Records>\n</${root}>\n`,
};

/** The header is a comment line, so that the second line names the columns and the rest is one plain table. */
const table: FileFormat = {
  begin: ({ names, cells }, layout) =>
    `# ${names.map((name, place) => `${name}=${cells[place] ?? ''}`).join('; ')}\r\n${csv([layout.names])}`,
  record: (cells) => csv([cells.map((cell) => cell ?? '')]),
  end: () => '',
};

export const fileFormats: Record<FormatName, FileFormat> = { json, xml, csv: table };

function named(names: readonly string[], cells: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? null]));
}

/** XML and tables have no null: nothing to say is an empty element there. */
function written(names: readonly string[], cells: readonly Cell[]): Record<string, string | number> {
  return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
}
