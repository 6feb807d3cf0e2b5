import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeUpNhsNumber } from '../demo/nhs-number.ts';
import { compareLines } from './compare.ts';
import { readLine } from './read-line.ts';
import { ListFault, readList } from './read-list.ts';

const today = Temporal.PlainDate.from('2026-11-27');

/** Every line as the list alone says it. */
async function linesIn(csv: string) {
  const { columns, lines } = await readList(csv);
  return lines.map((raw) => readLine(raw, columns, today));
}

const alan = {
  line: 2,
  name: 'Alan Whitcombe',
  birthDate: '1958-03-12',
  nhsNumber: '9990012342',
  phone: '07700900123',
  email: 'alan@example.org',
  faults: [],
};

describe('a list', () => {
  test.each([
    [
      'commas and CRLF, in this order',
      'NHS number,Name,Date of birth,Mobile,Email\r\n999 001 2342,Alan Whitcombe,12/03/1958,07700 900123,alan@example.org\r\n',
    ],
    [
      'Excel with semicolons, a mark at the beginning, another order and other names',
      '\uFEFFE-Mail;Mobile Telephone;DOB;Patient Name;NHS No.\nalan@example.org;07700 900123;12-Mar-1958;"Whitcombe, Alan (Mr)";9990012342',
    ],
    [
      'pasted with tabs, the name in two columns, a nought that the spreadsheet dropped',
      'Surname\tForename\tnhs_number\tdob\tmobile\temail\nWhitcombe\tAlan\t9990012342\t1958-03-12\t7700900123\tmailto:alan@example.org',
    ],
    [
      'numbers kept as text by Excel, old Mac line ends',
      'NHS Number,Full name,Birth date,Phone,Email address\r="9990012342",Alan Whitcombe,12 March 1958,\'+447700900123,alan@example.org',
    ],
  ])('%s: the same patient', async (_how, csv) => {
    const [line] = await linesIn(csv);
    expect(line).toMatchObject(alan);
  });

  test('empty lines are no lines, and each keeps the row it has in the spreadsheet', async () => {
    const lines = await linesIn('\r\nName,DOB,Email\r\n\r\n,,\r\nAda King,1/1/1970,a@example.org\r\n\r\n');
    expect(lines.map(({ line, name }) => [line, name])).toEqual([[5, 'Ada King']]);
  });

  test('a cell over several lines is one cell, and the message has it in one line', async () => {
    const [line] = await linesIn('NHS number,Email,Note\n9990012342,a@example.org,"first\nsecond, third"');
    expect(line).toMatchObject({ fields: { note: 'first second, third' }, faults: [] });
  });

  test.each([
    ['a comma nobody quoted', 'Name,DOB,Email,Note\nAda,King,1/1/1970,a@example.org,x'],
    ['a cell too few', 'Name,DOB,Email,Note\nAda King,1/1/1970,a@example.org'],
    [
      'two people in one pair of quotation marks',
      'Name,DOB,Email\n"Ada King\nBen Lee",1/1/1970,a@example.org',
    ],
  ])('%s: the line is kept back whole', async (_what, csv) => {
    const [line] = await linesIn(csv);
    expect(line).toMatchObject({ phone: null, email: null, faults: [{ code: 'wrong-columns' }] });
  });

  test.each([
    ['12/03/58', 'bad-birth-date'],
    ['31/02/1958', 'bad-birth-date'],
    ['03/25/1958', 'bad-birth-date'],
    ['28/11/2026', 'bad-birth-date'],
    ['12/03/1858', 'bad-birth-date'],
    ['21256', 'bad-birth-date'],
  ])('the date of birth %s is not guessed', async (born, code) => {
    const [line] = await linesIn(`Name,DOB,Email\nAda King,${born},a@example.org`);
    expect(line).toMatchObject({ birthDate: null, faults: [{ code }] });
  });

  test.each([
    ['SMS consent', 'Yes', []],
    ['SMS consent', '', []],
    ['SMS consent', 'Declined', ['not-wanted']],
    ['SMS consent', 'ask her son', ['not-wanted']],
    ['No texts', '', []],
    ['No texts', 'No', []],
    ['No texts', 'x', ['not-wanted']],
    ['Deceased', 'No', []],
    ['Date of death', '1/5/2026', ['deceased']],
    ['Deducted', '2026-05-01', ['left']],
  ])('S41 “%s: %s” is heeded', async (column, cell, codes) => {
    const [line] = await linesIn(`NHS number,Email,${column}\n9990012342,a@example.org,${cell}`);
    expect(line!.faults.map(({ code }) => code)).toEqual(codes);
  });

  test('one that is too long is sent in parts', async () => {
    const csv = `Name,DOB,Email\n${'Ada King,1/1/1970,a@example.org\n'.repeat(5_001)}`;
    await expect(readList(csv)).rejects.toThrow('The list has 5001 lines: send at most 5000 at once');
  });

  test('two columns of one meaning are refused', async () => {
    const csv = 'Name,DOB,Mobile,Phone number\nAda King,1/1/1970,07700 900123,0113 496 0123';
    await expect(readList(csv)).rejects.toThrow(
      'Two columns mean the same as “Phone number”: keep the right one',
    );
  });
});

/** Cells as people and programs leave them. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'Ada King',
    '12/03/1958',
    '07700 900123',
    'a@example.org',
    '9990012342',
    'x"y',
    "O'Neil",
  ),
  fc.constantFrom(
    'a,b',
    'a;b',
    'two\nlines',
    '"',
    '=1+1',
    '\uFEFF',
    '07700900124',
    'ada@example.org',
    '99900',
  ),
  fc.string({ maxLength: 12 }),
);
const quoted = (typed: string) => `"${typed.replaceAll('"', '""')}"`;
const row = fc.array(cell, { minLength: 1, maxLength: 7 });

describe('whatever a list holds', () => {
  test('every line that is not empty is read once, in order, and no other is', () =>
    fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'), async (rows, end) => {
        const heading = 'NHS number,Name,Date of birth,Mobile,Email,Clinic';
        const csv = [heading, ...rows.map((cells) => cells.map(quoted).join())].join(end);
        const filled = rows.flatMap((cells, place) =>
          cells.some((each) => each.replaceAll('\0', '').trim() !== '') ? [place + 2] : [],
        );
        if (csv.includes('\0') || filled.length === 0) {
          await expect(readList(csv)).rejects.toThrow(ListFault);
          return;
        }
        const lines = await linesIn(csv);
        expect(lines.map(({ line }) => line)).toEqual(filled);
        for (const line of lines) expect(line.faults.length > 0 || isWhole(line)).toBe(true);
      }),
    ));

  test('any text at all is read or refused in words', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...'",;\n\r\ta1@ ', 'Name', 'DOB', 'Email')),
        async (pieces) => {
          const csv = `Name,DOB,Email\n${pieces.join('')}`;
          await linesIn(csv).catch((fault) => expect(fault).toBeInstanceOf(ListFault));
        },
      ),
    ));

  test('S41 of lines seen together, each patient goes at most once and no address goes to two of them', () => {
    const person = fc.record({
      number: fc.integer({ min: 1, max: 6 }),
      phone: fc.constantFrom(null, '07700900001', '07700900002', '07700900003'),
      email: fc.constantFrom(null, 'a@example.org', 'A@Example.org', 'b@example.org'),
      name: fc.constantFrom('Ada King', 'Ada Lee', 'Ben Moss', 'King Ada'),
      born: fc.constantFrom('1958-03-12', '2016-03-12'),
      known: fc.constantFrom(null, 'p1', 'p2'),
      phoneOf: fc.constantFrom([], ['p1'], ['p3']),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), (people) => {
        const lines = people.map(({ number, phone, email, name, born, known, phoneOf }, place) => ({
          ...{ line: place + 2, name, birthDate: born, nhsNumber: madeUpNhsNumber(serials[number]!) },
          ...{
            phone,
            email,
            fields: {},
            faults: [],
            person: known,
            phoneOf,
            age: born === '2016-03-12' ? 10 : 68,
          },
        }));
        const faults = compareLines(lines);
        const go = lines.filter(({ line }) => faults.get(line)!.length === 0);
        expect([...faults.keys()]).toEqual(lines.map(({ line }) => line));
        const once = (all: (string | null)[]) => {
          const given = all.filter((each) => each !== null);
          expect(new Set(given).size).toBe(given.length);
        };
        once(go.map(({ person }) => person));
        once(go.map(({ phone }) => phone));
        once(go.map(({ email }) => email?.toLowerCase() ?? null));
        once(go.filter(({ person }) => person === null).map(({ nhsNumber }) => nhsNumber));
        for (const { phoneOf, age } of go) if (age < 16) expect(phoneOf).toEqual([]);
      }),
    );
  });
});

const serials = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((serial) => {
  try {
    return madeUpNhsNumber(serial) !== '';
  } catch {
    return false;
  }
});

/** Whoever has no fault can be written to: somebody, at an address. */
function isWhole(line: Awaited<ReturnType<typeof linesIn>>[number]): boolean {
  const known = line.nhsNumber !== null || (line.name !== '' && line.birthDate !== null);
  return known && (line.phone !== null || line.email !== null);
}
