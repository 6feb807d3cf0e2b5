import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { changeRequest, sentRequest, surgeryWrites } from '../support/conversation.ts';
import { onBothDatabases } from '../support/databases.ts';
import { born, browser, patientSite, rows, type Site } from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
/** The number of a problem page differs each time. */
const numberless = (words: string) => words.replace(/give this number: \w+/, '');
const minute = 60_000;
const right = born('1958-03-12');
const wrong = born('1958-12-03');

onBothDatabases('the link in a message', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  test('S20 before the date of birth the page reveals nothing but the surgery’s name, and a GET changes nothing', async () => {
    const { id, link, reference } = await sentRequest(site);
    const message = await surgeryWrites(site, id);
    const gate = await browser(site).get(link);
    expect(gate.status).toBe(200);
    expect(gate.words).toContain('Elm Tree Surgery');
    expect(gate.words).toContain('The patient’s date of birth');
    expect(gate.words).not.toMatch(/rest it|Alan|knee/);
    expect(gate.words).not.toContain(reference.slice(0, 4));
    expect((await rows(site, 'link')).find(({ consultation }) => consultation === id)).toMatchObject({
      opens: 0,
      openedAt: null,
    });
    expect((await rows(site, 'message')).find((each) => each.id === message)!.readAt).toBe(null);
  });

  test('S20 the right date of birth opens it; the opening is logged and the message read, by the POST', async () => {
    const { id, link } = await sentRequest(site);
    const message = await surgeryWrites(site, id);
    const me = browser(site);
    await me.get(link);
    const opened = await me.post(link, right);
    expect([opened.status, opened.location]).toEqual([303, link]);
    const page = await me.get(link);
    expect(page.words).toContain('Please rest it and come in on Monday.');
    expect(page.words).toContain('Elm Tree Surgery, the surgery team');
    expect(page.words).toContain('Answered');
    expect(page.words).not.toContain('knee');
    const row = (await rows(site, 'link')).find(({ consultation }) => consultation === id)!;
    expect(row).toMatchObject({ opens: 1, openedAt: site.clock.now() });
    expect((await rows(site, 'message')).find((each) => each.id === message)!.readAt).toBe(site.clock.now());
    expect(await rows(site, 'viewLog')).toContainEqual(
      expect.objectContaining({ actor: 'patient', what: 'conversation', subject: row.id, consultation: id }),
    );
  });

  test('S20 a forwarded link shows nothing on another device', async () => {
    const { link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    expect((await me.get(link)).words).toContain('Reference');
    expect((await browser(site).get(link)).words).not.toContain('Reference');
  });

  test('S20 S21 the timeline tells of a device nobody expected, and of a pause', async () => {
    const { id, link } = await sentRequest(site);
    const told = async () =>
      (await rows(site, 'changeLog'))
        .filter(({ consultation }) => consultation === id)
        .map(({ action }) => action);
    const me = browser(site);
    await me.get(link);
    await me.post(link, right);
    await me.post(link, right);
    expect(await told()).toEqual(['received']);
    const another = browser(site);
    await another.get(link);
    await another.post(link, right);
    expect(await told()).toEqual(['received', 'new-device']);
    for (let tries = 1; tries <= 5; tries++) await another.post(link, wrong);
    expect(await told()).toEqual(['received', 'new-device', 'link-paused']);
  });

  test('S20 after 20 minutes without a page the date of birth is asked again; a page in between keeps it open', async () => {
    const { link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    site.clock.advance(19 * minute);
    expect((await me.get(link)).words).toContain('Reference');
    site.clock.advance(19 * minute);
    expect((await me.get(link)).words).toContain('Reference');
    site.clock.advance(20 * minute);
    expect((await me.get(link)).words).not.toContain('Reference');
  });

  test('S21 five wrong tries pause this link on this device for an hour, and nobody else', async () => {
    const { link } = await sentRequest(site);
    const me = browser(site);
    await me.get(link);
    for (let tries = 1; tries <= 4; tries++) {
      const page = await me.post(link, wrong);
      expect([page.status, page.words]).toEqual([
        422,
        expect.stringContaining('That is not the patient’s date of birth. Check it and try again.'),
      ]);
    }
    const paused = await me.post(link, wrong);
    expect(paused.status).toBe(429);
    expect(paused.words).toContain('paused on this device for an hour');
    expect((await me.post(link, right)).status).toBe(429);

    const another = browser(site);
    await another.get(link);
    expect((await another.post(link, right)).status).toBe(303);

    site.clock.advance(60 * minute);
    expect((await me.post(link, right)).status).toBe(303);
  });

  test('S21 who throws the cookie away each time is counted by address', async () => {
    const { link } = await sentRequest(site);
    const codes: number[] = [];
    for (let tries = 1; tries <= 21; tries++) {
      const me = browser(site);
      await me.get(link);
      codes.push((await me.post(link, wrong)).status);
    }
    expect(codes.slice(0, 19)).toEqual(Array(19).fill(422));
    expect(codes.slice(19)).toEqual([429, 429]);
  });

  test('S21 without any cookie five tries are enough', async () => {
    const { link } = await sentRequest(site);
    const codes: number[] = [];
    for (let tries = 1; tries <= 5; tries++) codes.push((await browser(site).post(link, wrong)).status);
    expect(codes).toEqual([422, 422, 422, 422, 429]);
  });

  test('a date that is none is no try', async () => {
    const { link } = await sentRequest(site);
    const me = browser(site);
    await me.get(link);
    for (let tries = 1; tries <= 6; tries++)
      expect((await me.post(link, born('1958-13-12'))).status).toBe(422);
    expect((await me.post(link, right)).status).toBe(303);
  });

  test('S20 a link nobody was given, one that was ended and one 7 days past the finish look the same', async () => {
    const ended = await sentRequest(site);
    await site.deps.database.within(site.elmTree, async ({ q, t }) => {
      await q
        .update(t.link)
        .set({ endedAt: site.clock.now() })
        .where(and(eq(t.link.organisation, site.elmTree), eq(t.link.consultation, ended.id)));
    });
    const old = await sentRequest(site);
    await changeRequest(site, old.id, {
      state: 'finished',
      finishedAt: site.clock.now() - 7 * 24 * 60 * minute,
    });
    const unknown = await browser(site).get('/elm-tree/m/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
    for (const link of [ended.link, old.link]) {
      const page = await browser(site).get(link);
      expect([page.status, numberless(page.words)]).toEqual([404, numberless(unknown.words)]);
      expect((await browser(site).post(link, right)).status).toBe(404);
    }
    expect(unknown.words).toContain('This link does not work');
    expect(unknown.words).toContain('0113 496 0123');
  });

  test('Exit ends the session on this device', async () => {
    const { link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    expect((await me.get(`${link}/exit`)).location).toBe('https://www.bbc.co.uk/weather');
    expect((await me.get(link)).words).not.toContain('Reference');
  });
});
