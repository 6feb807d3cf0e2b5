import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { requiredNumbers } from '../support/live.ts';
import {
  aboutMe,
  answer,
  type Browser,
  begin,
  born,
  browser,
  contact,
  type Form,
  healthProblem,
  patientSite,
  rows,
  type Site,
  unsealed,
} from '../support/patient-site.ts';
import { smallRules } from '../support/small-rules.ts';
import { short, type Writing, writingAs } from '../support/writing.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const carer: Record<string, Form> = {
  carer: { requesterName: 'Priya Nair', relation: 'daughter', agreement: 'agrees' },
  patient: { name: 'Meera Nair', ...born('1941-06-02'), registered: 'yes' },
};

onBothDatabases('advice that fits what is written', (open) => {
  let site: Site;
  let me: Browser;
  let write: Writing['write'];
  let send: Writing['send'];
  let requestOf: Writing['requestOf'];
  let flagsOf: Writing['flagsOf'];
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
    Object.assign(site.deps, { content: { ...site.deps.content, rules: smallRules } });
  });
  beforeEach(() => {
    site.clock.set(fridayMorning);
    me = browser(site);
    ({ write, send, requestOf, flagsOf } = writingAs(site, me));
  });

  describe('help today', () => {
    test('S9 while open, sending is the first choice and is kept as that', async () => {
      const { draft } = await write('words', { words: 'I have a swollen calf since Monday' });
      const advice = await me.get(`${draft}/advice`);
      expect(advice.words).toContain(
        'You need help today. Send this now: it goes to the top of our list and we will contact you today. If you get worse before then, call 999.',
      );
      expect(advice.words).toContain('Call Elm Tree Surgery on 0113 496 0123');
      expect(advice.words).toContain('Send this now I have called, or am calling now I cannot make the call');
      expect(advice.html).not.toContain('tel:111');
      const sent = await send(draft, 'send');
      expect(sent.words).toContain('It is at the top of our list.');
      expect(sent.words).not.toContain('If you have not called 999 yet');
      expect(await flagsOf(draft)).toMatchObject([{ level: 'amber', choice: 'Send this now' }]);
    });

    test('S8 R22 while closed it is 111, and nobody is told to call the surgery', async () => {
      site.clock.set('2026-11-28T02:00:00Z');
      const { draft } = await write('words', { words: 'I have a swollen calf since Monday' });
      const advice = await me.get(`${draft}/advice`);
      expect(advice.words).toContain(
        'You need help today. The surgery is closed until 8am on Monday 30 November. Go to 111.nhs.uk or call 111. Nobody here will read this before then.',
      );
      expect(advice.html).not.toContain('tel:01134960123');
    });

    test('S4 the rest of the form may be answered first', async () => {
      const { draft } = await write('words', { words: 'I have a swollen calf since Monday' });
      await me.post(`${draft}/advice`, { choice: 'send' });
      const page = await me.get(`${draft}/send-now`);
      expect(page.words).toContain('Answer more questions before you send this');
      expect(page.html).toContain(`href="${draft}/course"`);
      await me.post(`${draft}/advice`, { choice: 'cannot-call' });
      expect((await me.get(`${draft}/send-now`)).words).not.toContain('Answer more questions');
    });
  });

  describe('S3 suicidal words on Friday at 18:25, at 18:31 and on Saturday at 2am', () => {
    const crisis =
      'You deserve help right now. If you have hurt yourself, taken something, or may act on these thoughts: call 999 or go to A&E. To talk to someone now, day or night: call 111 and choose option 2, call Samaritans on 116 123, or text SHOUT to 85258.';
    test.each([
      [
        '2026-11-27T18:25:00Z',
        'The surgery is open until 6:30pm today. Staff will be alerted when you send this. Do not wait for us.',
        'The surgery has been alerted. If you have not called 999 yet, call now. Do not wait for us.',
      ],
      [
        '2026-11-27T18:31:00Z',
        'The surgery closed at 6:30pm today. Nobody will read this until 8am on Monday 30 November. Do not wait for us.',
        'The surgery is closed. Nobody will read this until 8am on Monday 30 November. Do not wait for us',
      ],
      [
        '2026-11-28T02:00:00Z',
        'The surgery is closed. Nobody will read this until 8am on Monday 30 November. Do not wait for us.',
        'The surgery is closed. Nobody will read this until 8am on Monday 30 November. Do not wait for us',
      ],
    ])('S3 %s', async (at, reads, confirms) => {
      site.clock.set(at);
      const { draft, led } = await write('words', { words: 'I am tired and want to end my life' });
      const advice = await me.get(led.location);
      expect(advice.words).toContain(crisis);
      expect(advice.words).toContain('Call Leeds crisis team on 0113 496 0203');
      expect(advice.words).toContain(`Nothing has been sent to the surgery yet. ${reads}`);
      await me.post(`${draft}/advice`, { choice: 'called' });
      expect((await me.get(`${draft}/send-now`)).words).toContain(reads);
      expect((await send(draft, 'called')).words).toContain(confirms);
      expect(await flagsOf(draft)).toMatchObject([{ shown: 'You deserve help right now.' }]);
    });
  });

  describe('I cannot make the call', () => {
    test('S4 the surgery’s number while it is open, and word of it for the alarm', async () => {
      const { draft } = await write('words', { words: 'Since this morning I have chest pain' });
      await me.post(`${draft}/advice`, { choice: 'cannot-call' });
      expect((await me.get(`${draft}/send-now`)).words).toContain(
        'Call us on 0113 496 0123 if you can. Someone can call for you.',
      );
      await send(draft, 'cannot-call');
      expect(await flagsOf(draft)).toMatchObject([{ choice: 'I cannot make the call' }]);
    });
  });

  describe('local numbers', () => {
    test('S11 the maternity unit’s number, and where to find it when there is none', async () => {
      const { led } = await write(
        'words',
        { words: 'There is some bleeding' },
        { patient: { ...aboutMe, ...born('1992-03-01') }, pregnancy: { pregnancy: 'recent-birth' } },
      );
      const advice = await me.get(led.location);
      expect(advice.words).toContain('Call your maternity unit now.');
      expect(advice.words).toContain(
        'Call Maternity triage on 0113 496 0201 With Relay UK: 18001 0113 496 0201',
      );
      expect(requiredNumbers.map(({ service }) => service)).not.toContain('chemotherapy');
    });

    test('S11 without a chemotherapy line the words say where its number stands; without an eye casualty it is A&E', async () => {
      const chemo = await write('words', { words: 'After chemo temperature of 38' });
      expect((await me.get(chemo.led.location)).words).toContain(
        'Call the 24-hour number on your chemotherapy alert card, if you have one.',
      );
      const eye = await write('words', { words: 'I got bleach in my eye' });
      expect((await me.get(eye.led.location)).words).toContain(
        'Go to A&E now, or call 999 if you cannot get there safely. Take your medicines with you. Call 999',
      );
    });
  });

  describe('safeguarding', () => {
    test('S27 an adult patient who writes for themself: help, nothing named, Exit on top, safe contact asked', async () => {
      const { draft, led } = await write('words', { words: 'My husband hits me every week' });
      const advice = await me.get(led.location);
      expect(advice.words).toContain(
        'If you are in danger, call 999. If you cannot speak, press 55 when asked (mobile only). You can talk in confidence, day or night, on 0808 2000 247. We will not mention this in any message to you. How can we contact you safely?',
      );
      expect(advice.words).not.toMatch(/husband|hits|violence|abuse/i);
      expect(advice.html.indexOf('Exit this page')).toBeLessThan(advice.html.indexOf('<main'));
      await me.post(`${draft}/advice`, { choice: 'not-emergency' });
      const asked = await me.get(`${draft}/send-now`);
      expect(asked.words).toContain('How may we contact you safely?');
      const faulty = await me.post(`${draft}/send-now`, short);
      expect(faulty.words).toContain('Select how we may contact you safely');
      const sent = await send(draft, 'not-emergency', { ...short, email: '', safe: ['look-online'] });
      expect(sent.words).not.toMatch(/alerted|999 yet|top of our list|abuse|safe/i);
      expect(sent.words).toContain('We will not text, email or call you first.');
      const request = await requestOf(draft);
      expect(request).toMatchObject({ flagLevel: 'red', restricted: true, urgency: 'urgent' });
      expect(unsealed(site, request.content).contact).toMatchObject({
        lookOnline: true,
        safe: { call: false, text: false, email: false, voicemail: false },
      });
    });

    test('S27 somebody who writes for a patient sees no hint at all; staff are told silently', async () => {
      const words = { words: 'Her grandson hits her and takes her money' };
      const asCarer = { who: 'other' };
      const flagged = await write('words', words, carer, asCarer);
      expect(flagged.led.location).toBe(`${flagged.draft}/course`);
      const plain = await write('words', { words: 'Her knee hurts when she walks' }, carer, asCarer);
      const pages: string[][] = [];
      for (const { draft } of [flagged, plain]) {
        const { patient: _p, emergency: _e, kind: _k, words: _w, ...rest } = healthProblem;
        await answer(me, draft, rest);
        const sent = await me.post(`${draft}/check`, {});
        const confirmation = await me.get(sent.location);
        const delivery = (await rows(site, 'delivery')).at(-1)!;
        const { token } = unsealed(site, delivery.content);
        const link = `/elm-tree/m/${token}`;
        await me.post(link, born('1941-06-02'));
        const tracking = await me.get(link);
        const { reference } = await requestOf(draft);
        const grouped = `${reference.slice(0, 4)} ${reference.slice(4)}`;
        pages.push([confirmation.words, tracking.words].map((each) => each.replaceAll(grouped, 'REF')));
      }
      expect(pages[0]).toEqual(pages[1]);
      expect(await requestOf(flagged.draft)).toMatchObject({ flagLevel: 'red', restricted: true });
      expect(await flagsOf(flagged.draft)).toMatchObject([
        { rule: 'hit', destination: 'safeguarding', shown: 'No advice was shown', choice: '' },
      ]);
    });

    test('S27 with a medical rule beside it, ordinary advice and no more', async () => {
      const { led } = await write(
        'words',
        { words: 'Her grandson hits her. Now she has chest pain.' },
        carer,
        { who: 'other' },
      );
      const advice = await me.get(led.location);
      expect(advice.words).toContain('Call 999 now.');
      expect(advice.words).not.toContain('0808 2000 247');
    });

    test('S27 S28 a child who writes alone sees no hint, and may ask an adult they trust', async () => {
      const child = { name: 'Mia', ...born('2015-01-10'), registered: 'yes' };
      const draft = await begin(me);
      // Asked once, because 11 is young to write alone (S21).
      expect((await me.post(`${draft}/patient`, child)).status).toBe(422);
      await answer(me, draft, { patient: child, emergency: { emergency: 'none' } });
      expect((await me.get(`${draft}/kind`)).words).toContain('You can ask an adult you trust to help.');
      await answer(me, draft, { kind: { kind: 'health-problem' } });
      const led = await answer(me, draft, { words: { words: 'My uncle hits me when mum is at work' } });
      expect(led.location).toBe(`${draft}/course`);
      const { patient: _p, emergency: _e, kind: _k, words: _w, ...rest } = healthProblem;
      await answer(me, draft, { ...rest, contact: { ...contact, tellParent: '' } });
      await me.post(`${draft}/check`, {});
      expect((await flagsOf(draft)).map(({ rule, level }) => [rule, level]).sort()).toEqual([
        ['hit', 'red'],
        ['under-13-alone', 'amber'],
      ]);
      expect((await me.get(`${draft}/sent`)).words).not.toMatch(/alerted|top of our list/);
    });
  });
});
