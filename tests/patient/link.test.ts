import { readFile } from 'node:fs/promises';
import { newId } from '@frontdoor/database';
import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { insertAttachment } from '../../apps/server/src/features/attachments/store.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
  answer,
  begin,
  born,
  browser,
  type Form,
  filledIn,
  fixture,
  healthProblem,
  patientSite,
  rows,
  type Site,
  unsealed,
} from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
/** The number of a problem page differs each time. */
const numberless = (words: string) => words.replace(/give this number: \w+/, '');
const minute = 60_000;
const right = born('1958-03-12');
const wrong = born('1958-12-03');

onBothDatabases('the link in a message', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  /** A request that was sent, and the link that went out with its acknowledgement. */
  async function sentRequest(changes: Record<string, Form> = {}, who: Form = { who: 'self' }) {
    const me = browser(site);
    const draft = who.who === 'self' ? await filledIn(me, changes) : await begin(me, who);
    if (who.who !== 'self') await answer(me, draft, changes);
    await me.post(`${draft}/check`, {});
    const request = (await rows(site, 'consultation')).find(({ submission }) => draft.endsWith(submission))!;
    const delivery = (await rows(site, 'delivery')).find(({ consultation }) => consultation === request.id)!;
    const { token } = unsealed(site, delivery.content);
    return { id: request.id, reference: request.reference, link: `/elm-tree/m/${token}` };
  }

  type Written = Partial<Site['deps']['database']['schema']['message']['$inferInsert']> & { words?: string };

  /** The surgery writes: what the staff side leaves in the thread. */
  async function surgeryWrites(
    consultation: string,
    { words = 'Please rest it and come in on Monday.', ...row }: Written = {},
  ) {
    const { vault } = site.deps.database;
    const now = site.clock.now();
    const id = newId();
    await site.deps.database.within(site.elmTree, async (tx) => {
      await tx.q.insert(tx.t.message).values({
        organisation: site.elmTree,
        id,
        consultation,
        kind: 'to-patient',
        author: 'member-1',
        text: vault.seal(site.elmTree, words),
        response: 'advice',
        fromRecord: false,
        createdAt: now,
        heldUntil: now,
        ...row,
      });
    });
    return id;
  }

  const change = (consultation: string, set: Record<string, unknown>) =>
    site.deps.database.within(site.elmTree, async ({ q, t }) => {
      await q
        .update(t.consultation)
        .set(set)
        .where(and(eq(t.consultation.organisation, site.elmTree), eq(t.consultation.id, consultation)));
    });

  test('S20 before the date of birth the page reveals nothing but the surgery’s name, and a GET changes nothing', async () => {
    const { id, link, reference } = await sentRequest();
    const message = await surgeryWrites(id);
    const gate = await browser(site).get(link);
    expect(gate.status).toBe(200);
    expect(gate.words).toContain('Elm Tree Surgery');
    expect(gate.words).toContain('The patient’s date of birth');
    expect(gate.words).not.toMatch(/rest it|Alan|knee/);
    expect(gate.words).not.toContain(reference.slice(0, 4));
    expect((await rows(site, 'link')).find(({ consultation }) => consultation === id)).toMatchObject({
      opens: 0,
      openedAt: null,
    });
    expect((await rows(site, 'message')).find((each) => each.id === message)!.readAt).toBe(null);
  });

  test('S20 the right date of birth opens it; the opening is logged and the message read, by the POST', async () => {
    const { id, link } = await sentRequest();
    const message = await surgeryWrites(id);
    const me = browser(site);
    await me.get(link);
    const opened = await me.post(link, right);
    expect([opened.status, opened.location]).toEqual([303, link]);
    const page = await me.get(link);
    expect(page.words).toContain('Please rest it and come in on Monday.');
    expect(page.words).toContain('Elm Tree Surgery, the surgery team');
    expect(page.words).toContain('Answered');
    expect(page.words).not.toContain('knee');
    const row = (await rows(site, 'link')).find(({ consultation }) => consultation === id)!;
    expect(row).toMatchObject({ opens: 1, openedAt: site.clock.now() });
    expect((await rows(site, 'message')).find((each) => each.id === message)!.readAt).toBe(site.clock.now());
    expect(await rows(site, 'viewLog')).toContainEqual(
      expect.objectContaining({ actor: 'patient', what: 'conversation', subject: row.id, consultation: id }),
    );
  });

  test('S20 a forwarded link shows nothing on another device', async () => {
    const { link } = await sentRequest();
    const me = browser(site);
    await me.post(link, right);
    expect((await me.get(link)).words).toContain('Reference');
    expect((await browser(site).get(link)).words).not.toContain('Reference');
  });

  test('S20 S21 the timeline tells of a device nobody expected, and of a pause', async () => {
    const { id, link } = await sentRequest();
    const told = async () =>
      (await rows(site, 'changeLog'))
        .filter(({ consultation }) => consultation === id)
        .map(({ action }) => action);
    const me = browser(site);
    await me.get(link);
    await me.post(link, right);
    await me.post(link, right);
    expect(await told()).toEqual(['received']);
    const another = browser(site);
    await another.get(link);
    await another.post(link, right);
    expect(await told()).toEqual(['received', 'new-device']);
    for (let tries = 1; tries <= 5; tries++) await another.post(link, wrong);
    expect(await told()).toEqual(['received', 'new-device', 'link-paused']);
  });

  test('S20 after 20 minutes without a page the date of birth is asked again; a page in between keeps it open', async () => {
    const { link } = await sentRequest();
    const me = browser(site);
    await me.post(link, right);
    site.clock.advance(19 * minute);
    expect((await me.get(link)).words).toContain('Reference');
    site.clock.advance(19 * minute);
    expect((await me.get(link)).words).toContain('Reference');
    site.clock.advance(20 * minute);
    expect((await me.get(link)).words).not.toContain('Reference');
  });

  test('S21 five wrong tries pause this link on this device for an hour, and nobody else', async () => {
    const { link } = await sentRequest();
    const me = browser(site);
    await me.get(link);
    for (let tries = 1; tries <= 4; tries++) {
      const page = await me.post(link, wrong);
      expect([page.status, page.words]).toEqual([
        422,
        expect.stringContaining('That is not the patient’s date of birth. Check it and try again.'),
      ]);
    }
    const paused = await me.post(link, wrong);
    expect(paused.status).toBe(429);
    expect(paused.words).toContain('paused on this device for an hour');
    expect((await me.post(link, right)).status).toBe(429);

    const another = browser(site);
    await another.get(link);
    expect((await another.post(link, right)).status).toBe(303);

    site.clock.advance(60 * minute);
    expect((await me.post(link, right)).status).toBe(303);
  });

  test('S21 who throws the cookie away each time is counted by address', async () => {
    const { link } = await sentRequest();
    const codes: number[] = [];
    for (let tries = 1; tries <= 21; tries++) {
      const me = browser(site);
      await me.get(link);
      codes.push((await me.post(link, wrong)).status);
    }
    expect(codes.slice(0, 19)).toEqual(Array(19).fill(422));
    expect(codes.slice(19)).toEqual([429, 429]);
  });

  test('S21 without any cookie five tries are enough', async () => {
    const { link } = await sentRequest();
    const codes: number[] = [];
    for (let tries = 1; tries <= 5; tries++) codes.push((await browser(site).post(link, wrong)).status);
    expect(codes).toEqual([422, 422, 422, 422, 429]);
  });

  test('a date that is none is no try', async () => {
    const { link } = await sentRequest();
    const me = browser(site);
    await me.get(link);
    for (let tries = 1; tries <= 6; tries++)
      expect((await me.post(link, born('1958-13-12'))).status).toBe(422);
    expect((await me.post(link, right)).status).toBe(303);
  });

  test('S20 a link nobody was given, one that was ended and one 7 days past the finish look the same', async () => {
    const ended = await sentRequest();
    await site.deps.database.within(site.elmTree, async ({ q, t }) => {
      await q
        .update(t.link)
        .set({ endedAt: site.clock.now() })
        .where(and(eq(t.link.organisation, site.elmTree), eq(t.link.consultation, ended.id)));
    });
    const old = await sentRequest();
    await change(old.id, { state: 'finished', finishedAt: site.clock.now() - 7 * 24 * 60 * minute });
    const unknown = await browser(site).get('/elm-tree/m/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
    for (const link of [ended.link, old.link]) {
      const page = await browser(site).get(link);
      expect([page.status, numberless(page.words)]).toEqual([404, numberless(unknown.words)]);
      expect((await browser(site).post(link, right)).status).toBe(404);
    }
    expect(unknown.words).toContain('This link does not work');
    expect(unknown.words).toContain('0113 496 0123');
  });

  test('S20 finished, it can be read and written to for 7 days', async () => {
    const { id, link } = await sentRequest();
    await change(id, { state: 'finished', finishedAt: site.clock.now() });
    site.clock.advance(7 * 24 * 60 * minute - 1);
    const me = browser(site);
    await me.post(link, right);
    const page = await me.get(link);
    expect(page.words).toContain('Finished');
    expect(page.words).toContain('You can write until Friday 4 December');
    expect((await me.send(`${link}/reply`, { text: 'It is back' }, [])).location).toBe(`${link}?sent=1`);
    const request = (await rows(site, 'consultation')).find((each) => each.id === id)!;
    expect(request).toMatchObject({ state: 'to-triage', unread: true });
  });

  test('R50 what stands and by when: received, being looked at, we need something, answered', async () => {
    const { id, link } = await sentRequest();
    const me = browser(site);
    await me.post(link, right);
    expect((await me.get(link)).words).toContain(
      'Received. If you have not heard by 6:30pm on Monday 30 November, call 0113 496 0123 and give',
    );
    await change(id, { lookedAt: site.clock.now() });
    expect((await me.get(link)).words).toContain('Being looked at by the care team.');
    site.clock.advance(minute);
    await surgeryWrites(id, { words: 'Can you send a photo?', response: 'more' });
    expect((await me.get(link)).words).toContain('We need something from you.');
    site.clock.advance(minute);
    await surgeryWrites(id);
    expect((await me.get(link)).words).toContain('Answered.');
  });

  test('S35 notes, calls, held and taken-back messages are never shown', async () => {
    const { id, link } = await sentRequest();
    const now = site.clock.now();
    await surgeryWrites(id, { words: 'a note', kind: 'note' });
    await surgeryWrites(id, { words: 'a call', kind: 'call' });
    await surgeryWrites(id, { words: 'still held', heldUntil: now + 10_000 });
    await surgeryWrites(id, { words: 'taken back', takenBackAt: now });
    const me = browser(site);
    await me.post(link, right);
    expect((await me.get(link)).words).not.toMatch(/a note|a call|still held|taken back/);
    site.clock.advance(10_000);
    expect((await me.get(link)).words).toContain('still held');
  });

  test('S29 what comes from the record is kept from a carer the patient was not asked about', async () => {
    const carer = (agreement: string) =>
      sentRequest(
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
      await surgeryWrites(id, { words: 'Her blood test is fine', fromRecord: true });
      const me = browser(site);
      await me.post(link, born('1941-06-02'));
      expect([agreement, (await me.get(link)).words.includes('blood test')]).toEqual([agreement, sees]);
    }
  });

  test('a reply with words and a photo is in the thread, and the request back in the queue with its own due time', async () => {
    const { id, link } = await sentRequest();
    await change(id, { state: 'waiting', unread: false });
    await surgeryWrites(id, { words: 'Can you send a photo?', response: 'more' });
    const me = browser(site);
    await me.post(link, right);
    site.clock.advance(minute);
    const photo = { name: 'knee.heic', bytes: await readFile(fixture('iphone.heic')) };
    const sent = await me.send(
      `${link}/reply`,
      { text: 'Here it is.\r\n\r\nThank you', notIntimate: 'yes' },
      [photo],
    );
    expect([sent.status, sent.location]).toEqual([303, `${link}?sent=1`]);
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
    const [one, two] = [await sentRequest(), await sentRequest()];
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
    const { id, link } = await sentRequest();
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
    const photo = { name: 'p.webp', bytes: await readFile(fixture('small.webp')) };
    const refused = await me.send(`${link}/reply`, { text: 'Here', notIntimate: 'yes' }, [photo]);
    expect([refused.status, refused.words]).toEqual([
      422,
      expect.stringContaining('We do not ask for photos of this.'),
    ]);
  });

  test('R126 the same reply sent twice is one message', async () => {
    const { id, link } = await sentRequest();
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

  test('what was typed on a page left open too long is sent, and nothing is shown for it', async () => {
    const { id, link } = await sentRequest();
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

  test('Exit ends the session on this device', async () => {
    const { link } = await sentRequest();
    const me = browser(site);
    await me.post(link, right);
    expect((await me.get(`${link}/exit`)).location).toBe('https://www.bbc.co.uk/weather');
    expect((await me.get(link)).words).not.toContain('Reference');
  });
});
