import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { callOn, comes, comesIn, type Served, serve } from '../support/call-lines.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const twentyPast = '2026-11-27T10:20:00Z';
const fixtures = join(import.meta.dirname, '../../apps/server/src/features/attachments/fixtures');

onBothDatabases('a file that staff send in a video call', (open) => {
  let site: StaffSite;
  let served: Served;
  let rosa: Desk;
  let jo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), twentyPast);
    served = await serve(site);
  });
  afterAll(() => served.stop());
  beforeEach(async () => {
    site.clock.set(twentyPast);
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
  });

  const send = (desk: Desk, path: string, file = 'letter.pdf') =>
    request(site.app)
      .post(`${path}/files`)
      .set('Cookie', desk.cookie)
      .set('Sec-Fetch-Site', 'same-origin')
      .attach('photos', join(fixtures, file));

  async function inCall(checked = true) {
    const call = await callOn(site, served);
    if (checked) await jo.act(call.consultation, 'identity', { level: 'matches', checked: 'nhs-number' });
    await comes(call.staff(rosa));
    const them = await call.patient();
    const line = await comesIn(call, rosa, them);
    return { call, them, line };
  }

  test('E00051 it is in the thread, and the patient opens it from the call', async () => {
    const { call, them, line } = await inCall();
    const sent = await send(rosa, call.path);
    expect([sent.status, sent.body.lines.at(-1).files]).toEqual([
      200,
      [{ href: expect.stringContaining('/attachments/'), name: 'letter.pdf', image: false }],
    ]);
    await line.room(() => line.heard.some(({ type }) => type === 'thread'));
    const { body } = await them.me.ask(`${them.link}/video/chat`);
    const [file] = body.lines.at(-1).files;
    expect(file).toMatchObject({ name: 'letter.pdf', image: false });
    expect((await them.me.get(file.href)).status).toBe(200);
    expect((await rosa.open(call.consultation)).messages[0]).toMatchObject({
      kind: 'to-patient',
      deliveries: [],
      files: [expect.objectContaining({ name: 'letter.pdf', origin: 'staff' })],
    });
  });

  test('S17 it goes only to somebody whose details were checked, and what was refused is kept nowhere', async () => {
    const { call } = await inCall(false);
    const refused = await send(rosa, call.path);
    expect([refused.status, refused.body.type]).toEqual([
      409,
      'urn:frontdoor:problem:identity-not-confirmed',
    ]);
    await jo.act(call.consultation, 'identity', { level: 'matches', checked: 'nhs-number' });
    await send(rosa, call.path);
    const { messages, files } = await rosa.open(call.consultation);
    expect([...messages.flatMap((message) => message.files), ...files]).toHaveLength(1);
  });

  test('E00067 where files are switched off none goes; nor from who does not hold the call', async () => {
    const { call } = await inCall();
    expect((await send(jo, call.path)).status).toBe(403);
    await call.act(rosa, 'switch', { sharing: true, files: false, chat: true });
    const refused = await send(rosa, call.path);
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'Switch them on for this call, then send it again.',
    ]);
    expect((await rosa.open(call.consultation)).messages).toEqual([]);
  });

  test('what is no picture and no PDF is refused in words', async () => {
    const { call } = await inCall();
    const refused = await request(site.app)
      .post(`${call.path}/files`)
      .set('Cookie', rosa.cookie)
      .set('Sec-Fetch-Site', 'same-origin')
      .attach('photos', Buffer.from('hello'), 'notes.txt');
    expect([refused.status, refused.body.title]).toEqual([422, 'This file could not be sent']);
    expect(refused.body.detail).toContain('notes.txt');
  });
});
