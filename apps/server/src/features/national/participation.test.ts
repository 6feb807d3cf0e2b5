import { describe, expect, test } from 'vitest';
import { loadMapping } from './mapping.ts';
import { NotAList, readParticipation, takesPart } from './participation.ts';

const mapping = loadMapping('no data folder');
const read = (text: string) => readParticipation(text, mapping);
const two = [
  { odsCode: 'B86001', status: 'Approved' },
  { odsCode: 'B86002', status: 'Declined' },
];

describe('R111 the participation list', () => {
  test.each([
    ['as a plain table', 'ODS code,Status\nB86001,Approved\nB86002,Declined\n'],
    [
      'with its columns in another order',
      'Name,CQRS Status,PRACTICE_CODE\nElm,Approved,B86001\n"Oak, old",Declined,b86002',
    ],
    ['as Excel saves it', '\uFEFFODS Code;Status\r\nB86001;Approved\r\n\r\n B86002 ; Declined \r\n'],
  ])('is read %s', (_case, text) => {
    expect(read(text)).toEqual(two);
  });

  test('without a status whoever is on it takes part, also as a bare list of codes', () => {
    const both = ['B86001', 'B86002'].map((odsCode) => ({ odsCode, status: 'Approved' }));
    expect(read('ODS code\nB86001\nB86002')).toEqual(both);
    expect(read('B86001\nB86002\n')).toEqual(both);
  });

  test.each([
    ['nothing', '', 'There is no practice on it'],
    ['a heading alone', 'ODS code,Status\n', 'There is no practice on it'],
    ['another table', 'Name,Town\nElm,Leeds\n', 'It needs a column called "ODS code"'],
    ['a line without a code', 'ODS code,Status\nB86001,Approved\n,Approved\n', 'Line 3: "" is no ODS code'],
    ['a name for a code', 'ODS code,Status\nElm Tree,Approved\n', 'Line 2: "ELM TREE" is no ODS code'],
    [
      'a practice with two statuses',
      'ODS code,Status\nB86001,Approved\nB86001,Declined\n',
      'Line 3: B86001 stands twice, with two statuses',
    ],
    ['a column of another name', 'Practice\nB86001\n', 'Line 1: "PRACTICE" is no ODS code'],
    ['quotes that do not end', 'ODS code,Status\n"B86001,Approved\n', 'It is no table'],
  ])('is refused whole with %s', (_case, text, words) => {
    expect(() => read(text)).toThrow(NotAList);
    expect(() => read(text)).toThrow(words);
  });

  test.each([
    ['Approved', true],
    ['APPROVED ', true],
    ['Declined', false],
    ['Not approved', false],
    ['', false],
    [null, false],
  ])('status %j: takes part %s', (status, part) => {
    expect(takesPart(status, mapping)).toBe(part);
  });
});
