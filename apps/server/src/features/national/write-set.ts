import { atLondon } from '@frontdoor/hours';
import type { Cell, FileFormat, Layout } from './file-formats.ts';
import type { MappedField, MappedSet, Mapping } from './mapping-shape.ts';
import type { SourceRecord } from './sources.ts';

/** Where the text of one file goes, a piece at a time; it resolves when the next piece may come. */
export type Sink = { write(text: string): Promise<void>; end(): Promise<void> };

/** Characters that are gathered before they are written. */
const piece = 64 * 1024;

/**
 * Writes one file: its header, then its records as they come, so that a file of any length needs no memory.
 * @returns how many records it holds
 */
export async function writeSet(
  sink: Sink,
  { mapping, set, format }: { mapping: Mapping; set: MappedSet; format: FileFormat },
  header: SourceRecord<'header'>,
  records: AsyncIterable<SourceRecord> | Iterable<SourceRecord>,
): Promise<number> {
  const layout: Layout = { root: set.root, record: set.record, names: set.fields.map(({ name }) => name) };
  const names = mapping.header.map(({ name }) => name);
  let text = format.begin({ names, cells: cellsOf(mapping.header, header, mapping) }, layout);
  let count = 0;
  for await (const record of records) {
    text += format.record(cellsOf(set.fields, record, mapping), layout, count === 0);
    count++;
    if (text.length < piece) continue;
    await sink.write(text);
    text = '';
  }
  await sink.write(text + format.end(layout));
  await sink.end();
  return count;
}

/** One record as the mapping writes it: chosen, in order, with its codes and time formats. Pure. */
export function cellsOf(
  fields: readonly MappedField[],
  record: Record<string, string | number | null>,
  { codes }: Pick<Mapping, 'codes'>,
): Cell[] {
  return fields.map((field) => {
    const value = record[field.from] ?? null;
    if (value === null) return null;
    if (field.format) return sayInstant(Number(value), field.format);
    if (field.codes) return codes[field.codes]![value] ?? unknownCode(field, value);
    return value;
  });
}

/** What the database holds and no code stands for would go out as it is, or be lost: neither may happen unseen. */
function unknownCode({ name, from }: MappedField, value: string | number): never {
  throw new Error(`${name} has no code for the ${from} "${value}"`);
}

function sayInstant(ms: number, format: NonNullable<MappedField['format']>): string {
  const local = atLondon(ms);
  if (format === 'local') return local.toPlainDateTime().toString({ smallestUnit: 'second' });
  if (format === 'utc') return local.toInstant().toString({ smallestUnit: 'second' });
  return local.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}
