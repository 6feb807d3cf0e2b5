import { join } from 'node:path';
import request from 'supertest';
import { beforeAll, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const fixtures = join(import.meta.dirname, '../../apps/server/src/features/attachments/fixtures');

onBothDatabases('files that staff send', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  let ravi: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    [rosa, jo, ravi] = await Promise.all([site.signIn('rosa'), site.signIn('jo'), site.signIn('ravi')]);
  });

  const upload = (desk: Desk, id: string, file: string, slug = 'elm-tree') =>
    request(site.app)
      .post(`/api/${slug}/consultations/${id}/files`)
      .set('Cookie', desk.cookie)
      .set('Sec-Fetch-Site', 'same-origin')
      .attach('file', join(fixtures, file));
  const reply = (id: string, files: string[], submission: string) =>
    rosa.act(id, 'reply', { submission, text: 'The letter is with this', response: 'advice', files });

  test('S17 a file waits with the request, and goes only to details that were checked', async () => {
    const id = await sent(site);
    const kept = await upload(rosa, id, 'letter.pdf');
    expect([kept.status, kept.body]).toEqual([
      201,
      {
        id: expect.any(String),
        name: 'letter.pdf',
        type: 'application/pdf',
        bytes: expect.any(Number),
        width: null,
        height: null,
        origin: 'staff',
        sealed: false,
        mayOpen: true,
      },
    ]);
    expect((await rosa.open(id)).files).toEqual([]);
    const refused = await reply(id, [kept.body.id], 'before the check');
    expect([refused.status, refused.body.type]).toEqual([
      409,
      'urn:frontdoor:problem:identity-not-confirmed',
    ]);
    await jo.act(id, 'identity', { level: 'matches', checked: 'nhs-number' });
    expect((await reply(id, [kept.body.id], 'after the check')).status).toBe(200);
    expect((await rosa.open(id)).messages[0]!.files).toEqual([kept.body]);
  });

  test('nobody sends a file of another request, or one that was sent before', async () => {
    const one = await sent(site);
    const other = await sent(site);
    for (const id of [one, other]) await jo.act(id, 'identity', { level: 'matches', checked: 'address' });
    const { body: file } = await upload(rosa, one, 'letter.pdf');
    const stolen = await reply(other, [file.id], 'with a stolen file');
    expect([stolen.status, stolen.body.detail]).toEqual([422, 'Add the file again. Your words are kept.']);
    expect((await rosa.open(other)).messages).toEqual([]);
    expect((await reply(one, [file.id], 'with its own file')).status).toBe(200);
    expect((await reply(one, [file.id], 'with the same file')).status).toBe(422);
  });

  test('S42 it is opened by those who may, and who did is logged', async () => {
    const id = await sent(site);
    const { body: file } = await upload(rosa, id, 'small.webp');
    const address = `/api/elm-tree/attachments/${file.id}`;
    const opened = await jo.get(address);
    expect(opened.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect((await rosa.open(id)).timeline).toContainEqual({
      at: Date.parse(fridayMorning),
      who: 'Jo Mills',
      what: 'Opened a file',
    });
    expect((await site.nobody.get(address)).status).toBe(401);
    expect((await ravi.get(address)).status).toBe(404);
    expect((await ravi.get(`/api/northgate/attachments/${file.id}`)).status).toBe(404);
  });

  test('a file that cannot be taken is told in words, and nothing is kept', async () => {
    const id = await sent(site);
    const res = await upload(rosa, id, 'page-named-photo.jpg');
    expect([res.status, res.body.detail]).toEqual([
      422,
      'page-named-photo.jpg is not a photo or a PDF. Choose a JPG, PNG, WebP, HEIC or PDF file, or continue without it.',
    ]);
    const none = await request(site.app)
      .post(`/api/elm-tree/consultations/${id}/files`)
      .set('Cookie', rosa.cookie)
      .set('Sec-Fetch-Site', 'same-origin')
      .field('note', 'no file here');
    expect([none.status, none.body.errors]).toEqual([422, [{ path: 'file', message: 'Choose a file' }]]);
  });

  test('nobody else’s request takes a file', async () => {
    const id = await sent(site);
    expect((await upload(site.nobody, id, 'letter.pdf')).status).toBe(401);
    expect((await upload(ravi, id, 'letter.pdf')).status).toBe(404);
    expect((await upload(ravi, id, 'letter.pdf', 'northgate')).status).toBe(404);
  });
});
