import { loadContent } from '@frontdoor/content';
import { kinds } from '@frontdoor/contract';
import { bankHolidays, coreEverywhere } from '@frontdoor/hours';
import { describe, expect, test } from 'vitest';
import { frozenClock } from '../../platform/clock.ts';
import type { Organisation } from '../surgeries/find.ts';
import { badgeScript } from './badge.ts';
import { statesFrom } from './states.ts';

const calendar = { holidays: bankHolidays(loadContent().bankHolidays) } as Parameters<
  typeof statesFrom
>[0]['calendar'];
const surgery = (liveAt: number | null = 0) =>
  ({ hours: coreEverywhere(kinds), closures: [], liveAt }) as unknown as Organisation;
const said = (at: string, organisation = surgery()) =>
  statesFrom({ clock: frozenClock(at), calendar }, organisation).map(
    ({ from, open, words }) => `${new Date(from).toISOString().slice(0, 16)} ${open ? '+' : '-'} ${words}`,
  );

describe('what the badge says, from now on', () => {
  test('on Friday morning, through the weekend', () => {
    expect(said('2026-11-27T10:00:00Z').slice(0, 3)).toEqual([
      '2026-11-27T10:00 + Open now, until 6:30pm',
      '2026-11-27T18:30 - Closed. Opens at 8am on Monday 30 November',
      '2026-11-30T08:00 + Open now, until 6:30pm',
    ]);
  });

  test('over Christmas 2026', () => {
    expect(said('2026-12-24T20:00:00Z')[0]).toBe(
      '2026-12-24T20:00 - Closed. Opens at 8am on Tuesday 29 December',
    );
  });

  test('R6 over a change of the clocks it keeps to local time', () => {
    expect(said('2026-10-23T18:00:00Z').slice(0, 2)).toEqual([
      '2026-10-23T18:00 - Closed. Opens at 8am on Monday 26 October',
      '2026-10-26T08:00 + Open now, until 6:30pm',
    ]);
  });

  test('before a surgery is live it says nothing', () => {
    expect(said('2026-11-27T10:00:00Z', surgery(null))).toEqual([]);
  });
});

describe('the script', () => {
  const script = badgeScript({
    slug: 'llanfairpwllgwyngyll',
    href: 'https://requests.llanfairpwllgwyngyll.example.nhs.uk/llanfairpwllgwyngyll',
    label: 'Contact Llanfairpwllgwyngyll Medical Practice and Community Health Centre online',
    servedAt: Date.parse('2026-11-27T10:00:00Z'),
    states: statesFrom({ clock: frozenClock('2026-12-24T10:00:00Z'), calendar }, surgery()),
  });

  test(`is less than 3 kB as it is sent: ${Buffer.byteLength(script)} bytes`, () => {
    expect(Buffer.byteLength(script)).toBeLessThan(3000);
  });

  test('asks nobody for anything, keeps nothing, and writes neither styles nor markup', () => {
    expect(script).not.toMatch(
      /fetch|XMLHttp|sendBeacon|WebSocket|import\b|cookie\s*=|document\.cookie|Storage/,
    );
    expect(script).not.toMatch(
      /eval|new Function|innerHTML|insertAdjacent|document\.write|setAttribute\('style|cssText/,
    );
    expect(script).not.toMatch(/\.focus\(|setInterval/);
  });

  test('is read by browsers of ten years ago', () => {
    expect(script).not.toMatch(/=>|`|\b(let|const|class|async)\b|\?\.|\?\?/);
    expect(() => new Function(script)).not.toThrow();
  });
});
