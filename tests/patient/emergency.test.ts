import { beforeAll, beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import {
  aboutMe,
  answer,
  type Browser,
  begin,
  born,
  browser,
  type Form,
  healthProblem,
  patientSite,
  rows,
  type Site,
  unsealed,
} from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('an emergency', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  async function choosing(me: Browser, item: string, patient: Form = aboutMe): Promise<string> {
    const draft = await begin(me);
    await answer(me, draft, { patient });
    const chosen = await me.post(`${draft}/emergency`, { emergency: item });
    expect(chosen.location).toBe(`${draft}/advice`);
    return draft;
  }

  const requestOf = async (draft: string) =>
    (await rows(site, 'consultation')).find(({ submission }) => draft.endsWith(submission))!;

  test('S4 R20 from the flagged page to sent in two screens, without script', async () => {
    const me = browser(site);
    const draft = await choosing(me, 'chest-pain');
    const advice = await me.get(`${draft}/advice`);
    expect(advice.words).toContain('Call 999 now.');
    expect(advice.words).toContain('Nothing has been sent to the surgery yet.');
    const first = await me.post(`${draft}/advice`, { choice: 'called' });
    expect(first.location).toBe(`${draft}/send-now`);
    const sent = await me.post(`${draft}/send-now`, {
      name: 'Alan Whitcombe',
      phone: '07700 900123',
      place: 'At home, 12 Elm Road',
    });
    expect(sent.location).toBe(`${draft}/sent`);
    const confirmation = await me.get(sent.location);
    expect(confirmation.words).toContain(
      'The surgery has been alerted. If you have not called 999 yet, call now. Do not wait for us.',
    );

    const request = await requestOf(draft);
    expect(request).toMatchObject({ kind: 'health-problem', urgency: 'urgent', flagLevel: 'red', rank: 0 });
    const flag = (await rows(site, 'flag')).find(({ consultation }) => consultation === request.id)!;
    expect(flag).toMatchObject({
      rule: 'chest-pain',
      level: 'red',
      destination: '999',
      shown: 'Call 999 now.',
      choice: 'I have called, or am calling now',
    });
    expect(unsealed(site, request.content).contact).toMatchObject({
      phone: expect.stringContaining('7700'),
      place: 'At home, 12 Elm Road',
      safe: { call: true, text: false, email: false, voicemail: false },
    });
    expect(unsealed(site, request.row).words).toContain('chest');
  });

  test('S4 what was answered so far goes with it', async () => {
    const me = browser(site);
    const draft = await begin(me);
    const { photos: _p, contact: _c, about: _a, needs: _n, ...sofar } = healthProblem;
    await answer(me, draft, sofar);
    await me.post(`${draft}/emergency`, { emergency: 'breathing' });
    await me.post(`${draft}/advice`, { choice: 'not-emergency' });
    await me.post(`${draft}/send-now`, { name: 'Alan', phone: '', cannotUsePhone: 'yes', place: 'Work' });
    const { answered, contact } = unsealed(site, (await requestOf(draft)).content);
    expect(answered.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['who', 'birthDate', 'words', 'place', 'cannotUsePhone']),
    );
    expect(contact).toMatchObject({ phone: null, cannotUsePhone: true });
    const fields = answered.map(({ field }: { field: string }) => field);
    expect(new Set(fields).size).toBe(fields.length);
  });

  test('S4 the short page asks for what is missing and keeps what was typed', async () => {
    const me = browser(site);
    const draft = await choosing(me, 'chest-pain');
    await me.post(`${draft}/advice`, { choice: 'cannot-call' });
    const page = await me.get(`${draft}/send-now`);
    expect(page.html).toContain('value="Alan Whitcombe"');
    expect(page.words).toContain('Call us on 0113 496 0123 if you can.');
    const faulty = await me.post(`${draft}/send-now`, { name: 'Alan', phone: '', place: 'In the park' });
    expect(faulty.status).toBe(422);
    expect(faulty.words).toContain('Enter a phone number, or tick that you cannot use a phone');
    expect(faulty.html).toContain('In the park');
  });

  test('S3 at 18:25 it alerts; at 18:31 and on Saturday at 2am it says who will read it when', async () => {
    const said: string[] = [];
    for (const at of ['2026-11-27T18:25:00Z', '2026-11-27T18:31:00Z', '2026-11-28T02:00:00Z']) {
      site.clock.set(at);
      const me = browser(site);
      const draft = await choosing(me, 'not-safe-from-self');
      const advice = await me.get(`${draft}/advice`);
      expect(advice.words).toContain('You deserve help right now.');
      await me.post(`${draft}/advice`, { choice: 'called' });
      const short = await me.get(`${draft}/send-now`);
      await me.post(`${draft}/send-now`, { name: 'Al', phone: '07700 900123', place: 'Home' });
      const sent = await me.get(`${draft}/sent`);
      said.push([advice.words, short.words, sent.words].join(' | '));
    }
    const [open, evening, night] = said as [string, string, string];
    expect(open).not.toContain('Nobody will read this');
    expect(open).toContain('The surgery has been alerted.');
    for (const closed of [evening, night]) {
      expect(closed).toContain(
        'The surgery is closed. Nobody will read this until 8am on Monday 30 November.',
      );
      expect(closed).not.toContain('The surgery has been alerted.');
    }
  });

  test('S4 R20 leaving without sending is counted by rule and hour, and by nothing else', async () => {
    const me = browser(site);
    for (let times = 0; times < 2; times++) {
      const draft = await choosing(me, 'swallowed');
      const left = await me.post(`${draft}/leave`, {});
      expect([left.status, left.location]).toEqual([303, '/elm-tree']);
      expect((await me.get(`${draft}/advice`)).location).toBe(`${draft}/resume`);
    }
    const counted = (await rows(site, 'leftUnsent')).filter(({ rule }) => rule === 'swallowed');
    expect(counted).toEqual([
      { organisation: site.elmTree, rule: 'swallowed', hour: Date.parse('2026-11-27T10:00:00Z'), times: 2 },
    ]);
  });

  test('a flag never goes down: choosing, going back and filling in the whole form still sends it', async () => {
    const me = browser(site);
    const draft = await choosing(me, 'chest-pain');
    await answer(me, draft, { ...healthProblem, patient: aboutMe });
    await me.post(`${draft}/check`, {});
    expect(await requestOf(draft)).toMatchObject({ flagLevel: 'red', urgency: 'urgent' });
  });

  test('an item that is not on this list is not taken', async () => {
    const me = browser(site);
    const draft = await begin(me);
    await answer(me, draft, { patient: aboutMe });
    for (const emergency of ['made-up', '', 'constructor'])
      expect((await me.post(`${draft}/emergency`, { emergency })).status).toBe(422);
    expect((await me.get(`${draft}/advice`)).location).toBe(`${draft}/emergency`);
  });

  test('S6 the list for a baby differs from the one for an adult, in words for a parent', async () => {
    const me = browser(site);
    const draft = await begin(me, { who: 'child' });
    await answer(me, draft, {
      carer: { requesterName: 'Ann', relation: 'mother' },
      patient: { name: 'Mia', ...born('2026-09-01'), registered: 'yes' },
    });
    const page = await me.get(`${draft}/emergency`);
    expect(page.words).toContain('Call 999 or go to A&E now if:');
    expect(page.html).not.toContain('value="chest-pain"');
  });
});
