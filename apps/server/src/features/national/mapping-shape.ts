import { z } from 'zod';
import { type SourceKind, sources } from './sources.ts';

/**
 * The seven file sets of the collection (`nhs.md` 3.1), all in every week, also when nothing is in them, and what the
 * records of each are about.
 */
const madeOf = {
  incident: 'incident',
  oc_aggregate: 'aggregate',
  oc_practice: 'practice',
  oc_record: 'record',
  vc_aggregate: 'videoAggregate',
  vc_practice: 'videoPractice',
  vc_record: 'videoRecord',
} as const;
export const fileSets = Object.keys(madeOf) as (keyof typeof madeOf)[];

/** How a time is written: London's with its offset, London's without, or UTC. All to the second. */
const timeFormats = ['offset', 'local', 'utc'] as const;

/** A name that is an XML element, a JSON key and a column alike. */
const Name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'Letters, digits and underscores only');
const Basis = z.enum(['likely', 'ours']);
const Field = z.strictObject({
  name: Name,
  from: z.string(),
  format: z.enum(timeFormats).optional(),
  codes: z.string().optional(),
  basis: Basis,
});
const FileSet = z.strictObject({
  id: z.enum(fileSets),
  of: z.enum(Object.values(madeOf)),
  root: Name,
  record: Name,
  fields: z.array(Field).min(1),
});
/** Where a practice stands, in every row of a month. */
const placeNames = [
  'month',
  'gpCode',
  'gpName',
  'pcnCode',
  'pcnName',
  'subIcbCode',
  'subIcbName',
  'icbCode',
  'icbName',
  'regionCode',
  'regionName',
  'supplier',
] as const;
/** The nine published numbers (R115). */
const metricNames = [
  'capability',
  'participation',
  'used',
  'total',
  'clinical',
  'admin',
  'other',
  'registered',
  'rate',
] as const;
const Month = z.strictObject({
  places: z.array(z.strictObject({ name: Name, from: z.enum(placeNames) })),
  metrics: z.array(z.strictObject({ name: Name, from: z.enum(metricNames) })).length(metricNames.length),
  /** What stands over the name of a number and the number; over the weekday, the band of time and their requests. */
  metricColumns: z.array(Name).length(2),
  timesColumns: z.array(Name).length(3),
  /** Monday first. */
  days: z.array(z.string()).length(7),
  /** `from`: the first hour of the band; it lasts to the next. */
  bands: z.array(z.strictObject({ name: z.string(), from: z.number().int().min(0).max(23) })),
});

/** A versioned mapping file: every name, order, format and code value of the national files (R114). */
export const Mapping = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    about: z.string(),
    supplier: z.string(),
    doors: z.array(z.enum(sources.record.door)).min(1),
    fileName: z
      .string()
      .regex(/^[\w.{}-]+$/)
      .refine((name) => ['{number}', '{monday}', '{set}', '{format}'].every((part) => name.includes(part)), {
        message: 'It needs {number}, {monday}, {set} and {format}, or files would overwrite each other',
      }),
    header: z.array(Field),
    codes: z.record(z.string(), z.record(z.string(), z.string())),
    sets: z.array(FileSet).length(fileSets.length),
    participation: z.strictObject({
      odsCode: z.array(z.string()).min(1),
      status: z.array(z.string()).min(1),
      approved: z.string(),
    }),
    month: Month,
  })
  .superRefine((mapping, check) => {
    const fault = (message: string) => check.addIssue({ code: 'custom', message });
    for (const id of fileSets) {
      if (!mapping.sets.some((set) => set.id === id)) fault(`The set ${id} is missing`);
    }
    const hours = mapping.month.bands.map(({ from }) => from);
    if (hours[0] !== 0 || hours.some((hour, place) => place > 0 && hour <= hours[place - 1]!))
      fault('The bands of time begin at hour 0 and each begins after the last');
    for (const { id, of } of mapping.sets) {
      if (of !== madeOf[id]) fault(`${id}: it is of "${madeOf[id]}"`);
    }
    const all = [{ id: 'header', of: 'header' as const, fields: mapping.header }, ...mapping.sets];
    for (const { id, of, fields } of all) {
      for (const field of fields) {
        const wrong = faultOf(field, (sources[of] as Record<string, SourceKind>)[field.from], mapping.codes);
        if (wrong) fault(`${id}, ${field.name}: ${wrong}`);
      }
      if (new Set(fields.map(({ name }) => name)).size < fields.length) fault(`${id}: a name stands twice`);
    }
  });

export type Mapping = z.infer<typeof Mapping>;
export type MappedField = z.infer<typeof Field>;
export type Place = (typeof placeNames)[number];
export type Metric = (typeof metricNames)[number];
export type MappedSet = z.infer<typeof FileSet>;

/** What is wrong with one field, in words; null when nothing is. */
function faultOf(
  { from, format, codes }: MappedField,
  kind: SourceKind | undefined,
  tables: Mapping['codes'],
): string | null {
  if (kind === undefined) return `there is no "${from}" to take`;
  if ((kind === 'instant') !== (format !== undefined)) return 'a time, and nothing else, has a "format"';
  if (typeof kind === 'string') return codes === undefined ? null : 'it has no codes';
  const table = codes === undefined ? undefined : tables[codes];
  if (!table) return 'its "codes" are missing';
  const missing = kind.filter((value) => !Object.hasOwn(table, value));
  return missing.length > 0 ? `no code for ${missing.join(', ')}` : null;
}
