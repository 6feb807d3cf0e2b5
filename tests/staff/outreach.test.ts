import { readFile } from 'node:fs/promises';
import type { Counts, List, PatientsFound, Questionnaires, Started } from '@frontdoor/contract';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { notifyForTexts } from '../support/notify-config.ts';
import { asking, linkOf, started, starts } from '../support/outreach.ts';
import { born, browser, fixture } from '../support/patient-site.ts';
import { type Reaching, reachingSite, tasksFor } from '../support/reaching.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const right = born('1980-02-01');

onBothDatabases('a conversation the practice begins', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  let way: Reaching;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning, { notify: notifyForTexts, mailBy: 'smtp' });
    way = reachingSite(site);
  });
  afterAll(() => way.outbox.stop());
  beforeEach(async () => {
    await at(fridayMorning);
    way.left.length = 0;
  });

  async function at(iso: string): Promise<void> {
    await way.at(iso);
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
  }

  const listed = async (queue: string) =>
    ((await jo.get(`/api/elm-tree/consultations?queue=${queue}&limit=100`)).body as List).items;

  test('E00023 it waits for the patient, and is never due, late or to be looked at', async () => {
    const before = (await jo.get('/api/elm-tree/counts')).body as Counts;
    const { id } = await started(site, jo);
    await way.outbox.runDue();
    const { row, outreach, respondedAt } = await jo.open(id);
    expect(row).toMatchObject({
      door: 'practice',
      kind: 'follow-up',
      state: 'waiting',
      looked: true,
      firstLookDue: null,
      dueAt: null,
      words: 'How is your asthma since we changed the inhaler?',
      assignee: { name: 'Jo Mills' },
    });
    expect(outreach).toMatchObject({
      startedBy: 'Jo Mills',
      questionnaire: null,
      answeredAt: null,
      batch: null,
    });
    expect(respondedAt).toBe(site.clock.now() - 10_000);
    await at('2026-12-02T12:00:00Z');
    for (const queue of ['overdue', 'due-today', 'first-look', 'to-triage'])
      expect((await listed(queue)).map((each) => each.id)).not.toContain(id);
    expect((await listed('waiting')).map((each) => each.id)).toContain(id);
    const after = (await jo.get('/api/elm-tree/counts')).body as Counts;
    expect(after.queues.overdue).toBe(before.queues.overdue);
    expect(way.calls()).toEqual([]);
  });

  test('S20 the mail says the surgery, its phone and a link, and nothing of what was asked', async () => {
    const { channel } = await started(site, jo);
    await way.outbox.runDue();
    expect(channel).toBe('email');
    const [mail] = way.left;
    expect(mail).toMatchObject({ to: 'grace@example.org', channel: 'email' });
    expect(mail!.about).toContain('We have a question for you.');
    expect(mail!.about).toContain('0113 496 0123');
    expect(mail!.about).not.toMatch(/asthma|inhaler|Grace/i);
  });

  test('R77 a message without replies is finished at once, and its page says how to reach the surgery', async () => {
    const { id } = await started(site, jo, { about: 'admin', text: 'Your letter is ready', replies: false });
    const { row, outcome } = await jo.open(id);
    expect([row.state, row.kind, outcome]).toEqual(['finished', 'admin', 'admin-done']);
    await way.outbox.runDue();
    expect(way.left[0]!.about).toContain('There is a new message for you to read.');
    const link = await linkOf(site, id);
    const me = browser(site);
    await me.post(link, right);
    const page = await me.get(link);
    expect(page.words).toContain('Your letter is ready');
    expect(page.words).toContain('The surgery team wrote to you');
    expect(page.words).toContain(
      'You cannot write to us here. If you need us, use our online form, or call 0113 496 0123.',
    );
    expect(page.html).not.toContain('name="text"');
    const refused = await me.send(`${link}/reply`, { text: 'Thank you very much' }, []);
    expect(refused.status).toBe(422);
    expect(refused.words).toContain('This was not sent: Thank you very much');
    expect((await jo.open(id)).messages).toHaveLength(1);
  });

  test('S4 words of danger go all the same, and “I am getting worse” is never off', async () => {
    const { id } = await started(site, jo, { replies: false });
    const link = await linkOf(site, id);
    const me = browser(site);
    await me.post(link, right);
    const danger = await me.send(`${link}/reply`, { text: 'I have crushing chest pain now' }, []);
    expect(danger.location).toBe(`${link}/advice`);
    const { row } = await rosa.open(id);
    expect(row).toMatchObject({ state: 'to-triage', flagLevel: 'red', alarm: 'raised' });
    const other = await started(site, jo, { replies: false, text: 'Another one' });
    const way2 = await linkOf(site, other.id);
    await me.post(way2, right);
    expect((await me.post(`${way2}/worse`, { text: '' })).status).toBe(303);
    expect((await rosa.open(other.id)).flags).toMatchObject([{ rule: 'getting-worse' }]);
  });

  test('E00026 files go both ways, and the answer has a first look and a clock of its own', async () => {
    const upload = await request(site.app)
      .post('/api/elm-tree/conversation-files')
      .set('Cookie', jo.cookie)
      .set('Sec-Fetch-Site', 'same-origin')
      .attach('file', fixture('letter.pdf'));
    expect(upload.status).toBe(201);
    const asked = { attachments: [upload.body.id], to: { fromRecord: true } };
    const { id } = await started(site, jo, asked);
    const link = await linkOf(site, id);
    const me = browser(site);
    await me.post(link, right);
    const page = await me.get(link);
    expect(page.words).toContain('We need something from you Read our message and answer it here.');
    expect(page.words).toContain('letter.pdf');
    expect((await me.get(/href="([^"]+\/files\/[^"]+)"/.exec(page.html)![1]!)).status).toBe(200);

    const photo = { name: 'peak flow.jpg', bytes: await readFile(fixture('rotated-with-place.jpg')) };
    const answered = await me.send(`${link}/reply`, { text: 'Better', notIntimate: 'yes' }, [photo]);
    expect(answered.location).toBe(`${link}?just=sent`);
    const { row, messages, outreach } = await jo.open(id);
    expect(row).toMatchObject({ state: 'to-triage', unread: true, looked: false, photos: 1 });
    expect(row.dueAt).not.toBeNull();
    expect(row.firstLookDue).not.toBeNull();
    expect(messages.map(({ kind, files }) => [kind, files.length])).toEqual([
      ['to-patient', 1],
      ['from-patient', 1],
    ]);
    expect(outreach!.answeredAt).toBe(site.clock.now());
  });

  test('a file somebody else uploaded, or that was sent already, is not sent', async () => {
    const upload = await request(site.app)
      .post('/api/elm-tree/conversation-files')
      .set('Cookie', rosa.cookie)
      .set('Sec-Fetch-Site', 'same-origin')
      .attach('file', fixture('letter.pdf'));
    const asked = { attachments: [upload.body.id], to: { fromRecord: true, name: 'Ada File' } };
    const refused = await starts(jo, asked);
    expect([refused.status, refused.body.detail]).toEqual([422, 'Add the file again. Your words are kept.']);
    expect(((await jo.get('/api/elm-tree/patients?search=Ada')).body as PatientsFound).items).toEqual([]);
    await started(site, rosa, asked);
    expect((await starts(rosa, asked)).status).toBe(422);
  });

  test('S17 what comes from the record goes only to details somebody checked', async () => {
    const to = { name: 'Nia Typed', email: 'nia@example.org' };
    const refused = await starts(jo, { fromRecord: true, to });
    expect([refused.status, refused.body.type]).toEqual([
      409,
      'urn:frontdoor:problem:identity-not-confirmed',
    ]);
    const { id } = await started(site, jo, { fromRecord: true, to: { ...to, fromRecord: true } });
    expect(await jo.open(id)).toMatchObject({
      identity: 'matches',
      identityCheckedBy: 'Jo Mills, 27 November 2026',
    });
    const plain = await started(site, jo, { to: { ...to, name: 'Nia Plain' } });
    expect((await jo.open(plain.id)).identity).toBe('typed');
  });

  test('S35 for ten seconds it can be taken back: nothing goes, nobody is reminded, and its link opens nothing', async () => {
    const { id, message, holdMs } = (await starts(jo, { to: { email: 'held@example.org' } })).body as Started;
    const gone = () => way.left.filter(({ to }) => to === 'held@example.org');
    expect(holdMs).toBe(10_000);
    const link = await linkOf(site, id);
    await way.outbox.runDue();
    expect(gone()).toEqual([]);
    const took = await jo.post(`/api/elm-tree/consultations/${id}/messages/${message}/take-back`);
    expect(took.status).toBe(200);
    const { row, outcome, messages } = await jo.open(id);
    expect([row.state, outcome, messages[0]!.takenBack]).toEqual(['finished', 'no-action', true]);
    await at('2026-12-10T12:00:00Z');
    await way.outbox.runDue();
    expect(gone()).toEqual([]);
    expect((await browser(site).get(link)).status).toBe(404);
    expect(await tasksFor(jo, id)).toEqual([]);
  });

  test('S35 what asks to act today goes at once', async () => {
    expect((await starts(jo, { urgent: true })).body.holdMs).toBe(0);
    await way.outbox.runDue();
    expect(way.left).toHaveLength(1);
  });

  test('R51 pressed twice it is one, also when both presses arrive at once', async () => {
    const body = asking({ to: { name: 'Twice Pressed' } });
    const press = () => jo.post('/api/elm-tree/conversations', body);
    const [one, two] = await Promise.all([press(), press()]);
    const again = await press();
    expect([one.status, two.status, again.status]).toEqual([201, 201, 201]);
    expect(two.body).toEqual(one.body);
    expect(again.body).toEqual(one.body);
    site.clock.advance(10_000);
    await way.outbox.runDue();
    expect(way.left).toHaveLength(1);
    const reworded = await jo.post('/api/elm-tree/conversations', { ...body, text: 'Other words' });
    expect(reworded.body.id).not.toBe(one.body.id);
  });

  describe('who may be written to', () => {
    const contact = { phone: '07700 900123', email: 'bea@example.org' };

    test('S24 nobody who has died or left, by one of their requests or by name and date of birth', async () => {
      const patient = { name: 'Bea Gone', birthDate: '1950-05-05' };
      const id = await sent(site, { patient, contact });
      await jo.act(id, 'patient-state', { state: 'deceased' });
      const refused = await starts(jo, { to: { ...patient, ...contact } });
      expect([refused.status, refused.body.detail]).toEqual([
        409,
        'They have died: nothing is sent to them. If that is wrong, put it right on one of their requests. Your words are kept.',
      ]);
      const { items } = (await jo.get('/api/elm-tree/patients?search=Bea%20Gone')).body as PatientsFound;
      expect(items).toMatchObject([{ name: 'Bea Gone', warnings: ['They have died'], cannot: true }]);
      const known = await starts(jo, { to: { ...patient, ...contact, patient: items[0]!.patient } });
      expect(known.status).toBe(409);
    });

    test('S23 no channel they said is not safe, whatever address is typed', async () => {
      const patient = { name: 'Safi Quiet', birthDate: '1971-07-07' };
      await sent(site, {
        patient,
        contact: { ...contact, safe: { text: false, email: false, call: true, voicemail: false } },
      });
      const { items } = (await jo.get('/api/elm-tree/patients?search=Safi')).body as PatientsFound;
      expect(items[0]).toMatchObject({
        phone: '07700 900123',
        warnings: [
          'Text messages are not safe',
          'Email is not safe',
          'Nobody has checked these details against the record',
        ],
        cannot: false,
      });
      const to = { ...patient, patient: items[0]!.patient, phone: '07700 900456', email: 'new@example.org' };
      expect((await starts(jo, { to })).body.detail).toBe(
        'They said that it is not safe to write to them there. Reach them another way. Your words are kept.',
      );
    });

    test('S23 S20 nor by a second description of them that nobody joined; a thread others can see asks for a code', async () => {
      const patient = { name: 'Vera Shared', birthDate: '1971-08-08' };
      const safe = { text: false, email: true, call: true, voicemail: false };
      await sent(site, { patient, contact: { ...contact, safe }, sensitive: true });
      const asNew = { ...patient, nhsNumber: '9434765919' };
      const refused = await starts(jo, { to: { ...asNew, phone: '07700 900456', email: null } });
      expect(refused.body.type).toBe('urn:frontdoor:problem:cannot-write-not-safe');
      const { id } = await started(site, jo, { to: { ...asNew, email: 'vera@example.org' } });
      expect((await jo.open(id)).sensitive).toBe(true);
    });

    test('S23 nobody who asked not to be contacted first', async () => {
      const patient = { name: 'Lou Online', birthDate: '1972-07-07' };
      await sent(site, { patient, contact: { ...contact, lookOnline: true } });
      const [found] = ((await jo.get('/api/elm-tree/patients?search=Lou')).body as PatientsFound).items;
      expect(found!.warnings).toContain('They asked us not to contact them first');
      expect((await starts(jo, { to: { ...patient, ...contact, patient: found!.patient } })).status).toBe(
        409,
      );
    });

    test('S20 nobody at an address that is somebody else’s', async () => {
      const to = { name: 'Una Wrong', email: 'wrong@example.org' };
      const { id } = await started(site, jo, { to });
      const link = await linkOf(site, id);
      await browser(site).post(`${link}/not-for-me`, {});
      const refused = await starts(jo, { to, text: 'Again' });
      expect(refused.body.type).toBe('urn:frontdoor:problem:cannot-write-blocked-address');
    });

    test('nobody without an address a message can go to', async () => {
      const none = await starts(jo, { to: { email: null, phone: '0113 496 0999' } });
      expect(none.body.type).toBe('urn:frontdoor:problem:cannot-write-no-address');
      const wrong = await starts(jo, { to: { phone: '123', email: 'grace@', nhsNumber: '123 456 7890' } });
      expect(wrong.body.errors).toEqual([
        { path: 'to.nhsNumber', message: 'This NHS number is not right. Check it' },
        { path: 'to.phone', message: 'Enter a whole phone number' },
        { path: 'to.email', message: 'Enter a whole email address' },
      ]);
    });

    test('S18 the same NHS number and date of birth are one person; another date of birth is not', async () => {
      const patient = { name: 'Mary Known', birthDate: '1966-06-06', nhsNumber: '9434765919' };
      const id = await sent(site, { patient, contact });
      const { id: begun } = await started(site, jo, { to: { ...patient, ...contact } });
      expect((await jo.open(begun)).earlier).toMatchObject([{ id, match: 'same' }]);
      const [found] = ((await jo.get('/api/elm-tree/patients?search=943%20476%205919')).body as PatientsFound)
        .items;
      expect(found).toMatchObject({ name: 'Mary Known', nhsNumber: '943 476 5919' });
      const other = await starts(jo, {
        to: { ...patient, ...contact, patient: found!.patient, birthDate: '1966-06-07' },
      });
      expect(other.body.errors).toEqual([
        { path: 'to.birthDate', message: 'This is not the date of birth we have for them' },
      ]);
    });
  });

  test('E00090 a questionnaire of the list is asked by name, and one that is not there is refused', async () => {
    const { items } = (await jo.get('/api/elm-tree/questionnaires')).body as Questionnaires;
    const gad = items.find(({ id }) => id === 'gad-7')!;
    expect(gad).toMatchObject({ scored: true, questions: expect.any(Number) });
    const { id } = await started(site, jo, {
      questionnaire: 'gad-7',
      replies: false,
      answerBy: '2026-12-04',
    });
    const { outreach, row } = await jo.open(id);
    expect(row.state).toBe('waiting');
    expect(outreach!.questionnaire).toEqual({ id: 'gad-7', title: gad.title, version: gad.version });
    const link = await linkOf(site, id);
    const me = browser(site);
    await me.post(link, right);
    const page = await me.get(link);
    expect(page.words).toContain('Please answer by Friday 4 December. Answer our questions');
    expect(page.html).toContain(`href="${link}/questions"`);
    expect((await starts(jo, { questionnaire: 'made-up' })).body.errors[0].path).toBe('questionnaire');
  });

  test('a day to answer by lies ahead, and before the end', async () => {
    const past = await starts(jo, { answerBy: '2026-11-26' });
    expect(past.body.errors[0].message).toBe('Enter today, or a day to come');
    const late = await starts(jo, { answerBy: '2026-12-06', expiresDays: 7 });
    expect(late.body.errors[0].path).toBe('answerBy');
    await started(site, jo, { answerBy: '2026-11-27', expiresDays: 7 });
  });

  describe('while nobody answers', () => {
    let mo = 0;
    const to = { email: '', name: 'Mo Silent' };
    /** When the patient of this test was reminded. */
    const reminders = () =>
      way.left
        .filter((mail) => mail.to === to.email && mail.about.includes('have no answer yet'))
        .map((mail) => mail.at);
    // Each has an address of their own: those of other tests are reminded at the same times.
    beforeEach(() => {
      to.email = `mo${++mo}@example.org`;
    });

    test('E00090 a reminder after 3 and after 6 days, then its end after 28, and a person decides', async () => {
      const { id } = await started(site, jo, { to });
      for (const iso of ['2026-11-30T09:59:00Z', '2026-11-30T10:00:00Z', '2026-12-03T10:00:00Z'])
        await at(iso);
      await at('2026-12-24T10:00:00Z');
      expect(reminders()).toEqual(['Mon 10:00', 'Thu 10:00']);
      expect((await jo.open(id)).outreach).toMatchObject({ reminded: 2, expiredAt: null });
      await at('2026-12-25T10:00:00Z');
      const { outreach, row, timeline } = await jo.open(id);
      expect(outreach!.expiredAt).toBe(Date.parse('2026-12-25T10:00:00Z'));
      expect(row.state).toBe('waiting');
      expect(timeline.map(({ what }) => what)).toContain('The time to answer has passed, and no answer came');
      const task = (await tasksFor(jo, id)).find(({ reason }) => reason === 'not-answered')!;
      expect(task.words).toBe('They did not answer in the time we gave');

      const link = await linkOf(site, id);
      const me = browser(site);
      await me.post(link, right);
      expect((await me.get(link)).words).toContain(
        'The time to answer this has passed. If you still need us, use our online form, or call 0113 496 0123.',
      );
      expect((await me.send(`${link}/reply`, { text: 'Too late?' }, [])).status).toBe(422);
      // The surgery writes again: then it can be answered.
      await rosa.act(id, 'reply', { submission: 'once more, please', text: 'And now?', response: 'advice' });
      site.clock.advance(10_000);
      expect((await me.send(`${link}/reply`, { text: 'Much better' }, [])).location).toBe(
        `${link}?just=sent`,
      );
      expect(await tasksFor(jo, id)).toEqual([]);
    });

    test('two reminders that fall due together while the server is down are one', async () => {
      await started(site, jo, { to: { ...to, name: 'Mo Twice' } });
      await at('2026-12-04T12:00:00Z');
      await at('2026-12-05T12:00:00Z');
      expect(reminders()).toEqual(['Fri 12:00']);
    });

    test('none where nobody asked for reminders', async () => {
      await started(site, jo, { to: { ...to, name: 'Mo None' }, reminders: false });
      await at('2026-12-04T12:00:00Z');
      expect(reminders()).toEqual([]);
    });

    test('nobody is reminded of what they answered, nor of what was switched off', async () => {
      const answered = await started(site, jo, { to: { ...to, name: 'Mo Answers' } });
      const off = await started(site, jo, { to: { ...to, name: 'Mo Off', birthDate: '1981-01-01' } });
      const link = await linkOf(site, answered.id);
      const me = browser(site);
      await me.post(link, right);
      await me.send(`${link}/reply`, { text: 'I am well' }, []);
      await jo.act(off.id, 'switch', { of: 'person', messages: false, files: false, reason: 'Asked' });
      await at('2026-12-04T12:00:00Z');
      expect(reminders()).toEqual([]);
      await at('2027-01-04T12:00:00Z');
      expect((await tasksFor(jo, answered.id)).map(({ reason }) => reason)).not.toContain('not-answered');
    });

    test('S34 words by reference prove nobody, so what was asked is still asked', async () => {
      const { id } = await started(site, jo, { to: { ...to, name: 'Mo Unproved' } });
      const { fromPatient } = await import('../../apps/server/src/features/messages/from-patient.ts');
      await fromPatient(site.deps, {
        organisation: site.elmTree,
        link: { consultation: id, recipient: 'patient' },
        text: 'All well',
        attachments: [],
        flags: [],
        reading: 'nothing',
        notRead: [],
      });
      expect((await jo.open(id)).outreach!.answeredAt).toBeNull();
    });

    test('S24 who dies is reminded of nothing', async () => {
      const { id } = await started(site, jo, { to: { ...to, name: 'Mo Dies' } });
      await jo.act(id, 'patient-state', { state: 'deceased' });
      await at('2026-12-04T12:00:00Z');
      expect(reminders()).toEqual([]);
      expect((await tasksFor(jo, id)).map(({ reason }) => reason)).toEqual(['patient-gone']);
    });
  });

  test('S32 unread, it climbs the same ladder as any message', async () => {
    const to = { name: 'Ulla Unread', email: 'ulla@example.org', phone: '07700 900888', fromRecord: false };
    const { id } = await started(site, jo, { urgent: true, to });
    await way.outbox.runDue();
    await at('2026-11-27T10:30:10Z');
    expect(way.left.map(({ to, channel }) => [to, channel])).toEqual([
      ['ulla@example.org', 'email'],
      ['07700900888', 'text'],
    ]);
    await at('2026-11-27T11:00:10Z');
    expect((await tasksFor(jo, id)).map(({ reason }) => reason)).toEqual(['unread-urgent']);
  });

  test('R102 one that reached nobody comes back to staff, and is no request that is late', async () => {
    way.bounces.add('bounce@example.org');
    const { id } = await started(site, jo, { to: { name: 'Bo Bounce', email: 'bounce@example.org' } });
    await way.outbox.runDue();
    const { row, respondedAt } = await jo.open(id);
    expect(row).toMatchObject({ state: 'to-triage', unread: true, dueAt: null });
    expect(respondedAt).not.toBeNull();
    expect((await tasksFor(jo, id)).map(({ reason }) => reason)).toEqual(['delivery-failed']);
  });

  test('everybody may begin one; a practice that is not live may not', async () => {
    for (const desk of [rosa, jo, await site.signIn('amir')]) await started(site, desk);
    const ravi = await site.signIn('ravi');
    expect((await ravi.post('/api/elm-tree/conversations', asking())).status).toBe(404);
  });
});
