import request from 'supertest';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../apps/server/src/app.ts';
import { tellRecipient } from '../../apps/server/src/features/deliveries/tell.ts';
import { onBothDatabases } from '../support/databases.ts';
import { born, browser, filledIn, patientSite, rows, type Site, unsealed } from '../support/patient-site.ts';
import { type StaffSite, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const right = born('1958-03-12');
const wrong = born('1958-12-03');

/** The same server behind one reverse proxy, so that a test can come from any address. */
function behindOneProxy({ deps }: Pick<Site, 'deps'>) {
  const apps = {
    pages: deps.pages,
    patientAssets: null,
    staffApp: null,
    middlewares: [],
    stop: async () => {},
  };
  return createApp({ ...deps, config: { ...deps.config, proxies: 1 } }, apps).app;
}

onBothDatabases('guessing a date of birth behind a link', (open) => {
  let site: Site;
  let link: string;
  let id: string;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(async () => {
    site.clock.set(fridayMorning);
    const me = browser(site);
    const draft = await filledIn(me);
    await me.post(`${draft}/check`, {});
    id = (await rows(site, 'consultation')).find(({ submission }) => draft.endsWith(submission))!.id;
    link = `/elm-tree/m/${unsealed(site, (await deliveries())[0]!.content).token}`;
  });
  const deliveries = async () =>
    (await rows(site, 'delivery')).filter(({ consultation }) => consultation === id);

  const guessFrom = (address: string, form: object = wrong) =>
    request(behindOneProxy(site))
      .post(link)
      .redirects(0)
      .set('Sec-Fetch-Site', 'same-origin')
      .set('X-Forwarded-For', address)
      .type('form')
      .send(form);

  test('S21 all addresses of one IPv6 network are one', async () => {
    const codes: number[] = [];
    for (let each = 1; each <= 6; each++) codes.push((await guessFrom(`2001:db8:1:2::${each}`)).status);
    expect(codes).toEqual([422, 422, 422, 422, 429, 429]);
    expect((await guessFrom('2001:db8:1:3::1', right)).status).toBe(303);
  });

  test('S20 fifty wrong dates from anywhere end the link and tell staff; the next message brings another', async () => {
    for (let each = 1; each <= 49; each++) expect((await guessFrom(`192.0.2.${each}`)).status).toBe(422);
    expect((await guessFrom('192.0.2.50')).status).toBe(404);
    expect((await guessFrom('192.0.2.51', right)).status).toBe(404);

    const row = (await rows(site, 'consultation')).find((each) => each.id === id)!;
    expect(row).toMatchObject({ unread: true, state: 'to-triage' });
    const told = (await rows(site, 'changeLog')).filter(({ consultation }) => consultation === id);
    expect(told.map(({ action }) => action)).toEqual(['received', 'link-ended']);

    const contact = unsealed(site, row.content).contact;
    const now = site.clock.now();
    await site.deps.database.within(site.elmTree, (tx) =>
      tellRecipient(site.deps, tx, {
        consultation: id,
        message: 'm',
        recipient: 'patient',
        contact,
        template: 'message',
        first: 'email',
        except: [],
        rung: 0,
        now,
        sendAt: now,
      }),
    );
    const newest = unsealed(site, (await deliveries()).at(-1)!.content).token;
    expect(link).not.toContain(newest);
    expect((await browser(site).post(`/elm-tree/m/${newest}`, right)).status).toBe(303);
  });
});

onBothDatabases('guessing a password', (open) => {
  test('all addresses of one IPv6 network are one place', async () => {
    const site: StaffSite = await staffSite(await open(), fridayMorning);
    const app = behindOneProxy(site);
    const codes: number[] = [];
    for (let each = 1; each <= 9; each++) {
      const res = await request(app)
        .post('/api/auth/sign-in/email')
        .set('Sec-Fetch-Site', 'same-origin')
        .set('X-Forwarded-For', `2001:db8:1:2::${each}`)
        .send({ email: 'jo.mills@example.org', password: 'wrong' });
      codes.push(res.status);
    }
    expect(codes).toEqual([...Array(8).fill(401), 429]);
  });
});
