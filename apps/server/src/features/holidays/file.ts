import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What was last learnt of GOV.UK's list, kept beside the database so that a restart has it. */
const Kept = z.object({
  /** When it was last read; null when it never was. Milliseconds since 1970. */
  readAt: z.number().int().nullable(),
  /** Not asked for again before then (R4). */
  nextAt: z.number().int(),
  /** Every date known: those that came with Frontdoor and those read since. */
  dates: z.array(z.iso.date()),
  /** Known dates that the list did not have when it was last read. */
  missing: z.array(z.iso.date()),
  /** Why it could not be read the last time, in words; null when it could. */
  fault: z.string().nullable(),
});
export type KeptHolidays = z.infer<typeof Kept>;

const nothing: KeptHolidays = { readAt: null, nextAt: 0, dates: [], missing: [], fault: null };

const Links = z.array(
  z.object({ href: z.string(), checkedAt: z.number().int(), fault: z.string().nullable() }),
);
export type KeptLinks = z.infer<typeof Links>;

/** @param data the folder of everything Frontdoor keeps */
export function readKeptHolidays(data: string): KeptHolidays {
  return readKept(join(data, 'bank-holidays.json'), Kept) ?? nothing;
}

export function keepHolidays(data: string, kept: KeptHolidays): void {
  write(join(data, 'bank-holidays.json'), kept);
}

export function readKeptLinks(data: string): KeptLinks {
  return readKept(join(data, 'links.json'), Links) ?? [];
}

export function keepLinks(data: string, kept: KeptLinks): void {
  write(join(data, 'links.json'), kept);
}

/** Null when there is no file, or one that cannot be read: it is only ever a copy, and is fetched again. */
function readKept<T>(file: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Renamed into place, so that no other process reads half of it. */
function write(file: string, content: object): void {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, JSON.stringify(content));
  renameSync(half, file);
}
