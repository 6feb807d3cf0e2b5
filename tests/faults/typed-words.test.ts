import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { sentRequest } from '../support/conversation.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
  answer,
  begin,
  born,
  browser,
  filledIn,
  fixture,
  healthProblem,
  patientSite,
  rows,
  type Site,
} from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const minute = 60_000;
const right = born('1958-03-12');

onBothDatabases('nothing a patient types is lost', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const written = async (id: string) =>
    (await rows(site, 'message')).filter(({ consultation }) => consultation === id);

  test('R129 the same words with another photo are another message, not a second press of Send', async () => {
    const { id, link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    const send = async (name: string) =>
      me.send(`${link}/reply`, { text: 'Here is the photo', notIntimate: 'yes' }, [
        { name, bytes: await readFile(fixture(name)) },
      ]);
    expect((await send('small.webp')).location).toBe(`${link}?just=sent`);
    expect((await send('see-through.png')).location).toBe(`${link}?just=sent`);
    expect(await written(id)).toHaveLength(2);
    const kept = (await rows(site, 'attachment')).filter(({ consultation }) => consultation === id);
    expect(new Set(kept.map(({ message }) => message)).size).toBe(2);
  });

  test('R126 a photo alone sent twice by one press is one message', async () => {
    const { id, link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    const photo = { name: 'small.webp', bytes: await readFile(fixture('small.webp')) };
    for (const _press of [1, 2]) await me.send(`${link}/reply`, { text: '', notIntimate: 'yes' }, [photo]);
    expect(await written(id)).toHaveLength(1);
  });

  test('S20 a reply sent when the session is over waits in the page until the date of birth is given again', async () => {
    const { id, link } = await sentRequest(site);
    const me = browser(site);
    const gate = await me.send(`${link}/reply`, { text: 'It took me all day to write this' }, []);
    expect(gate.status).toBe(422);
    expect(gate.words).toContain('We kept the message you wrote.');
    expect(gate.words).not.toMatch(/Reference|knee/);
    const form = { text: 'It took me all day to write this' };
    expect((await me.post(link, { ...form, ...born('1958-12-03') })).html).toContain('It took me all day');
    const page = await me.post(link, { ...form, ...right });
    expect([page.status, page.words]).toEqual([200, expect.stringContaining('It took me all day to write')]);
    expect(page.words).not.toContain('Your message has been sent');
    expect(await written(id)).toEqual([]);
    expect((await me.send(`${link}/reply`, form, [])).location).toBe(`${link}?just=sent`);
    expect(await written(id)).toHaveLength(1);
  });

  test('S20 so does one left open too long whose photo is damaged', async () => {
    const { link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    site.clock.advance(40 * minute);
    const photo = { name: 'half.jpg', bytes: await readFile(fixture('truncated.jpg')) };
    const gate = await me.send(`${link}/reply`, { text: 'It looks like this', notIntimate: 'yes' }, [photo]);
    expect(gate.words).toContain('We kept the message you wrote.');
    expect(gate.words).not.toContain('Reference');
    expect((await me.post(link, { text: 'It looks like this', ...right })).words).toContain(
      'It looks like this',
    );
  });

  test('a reply with far too many photos keeps its words, and no upload stays on the disk', async () => {
    const { link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    const letter = await readFile(fixture('letter.pdf'));
    const many = Array.from({ length: 30 }, (_, each) => ({ name: `${each}.pdf`, bytes: letter }));
    const page = await me.send(`${link}/reply`, { text: 'All my letters', notIntimate: 'yes' }, many);
    expect([page.status, page.html]).toEqual([422, expect.stringContaining('All my letters')]);
    expect(page.words).toContain('You can add up to 5 photos or documents.');
    expect(await readdir(join(site.deps.config.data, 'tmp'))).toEqual([]);
  });

  test('S4 S22 what was typed on the short send page is there after the date of birth is given again', async () => {
    const me = browser(site);
    const draft = await begin(me);
    await answer(me, draft, { patient: healthProblem.patient!, emergency: { emergency: 'chest-pain' } });
    await me.post(`${draft}/advice`, { choice: 'cannot-call' });
    site.clock.advance(61 * minute);
    const late = await me.post(`${draft}/send-now`, {
      name: 'Alan Whitcombe',
      phone: '',
      place: 'On the bench by the church in Otley',
    });
    expect(late.location).toBe(`${draft}/resume`);
    await me.post(`${draft}/resume`, right);
    expect((await me.get(`${draft}/send-now`)).html).toContain('On the bench by the church in Otley');
  });

  test('R126 what two pages would not take is kept for both', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const long = `It began in May. ${'Then it hurt. '.repeat(400)}`;
    expect((await me.post(`${draft}/words`, { words: long })).status).toBe(422);
    const contact = { phone: '07700', email: '', safe: ['text'], safeTimes: 'After school' };
    expect((await me.post(`${draft}/contact`, contact)).status).toBe(422);
    expect((await me.get(`${draft}/words`)).words).toContain('It began in May.');
    expect((await me.get(`${draft}/contact`)).html).toContain('After school');
  });

  test('S22 a page that is none keeps nothing, so that nobody can fill the disk by it', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    site.clock.advance(61 * minute);
    const before = (await rows(site, 'draft')).find(({ id }) => draft.endsWith(id))!.content.length;
    for (const page of ['nonsense', '__proto__', 'upload'])
      await me.post(`${draft}/${page}`, { words: 'x'.repeat(5000) });
    const after = (await rows(site, 'draft')).find(({ id }) => draft.endsWith(id))!.content.length;
    expect(after).toBe(before);
  });

  test('S20 S22 a server whose clock is a second behind does not ask the date of birth again', async () => {
    const { link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    const draft = await filledIn(me);
    site.clock.advance(-1000);
    expect((await me.get(link)).words).toContain('Reference');
    expect((await me.get(`${draft}/check`)).status).toBe(200);
  });
});

onBothDatabases('after Send nothing is left on the device', (open) => {
  test('S22 Exit takes the confirmation with it', async () => {
    const site = await patientSite(await open(), fridayMorning);
    const me = browser(site);
    const draft = await filledIn(me);
    await me.post(`${draft}/check`, {});
    expect((await me.get(`${draft}/sent`)).status).toBe(200);
    await me.get('/elm-tree/request/exit');
    expect((await me.get(`${draft}/sent`)).status).toBe(404);
    expect(me.cookies(`${draft}/sent`)).toEqual([]);
  });
});
