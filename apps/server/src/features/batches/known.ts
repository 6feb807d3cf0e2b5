import type { Reader, Tx, Vault } from '@frontdoor/database';
import { ageYears } from '@frontdoor/questionnaire';
import { matchingName } from '../patients/names.ts';
import { phoneDigits, tokenMaker } from '../patients/tokens.ts';
import type { Placed } from './compare.ts';
import { type Described, describedByBirth, describedByNhs, personsByPhone } from './known-store.ts';
import type { Fault, ListLine } from './read-line.ts';

/** A line with whom it is for. */
export type Known = Placed & {
  /** The description of them that a new conversation joins; null for who is met by NHS number, or for the first time. */
  known: string | null;
  /** Everybody it may be for: of one name and date of birth, one may be who has died. */
  perhaps: string[];
};

type Tokens = {
  nhs: string | null;
  birth: string | null;
  family: string;
  given: string;
  phone: string | null;
};

/**
 * Finds whom each line is for (S18, S41): by NHS number, which must not belong to another name or date of birth here; or
 * by name and date of birth, which exactly one person known here must have. A few looks into the database, however many
 * the lines are.
 */
export async function findKnown(
  vault: Vault,
  reader: Reader | Tx,
  lines: readonly ListLine[],
  today: string,
): Promise<Known[]> {
  const token = tokenMaker(vault, reader.organisation);
  const tokens = new Map(lines.map((line) => [line, tokensOf(line, token)]));
  const all = [...tokens.values()];
  const byNhs = await describedByNhs(reader, present(all.map(({ nhs }) => nhs)));
  const byBirth = await describedByBirth(reader, {
    births: present(all.map(({ birth }) => birth)),
    families: present(all.map(({ family }) => family)),
  });
  const byPhone = await personsByPhone(reader, present(all.map(({ phone }) => phone)));
  const unseal = (sealed: string) => vault.unseal(reader.organisation, sealed);
  return lines.map((line) => {
    const mine = tokens.get(line)!;
    const placed = place(line, mine, {
      numbered: mine.nhs === null ? [] : byNhs.filter(({ nhsToken }) => nhsToken === mine.nhs),
      alike: byBirth.filter((each) => isAlike(each, mine)),
    });
    const { name, birthDate } = named(line, placed.of, unseal);
    return {
      ...line,
      name,
      birthDate,
      faults: [...line.faults, ...placed.faults],
      person: placed.of?.person ?? null,
      known: mine.nhs === null ? (placed.of?.id ?? null) : null,
      perhaps: [...new Set(placed.perhaps.map(({ person }) => person))],
      phoneOf: byPhone
        .filter((each) => each.token !== null && each.token === mine.phone)
        .map(({ person }) => person)
        .filter((person) => !placed.perhaps.some((each) => each.person === person)),
      age: birthDate === null ? null : ageYears(birthDate, today),
    };
  });
}

function tokensOf(line: ListLine, token: (value: string) => string): Tokens {
  const { family, given } = matchingName(line.name);
  return {
    nhs: line.nhsNumber === null ? null : token(line.nhsNumber),
    birth: line.birthDate === null ? null : token(line.birthDate),
    family: token(family),
    given: token(`given ${given}`),
    phone: line.phone === null ? null : token(phoneDigits(line.phone)),
  };
}

const present = (all: readonly (string | null)[]) => [...new Set(all.filter((each) => each !== null))];

function isAlike(
  { birthToken, familyToken, givenToken }: Described,
  { birth, family, given }: Tokens,
): boolean {
  return birth !== null && birthToken === birth && familyToken === family && givenToken === given;
}

type Place = { of: Described | null; perhaps: Described[]; faults: Fault[] };

/** Whom the NHS number, or the name and date of birth, of one line stand for. */
function place(
  line: ListLine,
  mine: Tokens,
  { numbered, alike }: { numbered: readonly Described[]; alike: readonly Described[] },
): Place {
  const perhaps = [...numbered, ...alike];
  // What cannot be read is not looked for: one reason is enough.
  if (line.faults.some(({ code }) => unreadable.has(code))) return { of: null, perhaps, faults: [] };
  if (mine.nhs !== null) {
    if (numbered.length === 0) {
      const whole = line.name !== '' && mine.birth !== null;
      return { of: null, perhaps, faults: whole ? [] : [{ code: 'unknown-patient' }] };
    }
    const of = newest(numbered.filter((each) => agrees(each, line, mine)));
    return of
      ? { of, perhaps, faults: [] }
      : { of: null, perhaps, faults: [{ code: 'no-match', how: 'differs' }] };
  }
  const persons = new Set(alike.map(({ person }) => person));
  if (persons.size === 1) return { of: newest(alike), perhaps, faults: [] };
  const how = persons.size > 1 ? ({ how: 'several' } as const) : {};
  return { of: null, perhaps, faults: [{ code: 'no-match', ...how }] };
}

const unreadable: ReadonlySet<string> = new Set([
  ...['wrong-columns', 'bad-nhs-number', 'bad-birth-date', 'no-name', 'no-birth-date'],
]);

/** The date of birth as held, and of the name at least one part: people marry. What the line leaves out, agrees. */
function agrees(each: Described, line: ListLine, { birth, family, given }: Tokens): boolean {
  if (birth !== null && each.birthToken !== birth) return false;
  return line.name === '' || each.familyToken === family || each.givenToken === given;
}

function newest(all: readonly Described[]): Described | null {
  return all.reduce<Described | null>(
    (last, each) => (last === null || each.createdAt > last.createdAt ? each : last),
    null,
  );
}

/** Of somebody known by their number alone, the name and date of birth are ours. */
function named(line: ListLine, of: Described | null, unseal: (sealed: string) => string) {
  return {
    name: line.name === '' && of ? unseal(of.name) : line.name,
    birthDate: line.birthDate ?? (of ? unseal(of.birthDate) : null),
  };
}
