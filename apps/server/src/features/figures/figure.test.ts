import { loadContent } from '@frontdoor/content';
import { type Door, doors, kinds, outcomes, urgencies } from '@frontdoor/contract';
import { bankHolidays } from '@frontdoor/hours';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noDue } from '../consultations/due.ts';
import { aboutPeople } from './about-people.ts';
import { aboutRequests } from './about-requests.ts';
import { aboutService } from './about-service.ts';
import { londonHour } from './count.ts';
import type { Counted } from './counted.ts';
import { tallyOf } from './figure.ts';
import { judged, judgeOf } from './standing.ts';
import { percentOf, summaryTally } from './summary.ts';

const content = loadContent();
const calendar = { holidays: bankHolidays(content.bankHolidays) };
const from = Date.parse('2026-10-19T00:00:00+01:00');
const now = Date.parse('2026-11-02T12:00:00Z');
const judge = judgeOf({ from }, now, calendar);
const teams = [{ key: 'duty', label: 'Duty clinician' }];
const days = Array.from({ length: 15 }, (_, later) =>
  Temporal.PlainDate.from('2026-10-19').add({ days: later }).toString(),
);

/** Requests of two weeks, with the hour the clocks take back among them. */
const requests: fc.Arbitrary<Counted> = fc
  .record({
    id: fc.uuid(),
    receivedAt: fc.oneof(
      fc.integer({ min: from, max: now }),
      fc.integer({ min: Date.parse('2026-10-25T00:00:00Z'), max: Date.parse('2026-10-25T02:00:00Z') }),
    ),
    door: fc.constantFrom(...doors.filter((door): door is Exclude<Door, 'practice'> => door !== 'practice')),
    kind: fc.constantFrom(...kinds),
    category: fc.constant(null),
    nationalType: fc.constantFrom('clinical' as const, 'admin' as const),
    forOther: fc.boolean(),
    state: fc.constant('to-triage' as const),
    urgency: fc.constantFrom(...urgencies),
    team: fc.constantFrom(null, 'duty', 'a team that is gone'),
    flagLevel: fc.constantFrom(null, 'red' as const, 'amber' as const, 'note' as const),
    answeredAfter: fc.option(fc.integer({ min: 0, max: 5 * 24 * 3_600_000 })),
    lookedAfter: fc.option(fc.integer({ min: 0, max: 5 * 3_600_000 })),
    needsLook: fc.boolean(),
    late: fc.boolean(),
    ended: fc.boolean(),
    outcome: fc.option(fc.constantFrom(...outcomes)),
    ageBand: fc.constantFrom('0-4', '65-74', '85+', 'unknown'),
    sex: fc.constant('unknown'),
    language: fc.constantFrom('en', 'polish', 'other', 'unknown'),
    district: fc.constantFrom('', 'LS1', 'LS2', 'LS8'),
    needs: fc.subarray(['interpreter', 'step-free']),
    feedback: fc.option(fc.integer({ min: 1, max: 6 })),
    alarms: fc.array(fc.record({ raisedOpen: fc.boolean(), after: fc.option(fc.nat(7_200_000)) }), {
      maxLength: 2,
    }),
  })
  .map(({ answeredAfter, lookedAfter, needsLook, ended, alarms, ...each }) => {
    const at = each.receivedAt;
    const respondedAt = answeredAfter === null ? null : at + answeredAfter;
    return {
      ...each,
      ...londonHour(at),
      respondedAt,
      finishedAt: ended ? (respondedAt ?? at) : null,
      lookedAt: lookedAfter === null ? null : at + lookedAfter,
      firstLookDue: needsLook ? at + 1_800_000 : noDue,
      alarms: alarms.map(({ raisedOpen, after }) => ({
        raisedAt: at,
        raisedOpen,
        endedAt: after === null ? null : at + after,
      })),
    };
  });

const all = fc.array(requests, { maxLength: 60 });
const definitions = () => [
  ...aboutRequests(content, days),
  ...aboutService({ teams, now }),
  ...aboutPeople(content),
];
const figuresOf = (list: Counted[], bound = 0) => {
  const tallies = definitions().map(tallyOf);
  for (const each of list) for (const tally of tallies) tally.add(judged(each, judge));
  return tallies.map((tally) => tally.figure(bound));
};
const total = (values: (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** How many cells one request stands in, where it is not one. */
const several: Record<string, (each: Counted) => number> = {
  needs: ({ needs }) => Math.max(1, needs.length),
  feedback: ({ feedback }) => (feedback === null ? 0 : 1),
  'red-flags': ({ alarms }) => alarms.length,
  'first-looks': ({ late, firstLookDue }) => (late || firstLookDue !== noDue ? 1 : 0),
};

describe('whatever came in', () => {
  test('the total of every figure is the sum of its requests', () => {
    fc.assert(
      fc.property(all, (list) => {
        for (const { id, unit, rows } of figuresOf(list)) {
          if (unit !== 'count') continue;
          const cells = several[id] ?? (() => 1);
          expect([id, total(rows.flatMap(({ values }) => values))]).toEqual([id, total(list.map(cells))]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('figures of two parts add up to the figures of the whole', () => {
    fc.assert(
      fc.property(all, all, (one, other) => {
        const sums = (list: Counted[]) =>
          Object.fromEntries(
            figuresOf(list)
              .filter(({ unit }) => unit === 'count')
              .map(({ id, rows, columns }) => [
                id,
                columns.map((_, column) => total(rows.map(({ values }) => values[column]!))),
              ]),
          );
        const [left, right, whole] = [sums(one), sums(other), sums([...one, ...other])];
        for (const id of Object.keys(whole))
          expect(left[id]!.map((value, column) => value + right[id]![column]!)).toEqual(whole[id]);
      }),
      { numRuns: 40 },
    );
  });

  test('R64 the summary says the same as the figures', () => {
    fc.assert(
      fc.property(all, (list) => {
        const tally = summaryTally(now);
        for (const each of list) tally.add(judged(each, judge));
        const { requests: count, answered, urgent, firstLooks, redFlags } = tally.summary();
        const figures = figuresOf(list);
        const of = (id: string) => figures.find((figure) => figure.id === id)!.rows;
        const column = (id: string, place: number) => total(of(id).map(({ values }) => values[place]!));
        expect(total(of('channels').flatMap(({ values }) => values))).toBe(count);
        expect(answered).toEqual({
          inTime: column('responses', 0),
          all: column('responses', 0) + column('responses', 1) + column('responses', 3),
        });
        const [inTime, late, , overdue] = of('responses')[0]!.values as [number, number, number, number];
        expect(urgent).toEqual({ inTime, all: inTime + late + overdue });
        expect(firstLooks.all).toBe(column('first-looks', 0) + column('first-looks', 1));
        expect(redFlags.raised).toBe(column('red-flags', 0) + column('red-flags', 1));
      }),
      { numRuns: 60 },
    );
  });

  test('R120 a copy for others shows no count from 1 to 4', () => {
    fc.assert(
      fc.property(all, (list) => {
        for (const { unit, rows } of figuresOf(list, 5))
          for (const value of rows.flatMap(({ values }) => values))
            if (unit === 'count' && value !== null) expect(value === 0 || value >= 5).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

test('a percentage is rounded down: 89.9 is never 90', () => {
  expect(percentOf({ inTime: 899, all: 1000 })).toBe(89);
  expect(percentOf({ inTime: 0, all: 0 })).toBeNull();
});

test('a long list of postcodes is cut, and the rest stands together', () => {
  const [each] = fc.sample(requests, 1);
  const list = Array.from({ length: 30 }, (_, place) => ({ ...each!, district: `LS${place + 1}` }));
  const { rows } = figuresOf([...list, list[4]!]).find(({ id }) => id === 'districts')!;
  expect(rows[0]!.label).toBe('LS5');
  expect(rows).toHaveLength(21);
  expect(rows.at(-1)!.label).toBe('10 others together');
  expect(total(rows.flatMap(({ values }) => values))).toBe(31);
});
