import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualMinutes, type Wait } from './usual-minutes.ts';

const answered = (...minutes: number[]): Wait[] => minutes.map((each) => ({ minutes: each, answered: true }));
const open = (...minutes: number[]): Wait[] => minutes.map((each) => ({ minutes: each, answered: false }));
const each = (count: number, minutes: number) => Array<number>(count).fill(minutes);
const upTo = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

test.each<[string, Wait[], number | null]>([
  ['nothing was sent', [], null],
  ['19 say nothing, however quick', answered(...each(19, 5)), null],
  ['of 20 the sixteenth', answered(...upTo(20)), 16],
  ['four in five within the hour, the rest after days', answered(...each(80, 60), ...each(20, 3000)), 60],
  ['one more slow one, and it is the slow ones', answered(...each(79, 60), ...each(21, 3000)), 3000],
  ['all still wait: nobody knows', open(...each(30, 500)), null],
  [
    'half were never answered: nobody knows',
    [...answered(...each(20, 30)), ...open(...each(20, 2000))],
    null,
  ],
  [
    'those who have only just written change nothing',
    [...answered(...upTo(20)), ...open(...each(200, 0))],
    16,
  ],
  ['those who have waited long make it longer', [...answered(...upTo(20)), ...open(...each(3, 19))], 19],
])('%s', (_case, waits, minutes) => {
  expect(usualMinutes(waits)).toBe(minutes);
});

test('who still waits never makes it shorter', () => {
  const waits = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 20, maxLength: 60 });
  fc.assert(
    fc.property(waits, waits, (done, waiting) => {
      const without = usualMinutes(answered(...done))!;
      const withThem = usualMinutes([...answered(...done), ...open(...waiting)]);
      expect(withThem ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(without);
    }),
  );
});
