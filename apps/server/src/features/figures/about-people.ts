import type { Content } from '@frontdoor/content';
import type { CountFigure, RowLabel } from './figure.ts';
import { ageRows, doorColumn, doorColumns, feedbackRows } from './labels.ts';
import type { Judged } from './standing.ts';

/** What can be said of who is not using it, and what cannot. */
const unknownList =
  'Frontdoor has no list of your registered patients, so it cannot count who never asks: set these beside your own list. Whoever stands under phone or desk does not use the online form for this.';

/** Who asks, and by which door: where one group rings or comes in and others write, the form is not for them yet. */
export function aboutPeople(content: Content): CountFigure[] {
  const byDoor =
    (row: (each: Judged) => string): CountFigure['cells'] =>
    (each) => [{ row: row(each), column: doorColumn(each.door) }];
  const people = { unit: 'count', columns: doorColumns, draw: 'stack' } as const;
  return [
    {
      ...people,
      id: 'ages',
      title: 'Who asks, and how: age',
      about: `The patient’s age on the day, whoever wrote. ${unknownList}`,
      rows: ageRows,
      cells: byDoor(({ ageBand }) => ageBand),
    },
    {
      ...people,
      id: 'sexes',
      title: 'Who asks, and how: sex',
      about: `Where they said: nobody has to. ${unknownList}`,
      rows: [
        { key: 'female', label: 'Female' },
        { key: 'male', label: 'Male' },
        { key: 'unknown', label: 'Not known' },
      ],
      cells: byDoor(({ sex }) => sex),
    },
    {
      ...people,
      id: 'languages',
      title: 'Who asks, and how: language',
      about: `The language they asked us to use; English where they asked for none. ${unknownList}`,
      rows: [{ key: 'en', label: 'English' }],
      cells: byDoor(({ language }) => language),
      sayRow: sayLanguage,
    },
    {
      ...people,
      id: 'districts',
      title: 'Who asks, and how: postcode district',
      about: `The first half of the patient’s postcode. ${unknownList}`,
      rows: [],
      cells: byDoor(({ district }) => district),
      sayRow: (district) => district || 'No postcode given',
    },
    {
      ...people,
      id: 'needs',
      title: 'Who asks, and how: help they need',
      about: `Ticked on the form; a patient with two needs is counted under both. ${unknownList}`,
      rows: [...needRows(content), { key: '', label: 'No need given' }],
      cells: ({ needs, door }) =>
        (needs.length > 0 ? needs : ['']).map((row) => ({ row, column: doorColumn(door) })),
    },
    {
      ...people,
      id: 'writers',
      title: 'Who asks, and how: who wrote',
      about: 'Whether the patient asked, or a parent, carer or somebody else for them.',
      rows: [
        { key: 'self', label: 'The patient' },
        { key: 'other', label: 'Somebody else for them' },
      ],
      cells: byDoor(({ forOther }) => (forOther ? 'other' : 'self')),
    },
    {
      id: 'feedback',
      title: 'What patients thought of it',
      about:
        'Asked on the patient’s page once a request is finished, and answered by whoever wishes to. Requests of this period; nobody is asked twice.',
      unit: 'count',
      draw: 'bars',
      columns: ['Answers'],
      rows: feedbackRows,
      cells: ({ feedback }) => (feedback === null ? [] : [{ row: String(feedback), column: 0 }]),
    },
  ];
}

function sayLanguage(language: string): string {
  if (language === 'other') return 'Another language';
  if (language === 'unknown') return 'Not known';
  return language
    .replace(/^.|british|language/g, (part) => part[0]!.toUpperCase() + part.slice(1))
    .replace(' s', ' S');
}

function needRows({ finish }: Content): RowLabel[] {
  const options = finish.pages
    .flatMap(({ fields }) => fields)
    .flatMap((field) => (field.id === 'needs' && 'options' in field ? (field.options ?? []) : []));
  return options
    .filter((option) => !option.exclusive)
    .map(({ value, label }) => ({ key: value, label: typeof label === 'string' ? label : value }));
}
