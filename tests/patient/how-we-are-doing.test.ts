import { beforeAll, expect, test } from 'vitest';
import { receive } from '../../apps/server/src/features/consultations/receive.ts';
import { defaultReporting, putReporting } from '../../apps/server/src/features/figures/reporting-store.ts';
import { forgetOrganisation } from '../../apps/server/src/features/surgeries/find.ts';
import { onBothDatabases } from '../support/databases.ts';
import { kneeProblem, type StaffSite, staffSite } from '../support/staff-site.ts';

const page = '/elm-tree/how-we-are-doing';
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/&nbsp;|\s+/g, ' ');

onBothDatabases('how a surgery is doing, for everybody', (open) => {
  let site: StaffSite;
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-10-12T09:00:00Z');
    const rosa = await site.signIn('rosa');
    const came: string[] = [];
    for (let each = 0; each < 6; each++) came.push((await receive(site.deps, kneeProblem(site.elmTree))).id);
    site.clock.set('2026-10-12T11:00:00Z');
    for (const [each, id] of came.slice(0, 5).entries())
      await rosa.act(id, 'reply', { submission: `the reply ${each}`, text: 'Rest it', response: 'advice' });
    // In September too few wrote for anybody to be shown how many.
    site.clock.set('2026-11-27T10:00:00Z');
  });

  const set = async (changes: object) => {
    await site.deps.database.within(site.elmTree, (tx) =>
      putReporting(tx, { ...defaultReporting, ...changes }, site.clock.now()),
    );
    forgetOrganisation(site.deps.database, 'elm-tree');
  };

  test('is no page, and no link to one, unless its managers turned it on', async () => {
    expect((await site.nobody.get(page)).status).toBe(404);
    expect((await site.nobody.get('/elm-tree')).text).not.toContain('how-we-are-doing');
  });

  test('R120 says the last three whole months in words; of too few it says that they are too few', async () => {
    await set({ publicFigures: true });
    expect((await site.nobody.get('/elm-tree')).text).toContain(`href="${page}"`);
    const res = await site.nobody.get(page);
    expect(res.status).toBe(200);
    const said = words(res.text);
    expect(said).toContain('got an answer, 1 August to 31 October 2026.');
    expect(said).toContain('We answered 83 of every 100 by the end of the working day');
    expect(said).toContain('Urgent requests There were too few to say: fewer than 5 were counted.');
    expect(said).toContain('Half of the people had an answer within 2 hours.');
    expect(said).toContain('October 2026 : 6 requests. 83% answered in time.');
    expect(said).toContain('September 2026 : fewer than 5 requests.');
  });

  test('where nothing can be said of any month, one sentence says so', async () => {
    const now = site.clock.now();
    site.clock.set('2027-02-10T10:00:00Z');
    const said = words((await site.nobody.get(page)).text);
    site.clock.set(new Date(now).toISOString());
    expect(said).toContain('There were too few requests to say: fewer than 5 in each month.');
    expect(said).not.toContain('Month by month');
  });

  test('goes with the setting, at once', async () => {
    await set({ publicFigures: false });
    expect((await site.nobody.get(page)).status).toBe(404);
  });
});
