import { brotliCompressSync } from 'node:zlib';
import { forReading, readRuleBook } from '@frontdoor/content/rule-book';
import { slimBook } from '@frontdoor/safety';
import { expect, test } from 'vitest';
import { unpack } from '../src/reading/packed-book.ts';
import { unsqueeze } from '../src/reading/unsqueeze.ts';
import { pack } from './pack-book.ts';
import { squeeze } from './squeeze.ts';

const book = slimBook(forReading(readRuleBook()), ({ destination }) => destination === 'crisis');

test.each(['', 'a', 'chest/arm ~2 <pain>', `${'never '.repeat(9)}ever`, '\t\n~'])(
  'what was squeezed is the same again: “%s”',
  (text) => {
    expect(unsqueeze(squeeze(text), text.length)).toBe(text);
  },
);

test('rules come out as they went in, and weigh a good deal less than brotli makes them', () => {
  const text = JSON.stringify(pack(book));
  const squeezed = squeeze(text);
  expect(unsqueeze(squeezed, text.length)).toBe(text);
  expect(squeezed.length).toBeLessThan(0.9 * brotliCompressSync(text).length);
});

test('what is no ASCII is refused before anybody misses it', () => {
  expect(() => squeeze('naïve')).toThrow('Only ASCII can be squeezed');
});

test('a packed book is the same book, with short names', () => {
  const again = unpack(JSON.parse(JSON.stringify(pack(book))));
  expect(again.lookAlikes).toEqual([...book.lookAlikes].sort());
  expect(again.cues).toEqual({ ...book.cues, patterns: again.cues.patterns });
  expect(Object.keys(again.concepts)).toHaveLength(Object.keys(book.concepts).length);
  expect(again.concepts.pregnant).toHaveLength(book.concepts.pregnant!.length);
  expect(again.rules.map(({ destination }) => destination)).toEqual(
    book.rules.map(({ destination }) => destination),
  );
  expect(new Set(Object.values(again.topics))).toEqual(new Set(['', ...Object.values(book.topics)]));
});
