import type { Figure, Figures } from '@frontdoor/contract';
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { countedIn } from '../../apps/server/src/features/figures/counted.ts';
import { sliceRows } from '../../apps/server/src/features/figures/counted-store.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
  chestPain,
  type Desk,
  endAlarm,
  fever,
  type StaffSite,
  sent,
  staffSite,
} from '../support/staff-site.ts';
import { uncount } from '../support/uncount.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const minute = 60_000;
const week = 'from=2026-11-23&to=2026-11-29';

const totalOf = ({ rows }: Figure) => rows.flatMap(({ values }) => values).reduce((a, b) => a! + b!, 0);

onBothDatabases('the figures of a practice', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let amir: Desk;
  let ravi: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    [rosa, amir, ravi] = await Promise.all([site.signIn('rosa'), site.signIn('amir'), site.signIn('ravi')]);
    const answered = await sent(site, { urgency: null });
    site.clock.advance(30 * minute);
    await rosa.act(answered, 'urgency', { urgency: 'urgent', reason: 'Cannot walk' });
    await rosa.act(answered, 'response', { response: 'advice', text: 'Rang: rest it' });
    await rosa.act(answered, 'finish', { outcome: 'advice-given' });
    const red = await sent(site, {
      flags: [chestPain],
      patient: { postcode: 'LS8 9ZZ' },
      language: 'Polish',
    });
    site.clock.advance(12 * minute);
    await endAlarm(rosa, red);
    await sent(site, {
      flags: [fever],
      door: 'phone',
      enteredBy: site.members.jo,
      kind: 'admin',
      category: 'letter',
    });
    await uncount(site, await sent(site), { test: true });
    await uncount(site, await sent(site, { flags: [chestPain] }), { door: 'practice' });
  });

  const figures = async (query = week) => (await rosa.get(`/api/elm-tree/figures?${query}`)).body as Figures;
  const figure = async (id: string, query?: string) =>
    (await figures(query)).figures.find((each) => each.id === id)!;
  const rowOf = ({ rows }: Figure, label: string) => rows.find((row) => row.label === label)?.values;

  test('R119 tests, and what the practice began, stand in no figure', async () => {
    expect((await figures()).headlines.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Requests: 3',
      'Urgent, dealt with the same day: 100%',
      'Answered in time: 100%',
      'First looks in time: 100%',
      'Red flags: 1',
      'Said it was good: None yet',
    ]);
    const { figures: all } = await figures();
    const once = [
      'kinds',
      'channels',
      'days',
      'weekdays',
      'hours',
      'responses',
      'waits',
      'outcomes',
      'teams',
    ];
    for (const id of [...once, 'ages', 'sexes', 'languages', 'districts', 'needs', 'writers'])
      expect([id, totalOf(all.find((each) => each.id === id)!)]).toEqual([id, 3]);
  });

  test('requests by kind, door, day, hour and weekday', async () => {
    expect(rowOf(await figure('kinds'), 'A health problem')).toEqual([2, 0, 0]);
    expect(rowOf(await figure('kinds'), 'A letter, note, form or result')).toEqual([0, 1, 0]);
    expect((await figure('channels')).rows).toEqual([
      { label: 'Online', values: [2] },
      { label: 'By phone', values: [1] },
      { label: 'At the desk', values: [0] },
    ]);
    expect(rowOf(await figure('days'), '27 November 2026')).toEqual([3]);
    expect((await figure('days')).rows).toHaveLength(7);
    expect(rowOf(await figure('weekdays'), 'Friday')).toEqual([3]);
    expect(rowOf(await figure('hours'), '10:00')).toEqual([0, 0, 0, 0, 3, 0, 0]);
  });

  test('R64 answers by the contract’s clock, waits, and first looks in time', async () => {
    expect(rowOf(await figure('responses'), 'Urgent')?.[0]).toBe(1);
    expect(rowOf(await figure('waits'), 'Under 1 hour')).toEqual([1, 0, 2, 0]);
    expect(rowOf(await figure('wait-minutes'), 'Urgent')?.[0]).toBe(30);
    expect(rowOf(await figure('first-looks'), 'All others')).toEqual([1, 0, 0]);
  });

  test('red flags and the minutes until somebody acted', async () => {
    expect(rowOf(await figure('red-flags'), '5 to 15 minutes')).toEqual([1, 0]);
    expect(rowOf(await figure('red-flag-minutes'), 'Raised in core hours')).toEqual([12, 12]);
  });

  test('who asks, and what is not known of those who do not', async () => {
    expect(rowOf(await figure('ages'), '65 to 74')).toEqual([2, 1, 0]);
    expect(rowOf(await figure('languages'), 'Polish')).toEqual([1, 0, 0]);
    expect(rowOf(await figure('districts'), 'LS8')).toEqual([1, 0, 0]);
    expect(rowOf(await figure('sexes'), 'Not known')).toEqual([2, 1, 0]);
    expect((await figure('ages')).about).toContain('Frontdoor has no list of your registered patients');
  });

  test('a day is London’s: what comes at midnight belongs to the next', async () => {
    expect((await figures('from=2026-11-26&to=2026-11-26')).headlines[0]!.value).toBe('0');
    expect((await figures('from=2026-11-28&to=2026-11-29')).headlines[0]!.value).toBe('0');
  });

  test('teams have figures, single people have none', async () => {
    const { figures: all } = await figures();
    expect(all.find(({ id }) => id === 'teams')!.rows.map(({ label }) => label)).toEqual([
      'Duty clinician',
      'With no team',
    ]);
    const words = JSON.stringify(all);
    for (const name of ['Rosa', 'Jo Mills', 'Amir', 'Whitcombe']) expect(words).not.toContain(name);
  });

  test('every figure has words, columns for every value, and an address of its own as a table', async () => {
    for (const each of (await figures()).figures) {
      expect(each.title.length).toBeGreaterThan(5);
      expect(each.about).toMatch(/\.$/);
      for (const { values } of each.rows) expect(values).toHaveLength(each.columns.length);
      const res = await rosa.get(`/api/elm-tree/figures/${each.id}.csv?${week}`);
      expect([each.id, res.status, res.headers['content-type']]).toEqual([
        each.id,
        200,
        'text/csv; charset=utf-8',
      ]);
      expect(res.text.trim().split('\r\n')).toHaveLength(each.rows.length + 1);
    }
    expect((await rosa.get(`/api/elm-tree/figures/nothing.csv?${week}`)).status).toBe(404);
  });

  test('the other surgery has figures of its own', async () => {
    const res = await ravi.get(`/api/northgate/figures?${week}`);
    expect((res.body as Figures).headlines[0]).toMatchObject({ label: 'Requests', value: '0' });
  });

  test('R120 a copy for others holds small numbers back', async () => {
    const copy = await figures(`${week}&heldBack=yes`);
    expect(copy.headlines[0]).toMatchObject({ label: 'Requests', value: 'Fewer than 5' });
    expect(copy.headlines[1]!.value).toBe('Too few to show');
    expect(JSON.stringify(copy.headlines)).not.toMatch(/\b3\b/);
    const kinds = copy.figures.find(({ id }) => id === 'kinds')!;
    expect(kinds.rows[0]).toEqual({ label: 'A health problem', values: [null, null, null] });
    const table = await rosa.get(`/api/elm-tree/figures/channels.csv?${week}&heldBack=yes`);
    expect(table.text).toBe('How requests came in,Requests\r\nOnline,\r\nBy phone,\r\nAt the desk,\r\n');
  });

  test.each([
    ['', 'from', 'Enter a date'],
    ['from=2026-11-23&to=yesterday', 'to', 'Enter a date'],
    ['from=2026-11-23&to=2026-11-22', 'to', 'The last day must not be before the first'],
    ['from=2025-01-01&to=2026-11-22', 'to', 'Choose at most 400 days'],
  ])('a period of “%s” is refused in words', async (query, field, message) => {
    for (const path of ['figures', 'figures/kinds.csv', 'figures/requests.csv']) {
      const res = await amir.get(`/api/elm-tree/${path}?${query}`);
      expect([res.status, res.body.errors[0].path]).toEqual([422, field]);
      expect(res.body.errors[0].message).toBe(message);
    }
  });

  describe('requests as rows', () => {
    const rows = `/api/elm-tree/figures/requests.csv?${week}`;

    test('a manager takes them out; nobody else does', async () => {
      const res = await amir.get(rows);
      expect(res.status).toBe(200);
      expect(res.headers['content-disposition']).toBe(
        'attachment; filename="requests-2026-11-23-to-2026-11-29.csv"',
      );
      const lines = res.text.trim().split('\r\n');
      expect(lines[0]).toBe(
        'Day,Hour,Weekday,Door,Kind,Category,National type,Written by somebody else,Age band,Sex,Language,Postcode district,Needs,Urgency,Flag,First look,Response,Core minutes to response,State,Outcome,Team,Feedback',
      );
      expect(lines).toHaveLength(4);
      expect(lines[1]).toBe(
        '2026-11-27,10,5,online,health-problem,,clinical,no,65-74,unknown,en,LS1,,urgent,,in-time,in-time,30,finished,advice-given,,',
      );
      expect((await rosa.get(rows)).body.detail).toBe(
        'Only a manager takes requests out as a file. The figures and their tables are for everybody.',
      );
    });

    test('R110 no name, number, date of birth or word of anybody is among them', async () => {
      const { text } = await amir.get(rows);
      for (const secret of ['Whitcombe', '1958', 'knee', '07700', 'alan@', 'LS1 4DY', 'Mills'])
        expect(text).not.toContain(secret);
    });

    test('who took which days is in the log', async () => {
      await amir.get(rows);
      const seen = await site.deps.database.read(site.elmTree, ({ q, t }) =>
        q
          .select({ actor: t.viewLog.actor, subject: t.viewLog.subject })
          .from(t.viewLog)
          .where(and(eq(t.viewLog.organisation, site.elmTree), eq(t.viewLog.what, 'export'))),
      );
      expect(seen.at(-1)).toEqual({ actor: site.members.amir, subject: '2026-11-23 to 2026-11-29' });
    });
  });

  test('slices follow each other without a gap or a double, also within one millisecond', async () => {
    const made = sliceRows + 3;
    await Promise.all(
      Array.from({ length: made }, (_, place) =>
        sent(site, { organisation: site.northgate, submission: `many ${place}` }),
      ),
    );
    const now = site.clock.now();
    const ids: string[] = [];
    for await (const slice of countedIn(site.deps, site.northgate, { from: now, to: now + 1 }))
      ids.push(...slice.map(({ id }) => id));
    expect(new Set(ids).size).toBe(made);
    expect(ids).toHaveLength(made);
  });
});

onBothDatabases('what a practice publishes', (open) => {
  let site: StaffSite;
  let amir: Desk;
  let rosa: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    [amir, rosa] = await Promise.all([site.signIn('amir'), site.signIn('rosa')]);
  });
  const path = '/api/elm-tree/reporting';

  test('nothing, and no number below 5, until a manager sets it', async () => {
    const { body } = await rosa.get(path);
    expect(body).toMatchObject({ registered: null, publicFigures: false, smallNumbers: 5 });
    const settings = {
      ...body,
      registered: 6920,
      registeredOn: '2026-11-01',
      publicFigures: true,
      places: { ...body.places, icbName: 'NHS West Yorkshire' },
    };
    expect((await rosa.post(path, settings)).status).toBe(403);
    expect((await amir.post(path, settings)).body).toEqual(settings);
    expect((await rosa.get(path)).body).toEqual(settings);
  });

  test.each([
    [{ registered: 6920, registeredOn: null }, 'registeredOn', 'Enter the day your list was counted'],
    [
      { registered: null, registeredOn: '2026-11-01' },
      'registered',
      'Enter how many patients were registered that day',
    ],
    [
      { registered: 6920, registeredOn: '2026-11-28' },
      'registeredOn',
      'The day your list was counted must be today or in the past',
    ],
  ])('a list size without its day, or a day without it, is refused: %j', async (wrong, field, message) => {
    const { body } = await amir.get(path);
    const res = await amir.post(path, { ...body, ...wrong });
    expect([res.status, res.body.errors]).toEqual([422, [{ path: field, message }]]);
  });

  test('R117 with a list size the rate stands on top', async () => {
    await sent(site);
    const { body } = await amir.get(`/api/elm-tree/figures?${week}`);
    expect((body as Figures).headlines.at(-1)).toEqual({
      label: 'Requests per 1,000 registered patients',
      value: '0.1',
      about: 'Of 6,920 on 1 November 2026, as your practice entered it.',
    });
  });
});
