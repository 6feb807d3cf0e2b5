import {
  type Answers,
  ageYears,
  type Field,
  readyPage,
  visiblePages,
  type Who,
} from '@frontdoor/questionnaire';
import { describe, expect, test } from 'vitest';
import { journeyPages, type Kind, kindNames, loadContent } from './index.ts';

const content = loadContent();
const context = {
  today: '2026-11-27',
  words: { surgery: 'Elm Tree Surgery', town: 'Leeds', phone: '0113 496 0123' },
};
const whos: Who[] = ['self', 'child', 'other'];
const births = [
  '2026-11-01',
  '2025-01-01',
  '2018-06-01',
  '2014-11-27',
  '2013-05-05',
  '2008-01-01',
  '1990-01-01',
  '1940-01-01',
];
const everybody = kindNames.flatMap((kind) =>
  whos.flatMap((who) => births.map((birthDate) => ({ kind, who, birthDate }))),
);

function pagesFor(answers: Answers & { kind: Kind }) {
  return visiblePages(journeyPages(content, answers.kind), answers, context);
}
function questionsFor(answers: Answers & { kind: Kind }) {
  return pagesFor(answers).flatMap((page) => readyPage(page, answers, context).fields);
}
const field = (id: string, answers: Answers & { kind: Kind }) =>
  questionsFor(answers).find((each) => each.id === id);
const adult = { kind: 'health-problem', who: 'self', birthDate: '1990-01-01' } as const;

test.each(everybody)('$kind for $who born $birthDate takes at most 14 screens', (answers) => {
  const emergencyAndCheck = 2;
  expect(pagesFor(answers).length + emergencyAndCheck).toBeLessThanOrEqual(14);
});

test('a full journey goes in this order', () => {
  expect(pagesFor({ ...adult, who: 'other' }).map((page) => page.id)).toEqual([
    ...['who', 'carer', 'patient', 'kind', 'pregnancy', 'words', 'course', 'wanted'],
    ...['photos', 'contact', 'about', 'needs'],
  ]);
});

test.each(everybody)('R48 $kind for $who born $birthDate never asks the same question twice', (answers) => {
  const asked = questionsFor(answers).map((each) => each.label);
  expect(new Set(asked).size).toBe(asked.length);
});

/** What somebody asks for help with; new contact details have pages of their own. */
const asking = kindNames.filter((kind) => kind !== 'contact-details');

describe('each kind', () => {
  test.each(asking)('R31 %s begins with the patient’s own words', (kind) => {
    const [first, second] = content.kinds[kind].pages;
    const words = kind === 'health-problem' ? second : first;
    expect(words?.fields.some((each) => each.id === 'words' && each.kind === 'long-text')).toBe(true);
  });

  test.each(asking)('%s has at most five short questions after the words', (kind) => {
    const { pages } = content.kinds[kind];
    const after = pages
      .slice(pages.findIndex((page) => page.id === 'words') + 1)
      // Only who ticked that they measured something is asked for it.
      .filter((page) => page.id !== 'readings')
      .flatMap((page) => page.fields);
    // A reference is the rest of "yes, before", not a question of its own.
    expect(after.filter((each) => each.id !== 'beforeReference').length).toBeLessThanOrEqual(5);
  });

  test.each(kindNames)('R27 %s says who may read the words, and that it may not be straight away', (kind) => {
    const words = field('words', { ...adult, kind });
    expect(words?.hint).toContain(
      'Staff who are not doctors or nurses may read this. It may not be read straight away.',
    );
  });

  test('R36 stores one national type', () => {
    expect(kindNames.map((kind) => content.kinds[kind].nationalType)).toEqual([
      ...['clinical', 'clinical', 'clinical', 'clinical', 'admin', 'admin'],
    ]);
  });

  test('R40 asks for up to five photos, which nobody needs', () => {
    for (const kind of asking) {
      expect(field('photos', { ...adult, kind })).toMatchObject({ kind: 'files', max: 5, optional: true });
    }
  });
});

describe('R47 new contact details', () => {
  const details = { ...adult, kind: 'contact-details' } as const;

  test('what is not ticked is not asked', () => {
    const ids = (ticked: string[]) => pagesFor({ ...details, details: ticked }).map((page) => page.id);
    expect(ids([])).toEqual([...['who', 'patient', 'kind', 'details', 'words', 'contact', 'about']]);
    expect(ids(['name', 'needs'])).toEqual([
      ...['who', 'patient', 'kind', 'details', 'new-name', 'words', 'needs', 'contact', 'about'],
    ]);
    expect(ids(['address', 'phone', 'email', 'next-of-kin', 'pharmacy', 'ethnicity'])).toEqual([
      ...['who', 'patient', 'kind', 'details', 'new-address', 'new-contact', 'next-of-kin', 'pharmacy'],
      ...['ethnicity', 'words', 'contact', 'about'],
    ]);
  });

  test('whoever ticked help with getting care says what would help; others are never asked', () => {
    const page = pagesFor({ ...details, details: ['needs'] }).find(({ id }) => id === 'needs')!;
    expect(page.rules).toEqual([
      {
        needsOneOf: ['needs', 'language', 'needsOther', 'preferredStaff'],
        message: 'Tick what would help, or tell us in your own words',
      },
    ]);
  });

  test('who moves is asked for the old postcode: the record is found by it', () => {
    expect(field('postcode', details)?.hint).toBe(
      'If this changes, give the old one. It is the one we have.',
    );
    expect(field('postcode', adult)?.hint).toBeUndefined();
  });

  test('everything can be given that the contract names, and what helps with care', () => {
    expect(values('details', details)).toEqual([
      ...['name', 'address', 'phone', 'email', 'next-of-kin', 'pharmacy', 'ethnicity', 'needs'],
    ]);
  });

  test('ethnic groups are the 17 codes of the NHS list, the last of them for who would rather not say', () => {
    const asked = field('ethnicity', { ...details, details: ['ethnicity'] });
    expect(asked?.options.map(({ value }) => value).join('')).toBe('ABCDEFGHJKLMNPRSZ');
    expect(asked?.options[3]).toEqual({ value: 'D', label: 'Mixed: White and Black Caribbean' });
    expect(asked?.options.at(-1)?.label).toBe('I would rather not say');
  });

  test('a new name says under each reason what the surgery needs to see', () => {
    const asked = field('nameReason', { ...details, details: ['name'] });
    expect(asked?.options[0]).toEqual({
      value: 'marriage',
      label: 'Marriage or civil partnership',
      hint: 'Bring the marriage or civil partnership certificate to the surgery.',
    });
    expect(asked?.options.every(({ hint }) => hint !== undefined)).toBe(true);
  });

  test('S23 whoever gives a new phone or email is asked whether the old may be told, and must answer', () => {
    for (const ticked of ['phone', 'email'])
      expect(field('tellOld', { ...details, details: [ticked] })).toMatchObject({
        label: 'Is it safe to tell the old phone or email?',
        optional: false,
      });
    expect(field('tellOld', { ...details, details: ['address'] })).toBeUndefined();
  });
});

const values = (id: string, answers: Answers & { kind: Kind }) =>
  field(id, answers)?.options.map((each) => each.value);

test('R35 an admin request carries its category, each with an example', () => {
  const category = field('category', { ...adult, kind: 'admin' });
  expect(category?.options.map((each) => each.value)).toEqual([
    ...['letter', 'fit-note', 'referral', 'prescription', 'test-result', 'other'],
  ]);
  expect(category?.options.every((each) => each.hint?.startsWith('For example'))).toBe(true);
});

test('R46 asks about a problem told before, in these words', () => {
  expect(field('before', adult)?.label).toBe('Is this about a problem you have told us about before?');
});

test('R39 a person may not know', () => {
  for (const id of ['started', 'change', 'before', 'registered'])
    expect(values(id, adult)).toContain('do-not-know');
});

test('S19 a follow-up is typed: nothing earlier is listed', () => {
  expect(field('about', { ...adult, kind: 'follow-up' })).toMatchObject({ kind: 'text', options: [] });
});

test('S24 asks whether they are registered here, in these words, and takes every answer', () => {
  expect(field('registered', adult)?.label).toBe('Are you registered at Elm Tree Surgery, Leeds?');
  expect(values('registered', adult)).toEqual(['yes', 'temporary', 'no', 'do-not-know']);
});

test('S21 asks somebody else for the patient’s date of birth', () => {
  for (const who of ['child', 'other'] as const) {
    expect(field('birthDate', { ...adult, who })?.label).toBe('The patient’s date of birth');
  }
});

test('S29 R43 asks a carer about agreement, with four answers', () => {
  expect(values('agreement', { ...adult, who: 'other' })).toEqual([
    ...['agrees', 'not-asked', 'cannot-agree', 'power-of-attorney'],
  ]);
  expect(field('agreement', { ...adult, who: 'child' })).toBeUndefined();
});

test('R42 asks anybody else for name and relation', () => {
  for (const who of ['child', 'other'] as const) {
    expect(field('requesterName', { ...adult, who })?.optional).toBe(false);
    expect(field('relation', { ...adult, who })?.optional).toBe(false);
  }
  expect(field('requesterName', adult)).toBeUndefined();
});

test('S23 asks how contact is safe, with a way to say: not first', () => {
  const safe = field('safe', { ...adult, phone: '07700900123' });
  expect(safe?.label).toBe('How may we contact you safely?');
  expect(safe?.options.map((each) => each.value)).toEqual([
    'text',
    'email',
    'call',
    'voicemail',
    'look-online',
  ]);
  expect(safe?.options.at(-1)).toMatchObject({
    label: 'Do not contact me first. I will look online',
    exclusive: true,
  });
});

describe('S28 under 16', () => {
  const asks = (id: string, who: Who, birthDate: string) =>
    field(id, { ...adult, who, birthDate }) !== undefined;

  test.each([
    ['self', '2010-11-28', true],
    ['self', '2018-01-01', true],
    ['self', '2010-11-27', false],
    ['child', '2013-01-01', false],
  ] as const)('%s born %s is asked whether a parent may be told: %s', (who, birthDate, asked) => {
    expect(asks('tellParent', who, birthDate)).toBe(asked);
  });

  test('whoever does not answer means no', () => {
    expect(field('tellParent', { ...adult, birthDate: '2012-01-01' })).toMatchObject({ optional: true });
  });

  test.each([
    ['child', '2015-11-27', true],
    ['child', '2015-11-28', false],
    ['child', '2010-11-28', true],
    ['child', '2010-11-27', false],
    ['self', '2013-01-01', false],
    ['other', '2013-01-01', false],
  ] as const)('%s born %s is asked whether the child knows: %s', (who, birthDate, asked) => {
    expect(asks('childKnows', who, birthDate)).toBe(asked);
  });
});

test.each(births)('asks about pregnancy for a health problem from 12 to 55 (born %s)', (birthDate) => {
  const age = ageYears(birthDate, context.today);
  const asked = pagesFor({ ...adult, birthDate }).some((page) => page.id === 'pregnancy');
  expect(asked).toBe(age >= 12 && age <= 55);
});

test('S30 whoever adds a photo says what it is not', () => {
  expect(field('notIntimate', adult)).toMatchObject({
    when: { field: 'photos', answered: true },
    options: [{ value: 'yes', label: 'This is not a photo of genitals, bottom or breasts' }],
  });
});

test('R45 communication needs and language are asked once, and need no answer', () => {
  expect(values('needs', adult)).toEqual(
    expect.arrayContaining(['interpreter', 'bsl', 'large-print', 'none']),
  );
  expect(field('language', adult)?.label).toBe('What language do you want us to use? (optional)');
});

test('S4 the short send page asks for name, a number or none, and the place', () => {
  const [page] = content.sendNow.pages;
  expect(content.sendNow.pages).toHaveLength(1);
  expect(page?.fields.map((each: Field) => each.id)).toEqual(['name', 'phone', 'cannotUsePhone', 'place']);
});

test('until the kind is chosen, the pages are those everybody meets', () => {
  const ids = journeyPages(content, undefined).map((page) => page.id);
  expect(ids).toEqual(['who', 'carer', 'patient', 'kind', 'photos', 'contact', 'about', 'needs']);
});
