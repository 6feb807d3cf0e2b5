import { compileRules, type Example, type Facts, nothingKnown, screen } from '@frontdoor/safety';
import { describe, expect, test } from 'vitest';
import { readRuleBook } from './rule-book.ts';

const book = readRuleBook();
const rules = compileRules(book);

function firedBy(example: Example): string[] {
  const { text, age, sex, pregnant, author } = typeof example === 'string' ? { text: example } : example;
  const facts: Facts = {
    ...nothingKnown,
    ageYears: age ?? 40,
    sex: sex ?? null,
    pregnant: pregnant ?? null,
    author: author ?? 'self',
  };
  return screen(rules, { pieces: [{ field: 'words', text }], facts }).flags.map(({ rule }) => rule);
}

const said = (example: Example) => (typeof example === 'string' ? example : example.text);

describe.each(book.rules)('the rule $id', ({ id, examples }) => {
  test.each(examples.fires.map((each) => [said(each), each] as const))('fires on “%s”', (_text, example) => {
    expect(firedBy(example)).toContain(id);
  });
  test.each(examples.quiet.map((each) => [said(each), each] as const))(
    'keeps quiet on “%s”',
    (_text, example) => {
      expect(firedBy(example)).not.toContain(id);
    },
  );
});
