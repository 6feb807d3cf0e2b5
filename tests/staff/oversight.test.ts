import type { ClosureInbox, Opening, Oversight } from '@frontdoor/contract';
import { beforeAll, expect, test } from 'vitest';
import { defaultReporting, putReporting } from '../../apps/server/src/features/figures/reporting-store.ts';
import { endOversight } from '../../apps/server/src/features/oversight/store.ts';
import { commissionerDesk } from '../support/commissioner.ts';
import { onBothDatabases } from '../support/databases.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const december = '2026-12-01T10:00:00Z';
const november = '?from=2026-11-01&to=2026-11-30';
const base = '/api/west-yorkshire/oversight';

const closure = {
  routes: ['clinical', 'admin'],
  startsAt: null,
  endsAt: Date.parse('2026-11-27T11:40:00Z'),
  reason: 'The internet line is down',
  commissionerContact: 'Pat Green, West Yorkshire ICB',
};

onBothDatabases('what a commissioner sees', (open) => {
  let site: StaffSite;
  let pat: Desk;
  let amir: Desk;
  let jo: Desk;
  let commissioner: string;
  let closed: string;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    let signedIn: () => Promise<Desk>;
    ({ id: commissioner, signIn: signedIn } = await commissionerDesk(site, [site.elmTree]));
    [amir, jo] = await Promise.all([site.signIn('amir'), site.signIn('jo')]);
    const rosa = await site.signIn('rosa');
    for (let each = 0; each < 6; each++) {
      const id = await sent(site);
      const reply = { submission: `the reply ${each}`, text: 'Rest it', response: 'advice' };
      if (each < 5) expect((await rosa.act(id, 'reply', reply)).status).toBe(200);
    }
    const opening = (await amir.post('/api/elm-tree/opening/closures', closure)).body as Opening;
    closed = opening.closures[0]!.id;
    site.clock.set(december);
    [amir, jo] = await Promise.all([site.signIn('amir'), site.signIn('jo')]);
    pat = await signedIn();
  });

  const overview = async () => (await pat.get(`${base}${november}`)).body as Oversight;
  const inbox = async () => (await pat.get(`${base}/closures`)).body as ClosureInbox;
  const answer = (body: object, id = closed, practice = 'elm-tree') =>
    pat.post(`${base}/closures/${practice}/${id}`, body);

  test('R120 is each practice in numbers, with those below its bound held back', async () => {
    expect(await overview()).toEqual({
      from: '2026-11-01',
      to: '2026-11-30',
      smallNumbers: 5,
      practices: [
        {
          slug: 'elm-tree',
          name: 'Elm Tree Surgery',
          odsCode: null,
          requests: 6,
          ratePer1000: null,
          answeredInTimePercent: 83,
          urgentSameDayPercent: null,
          firstLookInTimePercent: 0,
          redFlags: null,
          redFlagMinutes: null,
          closures: 1,
          closuresUnanswered: 1,
        },
      ],
    });
    await site.deps.database.within(site.elmTree, (tx) =>
      putReporting(tx, { ...defaultReporting, smallNumbers: 7, registered: 6920 }, site.clock.now()),
    );
    const [held] = (await overview()).practices;
    expect(held).toMatchObject({ requests: null, ratePer1000: null, answeredInTimePercent: null });
    await site.deps.database.within(site.elmTree, (tx) =>
      putReporting(tx, { ...defaultReporting, registered: 6920 }, site.clock.now()),
    );
    expect((await overview()).practices[0]).toMatchObject({ requests: 6, ratePer1000: 0.9 });
  });

  test.each([
    'from=2026-11-01&to=2026-11-29',
    'from=2026-11-02&to=2026-11-30',
    'from=2026-10-01&to=2026-11-30',
    'from=2026-12-01&to=2026-12-31',
  ])(
    'R120 is one whole month that is over, so that no difference gives a small number away: not %s',
    async (days) => {
      for (const path of [`${base}?${days}`, `${base}/practices/elm-tree/access-pack.pdf?${days}`]) {
        const res = await pat.get(path);
        expect([res.status, res.body.errors?.[0].message]).toEqual([
          422,
          'Choose one whole month that is over',
        ]);
      }
    },
  );

  test('is nothing of a practice it does not oversee, and no page of any practice', async () => {
    expect((await overview()).practices.map(({ slug }) => slug)).toEqual(['elm-tree']);
    for (const path of [
      '/api/elm-tree/consultations',
      '/api/elm-tree/figures?from=2026-11-01&to=2026-11-30',
      '/api/west-yorkshire/consultations',
      '/api/west-yorkshire/practice',
      `${base}/practices/northgate/access-pack.pdf${november}`,
    ])
      expect([path, (await pat.get(path)).status]).toEqual([path, 404]);
    expect((await answer({ answer: 'seen' }, closed, 'northgate')).status).toBe(404);
  });

  test('is for nobody of a practice, a commissioner of its own has no page for patients, and no days turn about', async () => {
    for (const desk of [amir, jo]) {
      expect((await desk.get(`${base}${november}`)).status).toBe(404);
      expect((await desk.get(`/api/elm-tree/oversight${november}`)).status).toBe(404);
    }
    expect((await site.nobody.get('/west-yorkshire')).status).toBe(404);
    const wrong = await pat.get(`${base}?from=2026-11-30&to=2026-11-01`);
    expect([wrong.status, wrong.body.errors[0].message]).toEqual([
      422,
      'The last day must not be before the first',
    ]);
  });

  test('R11 is each closure with reason and period, and its answer is read by the practice', async () => {
    expect((await inbox()).items).toEqual([
      {
        id: closed,
        practice: { slug: 'elm-tree', name: 'Elm Tree Surgery' },
        routes: [
          'Online form: health problems, questions and medicines',
          'Online form: fit notes, letters, referrals and results',
        ],
        startsAt: Date.parse(fridayMorning),
        endsAt: closure.endsAt,
        endedAt: null,
        reason: 'The internet line is down',
        contact: 'Pat Green, West Yorkshire ICB',
        answer: null,
        note: '',
        answeredBy: null,
        answeredAt: null,
      },
    ]);
    const without = await answer({ answer: 'not-agreed' });
    expect([without.status, without.body.errors[0].message]).toEqual([
      422,
      'Say why it is not agreed. The practice reads it',
    ]);
    expect((await answer({ answer: 'seen' })).status).toBe(200);
    await answer({ answer: 'not-agreed', note: 'The line was up again by ten' });
    const { closures } = (await jo.get('/api/elm-tree/opening')).body as Opening;
    expect(closures[0]!.answer).toEqual({
      answer: 'not-agreed',
      note: 'The line was up again by ten',
      by: 'Pat Green, West Yorkshire ICB',
      at: site.clock.now(),
    });
    const csv = (await jo.get('/api/elm-tree/opening/closures.csv')).text;
    expect(csv).toContain('Not agreed: The line was up again by ten');
    expect((await overview()).practices[0]!.closuresUnanswered).toBe(0);
    expect((await answer({ answer: 'seen' }, 'no-such-closure')).status).toBe(404);
  });

  test('the access pack says hours, closures and clocks in one document; the commissioner’s holds small numbers back', async () => {
    const own = await amir.get(`/api/elm-tree/access-pack.pdf${november}`);
    expect(own.headers['content-type']).toBe('application/pdf');
    expect(own.headers['content-disposition']).toBe(
      'attachment; filename="elm-tree-access-2026-11-01-to-2026-11-30.pdf"',
    );
    const words = (await pdfPages(own.body)).join(' ');
    expect(words).toContain(
      'Access to Elm Tree Surgery 1 November 2026 to 30 November 2026, both days counted.',
    );
    expect(words).toContain('Phone. Monday to Friday 8am to 6:30pm');
    expect(words).toContain('Reason: The internet line is down. Told to: Pat Green, West Yorkshire ICB.');
    expect(words).toContain('Requests received online, by phone and at the desk: 6');
    expect(words).toContain('Answered by the contract’s clock: 83% (5 of 6)');
    expect(words).toContain('Red flags: 0');
    const theirs = await pat.get(`${base}/practices/elm-tree/access-pack.pdf${november}`);
    const held = (await pdfPages(theirs.body)).join(' ');
    expect(held).toContain('Answered by the contract’s clock: 83%');
    expect(held).toContain('Red flags: fewer than 5');
    expect(held).not.toContain('of 6)');
    const refused = await jo.get(`/api/elm-tree/access-pack.pdf${november}`);
    expect([refused.status, refused.body.detail]).toEqual([
      403,
      'Only a manager makes the access pack. Ask a manager.',
    ]);
  });

  test('the practice reads who sees its figures; once that has ended, nothing is seen any more', async () => {
    expect((await jo.get('/api/elm-tree/overseers')).body).toEqual({
      items: [{ name: 'West Yorkshire ICB', since: Date.parse(fridayMorning) }],
    });
    const both = { commissioner, practice: site.elmTree, at: site.clock.now() };
    expect(await endOversight(site.deps.database, both)).toBe(true);
    expect(await endOversight(site.deps.database, both)).toBe(false);
    expect((await overview()).practices).toEqual([]);
    expect((await inbox()).items).toEqual([]);
    expect((await jo.get('/api/elm-tree/overseers')).body).toEqual({ items: [] });
  });
});
