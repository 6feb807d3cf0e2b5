import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { atDoorOf, callFor, changeCall, invitedTo } from '../support/call-at-door.ts';
import { changeRequest, sentRequest } from '../support/conversation.ts';
import { onBothDatabases } from '../support/databases.ts';
import { born, browser, patientSite, rows, type Site } from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const minute = 60_000;
const right = born('1958-03-12');
type Given = [Parameters<typeof callFor>[2]?];
const chooses = 'You can choose a phone call or a visit instead';

onBothDatabases('a video call behind the patient’s link', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const invited = (...given: Given) => invitedTo(site, ...given);
  const atDoor = (...given: Given) => atDoorOf(site, ...given);
  const stored = async (id: string) => (await rows(site, 'videoCall')).find((each) => each.id === id)!;
  const messagesOf = async (id: string) =>
    (await rows(site, 'message')).filter(({ consultation }) => consultation === id);
  const textOf = (sealed: string) => site.deps.database.vault.unseal(site.elmTree, sealed);
  const say = (text: string) => ({ submission: 'one two three', text });

  test('S40 before its time it says when, from when, and that it is no must', async () => {
    const { me, page } = await invited();
    const shown = await me.get(page);
    expect(shown.words).toContain('Your video call with Dr Rosa Shah');
    expect(shown.words).toContain('It is at 10:30am on Friday 27 November.');
    expect(shown.words).toContain('You can come in from 10:15am on Friday 27 November.');
    expect(shown.words).toContain('call us on 0113 496 0123.');
    expect(shown.words).toContain('You do not need an app or an account.');
    expect(shown.words).toContain('This call is not recorded.');
    expect(shown.words).toContain(chooses);
    expect(shown.html).not.toContain('id="video-call"');
    expect(shown.html).toContain('<title>Elm Tree Surgery</title>');
  });

  test('from 15 minutes before, the call is on the page, and what to do where it does not come', async () => {
    const { me, page, link } = await invited();
    site.clock.set('2026-11-27T10:14:59Z');
    expect((await me.get(page)).html).not.toContain('id="video-call"');
    site.clock.set('2026-11-27T10:15:00Z');
    const { html, words } = await me.get(page);
    expect(words).toContain('The call with Dr Rosa Shah, Elm Tree Surgery opens here.');
    expect(words).toContain('If the call does not open');
    expect(words).toContain('Or call us, or choose a phone call or a visit below.');
    const island = /<script type="application\/json" id="call-props">(.*?)<\/script>/.exec(html)![1]!;
    expect(JSON.parse(island)).toEqual({
      with: 'Dr Rosa Shah, Elm Tree Surgery',
      as: 'You',
      guest: false,
      surgery: 'Elm Tree Surgery',
      phone: '0113 496 0123',
      joinHref: `${page}/join`,
      leaveHref: `${page}/leave`,
      stayHref: `${page}/stay`,
      overHref: page,
      worseHref: `${link}/worse`,
      chat: { href: `${page}/chat`, readHref: `${page}/chat/read`, filesHref: `${page}/files` },
    });
  });

  test('four hours after its time it is over, and nobody can come in', async () => {
    const { me, page, link } = await invited();
    site.clock.set('2026-11-27T14:30:00Z');
    await me.post(link, right);
    expect((await me.get(page)).words).toContain('Your video call is over');
    expect((await me.ask(`${page}/join`, {})).status).toBe(409);
  });

  test('the page of who was never invited, and of one that was cancelled', async () => {
    const { link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    expect((await me.get(`${link}/video`)).words).toContain('You have no video call');
    expect((await me.ask(`${link}/video/join`, {})).status).toBe(404);
    const cancelled = await invited({ state: 'cancelled' });
    const page = await cancelled.me.get(cancelled.page);
    expect(page.words).toContain('Your video call is cancelled There is no video call at 10:30am on Friday');
    expect(page.words).not.toContain(chooses);
  });

  test('a call that stands comes before one that is over', async () => {
    const { id, me, page } = await invited({ state: 'ended', startedAt: 1 });
    expect((await me.get(page)).words).toContain('Your video call is over');
    await callFor(site, id);
    expect((await me.get(page)).words).toContain('It is at 10:30am on Friday 27 November.');
  });

  test('S20 without the date of birth the address says nothing, whether or not there is a call', async () => {
    const { link, page } = await invited();
    const stranger = browser(site);
    const asked = await stranger.get(page);
    expect(asked.words).toContain('Go to your video call We ask so that nobody else can get in.');
    expect(asked.words).not.toMatch(/Rosa|10:30am|27 November/);
    expect(asked.html).toContain('<title>Elm Tree Surgery</title>');
    const none = await sentRequest(site);
    const other = await browser(site).get(`${none.link}/video`);
    expect(other.words).toBe(asked.words);
    expect(asked.html).toContain(`action="${link}?to=video"`);
    for (const path of ['join', 'leave', 'stay', 'chat'])
      expect([path, (await stranger.ask(`${page}/${path}`, say('Hello'))).status]).toEqual([path, 401]);
    expect((await stranger.ask(`${page}/chat`)).status).toBe(401);
    expect((await stranger.ask(`${page}/live`)).status).toBe(401);
    const press = await stranger.post(`${page}/instead`, { choice: 'phone' });
    expect(press.words).toContain('Go to your video call');
  });

  test('S20 S21 the date of birth leads back to the call; a wrong one is told so, and five pause the device', async () => {
    const { link, page } = await invited();
    const me = browser(site);
    const gate = `${link}?to=video`;
    const wrong = await me.post(gate, born('1958-03-13'));
    expect(wrong.words).toContain('That is not the patient’s date of birth. Check it and try again.');
    expect(wrong.html).toContain(`action="${gate}"`);
    const opened = await me.post(gate, right);
    expect([opened.status, opened.location]).toEqual([303, page]);
    expect((await me.get(page)).words).toContain('Your video call with Dr Rosa Shah');
    expect((await me.get(gate)).location).toBe(page);
    const other = browser(site);
    await other.get(page);
    for (let tries = 0; tries < 4; tries++) await other.post(gate, born('1958-03-13'));
    const paused = await other.post(gate, born('1958-03-13'));
    expect([paused.status, paused.words]).toEqual([429, expect.stringContaining('0113 496 0123')]);
    expect((await other.post(gate, right)).status).toBe(429);
  });

  test('S20 a sensitive one asks for the code too, and then leads to the call', async () => {
    const { id, link, page } = await invited();
    await changeRequest(site, id, { sensitive: true });
    const me = browser(site);
    await me.get(page);
    const asked = await me.post(`${link}?to=video`, right);
    expect(asked.location).toBe(`${link}/code?to=video`);
    expect((await me.get(page)).location).toBe(`${link}/code?to=video`);
    const code = await me.get(asked.location);
    expect(code.html).toContain(`action="${link}/code?to=video"`);
    expect((await me.ask(`${page}/join`, {})).status).toBe(401);
    const sent = (await rows(site, 'delivery')).find(
      ({ consultation, template }) => consultation === id && template === 'code',
    )!;
    const given = await me.post(`${link}/code?to=video`, {
      code: JSON.parse(textOf(sent.content)).code,
    });
    expect(given.location).toBe(page);
    expect((await me.get(page)).words).toContain('Your video call with Dr Rosa Shah');
  });

  test('S20 twenty minutes without a page, and they are asked again; a page that stays is not', async () => {
    const { me, page } = await invited();
    site.clock.advance(19 * minute);
    expect((await me.ask(`${page}/stay`, {})).status).toBe(200);
    site.clock.advance(19 * minute);
    expect((await me.get(page)).words).toContain('The call with Dr Rosa Shah');
    site.clock.advance(20 * minute);
    expect((await me.ask(`${page}/stay`, {})).status).toBe(401);
    expect((await me.get(page)).words).toContain('Go to your video call');
  });

  test('S20 looking changes nothing: a mail scanner joins no call', async () => {
    const { call, me, page } = await atDoor();
    await me.get(page);
    await me.ask(`${page}/chat`);
    expect((await rows(site, 'videoPerson')).filter((each) => each.call === call)).toEqual([]);
    expect(await stored(call)).toMatchObject({ state: 'invited', lock: 0 });
  });

  test('they take a place at the door, once, wait there, and may go', async () => {
    const { call, me, page } = await atDoor();
    const joined = await me.ask(`${page}/join`, {});
    expect(joined).toEqual({
      status: 200,
      body: { person: expect.any(String), live: `${page}/live` },
    });
    expect((await me.ask(`${page}/join`, {})).body).toEqual(joined.body);
    const people = async () => (await rows(site, 'videoPerson')).filter((each) => each.call === call);
    expect(await people()).toEqual([
      expect.objectContaining({ id: joined.body.person, kind: 'patient', ref: '', state: 'waiting' }),
    ]);
    expect((await me.ask(`${page}/leave`, {})).status).toBe(200);
    expect(await people()).toEqual([expect.objectContaining({ state: 'left' })]);
  });

  test('nobody has a live line who has not come in, and it is no page', async () => {
    const { me, page } = await atDoor();
    expect((await me.ask(`${page}/live`)).status).toBe(404);
    await me.ask(`${page}/join`, {});
    expect((await me.ask(`${page}/live`)).status).toBe(426);
  });

  test('too early nobody takes a place', async () => {
    const { me, page } = await invited();
    expect((await me.ask(`${page}/join`, {})).status).toBe(409);
  });

  test('S40 a phone call instead: the call is cancelled, the thread says it, somebody is asked to ring', async () => {
    const { id, call, me, page } = await invited();
    const pressed = await me.post(`${page}/instead`, { choice: 'phone' });
    expect([pressed.status, pressed.location]).toEqual([303, page]);
    const shown = await me.get(page);
    expect(shown.words).toContain('You chose a phone call instead');
    expect(shown.words).toContain('We will call you.');
    expect(await stored(call)).toMatchObject({ state: 'cancelled', instead: 'phone' });
    expect((await messagesOf(id)).map(({ text }) => textOf(text))).toEqual([
      'I would like a phone call instead of a video call.',
    ]);
    const task = (await rows(site, 'task')).find(({ consultation }) => consultation === id);
    expect(task).toMatchObject({ kind: 'call', reason: 'video-instead' });
  });

  test('S40 a visit instead; anything else is no choice', async () => {
    const { call, me, page } = await atDoor();
    await me.post(`${page}/instead`, { choice: 'neither' });
    expect((await stored(call)).state).toBe('invited');
    await me.post(`${page}/instead`, { choice: 'visit' });
    expect((await me.get(page)).words).toContain('You chose a visit instead');
    expect((await me.ask(`${page}/join`, {})).status).toBe(409);
  });

  test('E00069 after the call one tap says how it was, once', async () => {
    const { call, me, page } = await atDoor({ state: 'started', startedAt: Date.parse(fridayMorning) });
    expect((await me.get(page)).words).not.toContain('How was your video call?');
    expect((await me.get(page)).words).not.toContain(chooses);
    await me.post(`${page}/feedback`, { answer: '5' });
    expect((await stored(call)).feedback).toBeNull();
    await changeCall(site, call, { state: 'ended', endedAt: site.clock.now() });
    const { words } = await me.get(page);
    expect(words).toContain('Your video call is over');
    expect(words).toContain('How was your video call?');
    expect(words).toContain('Very good Good Neither good nor poor Poor Very poor');
    await me.post(`${page}/feedback`, { answer: '9' });
    expect((await stored(call)).feedback).toBeNull();
    const pressed = await me.post(`${page}/feedback`, { answer: '4' });
    expect([pressed.status, pressed.location]).toEqual([303, page]);
    const thanked = await me.get(page);
    expect(thanked.words).toContain('Thank you for telling us what you think.');
    expect(thanked.words).not.toContain('How was your video call?');
    await me.post(`${page}/feedback`, { answer: '1' });
    expect(await stored(call)).toMatchObject({ feedback: 4, feedbackAt: site.clock.now() });
    const logged = (await rows(site, 'changeLog')).filter(({ action }) => action === 'video-feedback');
    expect(logged).toHaveLength(1);
  });

  test('nobody is asked how a call was that never began, that was a test, or where the patient has died (S24)', async () => {
    const asks = async ({ me, page }: Awaited<ReturnType<typeof invited>>) =>
      (await me.get(page)).words.includes('How was your video call?');
    expect(await asks(await invited({ state: 'ended' }))).toBe(false);
    const over = { state: 'ended', startedAt: 1 };
    const tested = await invited(over);
    expect(await asks(tested)).toBe(true);
    await changeRequest(site, tested.id, { test: true });
    expect(await asks(tested)).toBe(false);
    const died = await invited(over);
    const { patient } = (await rows(site, 'consultation')).find(({ id }) => id === died.id)!;
    await site.deps.database.within(site.elmTree, async ({ q, t }) => {
      await q
        .update(t.patient)
        .set({ state: 'deceased' })
        .where(and(eq(t.patient.organisation, site.elmTree), eq(t.patient.id, patient)));
    });
    expect(await asks(died)).toBe(false);
  });

  test('the call that stands comes first among the messages, and by reference nothing tells of it (S20)', async () => {
    const { link, me, page, reference } = await invited();
    const early = await me.get(link);
    expect(early.words).toContain(
      'Your video call It is at 10:30am on Friday 27 November. See your video call',
    );
    expect(early.html).toContain(`href="${page}"`);
    const other = browser(site);
    const found = await other.post('/elm-tree/where', { reference, ...right });
    expect((await other.get(found.location)).words).not.toContain('video call');
    site.clock.set('2026-11-27T10:16:00Z');
    expect((await me.get(link)).words).toContain('Join your video call');
    site.clock.set('2026-11-27T14:30:00Z');
    await me.post(link, right);
    expect((await me.get(link)).words).not.toContain('video call');
  });

  test('another conversation’s session opens no call', async () => {
    const mine = await atDoor();
    const theirs = await invited();
    expect((await mine.me.ask(`${theirs.page}/join`, {})).status).toBe(401);
    expect((await mine.me.get(theirs.page)).words).toContain('Go to your video call');
  });
});
