import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { loadContent } from '@frontdoor/content';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { frozenClock } from '../../platform/clock.ts';
import type { Deps } from '../../platform/deps.ts';
import { createLog } from '../../platform/log.ts';
import { dueFor } from '../consultations/due.ts';
import { holidaysKnown, knownHolidays } from './known.ts';
import { checkLinks, linksChecked } from './links.ts';
import { refreshHolidays } from './refresh.ts';

const content = loadContent();
const hour = 60 * 60_000;

/** GOV.UK's shape, with these dates. */
const list = (dates: string[]) =>
  JSON.stringify({
    'england-and-wales': {
      division: 'england-and-wales',
      events: dates.map((date) => ({ title: 'A bank holiday', date, notes: '', bunting: true })),
    },
  });
const asPublished = [
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31'],
  ...['2026-12-25', '2026-12-28'],
];

describe('bank holidays read in the background', () => {
  let server: Server;
  let data: string;
  let answer: { status: number; body: string; cacheControl?: string };
  let asked: number;
  let logged: string[];
  let deps: Deps;
  const clock = frozenClock('2026-11-27T10:00:00Z');

  beforeEach(async () => {
    asked = 0;
    logged = [];
    clock.set('2026-11-27T10:00:00Z');
    data = mkdtempSync(join(tmpdir(), 'frontdoor-holidays-'));
    server = createServer((_req, res) => {
      asked++;
      const { status, body, cacheControl = 'max-age=3600, public' } = answer;
      res.writeHead(status, { 'cache-control': cacheControl }).end(body);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    deps = started();
  });
  afterEach(async () => {
    await new Promise((closed) => server.close(closed));
    rmSync(data, { recursive: true, force: true });
  });

  /** As a process that has just been started. */
  function started(): Deps {
    const { port } = server.address() as AddressInfo;
    const sink = new Writable({
      write: (line, _encoding, done) => {
        logged.push(String(line));
        done();
      },
    });
    return {
      config: { data, holidaysUrl: `http://127.0.0.1:${port}/bank-holidays.json` },
      content,
      clock,
      log: createLog('warn', sink),
      calendar: knownHolidays(data, content.bankHolidays),
    } as unknown as Deps;
  }

  test('R3 a day that is proclaimed counts from then on, without a restart, and after one', async () => {
    answer = { status: 200, body: list([...asPublished, '2026-12-07']) };
    const friday = Date.parse('2026-12-04T10:00:00Z');
    const before = dueFor(friday, 'routine', deps.calendar);
    await refreshHolidays(deps);
    const after = dueFor(friday, 'routine', deps.calendar);
    expect([before, after].map(({ dueAt }) => new Date(dueAt).toISOString())).toEqual([
      '2026-12-07T18:30:00.000Z',
      '2026-12-08T18:30:00.000Z',
    ]);
    expect(started().calendar.holidays.has('2026-12-07')).toBe(true);
    expect(holidaysKnown(deps)).toEqual({ refreshedAt: clock.now(), warnings: [] });
  });

  test('R4 it is asked for once an hour, as it says, also over a restart', async () => {
    answer = { status: 200, body: list(asPublished) };
    await refreshHolidays(deps);
    clock.advance(hour - 1);
    await refreshHolidays(deps);
    await refreshHolidays(started());
    expect(asked).toBe(1);
    clock.advance(1);
    await refreshHolidays(deps);
    expect(asked).toBe(2);
  });

  test('R4 the same dates change nothing that was worked out with them', async () => {
    answer = { status: 200, body: list(asPublished) };
    const { calendar } = deps;
    await refreshHolidays(deps);
    expect(deps.calendar).toBe(calendar);
  });

  test('R3 a list that is cut short opens no surgery on a known bank holiday, and managers read what it lacks', async () => {
    answer = { status: 200, body: list(asPublished.filter((date) => date !== '2026-12-28')) };
    await refreshHolidays(deps);
    expect(deps.calendar.holidays.has('2026-12-28')).toBe(true);
    expect(started().calendar.holidays.has('2026-12-28')).toBe(true);
    expect(holidaysKnown(deps).warnings[0]).toBe(
      'GOV.UK’s list no longer has Monday 28 December 2026. It still counts as a bank holiday here: tell whoever runs Frontdoor.',
    );
  });

  test.each([
    ['an error', { status: 503, body: 'Sorry' }, 'it answered 503'],
    ['a page', { status: 200, body: '<!doctype html>' }, 'it is not JSON'],
    ['no dates', { status: 200, body: list([]) }, 'should have a list of bank holidays'],
    [
      'a year of holidays',
      {
        status: 200,
        body: list(Array.from({ length: 28 }, (_, at) => `2027-02-${String(at + 1).padStart(2, '0')}`)),
      },
      'it has 28 bank holidays in 2027',
    ],
  ])(
    'R3 %s changes no date; it is logged once, shown to managers, and asked for again in an hour',
    async (_case, wrong, reason) => {
      answer = wrong;
      const { calendar } = deps;
      await refreshHolidays(deps);
      clock.advance(hour);
      await refreshHolidays(deps);
      expect([asked, logged.length]).toEqual([2, 1]);
      expect(deps.calendar).toBe(calendar);
      const { refreshedAt, warnings } = holidaysKnown(deps);
      expect([refreshedAt, warnings.length]).toEqual([null, 1]);
      expect(warnings[0]).toContain(reason);
      expect(warnings[0]).toContain('The dates known so far stand.');
      answer = { status: 200, body: list(asPublished) };
      clock.advance(hour);
      await refreshHolidays(deps);
      expect(holidaysKnown(deps).warnings).toEqual([]);
    },
  );

  test('R3 nobody at the other end changes no date', async () => {
    await new Promise((closed) => server.close(closed));
    deps.config = { ...deps.config, holidaysUrl: 'http://127.0.0.1:1/bank-holidays.json' };
    await refreshHolidays(deps);
    expect(deps.calendar.holidays.has('2026-12-28')).toBe(true);
    expect(holidaysKnown(deps).warnings).toHaveLength(1);
    server = createServer().listen(0);
  });

  test('nothing is asked when it is off', async () => {
    answer = { status: 200, body: list(asPublished) };
    deps.config = { ...deps.config, holidaysUrl: null };
    await refreshHolidays(deps);
    await checkLinks(deps);
    expect([asked, linksChecked(deps)[0]?.checkedAt]).toEqual([0, null]);
  });

  test('R16 a link is checked once a week, and what it answered is kept', async () => {
    answer = { status: 404, body: '' };
    const href = linksChecked(deps)[0]!.href;
    const links = [{ href: deps.config.holidaysUrl! }];
    await checkLinks(deps, links);
    // HEAD and then GET: some servers refuse the first.
    expect(asked).toBe(2);
    clock.advance(7 * 24 * hour - 1);
    await checkLinks(deps, links);
    expect(asked).toBe(2);
    clock.advance(1);
    answer = { status: 200, body: '' };
    await checkLinks(deps, links);
    expect(asked).toBe(3);
    expect(href).toBe('https://www.england.nhs.uk/publication/you-and-your-general-practice/');
  });
});
