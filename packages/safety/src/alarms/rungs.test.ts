import { describe, expect, test } from 'vitest';
import {
  type AlarmFacts,
  afterClaim,
  failureClimbs,
  hears,
  nextRung,
  rungs,
  rungToRepeat,
  soundsAt,
} from './rungs.ts';

const at = (iso: string) => Date.parse(iso);
const minutes = (count: number) => count * 60_000;

/** Raised on a Friday at 10 in the morning. */
const inHours = (rung = 0): AlarmFacts => ({ raisedAt: at('2026-11-27T10:00:00Z'), opensAt: null, rung });
/** Raised on a Friday at 18:31; the surgery opens on Monday. */
const closed = (rung = 0): AlarmFacts => ({
  raisedAt: at('2026-11-27T18:31:00Z'),
  opensAt: at('2026-11-30T08:00:00Z'),
  rung,
});

describe('an alarm that was raised in core hours', () => {
  test.each([
    [0, 1, ['duty']],
    [1, 2, ['duty', 'second']],
    [2, 3, ['duty', 'second', 'manager']],
    [3, 4, ['duty', 'second', 'manager']],
    [7, 8, ['duty', 'second', 'manager']],
  ])('S1 from rung %i goes to rung %i, which tells %j, and goes on 10 minutes later', (rung, next, told) => {
    const now = at('2026-11-27T10:40:00Z');
    expect(nextRung(inHours(rung), now, true)).toEqual({ rung: next, told, nextAt: now + minutes(10) });
  });

  test('S1 sounds at once', () => {
    const alarm = inHours();
    expect(soundsAt(alarm, alarm.raisedAt, false)).toBe(alarm.raisedAt);
  });

  test('S3 goes on after 18:30, through the night', () => {
    const now = at('2026-11-28T03:00:00Z');
    expect(nextRung(inHours(5), now, false)).toMatchObject({ rung: 6, nextAt: now + minutes(10) });
  });
});

describe('an alarm that was raised while closed', () => {
  const { raisedAt, opensAt } = closed() as { raisedAt: number; opensAt: number };

  test('S3 sounds first at opening when nobody was named for out of hours', () => {
    expect(soundsAt(closed(), raisedAt, false)).toBe(opensAt);
    expect(nextRung(closed(), opensAt, false)).toEqual({
      rung: 1,
      told: ['duty'],
      nextAt: opensAt + minutes(10),
    });
  });

  test('S3 tells the out-of-hours contact at 0, 10 and 20 minutes, then waits for opening', () => {
    const times = [];
    let next = soundsAt(closed(), raisedAt, true);
    while (next < opensAt) {
      const sounding = nextRung(closed(), next, true);
      expect(sounding).toMatchObject({ rung: 0, told: ['out-of-hours'] });
      times.push(next - raisedAt);
      next = sounding.nextAt;
    }
    expect(times).toEqual([0, minutes(10), minutes(20)]);
    expect(next).toBe(opensAt);
  });

  test('S3 tells the contact no more once the surgery has opened, however soon that is', () => {
    const early = { raisedAt: opensAt - minutes(15), opensAt, rung: 0 };
    expect(nextRung(early, early.raisedAt, true).nextAt).toBe(opensAt - minutes(5));
    expect(nextRung(early, opensAt - minutes(5), true).nextAt).toBe(opensAt);
    expect(nextRung(early, opensAt, true).told).toEqual(['duty']);
  });

  test('S3 whose opening was missed sounds late rather than at the next one', () => {
    expect(nextRung(closed(), at('2026-11-30T19:00:00Z'), true)).toMatchObject({ rung: 1, told: ['duty'] });
  });

  test('S3 once sounded at opening it goes on like any other', () => {
    expect(nextRung(closed(1), opensAt + minutes(10), true)).toMatchObject({ rung: 2 });
  });

  test('S3 another red flag tells the contact at once, and nobody where nobody is named', () => {
    const later = raisedAt + minutes(300);
    expect(soundsAt(closed(), later, true)).toBe(later);
    expect(soundsAt(closed(), later, false)).toBe(opensAt);
  });
});

describe('"I have it"', () => {
  test('S1 quiets an alarm for 10 minutes, and then it goes on at the next rung', () => {
    const now = at('2026-11-27T10:03:00Z');
    const claim = afterClaim(inHours(1), now, false);
    expect(claim).toEqual({ quietUntil: now + minutes(10), nextAt: now + minutes(10) });
    expect(nextRung(inHours(1), claim.nextAt, false)).toMatchObject({ rung: 2 });
  });

  test.each([
    ['5 minutes after it was raised', 5, 20],
    ['10 minutes after', 10, 20],
    ['12 minutes after, for longer than the contact is told', 12, null],
  ])(
    'S3 said while closed, %s, the contact is told again at %s+ minutes or not at all',
    (_when, said, told) => {
      const { raisedAt, opensAt } = closed();
      const { nextAt } = afterClaim(closed(), raisedAt + minutes(said), true);
      expect(nextAt).toBe(told === null ? opensAt : raisedAt + minutes(told));
    },
  );

  test('S3 said while closed with nobody named, the alarm waits for opening', () => {
    const { raisedAt, opensAt } = closed();
    expect(afterClaim(closed(), raisedAt + minutes(5), false).nextAt).toBe(opensAt);
  });

  test('S3 said just before opening, it is quiet past opening', () => {
    const { opensAt } = closed() as { opensAt: number };
    expect(afterClaim(closed(), opensAt - minutes(2), false).nextAt).toBe(opensAt + minutes(8));
  });
});

describe('another red flag while an alarm is open', () => {
  test.each([
    [0, 1, 1],
    [1, 1, 1],
    [2, 1, 2],
    [5, 1, 5],
  ])('S1 from rung %i, with rung %i asked for, what sounds next is rung %i', (rung, wanted, next) => {
    expect(nextRung(inHours(rungToRepeat(rung, wanted)), 0, false).rung).toBe(next);
  });

  test.each([
    [0, 2],
    [1, 2],
    [3, 3],
  ])('S4 "I cannot make the call" from rung %i sounds rung %i', (rung, next) => {
    expect(nextRung(inHours(rungToRepeat(rung, 2)), 0, false).rung).toBe(next);
  });
});

test.each([
  [0, 'out-of-hours', false],
  [1, 'duty', true],
  [2, 'duty', false],
  [2, 'second', true],
  [3, 'second', false],
  [3, 'manager', false],
  [4, 'manager', false],
] as const)(
  'S2 on rung %i a message to the %s that cannot be delivered goes to the next rung at once: %s',
  (rung, recipient, climbs) => {
    expect(failureClimbs(rung, recipient)).toBe(climbs);
  },
);

test.each([
  [0, false, false, false],
  [1, true, false, false],
  [2, true, true, false],
  [3, true, true, true],
  [9, true, true, true],
])(
  'S7 rung %i sounds on the screen of duty %s, second contact %s, others %s',
  (rung, duty, second, other) => {
    expect([hears(rung, 'duty'), hears(rung, 'second'), hears(rung, 'other')]).toEqual([duty, second, other]);
  },
);

test('S1 no rung tells fewer people than the one before', () => {
  for (const [place, { told, adds }] of rungs.entries()) {
    expect(told).toEqual([...(rungs[place - 1]?.told ?? []), adds]);
  }
});
