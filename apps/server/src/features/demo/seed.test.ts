import {
  categories,
  type Detail,
  Detail as DetailShape,
  doors,
  kinds,
  type Row,
  Row as RowShape,
  states,
  urgencies,
} from '@frontdoor/contract';
import { isValidNhsNumber } from '@frontdoor/questionnaire';
import { beforeAll, describe, expect, test } from 'vitest';
import { sqliteDatabases } from '../../../../../tests/support/databases.ts';
import type { Deps } from '../../platform/deps.ts';
import { counts } from '../consultations/counts.ts';
import { videoDay } from '../video/list.ts';
import { doorOf } from '../video/when.ts';
import { seedDemo } from './seed.ts';
import { everyDetail, everyRow, openDemo, rosaOf } from './seed-testing.ts';
import { everyTable } from './testing-store.ts';

const mondayMorning = '2026-11-30T10:00:00Z';

const tables = async (deps: Deps) => everyTable(deps, (await rosaOf(deps)).organisation.id);

/** What may lie ahead: when an answer or a look is due, an alarm goes on, a video call begins; how long a check of details is good for. */
const mayLieAhead = ['dueAt', 'expiresAt', 'nextAt', 'runAt', 'startsAt'];

/** Instants after now, as `table.column`. */
async function ahead(deps: Deps): Promise<string[]> {
  const now = deps.clock.now();
  const found = Object.entries(await tables(deps)).flatMap(([table, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row)
        .filter(
          ([column, value]) => /(At|^at|Until)$/.test(column) && typeof value === 'number' && value > now,
        )
        .map(([column]) => `${table}.${column}`),
    ),
  );
  return [...new Set(found)].filter((place) => !mayLieAhead.includes(place.split('.')[1]!));
}

describe('the demo surgery on a Monday morning', () => {
  const open = sqliteDatabases();
  let deps: Deps;
  let rows: Row[];
  let details: Detail[];
  const of = (name: string, which = 0) => details.filter(({ row }) => row.name === name)[which]!;

  beforeAll(async () => {
    deps = await openDemo(open, mondayMorning);
    rows = await everyRow(deps);
    details = await everyDetail(deps);
  });

  test('has 46 requests and conversations, and every one can be listed and opened', () => {
    expect(rows).toHaveLength(46);
    expect(details).toHaveLength(46);
    for (const row of rows) expect(RowShape.parse(row)).toEqual(row);
    for (const each of details) expect(DetailShape.parse(each)).toEqual(each);
  });

  test.each([
    ['state', states, (row: Row) => row.state],
    ['kind', kinds, (row: Row) => row.kind],
    ['door', doors, (row: Row) => row.door],
    ['urgency', urgencies, (row: Row) => row.urgency],
    ['admin category', [null, ...categories], (row: Row) => row.category],
    ['first look', [true, false], (row: Row) => row.looked],
  ])('shows every %s', (_what, all, shown: (row: Row) => unknown) => {
    expect(new Set(rows.map(shown))).toEqual(new Set<unknown>(all));
  });

  test('has something in every queue, with late and due work in it', async () => {
    const { queues, teams } = await counts(deps, await rosaOf(deps));
    for (const [queue, count] of Object.entries(queues)) expect([queue, count > 0]).toEqual([queue, true]);
    expect(queues.overdue).toBe(2);
    expect(teams.map(({ name, count }) => [name, count > 0])).toEqual([
      ['Duty clinician', true],
      ['Pharmacy', true],
      ['Prescriptions', true],
      ['Reception', true],
    ]);
  });

  test('S4 red flags carry each of the three choices, and some were sent from the short page', () => {
    // What a colleague wrote down on the phone showed the patient nothing.
    const online = details.filter(({ row }) => row.door === 'online');
    const red = online.flatMap((each) => each.flags).filter(({ level }) => level === 'red');
    expect(new Set(red.map(({ choice }) => choice))).toEqual(
      new Set([
        'I have called, or am calling now',
        'I cannot make the call',
        'I do not think this is an emergency',
      ]),
    );
    expect(details.filter(({ contact }) => contact.place !== null)).toHaveLength(2);
  });

  test('S29 carers wrote with every answer about agreement, and a parent without one', () => {
    expect(new Set(details.flatMap(({ requester }) => (requester ? [requester.agreement] : [])))).toEqual(
      new Set([
        null,
        'The patient agrees to this',
        'The patient has not been asked',
        'The patient cannot agree (lacks capacity)',
        'Holds power of attorney or deputyship',
        'The child knows about this',
      ]),
    );
    expect(of('Anaya Nair').row).toMatchObject({ age: '5 months', requester: 'Priya Nair, mother' });
  });

  test('S18 earlier requests: one the same person, one probable, and twins never joined', () => {
    const newest = details.find(({ row }) => row.name === 'Tomasz Zieliński' && row.state === 'to-triage')!;
    expect(newest.earlier.map(({ name, match }) => [name, match])).toEqual([
      ['Tomasz Zielinski', 'probable'],
      ['Tomasz Zieliński', 'same'],
    ]);
    expect(of('Noah Kerr').row.birthDate).toBe(of('Isla Kerr').row.birthDate);
    expect(of('Noah Kerr').earlier).toEqual([]);
    expect(of('Isla Kerr').earlier).toEqual([]);
  });

  test('patients answered back, unread; staff noted, rang, replied with a file and took a reply back', () => {
    expect(of('Yusuf Abdi').row).toMatchObject({ state: 'to-triage', unread: true, photos: 1 });
    expect(of('Carol Denby').row).toMatchObject({ state: 'to-triage', unread: true });
    const messages = details.flatMap((each) => each.messages);
    expect(new Set(messages.map(({ kind }) => kind))).toEqual(
      new Set(['note', 'call', 'to-patient', 'from-patient']),
    );
    expect(messages.some(({ kind, files }) => kind === 'to-patient' && files.length > 0)).toBe(true);
    expect(messages.some(({ takenBack }) => takenBack)).toBe(true);
    expect(details.flatMap(({ files }) => files.map(({ type }) => type))).toEqual(
      expect.arrayContaining(['image/jpeg', 'application/pdf']),
    );
  });

  test('R84 every NHS number is made up and passes the check', () => {
    const numbers = details.flatMap(({ nhsNumber }) => nhsNumber ?? []);
    expect(numbers.length).toBeGreaterThan(20);
    for (const number of numbers) {
      expect(number).toMatch(/^999/);
      expect(isValidNhsNumber(number)).toBe(true);
    }
  });

  test('no phone number and no email could be anybody’s', () => {
    const said = JSON.stringify(details);
    // What follows a quote or a space, starts with a nought and is as long as a phone number.
    const phones = said.match(/(?<=["\s])0\d[\d ]{8,12}\d/g)!;
    expect(phones.length).toBeGreaterThan(30);
    for (const phone of phones) expect(phone.replaceAll(' ', '')).toMatch(/^07700900\d{3}$/);
    const addresses = said.match(/[\w.+-]+@[\w.-]+/g)!;
    expect(addresses.length).toBeGreaterThan(30);
    for (const address of addresses) expect(address).toMatch(/[@.]example\.org$/);
  });

  test('no mail waits to be sent, even with a mail server set up; the one that came back says so', async () => {
    const { outbox, delivery } = await tables(deps);
    const mail = outbox!.filter(({ kind }) => kind === 'delivery');
    expect(mail.filter(({ doneAt, failedAt }) => doneAt === null && failedAt === null)).toEqual([]);
    const states = delivery!.map(({ state }) => state);
    expect(states.filter((state) => state === 'failed')).toHaveLength(1);
    expect(states.filter((state) => state === 'stopped')).toHaveLength(1);
    expect(states.filter((state) => state === 'sent').length).toBeGreaterThan(30);
    expect(of('Angela Fox').timeline.map(({ what }) => what)).toContain(
      'An email could not be delivered. Reach the patient another way',
    );
  });

  test('Rosa Shah has a clinic of four video calls, and people can come in to the first', async () => {
    const { items } = await videoDay(deps, await rosaOf(deps), { day: null, clinician: null });
    expect(
      items.map(({ name, clinician, startsAt, state }) => [name, clinician.name, startsAt, state]),
    ).toEqual([
      ['Lorna Macready', 'Dr Rosa Shah', Date.parse('2026-11-30T10:10:00Z'), 'invited'],
      ['Samir Haddad', 'Dr Rosa Shah', Date.parse('2026-11-30T10:30:00Z'), 'invited'],
      ['Bronwen Ellis', 'Dr Rosa Shah', Date.parse('2026-11-30T10:50:00Z'), 'invited'],
      ['Kofi Asante', 'Dr Rosa Shah', Date.parse('2026-11-30T11:10:00Z'), 'invited'],
    ]);
    expect(items.map(({ startsAt }) => doorOf({ startsAt, state: 'invited' }, deps.clock.now()))).toEqual([
      'open',
      'early',
      'early',
      'early',
    ]);
  });

  test('nothing is in the future', async () => {
    expect(await ahead(deps)).toEqual([]);
  });

  test('starting it again changes nothing', async () => {
    const before = await tables(deps);
    await seedDemo(deps);
    expect(await tables(deps)).toEqual(before);
  });
});

describe('the demo surgery opened at', () => {
  const open = sqliteDatabases();

  test.each([
    ['2 in the morning of a Saturday', '2026-11-28T02:00:00Z'],
    ['Christmas Day', '2026-12-25T11:00:00Z'],
    ['a Sunday night while the clocks go back', '2026-10-25T01:30:00Z'],
    ['a Sunday night while the clocks go forward', '2027-03-28T01:00:00Z'],
    ['the first moment of a working day', '2026-11-30T08:00:00Z'],
    ['the last moment of a working day', '2026-11-30T18:30:00Z'],
  ])('%s has all of its requests, none of them ahead of its time', async (_when, at) => {
    const deps = await openDemo(open, at);
    const details = await everyDetail(deps);
    expect(details).toHaveLength(46);
    expect(new Set(details.map(({ row }) => row.state))).toEqual(new Set(states));
    expect(await ahead(deps)).toEqual([]);
    for (const { timeline, row } of details) {
      expect(timeline[0]?.what).toMatch(/^(Sent|Took) the request|^Wrote to the patient/);
      expect(timeline[0]?.at).toBe(row.receivedAt);
    }
  });
});
