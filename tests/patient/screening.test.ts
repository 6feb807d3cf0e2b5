import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import {
  aboutMe,
  answer,
  type Browser,
  browser,
  contact,
  healthProblem,
  patientSite,
  rows,
  type Site,
  unsealed,
} from '../support/patient-site.ts';
import { smallRules } from '../support/small-rules.ts';
import { short, type Writing, writingAs } from '../support/writing.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('what is written is read', (open) => {
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

  describe('advice before the next page', () => {
    test('S4 words of an emergency lead to advice at once, and nothing was sent yet', async () => {
      const before = (await rows(site, 'consultation')).length;
      const { draft, led } = await write('words', { words: 'Since this morning I have chest pain' });
      expect([led.status, led.location]).toEqual([303, `${draft}/advice`]);
      const advice = await me.get(led.location);
      for (const words of [
        'Call 999 now.',
        'Some of what you told us can be a sign of an emergency. Do not wait for the surgery. Do not drive yourself.',
        'Nothing has been sent to the surgery yet.',
        'The surgery is open until 6:30pm today. Staff will be alerted when you send this. Do not wait for us.',
      ])
        expect(advice.words).toContain(words);
      expect(advice.words).not.toMatch(/you chose|chest/i);
      expect(advice.html).toContain(`href="${draft}/words"`);
      expect((await rows(site, 'consultation')).length).toBe(before);
    });

    test('S4 what was answered goes along, and staff see the rule, what was shown and what was said', async () => {
      const { draft } = await write('words', { words: 'Since this morning I have chest pain' });
      const confirmation = await send(draft, 'not-emergency');
      expect(confirmation.words).toContain(
        'The surgery has been alerted. If you have not called 999 yet, call now. Do not wait for us.',
      );
      expect(await requestOf(draft)).toMatchObject({
        kind: 'health-problem',
        urgency: 'urgent',
        flagLevel: 'red',
        reading: 'matched',
        notRead: '',
        restricted: false,
      });
      const [flag] = await flagsOf(draft);
      expect(flag).toMatchObject({
        rule: 'chest',
        version: 3,
        level: 'red',
        destination: '999',
        source: 'text',
        message: null,
        shown: 'Call 999 now.',
        choice: 'I do not think this is an emergency',
      });
      expect(unsealed(site, flag!.words)).toEqual({
        title: 'Title of chest',
        words: 'chest pain',
        reason: 'Reason of chest',
      });
    });

    test('an emergency buried in a request for a letter keeps its form, and every question as it was asked', async () => {
      const { draft, led } = await write(
        'words',
        { words: 'A letter for school please. I have chest pain when I climb the stairs.' },
        { kind: { kind: 'admin' } },
      );
      expect(led.location).toBe(`${draft}/advice`);
      await send(draft, 'called');
      const request = await requestOf(draft);
      expect(request).toMatchObject({ kind: 'admin', nationalType: 'admin', flagLevel: 'red' });
      const { answered } = unsealed(site, request.content);
      expect(answered).toContainEqual(
        expect.objectContaining({ set: 'admin', question: 'What do you need?', field: 'words' }),
      );
    });

    test.each([
      ['what was tried', 'wanted', { tried: 'Rest, but the chest pain is back', wanted: '' }],
      ['what is wanted', 'wanted', { tried: '', wanted: 'Something for chest pain' }],
    ])('every box is read: %s', async (_box, page, form) => {
      const { draft, led } = await write(page, form);
      expect(led.location).toBe(`${draft}/advice`);
    });

    test('"Anything else that would help?" is read on the last page of all', async () => {
      const { draft, led } = await write(
        'needs',
        { needsOther: 'I want to end my life' },
        { photos: { next: 'without' }, contact, about: healthProblem.about! },
      );
      expect(led.location).toBe(`${draft}/advice`);
      expect((await me.get(led.location)).words).toContain('You deserve help right now.');
    });

    test('danger does not wait for a missing answer: words on a page that is not done are read, kept and sent', async () => {
      const { draft, led } = await write(
        'words',
        { about: '', words: 'It is chest pain again' },
        { kind: { kind: 'follow-up' } },
      );
      expect(led.location).toBe(`${draft}/advice`);
      expect((await me.get(`${draft}/words`)).html).toContain('It is chest pain again');
      await send(draft, 'called');
      expect(JSON.stringify(unsealed(site, (await requestOf(draft)).content).answered)).toContain(
        'It is chest pain again',
      );
    });

    test('S4 words that are too many for their box are read, and all of them are sent from the short page', async () => {
      const long = `I have chest pain. ${'It began on the stairs. '.repeat(250)}My wife is with me.`;
      const { draft, led } = await write('words', { words: long });
      expect(led.location).toBe(`${draft}/advice`);
      await send(draft, 'called');
      const { content, row } = await requestOf(draft);
      const words = unsealed(site, content).answered.find(
        ({ field }: { field: string }) => field === 'words',
      );
      expect(words.answer).toBe(long);
      expect(unsealed(site, row).words).toMatch(/^I have chest pain/);
    });

    test('harmless words lead on as ever', async () => {
      const { draft, led } = await write('words', { words: 'My chest infection is better, thank you' });
      expect(led.location).toBe(`${draft}/course`);
    });
  });

  describe('flags only raise', () => {
    test('S4 taken out again, the flag stays and goes to staff with the words as they were', async () => {
      const { draft } = await write('words', { words: 'Since this morning I have chest pain' });
      const again = await answer(me, draft, { words: { words: 'I would like a check-up please' } });
      expect(again.location).toBe(`${draft}/course`);
      await answer(me, draft, {
        ...healthProblem,
        patient: aboutMe,
        words: { words: 'I would like a check-up' },
      });
      await me.post(`${draft}/check`, {});
      expect(await requestOf(draft)).toMatchObject({ flagLevel: 'red', urgency: 'urgent' });
      const [flag] = await flagsOf(draft);
      expect(unsealed(site, flag!.words).words).toBe('chest pain');
      expect(flag).toMatchObject({ shown: 'Call 999 now.', choice: 'Did not say' });
    });

    test('the same again is not told twice; a graver one has its own page', async () => {
      const { draft } = await write('words', { words: 'I have a swollen calf since Monday' });
      expect((await me.get(`${draft}/advice`)).words).toContain('You need help today.');
      const on = await answer(me, draft, { words: { words: 'A swollen calf since Monday, and red' } });
      expect(on.location).toBe(`${draft}/course`);
      await answer(me, draft, { course: healthProblem.course! });
      const graver = await answer(me, draft, { wanted: { tried: 'now chest pain too', wanted: '' } });
      expect(graver.location).toBe(`${draft}/advice`);
      expect((await me.get(graver.location)).words).toContain('Call 999 now.');
      await send(draft, 'cannot-call');
      const flags = await flagsOf(draft);
      expect(flags.map(({ rule, shown, choice }) => [rule, shown, choice]).sort()).toEqual([
        ['calf', 'You need help today.', 'Did not say'],
        ['chest', 'Call 999 now.', 'I cannot make the call'],
      ]);
    });

    test('of several at once the most urgent is shown, and all are kept', async () => {
      const { draft } = await write('words', {
        words: 'I want to end my life. I am numb between my legs. I am losing weight.',
      });
      const advice = await me.get(`${draft}/advice`);
      expect(advice.words).toContain('Go to A&E now, or call 999 if you cannot get there safely.');
      expect(advice.words).not.toContain('You deserve help');
      await send(draft, 'called');
      expect((await flagsOf(draft)).map(({ rule }) => rule).sort()).toEqual(['ending', 'numb', 'weight']);
    });
  });

  describe('what is for staff alone', () => {
    test('S8 no page of advice, a note for staff, and a confirmation like any other', async () => {
      const { draft, led } = await write('words', { words: 'I keep losing weight without trying' });
      expect(led.location).toBe(`${draft}/course`);
      expect((await me.get(`${draft}/advice`)).location).toBe(`${draft}/course`);
      const { patient: _p, emergency: _e, kind: _k, words: _w, ...rest } = healthProblem;
      await answer(me, draft, rest);
      await me.post(`${draft}/check`, {});
      expect((await me.get(`${draft}/sent`)).words).not.toContain('top of our list');
      expect(await flagsOf(draft)).toMatchObject([
        { rule: 'weight', level: 'note', shown: 'No advice was shown', choice: '' },
      ]);
    });
  });

  describe('what could not be read', () => {
    test('S5 another language raises no flag and is marked not read', async () => {
      const { draft, led } = await write('words', {
        words: 'Od rana boli mnie w klatce piersiowej i ciężko mi oddychać',
      });
      expect(led.location).toBe(`${draft}/course`);
      const { patient: _p, emergency: _e, kind: _k, words: _w, ...rest } = healthProblem;
      await answer(me, draft, rest);
      await me.post(`${draft}/check`, {});
      expect(await requestOf(draft)).toMatchObject({
        reading: 'not-read',
        notRead: 'language',
        flagLevel: null,
      });
    });

    test('S5 read whole with nothing found is said as just that', async () => {
      const { draft } = await write('words', { words: 'My knee has hurt for two weeks' });
      const { patient: _p, emergency: _e, kind: _k, words: _w, ...rest } = healthProblem;
      await answer(me, draft, rest);
      await me.post(`${draft}/check`, {});
      expect(await requestOf(draft)).toMatchObject({ reading: 'nothing', notRead: '' });
    });
  });

  describe('leaving', () => {
    test('S4 R20 every rule they were told of counts once, however often they leave', async () => {
      const { draft } = await write('words', {
        words: 'I am numb between my legs and want to end my life. I am losing weight.',
      });
      await me.post(`${draft}/leave`, {});
      await me.post(`${draft}/leave`, {});
      const counted = (await rows(site, 'leftUnsent')).map(({ rule, hour, times }) => ({
        rule,
        hour,
        times,
      }));
      const hour = Date.parse(fridayMorning);
      expect(counted).toEqual(
        expect.arrayContaining([
          { rule: 'numb', hour, times: 1 },
          { rule: 'ending', hour, times: 1 },
        ]),
      );
      expect(counted.map(({ rule }) => rule)).not.toContain('weight');
    });
  });

  test('S4 what is written on the short page itself is read, and goes as it is', async () => {
    const { draft } = await write('words', { words: 'I have a swollen calf since Monday' });
    const sent = await send(draft, 'send', { ...short, place: 'On the bridge, I want to end my life' });
    expect(sent.words).toContain('If you have not called 999 yet, call now.');
    expect((await flagsOf(draft)).map(({ rule, shown }) => [rule, shown]).sort()).toEqual([
      ['calf', 'You need help today.'],
      ['ending', 'No advice was shown'],
    ]);
  });
});
