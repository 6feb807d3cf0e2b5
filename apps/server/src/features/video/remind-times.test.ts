import { expect, test } from 'vitest';
import { nextStep } from './remind-times.ts';

const at = (iso: string) => Date.parse(iso);
const startsAt = at('2026-11-30T10:30:00Z');
const end = { what: 'end', at: at('2026-11-30T14:30:00Z') };
const made = (iso: string, reminded = 0) => nextStep({ startsAt, madeAt: at(iso), reminded });

test('E00072 reminded a day before and an hour before, then ended 4 hours after its time', () => {
  expect(made('2026-11-27T10:00:00Z')).toEqual({ what: 'remind', at: at('2026-11-29T10:30:00Z') });
  expect(made('2026-11-27T10:00:00Z', 1)).toEqual({ what: 'remind', at: at('2026-11-30T09:30:00Z') });
  expect(made('2026-11-27T10:00:00Z', 2)).toEqual(end);
});

test('E00072 invited the day before: an hour before only', () => {
  expect(made('2026-11-29T09:00:00Z')).toEqual({ what: 'remind', at: at('2026-11-30T09:30:00Z') });
  expect(made('2026-11-29T09:00:00Z', 1)).toEqual(end);
});

test('E00072 invited less than two hours before, or for now: not at all', () => {
  expect(made('2026-11-30T08:30:00Z')).toEqual(end);
  expect(made('2026-11-30T10:30:00Z')).toEqual(end);
});
