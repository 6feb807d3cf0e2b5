import {
  asTyped,
  compileRules,
  type Destination,
  type Example,
  nothingKnown,
  screen,
  slimBook,
} from '@frontdoor/safety';
import { expect, test } from 'vitest';
import { forReading, readRuleBook } from './rule-book.ts';

const book = readRuleBook();
const left: Destination[] = ['safeguarding', 'staff-only'];
const slim = slimBook(forReading(book), ({ destination }) => !left.includes(destination));
const whole = compileRules(asTyped(forReading(book)));
const fewer = compileRules(slim);

const examples = book.rules.flatMap(({ examples: { fires, quiet } }) => [...fires, ...quiet]);

function firedBy(rules: typeof whole, example: Example, change: (text: string) => string): string[] {
  const { text, age, sex, pregnant, author } = typeof example === 'string' ? { text: example } : example;
  const facts = {
    ...nothingKnown,
    ageYears: age ?? 40,
    sex: sex ?? null,
    pregnant: pregnant ?? null,
    author: author ?? ('self' as const),
  };
  const { flags } = screen(rules, { pieces: [{ field: 'words', text: change(text) }], facts });
  return flags.filter(({ destination }) => !left.includes(destination)).map(({ rule }) => rule);
}

/** Every third long word loses a letter. */
const slip = (text: string) =>
  text
    .split(' ')
    .map((word, place) => (place % 3 === 0 && word.length > 4 ? word.slice(0, 2) + word.slice(3) : word))
    .join(' ');

test.each([
  ['as they are written', (text: string) => text],
  ['in capitals', (text: string) => text.toUpperCase()],
])('the slim rules read every example as the whole ones do, %s', (_how, change) => {
  for (const each of examples)
    expect(firedBy(fewer, each, change), JSON.stringify(each)).toEqual(firedBy(whole, each, change));
});

// They know fewer words, so a slip may be put right to a word of theirs that the whole ones read as another.
test('the slim rules miss nothing in the examples that the whole ones find, with letters left out', () => {
  for (const each of examples)
    expect(firedBy(fewer, each, slip), JSON.stringify(each)).toEqual(
      expect.arrayContaining(firedBy(whole, each, slip)),
    );
});

test('S27 nothing of a rule that is left out is in it', () => {
  expect(slim.rules.filter(({ destination }) => left.includes(destination))).toEqual([]);
  const only = (destination: Destination) =>
    book.rules.filter((rule) => rule.destination === destination).map(({ title }) => title);
  for (const title of [...only('safeguarding'), ...only('staff-only')])
    expect(JSON.stringify(slim)).not.toContain(title);
});

test('what is asked only when a page is sent is not in it', () => {
  const sign = { id: 'two-signs', version: 1, title: '', reason: '' };
  const when = [{ all: ['suicidal-word'] }, { all: ['goodbye', 'place'], whenSent: true as const }];
  const little = {
    ...forReading(book),
    rules: [
      { ...sign, destination: 'crisis' as const, when },
      { ...sign, id: 'one-sign', destination: 'crisis' as const, when: when.slice(1) },
    ],
  };
  const { rules, concepts } = slimBook(little, () => true);
  expect(rules.map(({ id, when: asked }) => [id, asked.length])).toEqual([['two-signs', 1]]);
  expect(Object.keys(concepts)).not.toContain('goodbye');
});

test('it is smaller', () => {
  expect(JSON.stringify(slim).length).toBeLessThan(0.8 * JSON.stringify(forReading(book)).length);
});
