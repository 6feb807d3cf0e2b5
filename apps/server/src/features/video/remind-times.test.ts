import { expect, test } from 'vitest';
import { isMissed, nextLook, nextStep } from './remind-times.ts';

const at = (iso: string) => Date.parse(iso);
const startsAt = at('2026-11-30T10:30:00Z');
const look = { what: 'look', at: at('2026-11-30T11:00:00Z') };
const made = (iso: string, reminded = 0) => nextStep({ startsAt, madeAt: at(iso), reminded });

test('E00072 reminded a day before and an hour before, then looked after from half an hour after its time', () => {
  expect(made('2026-11-27T10:00:00Z')).toEqual({ what: 'remind', at: at('2026-11-29T10:30:00Z') });
  expect(made('2026-11-27T10:00:00Z', 1)).toEqual({ what: 'remind', at: at('2026-11-30T09:30:00Z') });
  expect(made('2026-11-27T10:00:00Z', 2)).toEqual(look);
});

test('E00072 invited the day before: an hour before only', () => {
  expect(made('2026-11-29T09:00:00Z')).toEqual({ what: 'remind', at: at('2026-11-30T09:30:00Z') });
  expect(made('2026-11-29T09:00:00Z', 1)).toEqual(look);
});

test('E00072 invited less than two hours before, or for now: not at all', () => {
  expect(made('2026-11-30T08:30:00Z')).toEqual(look);
  expect(made('2026-11-30T10:30:00Z')).toEqual(look);
});

test('E00072 the night the clocks go back has 25 hours: 24 of them, and one, before the time on the clock', () => {
  const call = { startsAt: at('2026-10-25T10:30:00Z'), madeAt: at('2026-10-20T10:00:00Z') };
  expect(nextStep({ ...call, reminded: 0 }).at).toBe(at('2026-10-24T10:30:00Z'));
  expect(nextStep({ ...call, reminded: 1 }).at).toBe(at('2026-10-25T09:30:00Z'));
});

test.each([
  ['2026-11-30T10:30:00Z', '2026-11-30T11:00:00Z'],
  ['2026-11-30T11:00:00Z', '2026-11-30T11:30:00Z'],
  ['2026-11-30T11:30:00Z', '2026-11-30T14:30:00Z'],
  ['2026-11-30T12:10:00Z', '2026-11-30T14:30:00Z'],
])('looked at %s, it is looked at again at %s', (now, then) => {
  expect(nextLook({ startsAt }, at(now))).toBe(at(then));
});

test.each([
  ['10:59', true, false, false],
  ['11:00', true, false, true],
  ['11:00', true, true, false],
  ['11:00', false, false, false],
  ['11:30', true, true, true],
  ['11:30', false, false, true],
])('at %s, patient came %s, staff in %s: missed %s', (time, patientCame, staffIn, missed) => {
  const now = at(`2026-11-30T${time}:00Z`);
  expect(isMissed({ startsAt, state: 'invited' }, { patientCame, patientHere: false, staffIn }, now)).toBe(
    missed,
  );
});

test.each([
  ['10:59', true, false, false],
  ['11:00', true, false, true],
  ['11:00', true, true, false],
  ['11:30', false, false, false],
])(
  'of one that began, at %s, patient there %s, staff in %s: missed %s',
  (time, patientHere, staffIn, missed) => {
    const now = at(`2026-11-30T${time}:00Z`);
    expect(isMissed({ startsAt, state: 'started' }, { patientCame: true, patientHere, staffIn }, now)).toBe(
      missed,
    );
  },
);
