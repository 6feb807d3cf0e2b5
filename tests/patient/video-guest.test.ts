import { beforeAll, beforeEach, expect, test } from 'vitest';
import { endGuests } from '../../apps/server/src/features/video/guest-store.ts';
import { callFor, changeCall, guestOf } from '../support/call-at-door.ts';
import { sentRequest } from '../support/conversation.ts';
import { onBothDatabases } from '../support/databases.ts';
import { browser, patientSite, rows, type Site } from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const minute = 60_000;
/** What no guest may learn of the request: whose it is, what about, and who holds the call. */
const theirs = /Alan|Whitcombe|1958|knee|Rosa|Shah|Ewa/;

onBothDatabases('a guest of a video call', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set('2026-11-27T10:20:00Z'));

  /** A call at half past ten, and the guest's link to it. */
  async function invited() {
    const request = await sentRequest(site);
    const call = await callFor(site, request.id);
    const guest = await guestOf(site, call);
    return { ...guest, call, request, me: browser(site) };
  }

  test('S40 comes without the patient’s date of birth, by a name, and is told nothing of the patient', async () => {
    const { id, call, link, me } = await invited();
    const asked = await me.get(link);
    expect(asked.words).toContain('Join a video call with Elm Tree Surgery');
    expect(asked.words).toContain('Tell us your name. The surgery sees it, and lets you in.');
    expect(asked.words).toContain('This call is not recorded.');
    expect(asked.words).toContain('call us on 0113 496 0123');
    expect(asked.html).toContain('<title>Elm Tree Surgery</title>');
    expect(asked.html).not.toMatch(theirs);
    const named = await me.post(link, { name: '  Ewa   Nowak ' });
    expect([named.status, named.location]).toEqual([303, link]);
    const { html, words } = await me.get(link);
    expect(words).toContain('The call with Elm Tree Surgery opens here. It can take a few seconds.');
    const island = /<script type="application\/json" id="call-props">(.*?)<\/script>/.exec(html)![1]!;
    expect(JSON.parse(island)).toEqual({
      with: 'Elm Tree Surgery',
      as: 'Ewa Nowak',
      guest: true,
      surgery: 'Elm Tree Surgery',
      phone: '0113 496 0123',
      joinHref: `${link}/join`,
      leaveHref: `${link}/leave`,
      stayHref: `${link}/stay`,
      overHref: link,
      worseHref: null,
      chat: null,
    });
    expect(html.replaceAll('Ewa Nowak', '')).not.toMatch(theirs);
    const joined = await me.ask(`${link}/join`, {});
    expect(joined.body).toEqual({ person: expect.any(String), live: `${link}/live` });
    const person = (await rows(site, 'videoPerson')).find((each) => each.id === joined.body.person)!;
    expect(person).toMatchObject({ call, kind: 'guest', ref: id, state: 'waiting' });
    expect(person.name).not.toContain('Ewa');
    expect(site.deps.database.vault.unseal(site.elmTree, person.name!)).toBe('Ewa Nowak');
  });

  test.each([
    ['', 'Enter your name'],
    ['   ', 'Enter your name'],
    ['x'.repeat(121), 'Your name must be 120 characters or less'],
  ])('a name “%s” is not taken, and stays as it was typed', async (name, fault) => {
    const { link, me } = await invited();
    const page = await me.post(link, { name });
    expect([page.status, page.words]).toEqual([422, expect.stringContaining(`There is a problem ${fault}`)]);
    expect(page.html).toContain('<title>Error: Elm Tree Surgery</title>');
    if (name.length > 120) expect(page.html).toContain(`value="${name}"`);
    expect((await me.get(link)).words).toContain('Join a video call');
  });

  test('without a name nobody takes a place', async () => {
    const { link, me } = await invited();
    for (const path of ['join', 'leave', 'stay'])
      expect([path, (await me.ask(`${link}/${path}`, {})).status]).toEqual([path, 401]);
    expect((await me.ask(`${link}/live`)).status).toBe(401);
  });

  test('too early it says when, and takes no name yet', async () => {
    const { link, me } = await invited();
    site.clock.set(fridayMorning);
    const page = await me.get(link);
    expect(page.words).toContain('It is at 10:30am on Friday 27 November.');
    expect(page.words).toContain('You can come in from 10:15am on Friday 27 November.');
    expect(page.html).not.toMatch(theirs);
    expect((await me.post(link, { name: 'Ewa' })).location).toBe(link);
    expect((await me.ask(`${link}/join`, {})).status).toBe(401);
  });

  test.each([
    ['ended', { state: 'ended' }],
    ['cancelled', { state: 'cancelled' }],
    ['four hours late', { startsAt: Date.parse('2026-11-27T06:20:00Z') }],
  ])('of a call that is %s it says that it is over, and no more', async (_how, set) => {
    const { call, link, me } = await invited();
    await me.post(link, { name: 'Ewa Nowak' });
    await changeCall(site, call, set);
    const page = await me.get(link);
    expect(page.words).toContain('This video call is over You can close this page.');
    expect(page.words).not.toContain('27 November');
    expect(page.html).not.toMatch(theirs);
    expect((await me.ask(`${link}/join`, {})).status).toBeGreaterThanOrEqual(400);
  });

  test('a link that ended with its call says that the call is over; one that staff ended before does not', async () => {
    const { id, call, link, me } = await invited();
    const endLink = (now: number) =>
      site.deps.database.within(site.elmTree, (tx) => endGuests(tx, { call, ids: [id], now }));
    const endedAt = site.clock.now();
    await endLink(endedAt);
    await changeCall(site, call, { state: 'ended', endedAt });
    expect((await me.get(link)).words).toContain('This video call is over');
    await changeCall(site, call, { endedAt: endedAt + 1 });
    expect((await me.get(link)).words).toContain('This link does not work');
  });

  test('a link that ended, one nobody was given and another surgery’s say the same', async () => {
    const { id, call, link, me } = await invited();
    await me.post(link, { name: 'Ewa Nowak' });
    await site.deps.database.within(site.elmTree, (tx) =>
      endGuests(tx, { call, ids: [id], now: site.clock.now() }),
    );
    const ended = await me.get(link);
    expect([ended.status, ended.words]).toEqual([404, expect.stringContaining('This link does not work')]);
    expect(ended.words).not.toMatch(/video|call of|Where is my request/);
    const wrong = await me.get(`/elm-tree/v/${'A'.repeat(43)}`);
    expect(wrong.words.replace(/number: .*/, '')).toBe(ended.words.replace(/number: .*/, ''));
    expect((await me.get(link.replace('elm-tree', 'northgate'))).status).toBe(404);
    expect((await me.ask(`${link}/join`, {})).status).toBe(404);
  });

  test('a name is good for its own link alone, and for 20 minutes without a page', async () => {
    const mine = await invited();
    const other = await invited();
    await mine.me.post(mine.link, { name: 'Ewa Nowak' });
    const cookie = mine.me
      .cookies(mine.link)
      .find((each) => each.startsWith('fdg='))!
      .slice(4);
    const stranger = browser(site);
    stranger.plant(other.link, 'fdg', cookie);
    expect((await stranger.ask(`${other.link}/join`, {})).status).toBe(401);
    site.clock.advance(19 * minute);
    expect((await mine.me.ask(`${mine.link}/stay`, {})).status).toBe(200);
    site.clock.advance(19 * minute);
    expect((await mine.me.ask(`${mine.link}/stay`, {})).status).toBe(200);
    site.clock.advance(20 * minute);
    expect((await mine.me.ask(`${mine.link}/join`, {})).status).toBe(401);
    expect((await mine.me.get(mine.link)).words).toContain('Tell us your name');
  });

  test('S40 a guest’s link opens nothing of the patient’s, and the patient’s no guest’s page', async () => {
    const { link, me, request } = await invited();
    await me.post(link, { name: 'Ewa Nowak' });
    const token = link.split('/').at(-1)!;
    expect((await me.get(`/elm-tree/m/${token}`)).status).toBe(404);
    for (const path of ['chat', 'files', 'video/chat'])
      expect([path, (await me.ask(`${link}/${path}`)).status]).toEqual([path, 404]);
    expect((await me.get(request.link.replace('/m/', '/v/'))).status).toBe(404);
  });
});
