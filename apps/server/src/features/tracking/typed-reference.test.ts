import { expect, test } from 'vitest';
import { countedAs, typedReferences } from './typed-reference.ts';

test.each([
  ['F7K4 9MQX', ['F7K49MQX']],
  ['f7k49mqx', ['F7K49MQX']],
  [' f7k4-9mqx. ', ['F7K49MQX']],
  ['Reference', []],
  ['F7K4 9MQ', []],
  ['F7K4 9MQXX', []],
  ['', []],
])('“%s” is read as %j', (typed, read) => {
  expect(typedReferences(typed)).toEqual(read);
});

test('what looks alike is read as what a reference can hold', () => {
  expect(typedReferences('FBKG AMEX')).toEqual(['F8K64M3X']);
  expect(typedReferences('F7K4 9MOX')).toEqual(['F7K49MQX', 'F7K49MDX']);
  expect(typedReferences('F7K4 9M0X')).toEqual(['F7K49MQX', 'F7K49MDX']);
});

test('no more readings are tried than somebody could mean', () => {
  expect(typedReferences('0O0O0O0O')).toEqual([]);
});

test('S21 however one reference is written, its tries are counted together', () => {
  for (const typed of ['F7K4 9MDX', 'F7K4 9MOX', 'f1k4 9m0x', 'FJKA 9MQX', 'FIK4 SMQX'])
    expect([typed, countedAs(typedReferences(typed))]).toEqual([typed, 'F7K49MQX']);
});
