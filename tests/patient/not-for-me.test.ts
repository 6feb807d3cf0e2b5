import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isBlocked } from '../../apps/server/src/features/deliveries/blocked.ts';
import { sentRequest, surgeryWrites } from '../support/conversation.ts';
import { onBothDatabases } from '../support/databases.ts';
import { born, browser, patientSite, rows, type Site } from '../support/patient-site.ts';
import { staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('“This is not for me”', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const blocked = (address: string) =>
    site.deps.database.read(site.elmTree, (reader) => isBlocked(reader, site.deps.database.vault, address));
  const tasksOf = async (id: string) =>
    (await rows(site, 'task')).filter(({ consultation }) => consultation === id);
  const sentTo = (email: string) => sentRequest(site, { contact: { phone: '', email, safe: ['email'] } });

  test('S20 the page reveals the surgery’s name and nothing else, and a mail scanner’s GET changes nothing', async () => {
    const { id, link } = await sentTo('scanned@example.org');
    await surgeryWrites(site, id, { words: 'Your knee is broken' });
    const page = await browser(site).get(`${link}/not-for-me`);
    expect(page.status).toBe(200);
    expect(page.words).toContain('Elm Tree Surgery may have the wrong email address or phone number.');
    expect(page.html).toContain('<title>Elm Tree Surgery</title>');
    expect(page.html).not.toMatch(/Alan|knee|scanned|Reference/);
    expect(await blocked('scanned@example.org')).toBe(false);
    expect(await tasksOf(id)).toEqual([]);
    expect((await browser(site).get(link)).status).toBe(200);
  });

  test('the button stops everything to that address, ends the link and opens a task for staff', async () => {
    const { id, link } = await sentTo('stranger@example.org');
    const stranger = browser(site);
    const done = await stranger.post(`${link}/not-for-me`, {});
    expect([done.status, done.location]).toEqual([303, `${link}/not-for-me?done`]);
    expect((await stranger.get(done.location)).words).toContain(
      'We have stopped our messages to you. Elm Tree Surgery will find out where they should go.',
    );
    expect(await blocked('stranger@example.org')).toBe(true);
    expect(await blocked('Stranger@Example.org')).toBe(true);
    expect(await blocked('alan@example.org')).toBe(false);
    expect(await tasksOf(id)).toEqual([
      expect.objectContaining({ kind: 'wrong-address', reason: 'not-for-me', doneAt: null, doNotRing: true }),
    ]);
    expect((await browser(site).get(link)).status).toBe(404);
    expect((await browser(site).post(link, born('1958-03-12'))).status).toBe(404);
  });

  test('R126 a second press is thanked like the first and does nothing more', async () => {
    const { id, link } = await sentTo('twice@example.org');
    const press = () => browser(site).post(`${link}/not-for-me`, {});
    const answers = await Promise.all([press(), press()]);
    answers.push(await press());
    expect(answers.map(({ location }) => location)).toEqual(Array(3).fill(`${link}/not-for-me?done`));
    expect(await tasksOf(id)).toHaveLength(1);
    const told = (await rows(site, 'changeLog')).filter(({ consultation }) => consultation === id);
    expect(told.filter(({ action }) => action === 'wrong-address')).toHaveLength(1);
  });

  test('a link nobody was given, and another practice’s, look and answer the same', async () => {
    const { id, link } = await sentTo('mine@example.org');
    const never = '/elm-tree/m/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/not-for-me';
    const elsewhere = `${link.replace('elm-tree', 'northgate')}/not-for-me`;
    const asked = await browser(site).get(`${link}/not-for-me`);
    expect((await browser(site).get(never)).words).toBe(asked.words);
    expect((await browser(site).post(never, {})).location).toBe(`${never}?done`);
    expect((await browser(site).post(elsewhere, {})).status).toBe(303);
    expect(await tasksOf(id)).toEqual([]);
    expect(await blocked('mine@example.org')).toBe(false);
  });

  test('staff who made sure of the address put it right by ending the task: what is held is written to again', async () => {
    const there = await staffSite(await open(), fridayMorning);
    const jo = await there.signIn('jo');
    const { id, link } = await sentRequest(there);
    await browser(there).post(`${link}/not-for-me`, {});
    const [task] = (await jo.open(id)).tasks;
    const held = () =>
      there.deps.database.read(there.elmTree, (reader) =>
        isBlocked(reader, there.deps.database.vault, 'alan@example.org'),
      );
    expect([task!.kind, await held()]).toEqual(['wrong-address', true]);
    const ended = await jo.post(`/api/elm-tree/tasks/${task!.id}/end`, {
      outcome: 'put-right',
      text: 'Asked him at the desk: it is his',
    });
    expect([ended.status, await held()]).toEqual([200, false]);
    await browser(there).post(`${link}/not-for-me`, {});
    expect(await held()).toBe(false);
  });
});
