import type { National as Page } from '@frontdoor/contract';
import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { putReporting } from '../../apps/server/src/features/figures/reporting-store.ts';
import { replaceList } from '../../apps/server/src/features/national/participation-store.ts';
import { onBothDatabases } from '../support/databases.ts';
import type { Desk } from '../support/staff-site.ts';
import { type National, nationalSite, zipOf } from './surgeries.ts';

const week = 'week=2026-11-16&format=json';

onBothDatabases('the national page of a practice', (open) => {
  let site: National;
  let amir: Desk;
  let rosa: Desk;
  let ravi: Desk;
  beforeAll(async () => {
    site = await nationalSite(await open(), '2026-11-04T09:00:00Z');
    for (const at of ['2026-11-12T17:59:59Z', '2026-11-16T17:59:00Z', '2026-11-16T18:00:00Z'])
      await site.sendAt(at, site.elmTree);
    await site.sendAt('2026-11-17T10:00:00Z', site.northgate);
    site.clock.set('2026-11-18T10:00:00Z');
    await site.files('2026-11-09', 'json');
    [amir, rosa, ravi] = await Promise.all([site.signIn('amir'), site.signIn('rosa'), site.signIn('ravi')]);
  });

  const page = async (desk: Desk) => (await desk.get('/api/elm-tree/national')).body as Page;

  test('R112 says of each week whether it was sent, the newest first', async () => {
    const { weeks, months, ...rest } = await page(amir);
    expect(rest).toMatchObject({ odsCode: 'B86001', participating: 'yes', mapping: 'frontdoor-oc-vc 1.1.0' });
    expect(weeks).toEqual([
      {
        ...{ week: '2026-11-16', words: 'Monday 16 November to Sunday 22 November 2026' },
        ...{ state: 'running', records: null, producedAt: null },
      },
      {
        ...{ week: '2026-11-09', words: 'Monday 9 November to Sunday 15 November 2026' },
        ...{ state: 'produced', records: 1, producedAt: '2026-11-18T10:00:00.000Z' },
      },
      {
        ...{ week: '2026-11-02', words: 'Monday 2 November to Sunday 8 November 2026' },
        ...{ state: 'missed', records: null, producedAt: null },
      },
    ]);
    expect(months).toEqual(['2026-11']);
  });

  test('is read by everybody there, and taken out by managers alone', async () => {
    expect([(await page(rosa)).mayEdit, (await page(amir)).mayEdit]).toEqual([false, true]);
    for (const path of [`files?${week}`, 'month?month=2026-11', 'times?month=2026-11']) {
      const res = await rosa.get(`/api/elm-tree/national/${path}`);
      expect([res.status, res.body.detail]).toEqual([
        403,
        'Only a manager takes national figures out of Frontdoor. Ask a manager.',
      ]);
      expect((await ravi.get(`/api/elm-tree/national/${path}`)).status).toBe(404);
      expect((await site.nobody.get(`/api/elm-tree/national/${path}`)).status).toBe(401);
    }
  });

  test('R111 gives a zip of the seven files with this practice alone in them, and marks nothing as sent', async () => {
    const files = Object.entries(unzipSync(await zipOf(site, amir, week)));
    expect(files.map(([name]) => name).sort()).toEqual([
      'week_1_reporting_period_2026-11-16_incident.json',
      'week_1_reporting_period_2026-11-16_oc_aggregate.json',
      'week_1_reporting_period_2026-11-16_oc_practice.json',
      'week_1_reporting_period_2026-11-16_oc_record.json',
      'week_1_reporting_period_2026-11-16_vc_aggregate.json',
      'week_1_reporting_period_2026-11-16_vc_practice.json',
      'week_1_reporting_period_2026-11-16_vc_record.json',
    ]);
    const of = (set: string) =>
      JSON.parse(strFromU8(files.find(([name]) => name.includes(set))![1])).records as Record<
        string,
        unknown
      >[];
    expect(of('oc_record').map((record) => record.GP_CODE)).toEqual(['B86001', 'B86001']);
    expect(of('oc_aggregate')).toMatchObject([{ PRACTICES: 1, OC_TOTAL_SUBMISSIONS: 2 }]);
    expect((await page(amir)).weeks[0]!.state).toBe('running');
  });

  test('R73 leaves in the log who took which figures out', async () => {
    await amir.get('/api/elm-tree/national/times?month=2026-11');
    const views = await site.deps.database.read(site.elmTree, async ({ q, t: { viewLog: v } }) =>
      q.select().from(v).where(eq(v.organisation, site.elmTree)),
    );
    expect(views).toContainEqual(
      expect.objectContaining({
        ...{
          actor: site.members.amir,
          what: 'export',
          subject: 'national times 2026-11',
          consultation: null,
        },
      }),
    );
  });

  test('R109 refuses, kindly, what is no week of a Monday to a Sunday', async () => {
    const res = await amir.get('/api/elm-tree/national/files?week=2026-11-17&format=json');
    expect([res.status, res.body.errors]).toEqual([
      422,
      [
        {
          path: 'week',
          message:
            'Tuesday 17 November 2026 is no Monday. A national week runs from Monday to Sunday and nothing else is accepted. The week of that day begins on 2026-11-16.',
        },
      ],
    ]);
  });

  test('R115 the month has the nine published numbers', async () => {
    const places = {
      ...{ pcnCode: 'U12345', pcnName: 'Leeds, North', subIcbCode: '15F', subIcbName: 'Leeds' },
      ...{
        icbCode: 'QWO',
        icbName: 'West Yorkshire',
        regionCode: 'Y63',
        regionName: 'North East and Yorkshire',
      },
    };
    const reporting = {
      registered: 1000,
      registeredOn: '2026-11-01',
      places,
      publicFigures: false,
      smallNumbers: 5,
    };
    await site.deps.database.within(site.elmTree, (tx) => putReporting(tx, reporting, site.clock.now()));
    const res = await amir.get('/api/elm-tree/national/month?month=2026-11');
    expect(res.headers['content-disposition']).toBe(
      'attachment; filename="practice_oc_submissions_2026-11.csv"',
    );
    const heading =
      'MONTH,GP_CODE,GP_NAME,PCN_CODE,PCN_NAME,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ICB_CODE,ICB_NAME,REGION_CODE,REGION_NAME,SUPPLIER,METRIC,VALUE';
    const elm =
      '2026-11,B86001,Elm Tree Surgery,U12345,"Leeds, North",15F,Leeds,QWO,West Yorkshire,Y63,North East and Yorkshire,Frontdoor';
    expect(res.text.trimEnd().split('\r\n')).toEqual([
      heading,
      `${elm},OC_CAPABILITY,1`,
      `${elm},OC_PARTICIPATION,1`,
      `${elm},OC_SYSTEM_USAGE,1`,
      `${elm},OC_TOTAL_SUBMISSIONS,3`,
      `${elm},OC_SUBMISSION_TYPE_CLINICAL,3`,
      `${elm},OC_SUBMISSION_TYPE_ADMIN,0`,
      `${elm},OC_SUBMISSION_TYPE_OTHER,0`,
      `${elm},PATIENTS_REGISTERED,1000`,
      `${elm},OC_RATE_PER_1000_REGISTERED_PATIENTS,3.0`,
    ]);
  });

  test('R118 its times are local: 17:59 and 18:00 fall in different bands', async () => {
    const { text } = await amir.get('/api/elm-tree/national/times?month=2026-11');
    const rows = text.trimEnd().split('\r\n');
    expect(rows).toHaveLength(1 + 7 * 8);
    const some = rows.slice(1).filter((row) => !row.endsWith(',0'));
    expect(some.map((row) => row.split(',').slice(-3))).toEqual([
      ['Monday', '16:00-17:59', '1'],
      ['Monday', '18:00-23:59', '1'],
      ['Thursday', '16:00-17:59', '1'],
    ]);
  });

  describe('a practice that takes no part', () => {
    test('R111 is told so, and gets no file', async () => {
      await replaceList(site.deps.database, [{ odsCode: 'B86002', status: 'Approved' }], site.clock.now());
      expect((await page(amir)).participating).toBe('no');
      const res = await amir.get(`/api/elm-tree/national/files?${week}`);
      expect([res.status, res.body.title]).toEqual([409, 'This practice is not in the national collection']);
      expect(res.body.detail).toContain('B86001 is not approved on the participation list');
      const month = await amir.get('/api/elm-tree/national/month?month=2026-11');
      expect(month.text).toContain('OC_PARTICIPATION,0');
    });
  });
});
