import { beforeAll, beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import {
  aboutMe,
  answer,
  begin,
  born,
  browser,
  filledIn,
  healthProblem,
  patientSite,
  type Site,
} from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('filling in the form', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  test('R123 nothing chosen: the same page, 422, with the fault in words and no draft', async () => {
    const me = browser(site);
    const page = await me.post('/elm-tree/request', {});
    expect(page.status).toBe(422);
    expect(page.words).toContain('There is a problem Select who this is for');
    expect(me.cookies('/elm-tree/request/x')).toEqual([]);
  });

  test('R123 a fault keeps what was typed on the page, and every answer before it', async () => {
    const me = browser(site);
    const draft = await begin(me);
    const page = await me.post(`${draft}/patient`, {
      name: 'Alan Whitcombe',
      ...born('1958-13-12'),
      registered: 'yes',
    });
    expect(page.status).toBe(422);
    expect(page.html).toContain('value="Alan Whitcombe"');
    expect(page.html).toContain('value="1958"');
    expect((await me.get(`${draft}/who`)).html).toMatch(/checked[^>]*value="self"|value="self"[^>]*checked/);
  });

  test('R126 what a page would not take is there again after going back and forth', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    expect((await me.post(`${draft}/about`, { postcode: 'nonsense', nhsNumber: '' })).status).toBe(422);
    await me.get(`${draft}/contact`);
    expect((await me.get(`${draft}/about`)).html).toContain('value="nonsense"');
    expect((await me.get(`${draft}/check`)).words).toContain('LS1 4DY');
    await me.post(`${draft}/about`, { postcode: 'LS2 9JT', nhsNumber: '' });
    expect((await me.get(`${draft}/about`)).html).not.toContain('nonsense');
  });

  test('nobody gets ahead of the questions by address', async () => {
    const me = browser(site);
    const draft = await begin(me);
    for (const page of ['kind', 'words', 'contact', 'check', 'emergency', 'advice', 'send-now'])
      expect([page, (await me.get(`${draft}/${page}`)).location]).toEqual([page, `${draft}/patient`]);
    expect((await me.post(`${draft}/needs`, {})).location).toBe(`${draft}/patient`);
  });

  test('R19 the emergency list comes before the first clinical question', async () => {
    const me = browser(site);
    const draft = await begin(me);
    const after = await answer(me, draft, { patient: aboutMe });
    expect(after.location).toBe(`${draft}/emergency`);
    expect((await me.get(`${draft}/words`)).location).toBe(`${draft}/emergency`);
  });

  test('a change from the check leads straight back to it', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const changed = await me.post(`${draft}/words`, { words: 'My hip, not my knee' });
    expect(changed.location).toBe(`${draft}/check`);
    const check = await me.get(changed.location);
    expect(check.words).toContain('My hip, not my knee');
    expect(check.words).not.toContain('two weeks');
  });

  test('a change that opens new questions asks them', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    expect((await me.post(`${draft}/who`, { who: 'other' })).location).toBe(`${draft}/carer`);
    const carer = { requesterName: 'Sam', relation: 'son', agreement: 'agrees' };
    // The emergency list speaks of someone else now, but it is the same list: it was answered.
    expect((await me.post(`${draft}/carer`, carer)).location).toBe(`${draft}/check`);
  });

  test('another age gets another emergency list, which is asked again', async () => {
    const me = browser(site);
    const draft = await begin(me, { who: 'child' });
    await answer(me, draft, {
      carer: { requesterName: 'Ann Lee', relation: 'mother' },
      patient: { name: 'Joe', ...born('2014-05-01'), registered: 'yes' },
      emergency: { emergency: 'none' },
    });
    const changed = await me.post(`${draft}/patient`, {
      name: 'Joe',
      ...born('2026-05-01'),
      registered: 'yes',
    });
    expect(changed.location).toBe(`${draft}/emergency`);
  });

  test('S21 the date of birth is read back in words and age right after it was given', async () => {
    const me = browser(site);
    const draft = await begin(me, { who: 'child' });
    await answer(me, draft, {
      carer: { requesterName: 'Ann Lee', relation: 'mother' },
      patient: { name: 'Joe', ...born('2019-03-12'), registered: 'yes' },
    });
    const page = await me.get(`${draft}/emergency`);
    expect(page.words).toContain('12 March 2019, 7 years old');
    expect(page.html).toContain(`href="${draft}/patient"`);
  });

  test('S21 an age that does not fit is asked about once, kindly, and then believed', async () => {
    const me = browser(site);
    const draft = await begin(me, { who: 'child' });
    await answer(me, draft, { carer: { requesterName: 'Ann Lee', relation: 'mother' } });
    const patient = { name: 'Joe', ...born('1980-03-12'), registered: 'yes' };
    const asked = await me.post(`${draft}/patient`, patient);
    expect(asked.status).toBe(422);
    expect(asked.words).toContain(
      'You said this is for your child. You gave the date of birth 12 March 1980, 46 years old. Check it is the patient’s. If it is right, choose Continue.',
    );
    expect((await me.get(`${draft}/emergency`)).location).toBe(`${draft}/patient`);
    expect((await me.post(`${draft}/patient`, patient)).location).toBe(`${draft}/emergency`);
  });

  test('S24 nobody is turned away, registered or not', async () => {
    for (const registered of ['yes', 'temporary', 'no', 'do-not-know']) {
      const me = browser(site);
      const draft = await begin(me);
      expect((await me.post(`${draft}/patient`, { ...aboutMe, registered })).location).toBe(
        `${draft}/emergency`,
      );
    }
  });

  test('a name in one word and in any script is a name', async () => {
    const me = browser(site);
    const draft = await filledIn(me, { patient: { ...aboutMe, name: 'സുനിത' } });
    expect((await me.get(`${draft}/check`)).words).toContain('സുനിത');
  });

  test('R33 R34 every kind leads somewhere, and no journey is longer than 14 screens', async () => {
    for (const kind of ['health-problem', 'question', 'follow-up', 'medication', 'admin']) {
      const me = browser(site);
      const draft = await begin(me);
      const next = await answer(me, draft, {
        patient: healthProblem.patient!,
        emergency: { emergency: 'none' },
        kind: { kind },
      });
      const { words } = await me.get(next.location);
      const [, step, steps] = /Step (\d+) of (\d+)/.exec(words)!;
      expect([kind, Number(step)]).toEqual([kind, 5]);
      expect(Number(steps)).toBeLessThanOrEqual(14);
    }
  });

  test('R125 every page of questions has Continue, a way back and a way out', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    for (const page of [
      'who',
      'patient',
      'kind',
      'words',
      'course',
      'wanted',
      'photos',
      'contact',
      'about',
      'needs',
    ]) {
      const { html, words } = await me.get(`${draft}/${page}`);
      expect([page, words]).toEqual([page, expect.stringContaining('Continue')]);
      expect(html).toContain('/elm-tree/request/exit');
      expect(html).toContain(`${draft}/delete`);
      expect(words).toContain('Back');
    }
  });

  test('a page that is none is not found, and a word that means something to JavaScript is none', async () => {
    const me = browser(site);
    const draft = await begin(me);
    for (const page of ['nothing', 'constructor', '__proto__', 'toString'])
      expect([page, (await me.get(`${draft}/${page}`)).status]).toEqual([page, 404]);
  });

  test('fields nobody asked for are not kept', async () => {
    const me = browser(site);
    const draft = await begin(me);
    await answer(me, draft, { patient: { ...aboutMe, urgency: 'urgent', kind: 'admin', __proto__: 'x' } });
    await answer(me, draft, { emergency: { emergency: 'none' } });
    expect((await me.get(`${draft}/kind`)).html).not.toMatch(/checked/);
  });
});
