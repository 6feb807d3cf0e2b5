import { journeyPages, loadContent } from '@frontdoor/content';
import { expect, test } from 'vitest';
import { piecesOf } from './pieces.ts';

const content = loadContent();

test('every box of free text of every kind of form is read, and no name', () => {
  const given = new Proxy({}, { get: (_all, field) => `text of ${String(field)}` }) as Record<string, string>;
  const read = (['health-problem', 'question', 'follow-up', 'medication', 'admin'] as const).map((kind) =>
    piecesOf(journeyPages(content, kind), given).map(({ field }) => field),
  );
  expect([...new Set(read.flat())].sort()).toEqual(
    ['about', 'medicineName', 'needsOther', 'relation', 'safeTimes', 'tried', 'wanted', 'words'].sort(),
  );
  for (const fields of read) expect(fields).toContain('words');
});

test('the place on the short send page is read', () => {
  expect(piecesOf(content.sendNow.pages, { place: 'On the bridge' })).toEqual([
    { field: 'place', text: 'On the bridge' },
  ]);
});

test('what is empty is no piece', () => {
  expect(piecesOf(content.sendNow.pages, { place: '  ', name: 'Alan' })).toEqual([]);
});
