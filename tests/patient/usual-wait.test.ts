import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { receive } from '../../apps/server/src/features/consultations/receive.ts';
import { newId } from '../../packages/database/src/index.ts';
import { onBothDatabases } from '../support/databases.ts';
import { answer, begin, browser, healthProblem, patientSite, type Site } from '../support/patient-site.ts';
import { kneeProblem } from '../support/staff-site.ts';
import { uncount } from '../support/uncount.ts';

const monday = '2026-11-23T09:00:00Z';
const usual = /Requests (like this )?sent now usually get an answer by/;

onBothDatabases('the usual wait', (open) => {
  let site: Site;
  beforeEach(async () => {
    site = await patientSite(await open(), monday);
  });

  /** So many requests on Monday at 9, each answered so many minutes later, or not yet. */
  async function answered(
    count: number,
    minutes: number | null,
    changes: Parameters<typeof kneeProblem>[1] = {},
  ) {
    for (let each = 0; each < count; each++) {
      const { id } = await receive(site.deps, kneeProblem(site.elmTree, { ...changes, submission: newId() }));
      if (minutes === null) continue;
      const respondedAt = Date.parse(monday) + minutes * 60_000;
      await site.deps.database.within(site.elmTree, async ({ q, t }) => {
        const c = t.consultation;
        await q
          .update(c)
          .set({ respondedAt })
          .where(and(eq(c.organisation, site.elmTree), eq(c.id, id)));
      });
    }
  }
  const startPage = async () => (await browser(site).get('/elm-tree')).words;

  test('19 requests say nothing; the 20th does, ten minutes later at most', async () => {
    await answered(19, 60);
    site.clock.set('2026-11-27T10:00:00Z');
    expect(await startPage()).not.toMatch(usual);
    site.clock.set(monday);
    await answered(1, 60);
    site.clock.set('2026-11-27T10:09:00Z');
    expect(await startPage()).not.toMatch(usual);
    site.clock.set('2026-11-27T10:10:00Z');
    const words = await startPage();
    expect(words).toContain('Requests sent now usually get an answer by 11:30am today.');
    expect(words).toContain(
      'You should hear from us by 6:30pm on Monday 30 November at the latest. If you need help today, call us or visit the surgery.',
    );
  });

  test('R119 tests, and what the practice began, say nothing of it', async () => {
    await answered(19, 60);
    for (const how of [{ test: true }, { door: 'practice' }] as const) {
      const { id } = await receive(site.deps, kneeProblem(site.elmTree, { submission: newId() }));
      await uncount(site, id, how);
    }
    site.clock.set('2026-11-27T10:00:00Z');
    expect(await startPage()).not.toMatch(usual);
  });

  test('who still waits is counted, so that it does not flatter', async () => {
    await answered(20, 60);
    await answered(10, null);
    site.clock.set('2026-11-27T10:00:00Z');
    expect(await startPage()).not.toMatch(usual);
  });

  test('what was taken on the phone, and what is urgent, says nothing of it', async () => {
    await answered(20, 5, { door: 'phone', urgency: 'routine' });
    await answered(20, 5, { urgency: 'urgent' });
    site.clock.set('2026-11-27T10:00:00Z');
    expect(await startPage()).not.toMatch(usual);
  });

  test('of the last 28 days alone', async () => {
    await answered(20, 60);
    site.clock.set('2026-12-21T08:59:00Z');
    expect(await startPage()).toMatch(usual);
    site.clock.set('2026-12-21T09:10:00Z');
    expect(await startPage()).not.toMatch(usual);
  });

  test('closed, it counts from the next opening, and does not say to call', async () => {
    await answered(20, 60);
    site.clock.set('2026-11-28T02:00:00Z');
    const words = await startPage();
    expect(words).toContain('Requests sent now usually get an answer by 9am on Monday 30 November.');
    expect(words).not.toContain('If you need help today, call us');
  });

  test('once the kind is chosen it is that kind’s, with the way to go when it cannot wait beside it', async () => {
    await answered(20, 60);
    await answered(20, 300, { kind: 'admin', category: 'letter' });
    site.clock.set('2026-11-27T10:00:00Z');
    const me = browser(site);
    const draft = await begin(me);
    const { patient, emergency, kind } = healthProblem;
    await answer(me, draft, { patient: patient!, emergency: emergency!, kind: kind! });
    expect((await me.get(`${draft}/words`)).words).toContain(
      'Requests like this sent now usually get an answer by 11am today. You should hear from us by 6:30pm on Monday 30 November at the latest. If it cannot wait, call us on 0113 496 0123 or come in.',
    );
    await me.post(`${draft}/kind`, { kind: 'admin' });
    expect((await me.get(`${draft}/words`)).words).toContain('usually get an answer by 3pm today.');
  });

  test('another surgery’s answers say nothing of this one', async () => {
    await answered(20, 60);
    site.clock.set('2026-11-27T10:00:00Z');
    expect((await browser(site).get('/northgate')).words).not.toMatch(usual);
  });

  test('R129 without a database the page is there, without it', async () => {
    await startPage();
    site.clock.advance(11 * 60_000);
    const { read } = site.deps.database;
    const { directory } = site.deps.database;
    const directoryRead = directory.read;
    const fail = () => Promise.reject(new Error('no database'));
    Object.assign(site.deps.database, { read: fail });
    directory.read = fail;
    try {
      const page = await browser(site).get('/elm-tree');
      expect(page.status).toBe(200);
      expect(page.words).toContain('Contact Elm Tree Surgery');
    } finally {
      Object.assign(site.deps.database, { read });
      directory.read = directoryRead;
    }
  });
});
