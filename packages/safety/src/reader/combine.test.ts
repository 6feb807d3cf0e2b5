import { describe, expect, test } from 'vitest';
import { type About, fires, keep, type Said } from './combine.ts';
import type { ReadRule } from './compile.ts';
import { nothingKnown } from './types.ts';

const about: About = {
  facts: { ...nothingKnown, ageYears: 40 },
  told: { ages: [], weeks: [] },
};

const rule: ReadRule = {
  id: 'weak-signs',
  version: 1,
  destination: 'crisis',
  title: '',
  reason: '',
  when: [{ all: ['gives-away', 'tired', 'thanks', 'place'], least: 2 }],
};

function said(...names: string[]): Map<string, Said[]> {
  const all = new Map<string, Said[]>();
  names.forEach((name, place) => {
    keep(all, { name, field: 'words', place, value: null, words: () => name, contexts: () => new Set() });
  });
  return all;
}

const firedBy = (...names: string[]) => fires(rule, said(...names), about)?.map(({ name }) => name) ?? null;

describe('of many weak signs', () => {
  test('as many as are enough fire, and each that was said is quoted', () => {
    expect(firedBy('tired', 'place')).toEqual(['tired', 'place']);
    expect(firedBy('place', 'gives-away', 'thanks')).toEqual(['gives-away', 'thanks', 'place']);
  });

  test('one alone does not, however often it is said', () => {
    expect(firedBy('tired')).toBeNull();
    expect(firedBy('tired', 'tired')).toBeNull();
  });
});
