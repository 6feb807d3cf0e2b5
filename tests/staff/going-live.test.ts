import type { Safety } from '@frontdoor/contract';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { addOrganisation } from '../../apps/server/src/features/organisations/add.ts';
import { addMember } from '../../apps/server/src/features/staff/add.ts';
import { forgetOrganisation } from '../../apps/server/src/features/surgeries/find.ts';
import { onBothDatabases } from '../support/databases.ts';
import { duty, requiredNumbers, second } from '../support/live.ts';
import { browser } from '../support/patient-site.ts';
import { cookieIn, type Desk, deskFor, type StaffSite, staffSite } from '../support/staff-site.ts';

const manager = { name: 'Mo Manager', email: 'mo@example.org', role: 'manager' } as const;
const password = 'a long enough password';
const base = '/api/new-oak/safety';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const halfDays = weekdays.flatMap((day) => [
  { day, half: 'am' },
  { day, half: 'pm' },
]);

onBothDatabases('a practice that is not live yet', (open) => {
  let site: StaffSite;
  let mo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-11-27T10:00:00Z');
    const organisation = await addOrganisation(site.deps, {
      slug: 'new-oak',
      kind: 'practice',
      name: 'New Oak Surgery',
      town: 'Leeds',
      odsCode: null,
      phone: '0113 496 0999',
      address: '2 Oak Road, Leeds',
    });
    await addMember(site.deps, { organisation, password, ...manager });
    const signedIn = await site.nobody.post('/api/auth/sign-in/email', { email: manager.email, password });
    mo = deskFor(site.app, cookieIn(signedIn));
  });

  const missing = async () => ((await mo.get(base)).body as Safety).missing.map(({ words }) => words);

  test.each(['/new-oak', '/new-oak/request'])(
    'S2 shows patients at %s how to get help, not the form',
    async (path) => {
      const page = await browser(site).get(path);
      expect(page.status).toBe(200);
      expect(page.words).toContain(
        'You cannot use the online form yet New Oak Surgery does not take requests on this website yet. Please call or come in instead.',
      );
      expect(page.words).toContain('call us on 0113 496 0999 or come in');
      expect(page.words).toContain('go to 111.nhs.uk or call 111');
      expect(page.words).toContain('In an emergency, call 999');
      expect(page.html).not.toContain('<form');
    },
  );

  test('S2 begins no form, even for a page that was left open', async () => {
    const posted = await browser(site).post('/new-oak/request', { who: 'self' });
    expect([posted.status, posted.location]).toEqual([200, '']);
    expect(posted.words).toContain('You cannot use the online form yet');
  });

  test('S2 takes nothing at the desk or on the phone either, and says why', async () => {
    const call = { submission: 'a call this morning', door: 'phone', kind: 'admin', typed: { who: 'self' } };
    const res = await mo.post('/api/new-oak/consultations', call);
    expect([res.status, res.body.type]).toEqual([409, 'urn:frontdoor:problem:not-live']);
    expect(res.body.detail).toContain('nobody would be alarmed by an emergency');
  });

  test('S2 S11 cannot go live while anything is missing, and is told all of it', async () => {
    const res = await mo.post(`${base}/live`);
    expect([res.status, res.body.title, res.body.detail]).toEqual([
      409,
      'The practice cannot go live yet',
      '4 things are missing.',
    ]);
    const words = [
      'The duty rota is empty. Name a duty person and a second contact for every morning and afternoon, Monday to Friday.',
      'Maternity triage has no number. Ring it to check it, then enter it in the local numbers.',
      'Mental health crisis line has no number. Ring it to check it, then enter it in the local numbers.',
      'Out-of-hours service has no number. Ring it to check it, then enter it in the local numbers.',
    ];
    expect(res.body.errors.map(({ message }: { message: string }) => message)).toEqual(words);
    expect(await missing()).toEqual(words);
  });

  test('S2 a date in the rota does not stand in for its weekday', async () => {
    const slots = [...halfDays.slice(1), { day: '2026-11-30', half: 'am' }];
    await mo.post(`${base}/rota`, { slots, duty, second });
    await mo.post(`${base}/rota`, { slots: [halfDays[9]], duty, second: null });
    expect((await missing()).slice(0, 2)).toEqual([
      'Monday morning: Nobody is on duty. Put it right in the duty rota.',
      'Friday afternoon: There is no second contact. Put it right in the duty rota.',
    ]);
  });

  describe('once nothing is missing', () => {
    beforeAll(async () => {
      await mo.post(`${base}/rota`, { slots: halfDays, duty, second });
      for (const number of requiredNumbers) {
        const checked = { ...number, checkedBy: 'Mo Manager', checkedOn: '2026-11-27' };
        await mo.post(`${base}/numbers`, checked);
      }
    });

    test('S2 goes live, and patients have their form from that moment', async () => {
      expect(await missing()).toEqual([]);
      const res = await mo.post(`${base}/live`);
      expect([res.status, res.body.live, res.body.liveAt]).toEqual([200, true, site.clock.now()]);
      expect((await browser(site).get('/new-oak')).words).toContain('Start the online form');
      expect((await browser(site).post('/new-oak/request', { who: 'self' })).status).toBe(303);
    });

    test('S2 stays live whatever gap comes later: that only warns', async () => {
      await mo.post(`${base}/rota`, { slots: halfDays, duty: null, second: null });
      const { live, missing: lacking, warnings } = (await mo.get(base)).body as Safety;
      expect([live, lacking]).toEqual([true, []]);
      expect(warnings[0]!.words).toBe('Friday 27 November, morning: Nobody is on duty.');
      expect((await browser(site).get('/new-oak/request')).words).toContain('Who is this for?');
    });
  });

  test('S2 a form begun before a release that knows of going live cannot be sent while nobody would be told', async () => {
    const me = browser(site);
    const { location } = await me.post('/northgate/request', { who: 'self' });
    expect((await me.get(location)).status).toBe(200);
    const { database } = site.deps;
    await database.directory.within(async ({ q, t }) => {
      await q.update(t.organisation).set({ liveAt: null }).where(eq(t.organisation.id, site.northgate));
    });
    forgetOrganisation(database, 'northgate');
    const page = await me.get(location);
    expect(page.status).toBe(409);
    expect(page.words).toContain('You cannot use the online form yet');
    expect(page.words).toContain('call us on 01904 960 123');
  });
});
