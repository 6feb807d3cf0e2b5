import { describe, expect, test } from 'vitest';
import { ageBandOf, type Countable, districtOf, londonHour, usageRow } from './count.ts';
import { languageOf } from './languages.ts';

const request: Countable = {
  organisation: 'elm',
  consultation: 'one',
  receivedAt: Date.parse('2026-11-27T10:15:00Z'),
  birthDate: '1954-02-14',
  who: 'other',
  language: 'Polish',
  postcode: 'LS8 9ZZ',
  answered: [
    { field: 'words', value: 'My knee hurts' },
    { field: 'needs', value: ['interpreter', 'step-free'] },
  ],
};

test('R110 a request is counted in bands, with no name, number, date of birth or word in it', () => {
  expect(usageRow(request)).toEqual({
    organisation: 'elm',
    consultation: 'one',
    receivedAt: request.receivedAt,
    day: '2026-11-27',
    hour: 10,
    weekday: 5,
    ageBand: '65-74',
    sex: 'unknown',
    language: 'polish',
    district: 'LS8',
    needs: 'interpreter,step-free',
    forOther: true,
  });
});

test.each([
  ['female', 'female'],
  ['male', 'male'],
  ['not-said', 'unknown'],
])('the answer %s about sex is counted as %s', (value, counted) => {
  expect(usageRow({ ...request, answered: [{ field: 'sex', value }] }).sex).toBe(counted);
});

test('"none of these" is no need', () => {
  expect(usageRow({ ...request, answered: [{ field: 'needs', value: ['none'] }] }).needs).toBe('');
});

describe('London time', () => {
  test.each([
    ['the last minute of a day', '2026-11-27T23:59:59.999Z', '2026-11-27', 23, 5],
    ['midnight begins the next', '2026-11-28T00:00:00Z', '2026-11-28', 0, 6],
    ['in summer midnight is at 11pm UTC', '2026-06-30T23:00:00Z', '2026-07-01', 0, 3],
    ['the minute before the clocks go forward', '2026-03-29T00:59:00Z', '2026-03-29', 0, 7],
    ['and the minute after: no hour 1 that day', '2026-03-29T01:00:00Z', '2026-03-29', 2, 7],
    ['the hour before the clocks go back', '2026-10-25T00:30:00Z', '2026-10-25', 1, 7],
    ['is the same hour again after it', '2026-10-25T01:30:00Z', '2026-10-25', 1, 7],
    ['Sunday is the seventh day', '2026-11-29T23:59:00Z', '2026-11-29', 23, 7],
    ['Monday the first', '2026-11-30T00:00:00Z', '2026-11-30', 0, 1],
  ])('%s', (_case, at, day, hour, weekday) => {
    expect(londonHour(Date.parse(at))).toEqual({ day, hour, weekday });
  });
});

test.each([
  ['the day before the fifth birthday', '2021-11-28', '0-4'],
  ['on it', '2021-11-27', '5-15'],
  ['the day before 16', '2010-11-28', '5-15'],
  ['16 today', '2010-11-27', '16-24'],
  ['born today', '2026-11-27', '0-4'],
  ['85 today', '1941-11-27', '85+'],
  ['born tomorrow is no age', '2026-11-28', 'unknown'],
  ['not known', '', 'unknown'],
])('age band: %s', (_case, birthDate, band) => {
  expect(ageBandOf(birthDate, '2026-11-27')).toBe(band);
});

test.each([
  ['LS1 4AP', 'LS1'],
  ['ls14ap', 'LS1'],
  ['EC1A 1BB', 'EC1A'],
  ['M1 1AE', 'M1'],
  ['SW19 5AE', 'SW19'],
  ['BT1 5GS', 'BT1'],
  [null, ''],
  ['no fixed address', ''],
])('postcode district of %s is %j', (postcode, district) => {
  expect(districtOf(postcode)).toBe(district);
});

test.each([
  [null, 'en'],
  ['English', 'en'],
  ['Polish, please', 'polish'],
  ['BSL', 'british sign language'],
  ['Farsi', 'persian'],
  ['Punjabi or English', 'panjabi'],
  ['my sister Anna Nowak can translate', 'other'],
  ['Nahuatl', 'other'],
])('language %j is counted as %s', (typed, language) => {
  expect(languageOf(typed)).toBe(language);
});
