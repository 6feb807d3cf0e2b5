import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadMapping } from './mapping.ts';
import bundled from './mappings/oc-vc-1.json' with { type: 'json' };
import { cellsOf } from './write-set.ts';

const folder = mkdtempSync(join(tmpdir(), 'frontdoor-mapping-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (mapping: unknown) =>
  writeFileSync(
    join(folder, 'national-mapping.json'),
    typeof mapping === 'string' ? mapping : JSON.stringify(mapping),
  );
/** The bundled one, changed as text. */
const changed = (from: string, to: string) => JSON.stringify(bundled).replace(from, to);

test('R114 the mapping of the release is used until the operator puts another in the data folder', () => {
  expect(loadMapping(folder)).toMatchObject({ id: 'frontdoor-oc-vc', version: '1.1.0' });
  put({ ...bundled, id: 'as-specified', version: '2.1.0' });
  expect(loadMapping(folder)).toMatchObject({ id: 'as-specified', version: '2.1.0' });
});

test('R114 names, order, formats and codes are its own', () => {
  const codes = { type: { clinical: 'C', admin: 'A', other: 'O' } };
  const fields = [
    { name: 'kind', from: 'type', codes: 'type', basis: 'likely' },
    { name: 'utc', from: 'receivedAt', format: 'utc', basis: 'likely' },
    { name: 'local', from: 'receivedAt', format: 'local', basis: 'likely' },
    { name: 'answered', from: 'respondedAt', format: 'offset', basis: 'likely' },
  ] as const;
  const record = { type: 'admin', receivedAt: Date.parse('2026-07-01T09:30:00.999Z'), respondedAt: null };
  expect(cellsOf(fields, record, { codes })).toEqual([
    'A',
    '2026-07-01T09:30:00Z',
    '2026-07-01T10:30:00',
    null,
  ]);
  expect(() => cellsOf(fields, { ...record, type: 'new' }, { codes })).toThrow(
    'kind has no code for the type "new"',
  );
});

test.each([
  ['"from":"ageBand"', '"from":"birthDate"', 'oc_record, AGE_BAND: there is no "birthDate" to take'],
  ['"from":"gpCode"', '"from":"name"', 'there is no "name" to take'],
  [
    '"from":"receivedAt","format":"offset"',
    '"from":"receivedAt"',
    'a time, and nothing else, has a "format"',
  ],
  ['"from":"status","codes":"status"', '"from":"status"', 'oc_record, STATUS: its "codes" are missing'],
  ['"admin":"Admin",', '', 'oc_record, SUBMISSION_TYPE: no code for admin'],
  ['"id":"vc_record"', '"id":"vc_practice"', 'The set vc_record is missing'],
  ['"of":"videoRecord"', '"of":"record"', 'vc_record: it is of "videoRecord"'],
  ['"by-phone":"Ended by phone",', '', 'vc_record, ENDING: no code for by-phone'],
  ['"name":"ON_BEHALF"', '"name":"SEX"', 'oc_record: a name stands twice'],
  ['"name":"ON_BEHALF"', '"name":"ON BEHALF"', 'Letters, digits and underscores only'],
  ['"doors":["online"]', '"doors":["online","practice"]', 'doors.1'],
  ['_{monday}', '', 'files would overwrite each other'],
  ['"name":"06:00-07:59","from":6', '"name":"06:00-07:59","from":0', 'The bands of time begin at hour 0'],
])('R114 R110 a mapping that says %s instead is refused as %s', (from, to, words) => {
  put(changed(from, to));
  expect(() => loadMapping(folder)).toThrow(words);
});

test('a mapping that is not JSON is refused with the cure', () => {
  put('{');
  expect(() => loadMapping(folder)).toThrow('Mend it, or take it away to use the mapping of this release');
});
