import { type LocalNumber, type LocalService, localServices } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import { numberRows } from './store.ts';

/** A service as patients read it: its name, and its number in groups that can be read aloud. */
export type LocalNumberShown = { name: string; number: string };
export type LocalNumbers = Record<LocalService, LocalNumberShown | null>;

/** The practice's local numbers. Null where there is none: the words then send to 999, A&E or 111, never a blank (S11). */
export async function localNumbers(reader: Reader | Tx): Promise<LocalNumbers> {
  const rows = await numberRows(reader);
  const numbers = Object.fromEntries(localServices.map((service) => [service, null])) as LocalNumbers;
  for (const { service, name, number } of rows) numbers[service as LocalService] = { name, number };
  return numbers;
}

/** The same with who checked each and when, for staff. */
export async function checkedNumbers(reader: Reader | Tx): Promise<LocalNumber[]> {
  const rows = await numberRows(reader);
  return rows.map(({ organisation: _own, ...number }) => number as LocalNumber);
}
