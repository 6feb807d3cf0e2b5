import { beforeAll, beforeEach, expect, test } from 'vitest';
import { changeRequest, sentRequest } from '../support/conversation.ts';
import { onBothDatabases } from '../support/databases.ts';
import { born, browser, patientSite, rows, type Site, unsealed } from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const minute = 60_000;

onBothDatabases('“I am getting worse”', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const flagsOf = async (id: string) =>
    (await rows(site, 'flag')).filter(({ consultation }) => consultation === id);
  const requestOf = async (id: string) => (await rows(site, 'consultation')).find((each) => each.id === id)!;
  const messagesOf = async (id: string) =>
    (await rows(site, 'message')).filter(({ consultation }) => consultation === id);

  async function opened() {
    const sent = await sentRequest(site);
    const me = browser(site);
    await me.post(sent.link, born('1958-03-12'));
    return { ...sent, me };
  }

  async function byReference() {
    const sent = await sentRequest(site);
    const me = browser(site);
    const { location } = await me.post('/elm-tree/where', {
      reference: sent.reference,
      ...born('1958-03-12'),
    });
    return { ...sent, me, link: location };
  }

  test('its button stands on the page, and the page says 999 first and what the surgery does today', async () => {
    const { me, link, id } = await opened();
    expect((await me.get(link)).html).toContain(`href="${link}/worse"`);
    const page = await me.get(`${link}/worse`);
    expect(page.words).toContain('In an emergency, call 999 now. Do not wait for the surgery.');
    expect(page.words).toContain('Use 999 BSL Use Relay UK 18000 Text 999');
    expect(page.words).toContain(
      'You need help today. Send this now: it goes to the top of our list and we will contact you today.',
    );
    expect(await messagesOf(id)).toEqual([]);
    expect(await flagsOf(id)).toEqual([]);
  });

  test('S8 while closed it sends nobody to the surgery', async () => {
    const { me, link } = await opened();
    site.clock.set('2026-11-28T02:00:00Z');
    await me.post(link, born('1958-03-12'));
    const { words } = await me.get(`${link}/worse`);
    expect(words).toContain('In an emergency, call 999 now.');
    expect(words).toContain('The surgery is closed until 8am on Monday 30 November.');
    expect(words).toContain('Go to 111.nhs.uk or call 111. Nobody here will read this before then.');
    expect(words).not.toContain('we will contact you today');
  });

  test.each([
    ['the link', opened],
    ['the reference', byReference],
  ])(
    'S7 by %s, without a word it raises an amber flag, makes it urgent and asks for a look within 15 minutes',
    async (_door, arrive) => {
      const { me, link, id } = await arrive();
      await changeRequest(site, id, { lookedAt: site.clock.now(), lookedBy: 'member-1', state: 'waiting' });
      const sent = await me.post(`${link}/worse`, { text: '' });
      expect(sent.location).toBe(`${link}/advice`);
      const [flag] = await flagsOf(id);
      expect(flag).toMatchObject({
        rule: 'getting-worse',
        level: 'amber',
        destination: 'urgent-today',
        shown: 'You need help today.',
        choice: 'Did not say',
      });
      expect(unsealed(site, flag!.words)).toMatchObject({
        title: 'Wrote “I am getting worse”',
        words: 'I am getting worse.',
      });
      expect(await requestOf(id)).toMatchObject({
        urgency: 'urgent',
        state: 'to-triage',
        unread: true,
        flagLevel: 'amber',
        lookedAt: null,
        firstLookDue: site.clock.now() + 15 * minute,
      });
      const advice = await me.get(sent.location);
      expect(advice.words).toContain('Your message has been sent to the surgery.');
      expect(advice.words).toContain(
        'Your message is at the top of our list and we will contact you today. If you get worse before then, call 999.',
      );
    },
  );

  test('S1 words of danger beside it raise the alarm, and the advice is theirs', async () => {
    const { me, link, id } = await opened();
    const sent = await me.post(`${link}/worse`, { text: 'Crushing pain in my chest going down my left arm' });
    expect((await me.get(sent.location)).words).toContain('Call 999 now.');
    expect((await flagsOf(id)).map(({ level }) => level)).toContain('red');
    expect(await requestOf(id)).toMatchObject({ flagLevel: 'red', urgency: 'urgent' });
    expect(unsealed(site, (await requestOf(id)).row).flag).not.toContain('getting worse');
    const [message] = await messagesOf(id);
    const text = site.deps.database.vault.unseal(site.elmTree, message!.text);
    expect(text).toBe('I am getting worse.\n\nCrushing pain in my chest going down my left arm');
  });

  test('R126 pressed twice it is said once; a GET says nothing', async () => {
    const { me, link, id } = await opened();
    await me.get(`${link}/worse`);
    await Promise.all([1, 2].map(() => me.post(`${link}/worse`, { text: 'Hotter' })));
    expect(await messagesOf(id)).toHaveLength(1);
    expect(await flagsOf(id)).toHaveLength(1);
  });

  test('the 21st of an hour that nobody has looked at is kept and advised, and raises no flag more; danger does', async () => {
    const { me, link, id } = await opened();
    for (let times = 1; times <= 20; times++) await me.post(`${link}/worse`, { text: `Hotter ${times}` });
    expect(await flagsOf(id)).toHaveLength(20);
    const again = await me.post(`${link}/worse`, { text: 'Hotter still' });
    expect((await me.get(again.location)).words).toContain(
      'Your message is at the top of our list and we will contact you today.',
    );
    expect([await messagesOf(id), await flagsOf(id)].map(({ length }) => length)).toEqual([21, 20]);

    const danger = await me.post(`${link}/worse`, { text: 'Crushing pain in my chest and left arm' });
    expect((await me.get(danger.location)).words).toContain('Call 999 now.');
    const raised = (await flagsOf(id)).slice(20);
    expect(raised.map(({ level }) => level)).toContain('red');
    expect(raised.map(({ rule }) => rule)).not.toContain('getting-worse');
    expect(await requestOf(id)).toMatchObject({ flagLevel: 'red', urgency: 'urgent', lookedAt: null });

    await changeRequest(site, id, { lookedAt: site.clock.now(), lookedBy: 'member-1', state: 'waiting' });
    await me.post(`${link}/worse`, { text: 'Hotter again' });
    expect((await flagsOf(id)).at(-1)).toMatchObject({ rule: 'getting-worse', level: 'amber' });
    expect((await requestOf(id)).lookedAt).toBeNull();
  });

  test('a page left open too long still says it; a stranger’s does not, and keeps the words', async () => {
    const { me, link, id } = await opened();
    site.clock.advance(40 * minute);
    expect((await me.post(`${link}/worse`, { text: 'Hotter' })).location).toBe(`${link}/advice`);
    expect(await messagesOf(id)).toHaveLength(1);
    const stranger = await browser(site).post(`${link}/worse`, { text: 'Colder' });
    expect([stranger.status, stranger.words]).toEqual([422, expect.stringContaining('It was not sent yet.')]);
    expect(await messagesOf(id)).toHaveLength(1);
  });

  test('finished, it is open again with it', async () => {
    const { me, link, id } = await opened();
    await changeRequest(site, id, { state: 'finished', finishedAt: site.clock.now() });
    await me.post(`${link}/worse`, { text: '' });
    expect(await requestOf(id)).toMatchObject({ state: 'to-triage', finishedAt: null, urgency: 'urgent' });
  });
});
