import { beforeAll, beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import {
  aboutMe,
  answer,
  begin,
  born,
  browser,
  filledIn,
  patientSite,
  rows,
  type Site,
  unsealed,
} from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const minute = 60_000;

onBothDatabases('coming back to a form', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  test('S22 after the browser was closed no page shows an answer before the date of birth is given again', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const back = me.reopened();
    for (const page of ['check', 'words', 'patient', 'contact', 'photos', 'emergency', 'send-now']) {
      const answer = await back.get(`${draft}/${page}`);
      expect([page, answer.status, answer.location]).toEqual([page, 303, `${draft}/resume`]);
    }
    const gate = await back.get(`${draft}/resume`);
    expect(gate.status).toBe(200);
    expect(gate.words).not.toMatch(/knee|Alan|1958/);
    expect(gate.html).toContain('name="birthDate-day"');
    expect(gate.html).toContain(`${draft}/delete`);
    expect(gate.html).toContain('href="/elm-tree/request"');

    const let_in = await back.post(`${draft}/resume`, born('1958-03-12'));
    expect(let_in.location).toBe(`${draft}/check`);
    expect((await back.get(`${draft}/check`)).words).toContain('My knee has hurt for two weeks');
  });

  test('S22 left alone for an hour it asks again, and what was typed meanwhile is not lost', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    site.clock.advance(59 * minute);
    expect((await me.get(`${draft}/check`)).status).toBe(200);
    site.clock.advance(59 * minute);
    expect((await me.get(`${draft}/check`)).status).toBe(200);
    site.clock.advance(60 * minute);
    const typed = await me.post(`${draft}/words`, { words: 'It got worse overnight' });
    expect(typed.location).toBe(`${draft}/resume`);
    const back = await me.post(`${draft}/resume`, born('1958-03-12'));
    // Not the check: it would send what stood there before.
    expect(back.location).toBe(`${draft}/words`);
    expect((await me.get(`${draft}/words`)).words).toContain('It got worse overnight');
    expect((await me.post(`${draft}/check`, {})).words).toContain('Answer this page');
    await me.post(`${draft}/words`, { words: 'It got worse overnight' });
    await me.post(`${draft}/check`, {});
    const request = (await rows(site, 'consultation')).find(({ submission }) => draft.endsWith(submission))!;
    expect(unsealed(site, request.row).words).toBe('It got worse overnight');
  });

  test('S4 S22 whoever was warned and left the short page too long comes back to it, with what they typed', async () => {
    const me = browser(site);
    const draft = await begin(me);
    await answer(me, draft, { patient: aboutMe });
    const led = await me.post(`${draft}/emergency`, { emergency: 'chest-pain' });
    expect(led.location).toBe(`${draft}/advice`);
    await me.post(`${draft}/advice`, { choice: 'cannot-call' });
    site.clock.advance(61 * minute);
    const place = 'The bus stop in Elm Road';
    const typed = await me.post(`${draft}/send-now`, { name: 'Alan Whitcombe', phone: '', place });
    expect(typed.location).toBe(`${draft}/resume`);
    const back = await me.post(`${draft}/resume`, born('1958-03-12'));
    expect(back.location).toBe(`${draft}/send-now`);
    expect((await me.get(back.location)).html).toContain(place);
  });

  test('S22 a wrong date of birth shows nothing; five pause the form on this device for an hour', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const back = me.reopened();
    for (let tries = 1; tries <= 4; tries++) {
      const wrong = await back.post(`${draft}/resume`, born('1958-12-03'));
      expect(wrong.status).toBe(422);
      expect(wrong.words).toContain('That is not the date of birth you gave before. Check it and try again.');
    }
    const fifth = await back.post(`${draft}/resume`, born('1958-12-03'));
    expect(fifth.words).toContain('The date of birth did not match 5 times. Wait an hour and try again');
    const right = await back.post(`${draft}/resume`, born('1958-03-12'));
    expect(right.words).toContain('Wait an hour');
    expect((await back.get(`${draft}/check`)).location).toBe(`${draft}/resume`);
    site.clock.advance(60 * minute);
    expect((await back.post(`${draft}/resume`, born('1958-03-12'))).location).toBe(`${draft}/check`);
  });

  test('a date that is none is no try', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const back = me.reopened();
    for (let tries = 1; tries <= 6; tries++)
      expect((await back.post(`${draft}/resume`, born('1958-13-12'))).words).toContain('date of birth');
    expect((await back.post(`${draft}/resume`, born('1958-03-12'))).location).toBe(`${draft}/check`);
  });

  test('S22 before a date of birth was given, Continue goes on; a half-written name is not kept for it', async () => {
    const me = browser(site);
    const draft = await begin(me);
    await me.post(`${draft}/patient`, { name: 'Alan Whitcombe', registered: 'yes' });
    const back = me.reopened();
    expect((await back.get(`${draft}/resume`)).location).toBe(`${draft}/patient`);
    expect((await back.get(`${draft}/patient`)).html).not.toContain('Alan');
  });

  test('S22 Exit forgets every form on this device and leads to the weather', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const out = await me.get('/elm-tree/request/exit');
    expect([out.status, out.location]).toEqual([303, 'https://www.bbc.co.uk/weather']);
    expect(me.cookies(`${draft}/check`)).toEqual([]);
    expect((await me.get(`${draft}/check`)).status).toBe(404);
    expect((await me.get('/elm-tree')).words).not.toContain('unfinished');
  });

  test('S22 Delete my answers asks first, then nothing is left', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const ask = await me.get(`${draft}/delete`);
    expect(ask.words).toContain('Delete your answers?');
    expect(await rows(site, 'draft')).toContainEqual(
      expect.objectContaining({ id: draft.split('/').at(-1) }),
    );
    const deleted = await me.post(`${draft}/delete`, {});
    expect([deleted.status, deleted.location]).toEqual([303, '/elm-tree/request/deleted']);
    expect((await me.get(deleted.location)).words).toContain('Your answers are deleted');
    expect(await rows(site, 'draft')).not.toContainEqual(
      expect.objectContaining({ id: draft.split('/').at(-1) }),
    );
    expect(me.cookies(draft)).toEqual([]);
  });

  test('S22 no script can read the cookies, each stays on its own path, and only the sitting ends with the browser', async () => {
    const begun = await browser(site).post('/elm-tree/request', { who: 'self' });
    const draft = begun.location.split('/').slice(0, 4).join('/');
    const id = draft.split('/').at(-1);
    const set = [begun.headers['set-cookie']].flat() as string[];
    const [secret, marker, sitting] = ['fd-', 'fdm-', 'fds-'].map((start) =>
      set.find((cookie) => cookie.startsWith(`${start}${id}=`)),
    );
    for (const cookie of [secret, marker, sitting]) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect(secret).toContain(`; Path=${draft};`);
    expect(sitting).toContain(`; Path=${draft};`);
    expect(marker).toContain(`fdm-${id}=1; `);
    expect(marker).toContain('; Path=/elm-tree;');
    expect(sitting).not.toMatch(/Max-Age|Expires/);
  });

  test('two children in two tabs do not meet', async () => {
    const me = browser(site);
    const one = await begin(me, { who: 'child' });
    const two = await begin(me, { who: 'child' });
    const carer = { requesterName: 'Ann Lee', relation: 'mother' };
    await answer(me, one, { carer, patient: { name: 'Joe', ...born('2019-03-12'), registered: 'yes' } });
    await answer(me, two, { carer, patient: { name: 'Mia', ...born('2022-01-02'), registered: 'yes' } });
    expect((await me.get(`${one}/patient`)).html).toContain('value="Joe"');
    expect((await me.get(`${two}/patient`)).html).toContain('value="Mia"');
    expect(me.cookies(`${one}/patient`).filter((cookie) => cookie.startsWith('fd-'))).toHaveLength(1);
  });

  test('S31 a form begun on Friday evening is there until Monday midnight, then it is gone', async () => {
    site.clock.set('2026-11-27T18:00:00Z');
    const me = browser(site);
    const draft = await begin(me);
    await answer(me, draft, { patient: aboutMe });
    site.clock.set('2026-11-30T23:59:59Z');
    expect((await me.get(`${draft}/resume`)).status).toBe(200);
    site.clock.set('2026-12-01T00:00:00Z');
    const gone = await me.get(`${draft}/resume`);
    expect(gone.status).toBe(404);
    expect(gone.words).toContain('Your answers are not here');
    expect((await me.get('/elm-tree')).words).not.toContain('unfinished');
  });
});
