import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../apps/server/src/features/attachments/disk.ts';
import { sweep } from '../../apps/server/src/features/attachments/sweep.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
  aboutMe,
  answer,
  type Browser,
  begin,
  born,
  browser,
  contact,
  filledIn,
  fixture,
  healthProblem,
  patientSite,
  rows,
  type Site,
  type Upload,
} from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const file = async (name: string, as = name): Promise<Upload> => ({
  name: as,
  bytes: await readFile(fixture(name)),
});
const ticked = { notIntimate: 'yes', next: 'on' };

onBothDatabases('photos', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const ofDraft = async (draft: string) =>
    (await rows(site, 'attachment')).filter((each) => each.draft !== null && draft.endsWith(each.draft));
  const onDisk = () => filesBelow(join(site.deps.config.data, 'attachments'));

  test('R40 R123 two photos sent with the page, without script, go with the request', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const added = await me.send(`${draft}/photos`, ticked, [
      await file('iphone.heic'),
      await file('rotated-with-place.jpg', 'rash.jpg'),
    ]);
    expect(added.location).toBe(`${draft}/check`);
    const check = await me.get(`${draft}/check`);
    expect(check.words).toContain('iphone.heic');
    expect(check.words).toContain('rash.jpg');
    await me.post(`${draft}/check`, {});
    const request = (await rows(site, 'consultation')).find(({ submission }) => draft.endsWith(submission))!;
    expect(request.photos).toBe(2);
    const files = (await rows(site, 'attachment')).filter(({ consultation }) => consultation === request.id);
    expect(files.map(({ type, draft, origin }) => [type, draft, origin])).toEqual([
      ['image/jpeg', null, 'patient'],
      ['image/jpeg', null, 'patient'],
    ]);
  });

  test('"Add this and choose another" keeps it and shows the page again', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const added = await me.send(`${draft}/photos`, { ...ticked, next: 'add' }, [await file('small.webp')]);
    expect(added.location).toBe(`${draft}/photos`);
    expect((await me.get(added.location)).words).toContain('small.webp');
  });

  test('each bad file is named with its own reason; good files and every answer stay', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const page = await me.send(`${draft}/photos`, ticked, [
      await file('small.webp', 'good.webp'),
      await file('truncated.jpg', 'half.jpg'),
      await file('page-named-photo.jpg', 'trick.jpg'),
      { name: 'nothing.png', bytes: Buffer.alloc(0) },
      await file('bomb.png', 'huge.png'),
    ]);
    expect(page.status).toBe(422);
    for (const sentence of [
      'half.jpg is damaged or did not arrive whole. Choose it again, or continue without it.',
      'trick.jpg is not a photo or a PDF.',
      'nothing.png is empty.',
      'huge.png is too big a picture for us to open.',
    ])
      expect(page.words).toContain(sentence);
    expect(page.words).toContain('good.webp');
    expect(await ofDraft(draft)).toHaveLength(1);
    expect((await me.get(`${draft}/check`)).words).toContain('My knee has hurt for two weeks');
    expect(await filesBelow(join(site.deps.config.data, 'tmp'))).toEqual([]);
  });

  test('a file over 15 MB is named, and the good one beside it is kept', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const big = { name: 'photo.jpg', bytes: Buffer.alloc(15 * 1024 * 1024 + 1, 1) };
    const page = await me.send(`${draft}/photos`, ticked, [big, await file('letter.pdf')]);
    expect(page.status).toBe(422);
    expect(page.words).toContain(
      'photo.jpg is larger than 15 MB. Choose a smaller photo, or continue without it.',
    );
    expect((await ofDraft(draft)).map(({ type }) => type)).toEqual(['application/pdf']);
  });

  test('the sixth is not added, and says why', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const six = await Promise.all([1, 2, 3, 4, 5, 6].map((each) => file('small.webp', `photo ${each}.webp`)));
    const page = await me.send(`${draft}/photos`, ticked, six);
    expect(page.status).toBe(422);
    expect(page.words).toContain('photo 6.webp was not added. You can add up to 5 photos or documents.');
    expect(await ofDraft(draft)).toHaveLength(5);
  });

  test('R40 "Continue without it" goes on whatever was chosen', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const page = await me.send(`${draft}/photos`, { next: 'without' }, [await file('bomb.png')]);
    expect(page.location).toBe(`${draft}/check`);
    expect(await ofDraft(draft)).toEqual([]);
  });

  test('S30 without the tick nothing is looked at or kept', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const page = await me.send(`${draft}/photos`, { next: 'on' }, [await file('small.webp')]);
    expect(page.status).toBe(422);
    expect(page.words).toContain('Tick the box to say this is not a photo of genitals, bottom or breasts');
    const byScript = await me.send(
      `${draft}/photos/upload`,
      {},
      [await file('small.webp')],
      'application/json',
    );
    expect([byScript.status, JSON.parse(byScript.html).ok]).toEqual([422, false]);
    expect(await ofDraft(draft)).toEqual([]);
  });

  /** A parent of a child of 9 with an intimate problem, at the photo page. */
  async function childWith(me: Browser, words: string): Promise<string> {
    const draft = await begin(me, { who: 'child' });
    await answer(me, draft, {
      carer: { requesterName: 'Ann Lee', relation: 'mother' },
      patient: { name: 'Mia', ...born('2017-05-01'), registered: 'yes' },
      emergency: { emergency: 'none' },
      kind: { kind: 'question' },
      words: { words },
      course: { before: 'no' },
    });
    return draft;
  }

  test('S30 under 18 with an intimate problem: not offered, the words say why, and the server refuses', async () => {
    const me = browser(site);
    const draft = await childWith(me, 'She has a rash on her vulva');
    const page = await me.get(`${draft}/photos`);
    expect(page.words).toContain('We do not ask for photos of this. We would rather see you.');
    expect(page.html).not.toContain('type="file"');
    const sent = await me.send(`${draft}/photos`, ticked, [await file('small.webp')]);
    expect(sent.status).toBe(422);
    const byScript = await me.send(
      `${draft}/photos/upload`,
      ticked,
      [await file('small.webp')],
      'application/json',
    );
    expect(byScript.status).toBe(422);
    expect(await ofDraft(draft)).toEqual([]);
    expect((await me.send(`${draft}/photos`, { next: 'without' }, [])).location).toBe(`${draft}/contact`);
  });

  test('S30 words written after the photo take the photo away, from the disk too', async () => {
    const me = browser(site);
    const draft = await childWith(me, 'She has a rash on her arm');
    await me.send(`${draft}/photos`, ticked, [await file('small.webp')]);
    const [kept] = await ofDraft(draft);
    await me.post(`${draft}/words`, { words: 'She has a rash on her bottom' });
    expect(await ofDraft(draft)).toEqual([]);
    expect((await onDisk()).some(({ name }) => name === kept!.id)).toBe(false);
  });

  test('S30 an adult may send a photo of anything else the tick does not name', async () => {
    const me = browser(site);
    const draft = await filledIn(me, { words: { words: 'A lump in my breast' } });
    expect((await me.send(`${draft}/photos`, ticked, [await file('letter.pdf')])).location).toBe(
      `${draft}/check`,
    );
  });

  test('by script: one file is answered as JSON, five at once are five, one more is refused', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const upload = async (as: string) =>
      me.send(
        `${draft}/photos/upload`,
        { notIntimate: 'yes' },
        [await file('small.webp', as)],
        'application/json',
      );
    const first = await upload('one.webp');
    expect(JSON.parse(first.html)).toEqual({
      ok: true,
      photo: { id: expect.any(String), name: 'one.webp', size: expect.stringMatching(/^\d+ kB$/) },
    });
    const rest = await Promise.all(
      ['two', 'three', 'four', 'five', 'six'].map((name) => upload(`${name}.webp`)),
    );
    expect(rest.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 422]);
    expect(await ofDraft(draft)).toHaveLength(5);
    const bad = await upload('seven.webp');
    expect(JSON.parse(bad.html).message).toContain('seven.webp was not added.');
  });

  test('a photo is taken out with and without script, and leaves the disk', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    await me.send(`${draft}/photos`, ticked, [await file('small.webp'), await file('letter.pdf')]);
    const [one, two] = await ofDraft(draft);
    const without = await me.post(`${draft}/photos/remove`, { remove: one!.id });
    expect(without.location).toBe(`${draft}/photos`);
    const script = await me.send(`${draft}/photos/remove`, { remove: two!.id }, [], '*/*');
    expect(script.status).toBe(204);
    expect((await ofDraft(draft)).map(({ id }) => id)).not.toContain(one!.id);
    expect((await onDisk()).some(({ name }) => name === one!.id)).toBe(false);
  });

  test('another person’s photo cannot be taken out', async () => {
    const [me, other] = [browser(site), browser(site)];
    const [mine, theirs] = [await filledIn(me), await filledIn(other)];
    await other.send(`${theirs}/photos`, ticked, [await file('small.webp')]);
    const [photo] = await ofDraft(theirs);
    await me.post(`${mine}/photos/remove`, { remove: photo!.id });
    expect(await ofDraft(theirs)).toHaveLength(1);
  });

  test('a form that did not arrive whole, or has too many parts, is told so in words', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const half = '--x\r\nContent-Disposition: form-data; name="photos"; filename="a.jpg"\r\n\r\nabc';
    const page = await me.raw(`${draft}/photos`, 'multipart/form-data; boundary=x', half);
    expect(page.status).toBe(400);
    expect(page.words).toContain('Your files could not be read');
    expect(page.words).toContain('Your other answers are kept.');
    const many = Array.from({ length: 101 }, (_, each) => ({ name: `${each}.jpg`, bytes: Buffer.from('x') }));
    expect((await me.send(`${draft}/photos`, ticked, many)).status).toBe(413);
    expect((await me.get(`${draft}/check`)).status).toBe(200);
    expect(await filesBelow(join(site.deps.config.data, 'tmp'))).toEqual([]);
  });

  test('S31 the sweeper takes expired forms with their files, strays and half uploads, and nothing else', async () => {
    const me = browser(site);
    const draft = await begin(me);
    await answer(me, draft, { ...healthProblem, patient: aboutMe, contact });
    await me.send(`${draft}/photos`, ticked, [await file('small.webp')]);
    const [kept] = await ofDraft(draft);
    const [other] = (await onDisk()).filter(({ name }) => name !== kept!.id);
    const hourAgo = new Date(site.clock.now() - 61 * 60_000);
    const stray = join(site.deps.config.data, 'attachments', site.elmTree, 'ab');
    await writeStray(stray, 'abcd', hourAgo);
    await writeStray(stray, 'abce.part', hourAgo);
    await writeStray(stray, 'fresh', new Date(site.clock.now()));
    for (const { path } of await onDisk()) if (path.includes(kept!.id)) await utimes(path, hourAgo, hourAgo);

    await sweep(site.deps);
    let names = (await onDisk()).map(({ name }) => name);
    expect(names).toContain(kept!.id);
    expect(names).toContain('fresh');
    expect(names).not.toContain('abcd');
    expect(names).not.toContain('abce.part');
    if (other) expect(names).toContain(other.name);

    site.clock.set('2026-12-05T00:00:00Z');
    await sweep(site.deps);
    names = (await onDisk()).map(({ name }) => name);
    expect(names).not.toContain(kept!.id);
    expect(await ofDraft(draft)).toEqual([]);
    expect((await rows(site, 'draft')).map(({ id }) => id)).not.toContain(draft.split('/').at(-1));
    const sent = (await rows(site, 'attachment')).filter(({ consultation }) => consultation !== null);
    for (const { id } of sent) expect(names).toContain(id);
  });
});

async function writeStray(folder: string, name: string, at: Date): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), 'stray');
  await utimes(join(folder, name), at, at);
}
