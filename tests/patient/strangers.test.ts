import request from 'supertest';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Declared } from '../../apps/server/src/platform/route.ts';
import { callFor, guestOf } from '../support/call-at-door.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
  type Browser,
  born,
  browser,
  filledIn,
  patientSite,
  rows,
  type Site,
  unsealed,
} from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('every address of the patients’ side, tried by the wrong person', (open) => {
  let site: Site;
  let draft: string;
  let link: string;
  let secret: string;
  let tracked: string;
  let guest: string;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
    const owner = browser(site);
    const sent = await filledIn(owner);
    await owner.post(`${sent}/check`, {});
    const delivery = (await rows(site, 'delivery'))[0]!;
    link = `/elm-tree/m/${unsealed(site, delivery.content).token}`;
    await owner.post(link, born('1958-03-12'));
    tracked = (await rows(site, 'consultation'))[0]!.id;
    const call = await callFor(site, tracked, { startsAt: site.clock.now() });
    guest = (await guestOf(site, call)).link;
    await owner.post(guest, { name: 'Ewa Nowak' });
    draft = await filledIn(owner);
    secret = owner
      .cookies(`${draft}/check`)
      .find((cookie) => cookie.startsWith('fd-'))!
      .split('=')[1]!;
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const secretName = () => `fd-${draft.split('/').at(-1)}`;
  const needing = (permission: Declared['permission']) =>
    site.declared.filter((route) => route.permission === permission);

  /** The address of a route, with this draft, link and practice filled in. */
  function fill({ path }: Declared, { practice = 'elm-tree', id = '', token = '' } = {}): string {
    return path
      .replace(':practice', practice)
      .replace(':draft', id || draft.split('/').at(-1)!)
      .replace(':token', token || link.split('/').at(-1)!)
      .replace(':page', 'words')
      .replace(':request', tracked)
      .replace(':field', 'phone')
      .replace(':change', 'a0000000-0000-4000-8000-000000000000')
      .replace(':attachment', 'a0000000-0000-4000-8000-000000000000');
  }

  const ask = (who: Browser, { method }: Declared, path: string) =>
    method === 'get' ? who.get(path) : who.post(path, {});

  async function statuses(permission: Declared['permission'], who: () => Browser, where = {}) {
    const answers: [string, number][] = [];
    for (const route of needing(permission))
      answers.push([`${route.method} ${route.path}`, (await ask(who(), route, fill(route, where))).status]);
    expect(answers.length).toBeGreaterThan(3);
    return answers.filter(([, status]) => status !== 404);
  }

  test('a draft: no secret, a wrong one, another practice, another id, a malformed id', async () => {
    const wrong = () => {
      const who = browser(site);
      who.plant(draft, secretName(), 'A'.repeat(43));
      return who;
    };
    const elsewhere = () => {
      const who = browser(site);
      who.plant('/northgate', secretName(), secret);
      return who;
    };
    const malformed = () => {
      const who = browser(site);
      who.plant('/elm-tree', 'fd-__proto__', secret);
      return who;
    };
    const otherId = '01a200b7-8450-7270-af60-9647f7ae141a';
    const other = () => {
      const who = browser(site);
      who.plant('/elm-tree', `fd-${otherId}`, secret);
      return who;
    };
    expect(await statuses('draft', () => browser(site))).toEqual([]);
    expect(await statuses('draft', wrong)).toEqual([]);
    expect(await statuses('draft', elsewhere, { practice: 'northgate' })).toEqual([]);
    expect(await statuses('draft', malformed, { id: '__proto__' })).toEqual([]);
    expect(await statuses('draft', other, { id: otherId })).toEqual([]);
    expect((await rows(site, 'draft')).map(({ id }) => id)).toContain(draft.split('/').at(-1));
  });

  test('a draft that has ended', async () => {
    site.clock.set('2026-12-09T10:00:00Z');
    const late = () => {
      const who = browser(site);
      who.plant(draft, secretName(), secret);
      return who;
    };
    expect(await statuses('draft', late)).toEqual([]);
  });

  test('a link: another practice, a token cut short, a token with something added', async () => {
    const token = link.split('/').at(-1)!;
    expect(await statuses('link', () => browser(site), { practice: 'northgate' })).toEqual([]);
    expect(await statuses('link', () => browser(site), { token: token.slice(0, -1) })).toEqual([]);
    expect(await statuses('link', () => browser(site), { token: `${token}A` })).toEqual([]);
    expect(await statuses('link', () => browser(site), { token: '%00' })).toEqual([]);
  });

  test('a guest’s link: another practice, a token cut short, one of a patient’s, and no name given', async () => {
    const token = guest.split('/').at(-1)!;
    const anybody = () => browser(site);
    expect(await statuses('guest', anybody, { practice: 'northgate', token })).toEqual([]);
    expect(await statuses('guest', anybody, { token: token.slice(0, -1) })).toEqual([]);
    expect(await statuses('guest', anybody, { token: `${token}A` })).toEqual([]);
    expect(await statuses('guest', anybody, { token: link.split('/').at(-1)! })).toEqual([]);
    // The guest's own link, by somebody who gave no name: the page that asks for it, and nothing besides.
    const shown = await statuses('guest', anybody, { token });
    expect(shown.filter(([, status]) => status !== 401)).toEqual([
      ['get /:practice/v/:token', 200],
      ['post /:practice/v/:token', 422],
    ]);
  });

  test('a request by reference: nobody who has not given both, at no practice, with no session of another', async () => {
    const { reference } = (await rows(site, 'consultation'))[0]!;
    expect(await statuses('tracked', () => browser(site))).toEqual([]);
    const me = browser(site);
    const found = await me.post('/elm-tree/where', { reference, ...born('1958-03-12') });
    const session = me
      .cookies(found.location)
      .find((cookie) => cookie.startsWith('fdl='))!
      .slice(4);
    const elsewhere = () => {
      const who = browser(site);
      who.plant('/', 'fdl', session);
      return who;
    };
    expect(await statuses('tracked', elsewhere, { practice: 'northgate' })).toEqual([]);
    const owner = browser(site);
    const sent = await filledIn(owner);
    await owner.post(`${sent}/check`, {});
    const { id } = (await rows(site, 'consultation')).at(-1)!;
    const other = needing('tracked').map((route) => ({ ...route, path: route.path.replace(':request', id) }));
    for (const route of other)
      expect([route.path, (await ask(elsewhere(), route, fill(route))).status]).toEqual([route.path, 404]);
    expect((await elsewhere().get(link)).words).not.toContain('Reference');
  });

  test('a link’s session is good for that link alone', async () => {
    const me = browser(site);
    await me.post(link, born('1958-03-12'));
    const session = me
      .cookies(link)
      .find((cookie) => cookie.startsWith('fdl='))!
      .slice(4);
    const owner = browser(site);
    const sent = await filledIn(owner);
    await owner.post(`${sent}/check`, {});
    const newest = (await rows(site, 'delivery')).at(-1)!;
    const other = `/elm-tree/m/${unsealed(site, newest.content).token}`;
    const stranger = browser(site);
    stranger.plant(other, 'fdl', session);
    expect((await stranger.get(other)).words).not.toContain('Reference');
    stranger.plant(other, 'fdl', 'anything.1764237600000.AAAA');
    expect((await stranger.get(other)).words).not.toContain('Reference');
  });

  test('a sitting is good for its draft alone and cannot be made up', async () => {
    const who = browser(site);
    who.plant(draft, secretName(), secret);
    who.plant(draft, `fds-${draft.split('/').at(-1)}`, `${draft.split('/').at(-1)}.${site.clock.now()}.AAAA`);
    expect((await who.get(`${draft}/check`)).location).toBe(`${draft}/resume`);
  });

  describe('forms from elsewhere', () => {
    test('every POST from another website is refused', async () => {
      const posts = site.declared.filter(({ method }) => method === 'post');
      expect(posts.length).toBeGreaterThan(8);
      for (const route of posts) {
        const { status } = await request(site.app)
          .post(fill(route))
          .set('Sec-Fetch-Site', 'cross-site')
          .send('');
        expect([route.path, status]).toEqual([route.path, 403]);
      }
    });

    test('a form far too large, or in a strange encoding, is refused in words', async () => {
      const who = browser(site);
      const large = await who.raw(
        '/elm-tree/request',
        'application/x-www-form-urlencoded',
        `who=${'x'.repeat(300_000)}`,
      );
      expect([large.status, large.words]).toEqual([413, expect.stringContaining('This is too large')]);
      const many = Array.from({ length: 300 }, (_, each) => `f${each}=1`).join('&');
      expect((await who.raw('/elm-tree/request', 'application/x-www-form-urlencoded', many)).status).toBe(
        413,
      );
      expect((await who.raw('/elm-tree/request', 'application/json', '{"who":"self"}')).status).toBe(422);
      expect(
        (await who.raw('/elm-tree/request', 'application/x-www-form-urlencoded', 'who[a]=self&who=%zz'))
          .status,
      ).toBe(422);
    });

    test('an address nobody can read is nobody’s page', async () => {
      for (const path of ['/%zz', '/elm-tree/request/%E0%A4%A', '/elm-tree/m/%'])
        expect([path, (await request(site.app).get(path)).status]).toEqual([path, 404]);
    });
  });
});
