import { matchingName, nameWords } from '../patients/names.ts';
import type { Fault, ListLine } from './read-line.ts';

/** A line, and whom its NHS number or name and date of birth stand for here; null for somebody unknown. */
export type Placed = ListLine & {
  person: string | null;
  /** People already known here, other than whom this line is for, whose phone this line gives. */
  phoneOf: readonly string[];
  /** Whole years; null where the date of birth is not known. */
  age: number | null;
};

/** Whom a child's parents answer for (S41). Whole years. */
const adultFrom = 16;

/**
 * What only stands out when lines are seen beside each other (S41): the same patient twice, one NHS number with two
 * people, a phone or email that another patient has too. Gives the faults of each line by its number.
 */
export function compareLines(lines: readonly Placed[]): Map<number, Fault[]> {
  // Of a line that slipped nobody knows what its cells are.
  const read = lines.filter(({ faults }) => !faults.some(({ code }) => code === 'wrong-columns'));
  const faults = new Map(read.map(({ line }) => [line, [] as Fault[]]));
  const add = (line: number, fault: Fault) => faults.get(line)!.push(fault);
  const mixed = new Set<number>();
  for (const group of groupsBy(read, ({ nhsNumber }) => nhsNumber)) {
    if (group.every((one) => samePatient(one, group[0]!))) continue;
    for (const { line } of group) {
      mixed.add(line);
      add(line, { code: 'repeated-nhs-number', other: otherThan(line, group) });
    }
  }
  const patients = groupsBy(read, patientOf);
  for (const group of patients)
    for (const [line, fault] of repeats(group.filter(({ line }) => !mixed.has(line)))) add(line, fault);
  for (const [line, fault] of shared(read)) add(line, fault);
  return faults;
}

/** Lines that stand together with another one, by what `key` gives; null is nothing in common. */
function groupsBy(lines: readonly Placed[], key: (line: Placed) => string | null): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const line of lines) {
    const value = key(line);
    if (value === null) continue;
    const group = groups.get(value);
    if (group) group.push(line);
    else groups.set(value, [line]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** One number is one person: another date of birth, or a name with no part in common, is a slip in one of the lines. */
function samePatient(one: Placed, other: Placed): boolean {
  if (one.birthDate !== null && other.birthDate !== null && one.birthDate !== other.birthDate) return false;
  const [mine, theirs] = [matchingName(one.name), matchingName(other.name)];
  return one.name === '' || other.name === '' || mine.family === theirs.family || mine.given === theirs.given;
}

/** By what lines are known to be for one patient. Nobody is sent to by name alone, so names join only the known. */
function patientOf({ person, nhsNumber, name, birthDate }: Placed): string | null {
  if (person !== null) return `person ${person}`;
  if (nhsNumber !== null) return `nhs ${nhsNumber}`;
  return name !== '' && birthDate !== null ? `name ${nameWords(name).join(' ')} ${birthDate}` : null;
}

/** The first line of a patient goes and the others do not; where they would go to different addresses, none does. */
function repeats(group: readonly Placed[]): [number, Fault][] {
  const first = group[0];
  if (!first) return [];
  const differ = group.some(({ phone, email }) => phone !== first.phone || email !== first.email);
  const stopped = differ ? group : group.slice(1);
  return stopped.map(({ line }) => [
    line,
    {
      code: 'repeated-patient',
      other: otherThan(line, group),
      ...(differ ? { how: 'differs' as const } : {}),
    },
  ]);
}

/** The same phone or email with different patients: of all of them, nobody knows whose it is. */
function shared(lines: readonly Placed[]): [number, Fault][] {
  const found = new Map<number, Fault>();
  const inList = new Map<string, Placed>();
  for (const line of lines) if (line.person !== null) inList.set(line.person, line);
  for (const key of [phoneOf, emailOf]) {
    for (const group of groupsBy(lines, key)) {
      if (new Set(group.map(patientOf)).size === 1 && patientOf(group[0]!) !== null) continue;
      const column = key === phoneOf ? 'phone' : 'email';
      for (const one of group) set(found, one.line, one.age, { other: ofAnother(one, group), column });
    }
  }
  for (const { line, age, phoneOf: others } of lines) {
    const other = others.map((person) => inList.get(person)).find((each) => each && each.line !== line);
    if (other) set(found, line, age, { other: other.line, column: 'phone' });
    else if (others.length > 0 && isChild(age)) set(found, line, age, { column: 'phone' });
  }
  return [...found];
}

function set(found: Map<number, Fault>, line: number, age: number | null, more: Omit<Fault, 'code'>): void {
  if (!found.has(line))
    found.set(line, { code: isChild(age) ? 'under-16-shared' : 'shared-address', ...more });
}

const isChild = (age: number | null) => age !== null && age < adultFrom;
const phoneOf = ({ phone }: Placed) => phone;
const emailOf = ({ email }: Placed) => email?.toLowerCase() ?? null;

/** The first line of another patient: the same patient twice is a fault of its own. */
function ofAnother(one: Placed, group: readonly Placed[]): number {
  const mine = patientOf(one);
  return group.find((each) => each.line !== one.line && (mine === null || patientOf(each) !== mine))!.line;
}

function otherThan(line: number, group: readonly Placed[]): number {
  return group.find((each) => each.line !== line)!.line;
}
