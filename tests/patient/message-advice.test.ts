import { beforeAll, beforeEach, expect, test } from 'vitest';
import { noDue } from '../../apps/server/src/features/consultations/due.ts';
import { changeRequest, sentRequest, surgeryWrites } from '../support/conversation.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
  born,
  browser,
  healthProblem,
  patientSite,
  rows,
  type Site,
  unsealed,
} from '../support/patient-site.ts';
import { smallRules } from '../support/small-rules.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const minute = 60_000;
const alan = born('1958-03-12');

onBothDatabases('a later message is read', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
    Object.assign(site.deps, { content: { ...site.deps.content, rules: smallRules } });
  });
  beforeEach(() => site.clock.set(fridayMorning));

  /** A request that raised nothing, and its patient with the conversation open. */
  async function conversation() {
    const sent = await sentRequest(site);
    const me = browser(site);
    await me.post(sent.link, alan);
    return { ...sent, me };
  }
  const requestOf = async (id: string) => (await rows(site, 'consultation')).find((each) => each.id === id)!;
  const flagsOf = async (id: string) =>
    (await rows(site, 'flag')).filter(({ consultation }) => consultation === id);
  const messagesOf = async (id: string) =>
    (await rows(site, 'message')).filter(({ consultation }) => consultation === id);

  test('S4 it is delivered first; then advice of its own, with the three answers kept on the flag', async () => {
    const { id, link, me } = await conversation();
    const sent = await me.send(`${link}/reply`, { text: 'Now I have chest pain' }, []);
    expect([sent.status, sent.location]).toEqual([303, `${link}/advice`]);
    const [message] = await messagesOf(id);
    expect(message).toMatchObject({ kind: 'from-patient', author: 'patient' });
    expect(await requestOf(id)).toMatchObject({ flagLevel: 'red', urgency: 'urgent', unread: true });

    const advice = await me.get(sent.location);
    expect(advice.words).toContain(
      'Your message has been sent to the surgery. Immediate action required: Call 999 now.',
    );
    expect(advice.words).toContain('The surgery has been alerted. Do not wait for us.');
    expect(advice.words).not.toMatch(/nothing has been sent|leave without/i);
    expect((await flagsOf(id))[0]).toMatchObject({
      rule: 'chest',
      message: message!.id,
      shown: 'Call 999 now.',
      choice: 'Did not say',
    });

    const answered = await me.post(`${link}/advice`, { choice: 'called' });
    expect([answered.status, answered.location]).toEqual([303, `${link}?just=sent`]);
    expect((await flagsOf(id))[0]?.choice).toBe('I have called, or am calling now');
    expect((await me.get(answered.location)).words).toContain(
      'Your message has been sent to Elm Tree Surgery.',
    );
    expect((await me.get(`${link}/advice`)).location).toBe(link);
    const changes = (await rows(site, 'changeLog')).filter(({ consultation }) => consultation === id);
    expect(changes.map(({ action }) => action)).toContain('advice-answered');
  });

  test('S4 who cannot make the call is given the surgery’s number while it is open', async () => {
    const { id, link, me } = await conversation();
    await me.send(`${link}/reply`, { text: 'Now I have chest pain' }, []);
    const answered = await me.post(`${link}/advice`, { choice: 'cannot-call' });
    expect((await me.get(answered.location)).words).toContain(
      'Call us on 0113 496 0123 if you can. Someone can call for you.',
    );
    expect((await flagsOf(id))[0]?.choice).toBe('I cannot make the call');
  });

  test('S3 while closed it says that nobody reads it, and gives no number of the surgery', async () => {
    const { link, me } = await conversation();
    site.clock.set('2026-11-27T18:31:00Z');
    await me.post(link, alan);
    const sent = await me.send(`${link}/reply`, { text: 'I want to end my life' }, []);
    const advice = await me.get(sent.location);
    expect(advice.words).toContain('You deserve help right now.');
    expect(advice.words).toContain(
      'The surgery closed at 6:30pm today. Nobody will read this until 8am on Monday 30 November. Do not wait for us.',
    );
    const answered = await me.post(`${link}/advice`, { choice: 'cannot-call' });
    expect((await me.get(answered.location)).words).not.toContain('Call us on 0113 496 0123 if you can');
  });

  test('S9 help today after a message promises what is true of a message', async () => {
    const { link, me } = await conversation();
    const sent = await me.send(`${link}/reply`, { text: 'I have a swollen calf now' }, []);
    expect((await me.get(sent.location)).words).toContain(
      'You need help today. Your message is at the top of our list and we will contact you today.',
    );
  });

  test('harmless words lead back to the conversation', async () => {
    const { id, link, me } = await conversation();
    const sent = await me.send(`${link}/reply`, { text: 'Thank you, that is fine with me' }, []);
    expect(sent.location).toBe(`${link}?just=sent`);
    expect((await me.get(`${link}/advice`)).location).toBe(link);
    expect(await flagsOf(id)).toEqual([]);
  });

  test('a page left open too long still sends, and who sent is told what to do now', async () => {
    const { link, me } = await conversation();
    site.clock.advance(40 * minute);
    const sent = await me.send(`${link}/reply`, { text: 'Now I have chest pain' }, []);
    const advice = await me.get(sent.location);
    expect(advice.words).toContain('Call 999 now.');
    expect(advice.words).not.toContain('chest');
    expect((await browser(site).get(`${link}/advice`)).words).toContain('date of birth');
  });

  test('S27 abuse: the patient is helped, a carer of the same request sees nothing', async () => {
    const { link, me } = await conversation();
    const sent = await me.send(`${link}/reply`, { text: 'My husband hits me' }, []);
    const advice = await me.get(sent.location);
    expect(advice.words).toContain('If you are in danger, call 999.');
    expect(advice.words).toContain('You can write to us here how we can contact you safely.');

    const other = await sentRequest(
      site,
      {
        carer: { requesterName: 'Priya Nair', relation: 'daughter', agreement: 'agrees' },
        ...healthProblem,
        patient: { name: 'Meera Nair', ...born('1941-06-02'), registered: 'yes' },
      },
      { who: 'other' },
    );
    const carer = browser(site);
    await carer.post(other.link, born('1941-06-02'));
    const before = (await carer.get(other.link)).words;
    const wrote = await carer.send(`${other.link}/reply`, { text: 'Her grandson hits her' }, []);
    expect(wrote.location).toBe(`${other.link}?just=sent`);
    expect((await carer.get(`${other.link}/advice`)).location).toBe(other.link);
    expect(await requestOf(other.id)).toMatchObject({ flagLevel: 'red', restricted: true });
    expect(await flagsOf(other.id)).toMatchObject([{ shown: 'No advice was shown', choice: '' }]);
    const by = /If you have not heard by ([^,]+),/;
    expect((await carer.get(other.link)).words.match(by)?.[1]).toBe(before.match(by)?.[1]);
  });

  test('S27 once the request was answered, a carer is told the same day whatever the message raised', async () => {
    const toldAfter = async (text: string) => {
      site.clock.set(fridayMorning);
      const { id, link } = await sentRequest(
        site,
        {
          carer: { requesterName: 'Priya Nair', relation: 'daughter', agreement: 'agrees' },
          ...healthProblem,
          patient: { name: 'Meera Nair', ...born('1941-06-02'), registered: 'yes' },
        },
        { who: 'other' },
      );
      await changeRequest(site, id, { respondedAt: site.clock.now(), dueAt: noDue, dueRule: '' });
      site.clock.set('2026-12-02T10:00:00Z');
      const carer = browser(site);
      await carer.post(link, born('1941-06-02'));
      await carer.send(`${link}/reply`, { text }, []);
      expect((await requestOf(id)).restricted).toBe(text.includes('hits'));
      return (await carer.get(link)).words.match(/If you have not heard by ([^,]+),/)?.[1];
    };
    const ordinary = await toldAfter('She is much the same today');
    expect(ordinary).toBe('6:30pm on Thursday 3 December');
    expect(await toldAfter('Her grandson hits her')).toBe(ordinary);
  });

  test('S27 S22 whoever opens an idle page later is not shown what the message called for', async () => {
    const { link, me } = await conversation();
    await me.send(`${link}/reply`, { text: 'My husband hits me' }, []);
    site.clock.advance(25 * minute);
    const later = await me.get(`${link}/advice`);
    expect(later.words).toContain('date of birth');
    expect(later.words).not.toContain('If you are in danger');
    // Who reads slowly and then answers is heard all the same.
    expect((await me.post(`${link}/advice`, { choice: 'cannot-call' })).status).toBe(303);
    await me.post(link, alan);
    expect((await me.get(`${link}/advice`)).location).toBe(link);
  });

  test('S4 words of danger do not wait for a better file, or for fewer words', async () => {
    const { id, link, me } = await conversation();
    const bad = { name: 'chest.jpg', bytes: Buffer.from('no picture at all') };
    const sent = await me.send(`${link}/reply`, { text: 'Now I have chest pain', notIntimate: 'yes' }, [bad]);
    expect([sent.status, sent.location]).toEqual([303, `${link}/advice`]);
    const long = `Now I want to end my life. ${'It is all too much. '.repeat(300)}`.trim();
    expect((await me.send(`${link}/reply`, { text: long }, [])).location).toBe(`${link}/advice`);
    const written = (await messagesOf(id)).map(({ text }) =>
      site.deps.database.vault.unseal(site.elmTree, text),
    );
    expect(written).toEqual(['Now I have chest pain', long]);
    expect((await requestOf(id)).photos).toBe(0);
  });

  test('S27 the same faults answered as ever where advice would be a hint, and where nothing matched', async () => {
    const { id, link, me } = await conversation();
    for (const text of ['It is a little better today, thank you. ', 'I am losing weight. ']) {
      const res = await me.send(`${link}/reply`, { text: text.repeat(300) }, []);
      expect([res.status, res.words.includes('Your message must be 5000 characters or less')]).toEqual([
        422,
        true,
      ]);
    }
    expect(await messagesOf(id)).toEqual([]);
  });

  test('S31b the same short answer to a second question of the surgery is another message', async () => {
    const { id, link, me } = await conversation();
    await surgeryWrites(site, id, { words: 'Do you have chest pain?' });
    site.clock.advance(1_000);
    await me.send(`${link}/reply`, { text: 'Yes' }, []);
    site.clock.advance(20_000);
    await surgeryWrites(site, id, { words: 'Does it go into your arm?' });
    site.clock.advance(20_000);
    await me.send(`${link}/reply`, { text: 'Yes' }, []);
    await me.send(`${link}/reply`, { text: 'Yes' }, []);
    const written = (await messagesOf(id)).filter(({ kind }) => kind === 'from-patient');
    expect(written).toHaveLength(2);
  });

  test('S26 "I no longer need this" is a message: a flag stays, and somebody may still be in touch', async () => {
    const { id, link, me } = await conversation();
    await me.send(`${link}/reply`, { text: 'I want to end my life' }, []);
    site.clock.advance(5 * minute);
    const cancelled = await me.post(`${link}/no-longer`, {});
    expect([cancelled.status, cancelled.location]).toEqual([303, `${link}?just=no-longer`]);
    const page = await me.get(cancelled.location);
    expect(page.words).toContain('We have your message. Someone may still contact you.');
    expect(page.words).toContain('I no longer need this.');
    expect(await requestOf(id)).toMatchObject({
      flagLevel: 'red',
      rank: 0,
      state: 'to-triage',
      finishedAt: null,
      lookedAt: null,
      unread: true,
    });
    await me.post(`${link}/no-longer`, {});
    expect(await messagesOf(id)).toHaveLength(2);
    expect((await browser(site).post(`${link}/no-longer`, {})).words).toContain('date of birth');
  });

  test('S30 once a message of either side is about it, no photo of a child is asked for', async () => {
    const child = {
      ...healthProblem,
      carer: { requesterName: 'Ann Lee', relation: 'mother' },
      patient: { name: 'Mia Lee', ...born('2017-04-02'), registered: 'yes' },
      words: { words: 'She has a rash since Monday' },
    };
    const { carer, patient, ...rest } = child;
    const { id, link } = await sentRequest(site, { carer, patient, ...rest }, { who: 'child' });
    const me = browser(site);
    await me.post(link, born('2017-04-02'));
    expect((await me.get(link)).html).toContain('name="photos"');
    await me.send(`${link}/reply`, { text: 'The rash is on her bottom' }, []);
    expect((await me.get(link)).html).not.toContain('name="photos"');
    const other = await sentRequest(site, { carer, patient, ...rest }, { who: 'child' });
    await surgeryWrites(site, other.id, { words: 'Is the rash on her vulva?' });
    await me.post(other.link, born('2017-04-02'));
    expect((await me.get(other.link)).html).not.toContain('name="photos"');
    expect((await requestOf(id)).photos).toBe(0);
  });

  test('what it raised is sealed, and the message itself is never changed by it', async () => {
    const { id, link, me } = await conversation();
    await me.send(`${link}/reply`, { text: 'Now I have chest pain' }, []);
    const [flag] = await flagsOf(id);
    expect(unsealed(site, flag!.words)).toMatchObject({ words: 'chest pain', title: 'Title of chest' });
    expect((await me.get(link)).words).toContain('Now I have chest pain');
  });
});
