import { expect, test } from 'vitest';
import { cell } from '../../platform/csv.ts';
import { figuresAsCsv } from './csv.ts';

test.each([
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+44', "'+44"],
  ['-1 day', "'-1 day"],
  ['@here', "'@here"],
  ['＝1+1', "'＝1+1"],
  ['\n=1+1', '"\'\n=1+1"'],
  ['a;=1+1', '"a;=1+1"'],
  ['pain, chest', '"pain, chest"'],
  ['Pain in the chest', 'Pain in the chest'],
  [12, '12'],
])('S16 a spreadsheet shows %s and never works it out', (value, written) => {
  expect(cell(value)).toBe(written);
});

test('S16 the figures are a table with a heading', () => {
  const figures = { right: 1, notNeeded: 0, cannotTell: 0, left: 2 };
  const rule = {
    rule: 'chest-pain',
    version: 1,
    title: 'Pain in the chest now',
    destination: '999' as const,
  };
  expect(figuresAsCsv({ rules: [{ ...rule, fired: 3, ...figures }] })).toBe(
    'Rule,Version,What was written,Sends to,Fired,Right,Not needed this time,Cannot tell,Left without sending\r\n' +
      'chest-pain,1,Pain in the chest now,999,3,1,0,0,2\r\n',
  );
});
