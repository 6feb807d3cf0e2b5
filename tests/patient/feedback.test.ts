import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { changeRequest, sentRequest } from '../support/conversation.ts';
import { onBothDatabases } from '../support/databases.ts';
import { born, browser, patientSite, rows, type Site } from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const right = born('1958-03-12');
const asks = 'How was our service this time?';

onBothDatabases('what patients think of it', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  /** A finished request, with its page open. */
  async function finished(set: Record<string, unknown> = {}) {
    const request = await sentRequest(site);
    await changeRequest(site, request.id, { state: 'finished', finishedAt: site.clock.now(), ...set });
    const me = browser(site);
    await me.post(request.link, right);
    return { ...request, me };
  }
  const given = async (id: string) =>
    (await rows(site, 'feedback')).find(({ consultation }) => consultation === id);
  const stored = async (id: string) => (await rows(site, 'consultation')).find((each) => each.id === id)!;

  test('R79 once a request is finished its page asks, keeps the answer sealed, and asks no more', async () => {
    const { id, link, me } = await finished();
    expect((await me.get(link)).words).toContain(asks);
    const sent = await me.post(`${link}/feedback`, { answer: '2', words: 'Quick, and kind' });
    expect([sent.status, sent.location]).toEqual([303, `${link}?just=feedback`]);
    const page = await me.get(sent.location!);
    expect(page.words).toContain('Thank you for telling us what you think.');
    expect(page.words).not.toContain(asks);
    const row = (await given(id))!;
    expect(row).toMatchObject({ answer: 2, at: site.clock.now() });
    expect(row.words).not.toContain('kind');
    expect(site.deps.database.vault.unseal(site.elmTree, row.words!)).toBe('Quick, and kind');
    expect((await stored(id)).state).toBe('finished');
  });

  test('R79 nothing is asked before it is finished, and one answer stands for a request', async () => {
    const { id, link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    expect((await me.get(link)).words).not.toContain(asks);
    await me.post(`${link}/feedback`, { answer: '5' });
    expect(await given(id)).toBeUndefined();
    await changeRequest(site, id, { state: 'finished', finishedAt: site.clock.now() });
    await me.post(`${link}/feedback`, { answer: '1' });
    await me.post(`${link}/feedback`, { answer: '5', words: 'Pressed again' });
    expect(await given(id)).toMatchObject({ answer: 1, words: null });
  });

  test('without an answer the page comes back, and the words stand in it', async () => {
    const { id, link, me } = await finished();
    const page = await me.post(`${link}/feedback`, { words: 'I liked it' });
    expect(page.status).toBe(422);
    expect(page.words).toContain('There is a problem Choose what you think');
    expect(page.html).toContain('I liked it</textarea>');
    const long = await me.post(`${link}/feedback`, { answer: '3', words: 'a'.repeat(2001) });
    expect(long.status).toBe(422);
    expect(long.words).toContain('What you write must be 2000 characters or less');
    expect(long.html).toMatch(/value="3"[^>]*checked|checked[^>]*value="3"/);
    expect(await given(id)).toBeUndefined();
  });

  test('R79 words of danger in it are a message: the request is open again, red, with its alarm and advice', async () => {
    const { id, link, me } = await finished();
    const sent = await me.post(`${link}/feedback`, { answer: '4', words: 'I want to kill myself' });
    expect(sent.location).toBe(`${link}/advice`);
    expect((await me.get(sent.location!)).words).toContain('111');
    expect(await stored(id)).toMatchObject({ state: 'to-triage', flagLevel: 'red', finishedAt: null });
    const alarm = (await rows(site, 'alarm')).find(({ consultation }) => consultation === id);
    expect(alarm).toMatchObject({ state: 'raised', endedAt: null });
    const message = (await rows(site, 'message')).find(({ consultation }) => consultation === id)!;
    expect(site.deps.database.vault.unseal(site.elmTree, message.text)).toBe('I want to kill myself');
    expect(await given(id)).toMatchObject({ answer: 4 });
  });

  test('S4 danger does not wait for an answer that is missing', async () => {
    const { id, link, me } = await finished();
    const sent = await me.post(`${link}/feedback`, { words: 'I want to kill myself' });
    expect(sent.location).toBe(`${link}/advice`);
    expect(await stored(id)).toMatchObject({ flagLevel: 'red' });
    expect(await given(id)).toBeUndefined();
  });

  test('S5 words in a language the rules do not read go to somebody who can', async () => {
    const { id, link, me } = await finished();
    await me.post(`${link}/feedback`, {
      answer: '5',
      words: 'Nie mogę oddychać i boli mnie w klatce piersiowej',
    });
    expect(await stored(id)).toMatchObject({ state: 'to-triage', unread: true, lookedAt: null });
  });

  test('S24 nobody is asked about a patient who has died', async () => {
    const { id, link, me } = await finished();
    const { patient } = await stored(id);
    await site.deps.database.within(site.elmTree, async ({ q, t }) => {
      await q
        .update(t.patient)
        .set({ state: 'deceased' })
        .where(and(eq(t.patient.organisation, site.elmTree), eq(t.patient.id, patient)));
    });
    expect((await me.get(link)).words).not.toContain(asks);
    await me.post(`${link}/feedback`, { answer: '5' });
    expect(await given(id)).toBeUndefined();
  });

  test.each([
    ['a conversation the practice began', { door: 'practice' }],
    ['a test', { test: true }],
  ])('%s asks for none', async (_case, set) => {
    const { link, me } = await finished(set);
    expect((await me.get(link)).words).not.toContain(asks);
  });

  test('who is not known to be the patient is asked for the date of birth first, and loses no word', async () => {
    const { id, link } = await finished();
    const stranger = browser(site);
    const page = await stranger.post(`${link}/feedback`, { answer: '1', words: 'All was well' });
    expect(page.words).not.toContain(asks);
    expect(page.html).toContain('All was well');
    expect(await given(id)).toBeUndefined();
  });

  test('by reference it is asked, too', async () => {
    const { id, reference } = await finished();
    const me = browser(site);
    const found = await me.post('/elm-tree/where', { reference, ...right });
    await me.post(`${found.location}/feedback`, { answer: '3' });
    expect(await given(id)).toMatchObject({ answer: 3 });
  });
});
