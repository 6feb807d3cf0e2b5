import type { LineFault } from '@frontdoor/contract';
import {
  isEmail,
  isValidNhsNumber,
  tidyCode,
  tidyLine,
  tidyNhsNumber,
  tidyPhone,
} from '@frontdoor/questionnaire';
import { readBirthDate } from './birth-date.ts';
import type { Column, Meaning } from './headings.ts';
import type { RawLine } from './read-list.ts';

/** Why a line cannot go, and what its words name. */
export type Fault = {
  code: LineFault;
  /** Another line that it meets. */
  other?: number;
  /** The column at fault. */
  column?: string;
  /** In which of its two senses the code is meant. */
  how?: 'differs' | 'several';
};

/** One line of a list as far as the list alone says. */
export type ListLine = {
  line: number;
  name: string;
  birthDate: string | null;
  nhsNumber: string | null;
  phone: string | null;
  email: string | null;
  /** What its other columns hold, by their headings as they are compared. */
  fields: Record<string, string>;
  faults: Fault[];
};

/** A name longer than this is two columns in one. Characters. */
const longestName = 120;
const longestField = 500;

/** Reads one line: tidies what can be read without a doubt, and says of everything else what is wrong with it. */
export function readLine(raw: RawLine, columns: readonly Column[], today: Temporal.PlainDate): ListLine {
  const cells = raw.cells.map(plainCell);
  if (slipped(raw.cells, columns)) return slippedLine(raw.line, cells);
  const faults: Fault[] = [];
  const cellOf = (meaning: Meaning): string =>
    cells[columns.findIndex((each) => each.meaning === meaning)] ?? '';
  const long = columns.find((_column, place) => (cells[place] ?? '').length > longestField);
  if (long) faults.push({ code: 'too-long', column: long.title });

  const nhsNumber = nhsNumberIn(cellOf('nhsNumber'), faults);
  const name = nameIn(cellOf, faults);
  const birthDate = birthDateIn(cellOf('birthDate'), today, faults);
  if (nhsNumber === null && !faults.some(({ code }) => code === 'bad-nhs-number')) {
    if (name === '') add(faults, { code: 'no-name' });
    if (birthDate === null) add(faults, { code: 'no-birth-date' }, ['bad-birth-date']);
  }
  const phone = phoneIn(cellOf('phone'), faults);
  const email = emailIn(cellOf('email'), faults);
  if (phone === null && email === null) add(faults, { code: 'no-address' }, ['bad-phone', 'bad-email']);
  for (const [place, { meaning, title }] of columns.entries())
    faults.push(...statusFaults(meaning, title, cells[place] ?? ''));
  return {
    line: raw.line,
    name,
    birthDate,
    nhsNumber,
    phone,
    email,
    fields: fieldsIn(columns, cells),
    faults,
  };
}

/** Excel keeps a number as text by writing ="0770" or '0770; neither is part of it. */
function plainCell(cell: string): string {
  const kept = /^\s*="(.*)"\s*$/s.exec(cell);
  return tidyLine(kept ? kept[1]!.replaceAll('""', '"') : cell.replace(/^\s*'(?=[\d+=@-])/, ''));
}

/** Cells beyond the last heading are what an unquoted comma makes of an address: everything after it has moved over. */
function slipped(cells: readonly string[], columns: readonly Column[]): boolean {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) return true;
  if (cells.length < columns.length) return true;
  // A name over two lines is two people, put together by a quotation mark.
  return columns.some(({ meaning }, place) => meaning !== null && /[\r\n]/.test((cells[place] ?? '').trim()));
}

/** Which of its cells is whose phone nobody knows: none is read, and staff see the first words of it. */
function slippedLine(line: number, cells: readonly string[]): ListLine {
  const name = cells.filter(Boolean).join(' ').slice(0, longestName);
  const nothing = { birthDate: null, nhsNumber: null, phone: null, email: null, fields: {} };
  return { line, name, ...nothing, faults: [{ code: 'wrong-columns' }] };
}

function add(faults: Fault[], fault: Fault, unless: readonly LineFault[] = []): void {
  if (!faults.some(({ code }) => unless.includes(code))) faults.push(fault);
}

function nhsNumberIn(cell: string, faults: Fault[]): string | null {
  const digits = tidyNhsNumber(tidyCode(cell));
  if (digits === '') return null;
  if (isValidNhsNumber(digits)) return digits;
  faults.push({ code: 'bad-nhs-number' });
  return null;
}

/** "SMITH, John (Mr)" is how clinical systems print John Smith. */
function nameIn(cellOf: (meaning: Meaning) => string, faults: Fault[]): string {
  const whole = cellOf('name') || `${cellOf('givenName')} ${cellOf('familyName')}`;
  const [family = '', given, ...more] = whole.replace(/\s*\([^()]*\)\s*$/, '').split(',');
  const name = (given === undefined || more.length > 0 ? whole : `${given} ${family}`)
    .replace(/\s+/g, ' ')
    .trim();
  if (name.length > longestName) {
    faults.push({ code: 'too-long', column: 'Name' });
    return name.slice(0, longestName);
  }
  // A number or an address in its place: the columns do not say what they hold.
  if (name !== '' && (!/\p{L}/u.test(name) || /[\d@\uFFFD]/.test(name))) add(faults, { code: 'no-name' });
  return name;
}

function birthDateIn(cell: string, today: Temporal.PlainDate, faults: Fault[]): string | null {
  if (cell === '') return null;
  const date = readBirthDate(tidyCode(cell), today);
  if (date === null) faults.push({ code: 'bad-birth-date' });
  return date;
}

/** A spreadsheet that takes a phone for a number drops its nought, or its plus. */
function phoneIn(cell: string, faults: Fault[]): string | null {
  const typed = tidyCode(cell);
  if (typed === '') return null;
  const bare = typed.replace(/\s/g, '');
  const mended = /^7\d{9}$/.test(bare) ? `0${bare}` : /^44\d{10}$/.test(bare) ? `+${bare}` : typed;
  const phone = mended.length > 60 ? null : tidyPhone(mended);
  if (phone === null) faults.push({ code: 'bad-phone' });
  return phone;
}

function emailIn(cell: string, faults: Fault[]): string | null {
  const email = tidyCode(cell).replace(/^mailto:/i, '');
  if (email === '') return null;
  if (isEmail(email)) return email;
  faults.push({ code: 'bad-email' });
  return null;
}

const yes = /^(?:y|yes|true|1|ok|agrees|agreed|consent|consents|consented|given|granted)$/i;
const no = /^(?:n|no|false|0|none|never|-|n\/a|alive|active)$/i;

/** What a column says of whether somebody can be written to at all. A word nobody foresaw keeps the line back. */
function statusFaults(meaning: Meaning | null, column: string, cell: string): Fault[] {
  if (cell === '') return [];
  if (meaning === 'agrees') return yes.test(cell) ? [] : [{ code: 'not-wanted', column }];
  if (no.test(cell)) return [];
  if (meaning === 'refuses') return [{ code: 'not-wanted', column }];
  if (meaning === 'died') return [{ code: 'deceased', column }];
  if (meaning === 'left') return [{ code: 'left', column }];
  return [];
}

function fieldsIn(columns: readonly Column[], cells: readonly string[]): Record<string, string> {
  const fields = new Map<string, string>();
  for (const [place, { key }] of columns.entries())
    if (key !== '' && !fields.has(key)) fields.set(key, cells[place] ?? '');
  // A column may be called "constructor".
  return Object.fromEntries(fields);
}
