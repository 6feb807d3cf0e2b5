import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { atDoorOf, callFor, changeCall, invitedTo } from '../support/call-at-door.ts';
import { sentRequest, surgeryWrites } from '../support/conversation.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
  born,
  browser,
  fixture,
  healthProblem,
  patientSite,
  rows,
  type Site,
} from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const minute = 60_000;
const right = born('1958-03-12');
const say = (text: string) => ({ submission: 'one two three', text });

onBothDatabases('what is written and sent in a video call', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const invited = () => invitedTo(site);
  const atDoor = (set: Parameters<typeof callFor>[2] = {}) => atDoorOf(site, set);
  const messagesOf = async (id: string) =>
    (await rows(site, 'message')).filter(({ consultation }) => consultation === id);
  const textOf = (sealed: string) => site.deps.database.vault.unseal(site.elmTree, sealed);

  test('what is written in the call is in the thread, and so is what the surgery writes', async () => {
    const { id, me, page } = await atDoor();
    const sent = await me.ask(`${page}/chat`, say('It is on my left knee'));
    expect(sent).toEqual({
      status: 200,
      body: {
        lines: [
          expect.objectContaining({ from: 'You', mine: true, text: 'It is on my left knee', files: [] }),
        ],
        adviceHref: null,
      },
    });
    site.clock.advance(minute);
    await surgeryWrites(site, id, { words: 'Please bend it' });
    const { body } = await me.ask(`${page}/chat`);
    expect(body.lines.map(({ from, text }: Record<string, string>) => [from, text])).toEqual([
      ['You', 'It is on my left knee'],
      ['Elm Tree Surgery, the surgery team', 'Please bend it'],
    ]);
    expect((await messagesOf(id)).map(({ text }) => textOf(text))).toContain('It is on my left knee');
  });

  test('the same words are said again where they are, and a message that was sent twice is one', async () => {
    const { id, me, page } = await atDoor();
    const before = (await messagesOf(id)).length;
    const yes = (submission: string) => me.ask(`${page}/chat`, { submission, text: 'Yes' });
    await yes('the first yes');
    await yes('the first yes');
    await yes('another yes');
    expect((await messagesOf(id)).length - before).toBe(2);
  });

  test('what was said before the call, and the invitation, are not its chat', async () => {
    const { id, call, me, page, link } = await invited();
    await surgeryWrites(site, id, { words: 'Long before' });
    site.clock.set('2026-11-27T10:20:00Z');
    await me.post(link, right);
    const message = await surgeryWrites(site, id, { words: 'Come to a video call' });
    await changeCall(site, call, { message });
    expect((await me.ask(`${page}/chat`)).body).toEqual({ lines: [] });
  });

  test('S4 what was on its way as the call ended is in the thread, with its alarm', async () => {
    const { id, call, me, page, link } = await atDoor();
    const endedAt = site.clock.now();
    await changeCall(site, call, { state: 'ended', ending: 'held', startedAt: endedAt, endedAt });
    const sent = await me.ask(`${page}/chat`, say('I want to kill myself'));
    expect([sent.status, sent.body.adviceHref]).toEqual([200, `${link}/advice`]);
    expect((await messagesOf(id)).map(({ text }) => textOf(text))).toContain('I want to kill myself');
    expect((await rows(site, 'alarm')).map(({ consultation }) => consultation)).toContain(id);
    expect((await me.ask(`${page}/chat`)).status).toBe(404);
  });

  test('S4 words of danger go with their alarm, and the answer says where to read what to do now', async () => {
    const { id, me, page, link } = await atDoor();
    const sent = await me.ask(`${page}/chat`, say('I want to kill myself'));
    expect(sent.body.adviceHref).toBe(`${link}/advice`);
    expect((await me.get(`${link}/advice`)).words).toContain('call 111');
    expect((await rows(site, 'consultation')).find((each) => each.id === id)).toMatchObject({
      flagLevel: 'red',
      unread: true,
    });
    const alarms = (await rows(site, 'alarm')).filter(({ consultation }) => consultation === id);
    expect(alarms).toHaveLength(1);
  });

  test('S4 advice nobody has read yet is on the page of the call, also when it is over', async () => {
    const { call, me, page } = await atDoor();
    expect((await me.get(page)).words).not.toContain('Read what to do now');
    await me.ask(`${page}/chat`, say('I have crushing chest pain'));
    expect((await me.get(page)).words).toContain('Read what to do now');
    await changeCall(site, call, { state: 'ended', endedAt: site.clock.now() });
    expect((await me.get(page)).words).toContain('Your video call is over Read what to do now');
  });

  test('E00063 where chat is off in this call it is refused kindly, but words of danger still go', async () => {
    const { id, me, page, link } = await atDoor({ chat: false });
    const refused = await me.ask(`${page}/chat`, say('Hello'));
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'You cannot write in this call. Say it, or phone the surgery.',
    ]);
    expect(await messagesOf(id)).toEqual([]);
    const danger = await me.ask(`${page}/chat`, say('I want to kill myself'));
    expect(danger.body).toEqual({ lines: [expect.anything()], adviceHref: `${link}/advice` });
    expect(await messagesOf(id)).toHaveLength(1);
  });

  test('nothing, and too much, are told so', async () => {
    const { me, page } = await atDoor();
    const empty = await me.ask(`${page}/chat`, say('  '));
    expect([empty.status, empty.body.errors]).toEqual([
      422,
      [{ path: 'text', message: 'Enter your message' }],
    ]);
    expect((await me.ask(`${page}/chat`, say('x'.repeat(5001)))).status).toBe(422);
  });

  test('E00051 E00087 a photo goes into the thread with the tick of S30, and not without', async () => {
    const { id, me, page, link } = await atDoor();
    const photo = { name: 'knee.webp', bytes: await readFile(fixture('small.webp')) };
    const asJson = 'application/json';
    const noTick = await me.send(`${page}/files`, {}, [photo], asJson);
    expect([noTick.status, JSON.parse(noTick.html).detail]).toEqual([
      422,
      'Tick the box to say this is not a photo of genitals, bottom or breasts, or remove the photo',
    ]);
    const sent = await me.send(`${page}/files`, { notIntimate: 'yes' }, [photo], asJson);
    const { lines, adviceHref } = JSON.parse(sent.html);
    expect([sent.status, adviceHref]).toEqual([200, null]);
    expect(lines).toEqual([
      expect.objectContaining({
        mine: true,
        files: [{ href: expect.stringContaining(`${link}/files/`), name: 'knee.webp', image: true }],
      }),
    ]);
    expect((await me.get(lines[0].files[0].href)).headers['content-type']).toBe('image/jpeg');
    expect((await rows(site, 'attachment')).filter(({ consultation }) => consultation === id)).toHaveLength(
      1,
    );
    const none = await me.send(`${page}/files`, { notIntimate: 'yes' }, [], asJson);
    expect([none.status, JSON.parse(none.html).detail]).toEqual([422, 'Choose a photo or document first.']);
  });

  test('E00067 where files are off in this call none is taken', async () => {
    const { id, me, page } = await atDoor({ files: false });
    const photo = { name: 'knee.webp', bytes: await readFile(fixture('small.webp')) };
    const refused = await me.send(`${page}/files`, { notIntimate: 'yes' }, [photo], 'application/json');
    expect([refused.status, JSON.parse(refused.html).detail]).toEqual([
      409,
      'You cannot send photos or files in this call. Show it to the camera, or phone the surgery.',
    ]);
    expect(await messagesOf(id)).toEqual([]);
  });

  test('S30 of what no photo is asked for, none is asked for in the call', async () => {
    const { id, link } = await sentRequest(
      site,
      {
        carer: { requesterName: 'Ann Lee', relation: 'mother' },
        ...healthProblem,
        patient: { name: 'Mia', ...born('2017-05-01'), registered: 'yes' },
        words: { words: 'A rash on her bottom' },
      },
      { who: 'child' },
    );
    await callFor(site, id);
    site.clock.set('2026-11-27T10:20:00Z');
    const me = browser(site);
    await me.post(link, born('2017-05-01'));
    expect((await me.get(`${link}/video`)).html).toContain('"filesHref":null');
    const photo = { name: 'p.webp', bytes: await readFile(fixture('small.webp')) };
    const path = `${link}/video/files`;
    const refused = await me.send(path, { notIntimate: 'yes' }, [photo], 'application/json');
    expect([refused.status, JSON.parse(refused.html).detail]).toEqual([
      422,
      expect.stringContaining('We do not ask for photos of this.'),
    ]);
    const joined = await me.ask(`${link}/video/join`, {});
    const people = await rows(site, 'videoPerson');
    expect(people.find((each) => each.id === joined.body.person)?.kind).toBe('carer');
  });

  test('what was written on a page left open too long still goes, and nothing is shown for it', async () => {
    const { id, me, page } = await atDoor();
    site.clock.advance(40 * minute);
    const sent = await me.ask(`${page}/chat`, say('It took me long'));
    expect([sent.status, sent.body]).toEqual([200, { lines: [], adviceHref: null }]);
    expect(await messagesOf(id)).toHaveLength(1);
  });
});
