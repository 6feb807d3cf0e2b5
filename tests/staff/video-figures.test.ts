import type { Figure, Figures } from '@frontdoor/contract';
import { beforeAll, expect, test } from 'vitest';
import { videoFigures } from '../../apps/server/src/features/figures/about-video.ts';
import { callSliceRows } from '../../apps/server/src/features/figures/video-store.ts';
import { heldCalls } from '../../apps/server/src/features/national/video-calls.ts';
import { heldSliceRows } from '../../apps/server/src/features/national/video-store.ts';
import { onBothDatabases } from '../support/databases.ts';
import { leaveCall, type Story } from '../support/held-call.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';
import { uncount } from '../support/uncount.ts';

const week = 'from=2026-11-23&to=2026-11-29';
const startsAt = '2026-11-27T09:30:00Z';
const startedAt = '2026-11-27T09:31:00Z';
const endedAt = (minutes: number) => new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();

onBothDatabases('the figures of video calls', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let made = 0;
  const call = async (story: Partial<Story>, consultation?: string) =>
    leaveCall(site.deps, site.elmTree, {
      ...{ id: `call ${made++}`, consultation: consultation ?? (await sent(site)), startsAt },
      ...story,
    });
  const held = (minutes: number, feedback: number | null = null) =>
    call({ startedAt, endedAt: endedAt(minutes), ending: 'held', feedback });

  beforeAll(async () => {
    site = await staffSite(await open(), '2026-11-27T10:00:00Z');
    rosa = await site.signIn('rosa');
    for (const minutes of [6, 8, 12]) await held(minutes, 5);
    await held(9, 2);
    await held(30);
    await call({ startedAt, endedAt: endedAt(2), ending: 'by-phone' });
    await call({ endedAt: endedAt(60), ending: 'not-joined' });
    await call({ startedAt, endedAt: endedAt(60), ending: 'broke-off' });
    await call({ state: 'cancelled', instead: 'phone' });
    await call({ state: 'cancelled', instead: 'visit' });
    await call({ state: 'cancelled' });
    await call({});
    await call({ startedAt });
    // None of this week, or of a patient.
    await call({ startsAt: '2026-11-30T00:00:00Z' });
    const trial = await sent(site);
    await call({ startedAt, endedAt: endedAt(3), ending: 'held', feedback: 1 }, trial);
    await uncount(site, trial, { test: true });
  });

  const figure = async (id: string, query = week): Promise<Figure> =>
    ((await rosa.get(`/api/elm-tree/figures?${query}`)).body as Figures).figures.find(
      (each) => each.id === id,
    )!;
  const shown = ({ rows }: Figure) => rows.map(({ label, values }) => [label, ...values]);

  test('every invitation stands once, under what became of it', async () => {
    expect(shown(await figure('video-calls'))).toEqual([
      ['Held by video', 5],
      ['Ended as a phone call', 1],
      ['Nobody joined', 1],
      ['Broke off', 1],
      ['Chose a phone call instead', 1],
      ['Chose a visit instead', 1],
      ['Cancelled', 1],
      ['Not ended yet', 2],
    ]);
  });

  test('how long they lasted, of those that were held to their end', async () => {
    const minutes = await figure('video-minutes');
    expect(minutes.columns).toEqual(['Half within', 'Nine in ten within']);
    expect(shown(minutes)).toEqual([['Held by video', 9, 30]]);
  });

  test('what patients thought, from very good to very poor', async () => {
    expect(shown(await figure('video-feedback')).map(([, count]) => count)).toEqual([3, 0, 0, 1, 0]);
  });

  test('R120 a copy for others holds small numbers back, also as a table', async () => {
    const others = `${week}&heldBack=yes`;
    expect(shown(await figure('video-calls', others)).map(([, count]) => count)).toEqual([
      ...[5, ...Array(7).fill(null)],
    ]);
    // Of four answers in all even a nought would tell.
    const table = await rosa.get(`/api/elm-tree/figures/video-feedback.csv?${others}`);
    expect(table.text).toBe(
      'What patients thought of their video call,Answers\r\nVery good,\r\nGood,\r\nNeither good nor poor,\r\nPoor,\r\nVery poor,\r\n',
    );
  });

  test('slices follow each other without a gap or a double, also within one millisecond', async () => {
    const consultation = await sent(site);
    const [at, count] = ['2026-12-07T09:00:00Z', Math.max(callSliceRows, heldSliceRows) + 3];
    const both = { startsAt: at, startedAt: at, endedAt: '2026-12-07T09:10:00Z', ending: 'held', people: [] };
    for (let place = 0; place < count; place++) await call(both, consultation);
    const span = { from: Date.parse(at), to: Date.parse(at) + 1 };
    const ids = new Set<string>();
    for await (const { id } of heldCalls(site.deps, site.elmTree, span)) ids.add(id);
    expect(ids.size).toBe(count);
    const [calls] = await videoFigures(site.deps, site.elmTree, span, 0);
    expect(calls!.rows[0]!.values).toEqual([count]);
  });

  test('the other surgery has figures of its own', async () => {
    const ravi = await site.signIn('ravi');
    const { figures } = (await ravi.get(`/api/northgate/figures?${week}`)).body as Figures;
    const calls = figures.find(({ id }) => id === 'video-calls')!;
    expect(calls.rows.flatMap(({ values }) => values)).toEqual(Array(8).fill(0));
  });
});
