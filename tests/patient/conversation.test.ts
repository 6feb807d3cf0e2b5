import { readFile } from 'node:fs/promises';
import { newId } from '@frontdoor/database';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { insertAttachment } from '../../apps/server/src/features/attachments/store.ts';
import { changeRequest, sentRequest, surgeryWrites } from '../support/conversation.ts';
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

onBothDatabases('the conversation behind a link', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  test('S20 finished, it can be read and written to for 7 days', async () => {
    const { id, link } = await sentRequest(site);
    await changeRequest(site, id, { state: 'finished', finishedAt: site.clock.now() });
    site.clock.advance(7 * 24 * 60 * minute - 1);
    const me = browser(site);
    await me.post(link, right);
    const page = await me.get(link);
    expect(page.words).toContain('Finished');
    expect(page.words).toContain('You can write until Friday 4 December');
    expect((await me.send(`${link}/reply`, { text: 'It is back' }, [])).location).toBe(`${link}?just=sent`);
    const request = (await rows(site, 'consultation')).find((each) => each.id === id)!;
    expect(request).toMatchObject({ state: 'to-triage', unread: true });
  });

  test('R50 what stands and by when: received, being looked at, we need something, answered', async () => {
    const { id, link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    expect((await me.get(link)).words).toContain(
      'Received If you have not heard by 6:30pm on Monday 30 November, call 0113 496 0123 and give',
    );
    await changeRequest(site, id, { lookedAt: site.clock.now() });
    expect((await me.get(link)).words).toContain('Being looked at by the care team If');
    site.clock.advance(minute);
    await surgeryWrites(site, id, { words: 'Can you send a photo?', response: 'more' });
    expect((await me.get(link)).words).toContain('We need something from you Read our message');
    site.clock.advance(minute);
    await surgeryWrites(site, id);
    expect((await me.get(link)).words).toContain('Answered Read our answer.');
  });

  test('S35 notes, calls, held and taken-back messages are never shown', async () => {
    const { id, link } = await sentRequest(site);
    const now = site.clock.now();
    await surgeryWrites(site, id, { words: 'a note', kind: 'note' });
    await surgeryWrites(site, id, { words: 'a call', kind: 'call' });
    await surgeryWrites(site, id, { words: 'still held', heldUntil: now + 10_000 });
    await surgeryWrites(site, id, { words: 'taken back', takenBackAt: now });
    const me = browser(site);
    await me.post(link, right);
    expect((await me.get(link)).words).not.toMatch(/a note|a call|still held|taken back/);
    site.clock.advance(10_000);
    expect((await me.get(link)).words).toContain('still held');
  });

  test('S29 what comes from the record is kept from a carer the patient was not asked about', async () => {
    const carer = (agreement: string) =>
      sentRequest(
        site,
        {
          carer: { requesterName: 'Priya Nair', relation: 'daughter', agreement },
          ...healthProblem,
          patient: { name: 'Meera Nair', ...born('1941-06-02'), registered: 'yes' },
        },
        { who: 'other' },
      );
    for (const [agreement, sees] of [
      ['not-asked', false],
      ['agrees', true],
    ] as const) {
      const { id, link } = await carer(agreement);
      await surgeryWrites(site, id, { words: 'Her blood test is fine', fromRecord: true });
      const me = browser(site);
      await me.post(link, born('1941-06-02'));
      expect([agreement, (await me.get(link)).words.includes('blood test')]).toEqual([agreement, sees]);
    }
  });

  test('a reply with words and a photo is in the thread, and the request back in the queue with its own due time', async () => {
    const { id, link } = await sentRequest(site);
    await changeRequest(site, id, { state: 'waiting', unread: false });
    await surgeryWrites(site, id, { words: 'Can you send a photo?', response: 'more' });
    const me = browser(site);
    await me.post(link, right);
    site.clock.advance(minute);
    const photo = { name: 'knee.heic', bytes: await readFile(fixture('iphone.heic')) };
    const sent = await me.send(
      `${link}/reply`,
      { text: 'Here it is.\r\n\r\nThank you', notIntimate: 'yes' },
      [photo],
    );
    expect([sent.status, sent.location]).toEqual([303, `${link}?just=sent`]);
    const page = await me.get(sent.location);
    expect(page.words).toContain('Your message has been sent to Elm Tree Surgery.');
    expect(page.words).toMatch(/You .*Here it is\. Thank you/);
    const request = (await rows(site, 'consultation')).find((each) => each.id === id)!;
    expect(request).toMatchObject({ state: 'to-triage', unread: true, photos: 1 });
    const message = (await rows(site, 'message')).find(
      (each) => each.consultation === id && each.kind === 'from-patient',
    )!;
    expect(message).toMatchObject({ author: 'patient', dueAt: Date.parse('2026-11-30T18:30:00Z') });

    const href = /href="([^"]+\/files\/[^"]+)"/.exec(page.html)![1]!;
    const picture = await me.get(href);
    expect(picture.status).toBe(200);
    expect(picture.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    expect(picture.headers['content-disposition']).toMatch(/^inline; filename="knee\.jpg"/);
    expect((await browser(site).get(href)).status).toBe(404);
  });

  test('a PDF is only ever downloaded, and a file of another conversation or of the form is not here', async () => {
    const [one, two] = [await sentRequest(site), await sentRequest(site)];
    const me = browser(site);
    await me.post(one.link, right);
    const letter = { name: 'räntä "1".pdf', bytes: await readFile(fixture('letter.pdf')) };
    await me.send(`${one.link}/reply`, { text: '', notIntimate: 'yes' }, [letter]);
    const href = /href="([^"]+\/files\/[^"]+)"/.exec((await me.get(one.link)).html)![1]!;
    const pdf = await me.get(href);
    expect(pdf.headers['content-disposition']).toMatch(
      /^attachment; filename="r_nt_ .*\.pdf"; filename\*=UTF-8''r%C3%A4nt/,
    );

    await me.post(two.link, right);
    expect((await me.get(href.replace(one.link, two.link))).status).toBe(404);
    const id = newId();
    await site.deps.database.within(site.elmTree, (tx) =>
      insertAttachment(tx, site.deps.database.vault, {
        file: { id, name: 'x.jpg', type: 'image/jpeg', bytes: 1, width: 1, height: 1 },
        owner: { consultation: one.id },
        origin: 'patient',
        now: site.clock.now(),
      }),
    );
    expect((await me.get(`${one.link}/files/${id}`)).status).toBe(404);
  });

  test('a reply with nothing in it, too many words or a bad photo is told so and loses no words', async () => {
    const { id, link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    const empty = await me.send(`${link}/reply`, { text: '  ' }, []);
    expect([empty.status, empty.words]).toEqual([422, expect.stringContaining('Enter your message')]);
    expect((await me.send(`${link}/reply`, { text: 'x'.repeat(5001) }, [])).status).toBe(422);
    const photo = { name: 'half.jpg', bytes: await readFile(fixture('truncated.jpg')) };
    const faulty = await me.send(`${link}/reply`, { text: 'It looks like this', notIntimate: 'yes' }, [
      photo,
    ]);
    expect(faulty.status).toBe(422);
    expect(faulty.words).toContain('half.jpg is damaged or did not arrive whole.');
    expect(faulty.html).toContain('It looks like this');
    const noTick = await me.send(`${link}/reply`, { text: 'It looks like this' }, [photo]);
    expect(noTick.words).toContain('Tick the box to say this is not a photo of genitals, bottom or breasts');
    expect((await rows(site, 'message')).filter(({ consultation }) => consultation === id)).toEqual([]);
  });

  test('S30 a child’s intimate problem takes no photos in a reply either', async () => {
    const { link } = await sentRequest(
      site,
      {
        carer: { requesterName: 'Ann Lee', relation: 'mother' },
        ...healthProblem,
        patient: { name: 'Mia', ...born('2017-05-01'), registered: 'yes' },
        words: { words: 'A rash on her bottom' },
      },
      { who: 'child' },
    );
    const me = browser(site);
    await me.post(link, born('2017-05-01'));
    expect((await me.get(link)).html).not.toContain('type="file"');
    // Without photos it is a plain form, as the browser sends it.
    expect((await me.post(`${link}/reply`, { text: 'It is better' })).location).toBe(`${link}?just=sent`);
    const photo = { name: 'p.webp', bytes: await readFile(fixture('small.webp')) };
    const refused = await me.send(`${link}/reply`, { text: 'Here', notIntimate: 'yes' }, [photo]);
    expect([refused.status, refused.words]).toEqual([
      422,
      expect.stringContaining('We do not ask for photos of this.'),
    ]);
  });

  test('R126 the same reply sent twice is one message', async () => {
    const { id, link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    const answers = await Promise.all([1, 2].map(() => me.send(`${link}/reply`, { text: 'Thank you' }, [])));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    await me.send(`${link}/reply`, { text: 'Thank you' }, []);
    expect((await rows(site, 'message')).filter(({ consultation }) => consultation === id)).toHaveLength(1);
    site.clock.advance(3 * minute);
    await me.send(`${link}/reply`, { text: 'Thank you' }, []);
    expect((await rows(site, 'message')).filter(({ consultation }) => consultation === id)).toHaveLength(2);
  });

  test('S32 what came since the page was made counts as read only where it is shown now', async () => {
    const { id, link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    const message = await surgeryWrites(site, id, { words: 'Please call us today', urgent: true });
    const readAt = async () => (await rows(site, 'message')).find((each) => each.id === message)!.readAt;
    expect((await me.post(`${link}/worse`, {})).location).toBe(`${link}/advice`);
    expect(await readAt()).toBe(null);
    site.clock.advance(40 * minute);
    expect((await me.send(`${link}/reply`, { text: 'It took me long' }, [])).status).toBe(303);
    await me.post(`${link}/no-longer`, {});
    expect(await readAt()).toBe(null);
    await me.post(link, right);
    expect(await readAt()).toBe(site.clock.now());
    const later = await surgeryWrites(site, id, { words: 'Come at 3pm' });
    const sent = await me.send(`${link}/reply`, { text: 'Thank you' }, []);
    expect((await me.get(sent.location)).words).toContain('Come at 3pm');
    expect((await rows(site, 'message')).find((each) => each.id === later)!.readAt).toBe(site.clock.now());
  });

  test('what was typed on a page left open too long is sent, and nothing is shown for it', async () => {
    const { id, link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    site.clock.advance(40 * minute);
    const sent = await me.send(`${link}/reply`, { text: 'It took me long to write this' }, []);
    expect(sent.status).toBe(303);
    expect((await me.get(sent.location)).words).not.toContain('It took me long');
    expect((await rows(site, 'message')).filter(({ consultation }) => consultation === id)).toHaveLength(1);
    const stranger = await browser(site).send(`${link}/reply`, { text: 'from elsewhere' }, []);
    expect(stranger.status).toBe(422);
    expect(stranger.words).not.toContain('It took me long');
    expect((await rows(site, 'message')).filter(({ consultation }) => consultation === id)).toHaveLength(1);
  });
});
