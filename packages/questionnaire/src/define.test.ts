import { expect, test } from 'vitest';
import { readQuestionSet } from './define.ts';

const radios = {
  id: 'who',
  kind: 'radios',
  label: 'Who is this for?',
  name: 'who this is for',
  options: [
    { value: 'self', label: 'Me' },
    { value: 'other', label: 'Someone else' },
  ],
};
const text = (id: string, more: object = {}) => ({
  id,
  kind: 'text',
  label: 'Name',
  name: 'a name',
  ...more,
});
const set = (...pages: object[]) => ({ id: 'start', version: 1, title: 'Start', pages });
const who = { id: 'who', fields: [radios] };

/** What a designer of forms would read when this does not work. */
function fault(json: unknown): string {
  try {
    readQuestionSet(json, 'en/start.json');
  } catch (error) {
    return (error as Error).message;
  }
  return 'no fault';
}

test('a set that works is read', () => {
  const json = set(who, { id: 'carer', when: { field: 'who', in: ['other'] }, fields: [text('name')] });
  expect(readQuestionSet(json, 'en/start.json')).toEqual(json);
});

test('a fault names the file and every place', () => {
  const json = set(
    { id: 'who', fields: [{ ...radios, options: [] }] },
    { id: 'x', fields: [text('Bad id')] },
  );
  expect(fault(json)).toMatch(/^en\/start\.json is not a question set:\n/);
  expect(fault(json)).toContain('pages[0].fields[0].options: ');
  expect(fault(json)).toContain('pages[1].fields[0].id: an id is letters, digits and dashes');
});

test.each([
  [
    'a misspelt property',
    { id: 'p', fields: [text('name', { optinal: true })] },
    'Unrecognized key: "optinal"',
  ],
  [
    'an unknown kind of field',
    { id: 'p', fields: [text('name', { kind: 'slider' })] },
    'pages[1].fields[0].kind',
  ],
])('%s is a fault', (_what, page, words) => {
  expect(fault(set(who, page))).toContain(words);
});

test.each([
  [
    'a condition on a field nobody was asked',
    { id: 'p', fields: [text('name', { when: { field: 'colour', in: ['red'] } })] },
    'pages[1].fields[0].when.field: no question “colour” is asked before this',
  ],
  [
    'a condition on a field asked later',
    { id: 'p', title: 'P', fields: [text('a', { when: { field: 'b', answered: true } }), text('b')] },
    'pages[1].fields[0].when.field: no question “b” is asked before this',
  ],
  [
    'a condition on an answer that is not offered',
    { id: 'p', when: { not: { field: 'who', in: ['robot'] } }, fields: [text('name')] },
    'pages[1].when.not.in: “who” does not offer “robot”',
  ],
  [
    'a condition on the words of a text',
    { id: 'p', title: 'P', fields: [text('a'), text('b', { when: { field: 'a', in: ['x'] } })] },
    'pages[1].fields[1].when.in: “a” has no list of answers',
  ],
  [
    'an age before the date of birth is asked',
    { id: 'p', when: { age: { from: 12 } }, fields: [text('name')] },
    'pages[1].when.age: the date of birth is not asked before this',
  ],
  [
    'a page nobody can reach',
    {
      id: 'p',
      when: {
        all: [
          { field: 'who', in: ['self'] },
          { field: 'who', in: ['other'] },
        ],
      },
      fields: [text('name')],
    },
    'pages[1].when: nobody can reach this page',
  ],
  ['a page used twice', { id: 'who', fields: [text('name')] }, 'pages[1].id: “who” is used twice'],
  ['a field used twice', { id: 'p', fields: [text('who')] }, 'pages[1].fields[0].id: “who” is used twice'],
  [
    'an option used twice',
    { id: 'p', fields: [{ ...radios, id: 'x', options: [...radios.options, radios.options[0]] }] },
    'pages[1].fields[0].options: “self” is used twice',
  ],
  [
    'a rule on a field of no such page',
    { id: 'p', fields: [text('name')], rules: [{ needsOneOf: ['phone'], message: 'One' }] },
    'pages[1].rules[0].needsOneOf: no field “phone” on this page',
  ],
  [
    'a rule on a field that is needed anyhow',
    { id: 'p', fields: [text('name')], rules: [{ needsOneOf: ['name'], message: 'One' }] },
    'pages[1].rules[0].needsOneOf: “name” must be optional, the rule asks for it',
  ],
  [
    'a slot nothing fills',
    { id: 'p', fields: [text('name', { hint: { self: 'At {surgery}', other: 'At {clinic}' } })] },
    'pages[1].fields[0].hint.other: nothing fills {clinic}',
  ],
  [
    'several questions without a heading',
    { id: 'p', fields: [text('a'), text('b')] },
    'pages[1].title: a page that asks more than one thing needs a heading',
  ],
])('%s is a fault', (_what, page, words) => {
  expect(fault(set(who, page))).toBe(`en/start.json cannot work:\n  ${words}`);
});

test('an age that nobody has is out of reach', () => {
  const birth = { id: 'birthDate', kind: 'date', label: 'Born', name: 'the date' };
  const late = {
    id: 'late',
    when: { all: [{ age: { to: 10 } }, { age: { from: 11 } }] },
    fields: [text('a')],
  };
  expect(fault(set({ id: 'born', fields: [birth] }, late))).toContain(
    'pages[1].when: nobody can reach this page',
  );
});

test('a set may look at answers of the sets before it, and not use their ids again', () => {
  const start = readQuestionSet(set(who), 'en/start.json');
  const next = {
    ...set({ id: 'carer', when: { field: 'who', in: ['other'] }, fields: [text('name')] }),
    id: 'next',
  };
  expect(readQuestionSet(next, 'en/next.json', [start]).id).toBe('next');
  expect(() => readQuestionSet({ ...next, pages: [who] }, 'en/next.json', [start])).toThrow(
    'pages[0].id: “who” is used twice',
  );
});
