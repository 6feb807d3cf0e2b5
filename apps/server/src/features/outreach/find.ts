import type { PatientFound, PatientsFound } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import { ageYears, sayNhsNumber } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { londonToday } from '../../platform/today.ts';
import type { ContactGiven } from '../consultations/content.ts';
import { findIds } from '../consultations/search.ts';
import { isChecked } from './begin-who.ts';
import { type Reach, reachOf } from './may-reach.ts';
import { type Described, describedIn } from './people-store.ts';

/** More than this is no answer to a search: type another word. */
const most = 20;
/** Below it somebody else may hold the phone. Whole years. */
const grown = 16;

type FindDeps = Pick<Deps, 'database' | 'clock'>;

/**
 * Patients known here by earlier requests, to write to: found by whole names, NHS number, date of birth, phone or a
 * reference, each person once, with the details they gave last and why they cannot or should not be written to.
 */
export async function findPatients(
  deps: FindDeps,
  organisation: string,
  typed: string,
): Promise<PatientsFound> {
  return deps.database.read(organisation, async (reader) => {
    const ids = await findIds(deps, reader, typed);
    const people = new Map<string, Described>();
    for (const each of await describedIn(reader, ids))
      if (!people.has(each.person)) people.set(each.person, each);
    const shown = [...people.values()].slice(0, most);
    const persons = shown.map(({ person }) => person);
    const reach = await reachOf(deps, reader, persons);
    const items: PatientFound[] = [];
    for (const each of shown) items.push(await show(deps, reader, each, reach.get(each.person)!));
    return { items };
  });
}

async function show(
  { database, clock }: FindDeps,
  reader: Reader,
  patient: Described,
  reach: Reach,
): Promise<PatientFound> {
  const { vault } = database;
  const { organisation } = reader;
  const open = (sealed: string) => vault.unseal(organisation, sealed);
  const birthDate = open(patient.birthDate);
  const phone = reach.held.phone ?? reach.contact?.phone ?? null;
  const email = reach.held.email ?? reach.contact?.email ?? null;
  const contact = { phone, email } as ContactGiven;
  const ours = phone === reach.held.phone && email === reach.held.email;
  const known =
    ours || (await isChecked({ database }, reader, { person: patient.person, contact, now: clock.now() }));
  return {
    patient: patient.id,
    name: open(patient.name),
    birthDate,
    nhsNumber: patient.nhsNumber ? sayNhsNumber(open(patient.nhsNumber)) : null,
    phone,
    email,
    warnings: [
      ...warningsOf(reach, birthDate === '' ? null : ageYears(birthDate, londonToday(clock.now()).date)),
      // Anybody at home can type a name and a date of birth, and a phone of their own (S17, S20).
      ...(known || reach.gone !== null ? [] : ['Nobody has checked these details against the record']),
    ],
    cannot: reach.gone !== null || !reach.messages,
  };
}

/** In words, why somebody cannot or should not be written to. Pure. */
function warningsOf({ gone, messages, contact }: Reach, age: number | null): string[] {
  if (gone === 'deceased') return ['They have died'];
  if (gone === 'left') return ['They have left the practice'];
  return [
    ...(messages ? [] : ['Messages are switched off for them']),
    ...(contact?.lookOnline ? ['They asked us not to contact them first'] : []),
    ...(contact?.phone && !contact.safe.text ? ['Text messages are not safe'] : []),
    ...(contact?.email && !contact.safe.email ? ['Email is not safe'] : []),
    ...(age !== null && age < grown ? ['Under 16: make sure whose phone or email it is'] : []),
  ];
}
