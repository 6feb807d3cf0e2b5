import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { begin, browser, patientSite, type Site } from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const saturdayNight = '2026-11-28T02:00:00Z';

onBothDatabases('the surgery’s page', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  test('R15 R17 R18 three equal ways in, each with its times, and the form one link away', async () => {
    const page = await browser(site).get('/elm-tree');
    expect(page.status).toBe(200);
    expect(page.words).toContain(
      'There are three ways to get in touch with us at this surgery. Use an online form on our website, call us or visit the surgery.',
    );
    expect(page.words.match(/Monday to Friday 8am to 6:30pm/g)).toHaveLength(3);
    expect(page.html).toContain('href="/elm-tree/request"');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  test('R16 it links to You and Your General Practice', async () => {
    expect((await browser(site).get('/elm-tree')).html).toContain(
      'https://www.england.nhs.uk/publication/you-and-your-general-practice/',
    );
  });

  test('R13 R22 closed, it says when it opens next and points to 111 and 999, never to call', async () => {
    site.clock.set(saturdayNight);
    const { words } = await browser(site).get('/elm-tree');
    expect(words).toContain('The surgery is closed. It opens at 8am on Monday 30 November.');
    expect(words).toContain('go to 111.nhs.uk or call 111');
    expect(words).not.toContain('If you need help today, call us');
  });

  test('R21 R23 open, it says what not to use the form for and does not send anybody to 111', async () => {
    const { words } = await browser(site).get('/elm-tree');
    expect(words).toContain('Do not use the online form if it is urgent');
    expect(words).toContain('If you need help today, call us or visit the surgery.');
  });

  test('R1 the words change at the stroke of 18:30', async () => {
    site.clock.set('2026-11-27T18:29:59Z');
    expect((await browser(site).get('/elm-tree')).words).not.toContain('The surgery is closed.');
    site.clock.set('2026-11-27T18:30:00Z');
    expect((await browser(site).get('/elm-tree')).words).toContain('The surgery is closed.');
  });

  test('S22 a device with an unfinished form is told so, and nothing about it', async () => {
    const me = browser(site);
    expect((await me.get('/elm-tree')).words).not.toContain('unfinished');
    const draft = await begin(me);
    const page = await me.get('/elm-tree');
    expect(page.words).toContain('There is an unfinished form on this device');
    expect(page.html).toContain(`href="${draft}/resume"`);
    expect(page.html).toContain(`href="${draft}/delete"`);
    expect((await me.get('/northgate')).words).not.toContain('unfinished');
    expect(me.cookies('/elm-tree').join()).not.toMatch(/\bfd-/);
  });

  test('the list of surgeries, by name', async () => {
    const list = await browser(site).get('/');
    expect(list.words).toContain('Choose your surgery Elm Tree Surgery Leeds Northgate Surgery York');
    expect(list.html).toContain('href="/northgate"');
  });

  test('an address that is no surgery’s', async () => {
    const page = await browser(site).get('/nowhere');
    expect(page.status).toBe(404);
    expect(page.words).toContain('In an emergency, call 999 or go to A&E.');
  });

  test('R127 the accessibility statement', async () => {
    const page = await browser(site).get('/accessibility');
    expect(page.status).toBe(200);
    expect(page.words).toContain('Accessibility');
  });
});

onBothDatabases('a server with one surgery', (open) => {
  test('/ goes straight there', async () => {
    const site = await patientSite(await open(), fridayMorning);
    await site.deps.database.directory.within(async ({ q, t }) => {
      await q.update(t.organisation).set({ kind: 'provider' }).where(eq(t.organisation.slug, 'northgate'));
    });
    const page = await browser(site).get('/');
    expect([page.status, page.location]).toEqual([303, '/elm-tree']);
  });

  test('R129 with the database gone, the page still gives the surgery’s phone, 111 and 999', async () => {
    const test = await open();
    const site = await patientSite(test, fridayMorning);
    const me = browser(site);
    await me.get('/elm-tree');
    const broken = { ...site.deps.database };
    const fail = () => Promise.reject(new Error('no database'));
    const { read, within } = site.deps.database;
    site.deps.database.read = fail;
    site.deps.database.within = fail;
    const { directory } = site.deps.database;
    const directoryRead = directory.read;
    directory.read = fail;
    try {
      site.clock.advance(60_000);
      const page = await me.post('/elm-tree/request', { who: 'self' });
      expect(page.status).toBe(500);
      expect(page.words).toContain('0113 496 0123');
      expect(page.words).toContain('111');
      expect(page.words).toContain('999');
      expect(page.words).not.toMatch(/has been sent/);
    } finally {
      Object.assign(site.deps.database, { read, within });
      directory.read = directoryRead;
    }
    expect(broken.dialect).toBe(site.deps.database.dialect);
  });
});
