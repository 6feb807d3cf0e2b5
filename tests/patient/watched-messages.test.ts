import { beforeAll, beforeEach, expect, test } from 'vitest';
import { sentRequest, surgeryWrites } from '../support/conversation.ts';
import { onBothDatabases } from '../support/databases.ts';
import { notifyForTexts } from '../support/notify-config.ts';
import { born, browser, filledIn, rows, unsealed } from '../support/patient-site.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const minute = 60_000;
const right = born('1958-03-12');
const watched = { phone: '07700 900123', email: 'alan@example.org', othersSee: 'yes' };

onBothDatabases('messages that somebody else can see', (open) => {
  let site: StaffSite;
  let jo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning, { notify: notifyForTexts });
    jo = await site.signIn('jo');
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const watchedRequest = (safe: string[]) => sentRequest(site, { contact: { ...watched, safe } });
  const codesTo = async (id: string) =>
    (await rows(site, 'delivery'))
      .filter(({ consultation, template }) => consultation === id && template === 'code')
      .map(({ channel, content }) => ({ channel, ...unsealed(site, content) }) as Record<string, string>);
  const openedOf = async (id: string) =>
    (await rows(site, 'link')).filter(({ consultation }) => consultation === id).map(({ opens }) => opens);

  test('S20 whoever ticks it is asked for a code after the date of birth; it goes to the other safe way first', async () => {
    const { id, link } = await watchedRequest(['text', 'email']);
    expect((await jo.open(id)).sensitive).toBe(true);
    await surgeryWrites(site, id);
    const me = browser(site);
    const asked = await me.post(link, right);
    expect([asked.status, asked.location]).toEqual([303, `${link}/code`]);
    const page = await me.get(asked.location);
    expect(page.words).toContain('We sent you a code by text. It works for 10 minutes.');
    expect(page.html).not.toMatch(/07700|900123|alan@|rest it/);
    expect((await me.get(link)).location).toBe(`${link}/code`);
    expect(await openedOf(id)).toEqual([0]);

    const [code] = await codesTo(id);
    expect(code).toMatchObject({ channel: 'text', address: '07700900123' });
    expect((await me.post(`${link}/code`, { code: code!.code! })).location).toBe(link);
    expect((await me.get(link)).words).toContain('Please rest it and come in on Monday.');
    expect(await openedOf(id)).toEqual([1]);
  });

  test('S20 the code is asked in each session, and is used up', async () => {
    const { id, link } = await watchedRequest(['email']);
    const me = browser(site);
    await me.post(link, right);
    const [first] = await codesTo(id);
    await me.post(`${link}/code`, { code: first!.code! });
    const other = browser(site);
    site.clock.advance(2 * minute);
    await other.post(link, right);
    const again = await other.post(`${link}/code`, { code: first!.code! });
    expect([again.status, again.words]).toEqual([422, expect.stringContaining('That code is not right.')]);
    expect(await codesTo(id)).toHaveLength(2);
  });

  test('S20 five wrong codes end it, and 10 minutes do; a new one can be asked for', async () => {
    const { id, link } = await watchedRequest(['email']);
    const me = browser(site);
    await me.post(link, right);
    const [first] = await codesTo(id);
    const wrong = first!.code === '000000' ? '000001' : '000000';
    for (let tries = 1; tries <= 5; tries++)
      expect((await me.post(`${link}/code`, { code: wrong })).words).toContain('That code is not right.');
    const ended = await me.post(`${link}/code`, { code: first!.code! });
    expect([ended.status, ended.words]).toEqual([
      422,
      expect.stringContaining('That code has ended. Ask for a new code.'),
    ]);
    site.clock.advance(minute);
    expect((await me.post(`${link}/code/again`, {})).location).toBe(`${link}/code`);
    const second = (await codesTo(id)).at(-1)!;
    site.clock.advance(10 * minute);
    expect((await me.post(`${link}/code`, { code: second.code! })).words).toContain('That code has ended.');
    await me.post(`${link}/code/again`, {});
    const third = (await codesTo(id)).at(-1)!;
    const spaced = `${third.code!.slice(0, 3)} ${third.code!.slice(3)}`;
    expect((await me.post(`${link}/code`, { code: spaced })).location).toBe(link);
  });

  test('S20 a new code cannot be asked for again and again, and nobody asks without the date of birth', async () => {
    const { id, link } = await watchedRequest(['email']);
    const me = browser(site);
    await me.post(link, right);
    for (let times = 0; times < 3; times++) await me.post(`${link}/code/again`, {});
    expect(await codesTo(id)).toHaveLength(1);
    for (let times = 0; times < 8; times++) {
      site.clock.advance(minute);
      await me.post(`${link}/code/again`, {});
    }
    expect(await codesTo(id)).toHaveLength(5);
    const stranger = browser(site);
    expect((await stranger.post(`${link}/code/again`, {})).words).toContain('The patient’s date of birth');
    expect((await stranger.get(`${link}/code`)).words).toContain('The patient’s date of birth');
    expect((await stranger.post(`${link}/code`, { code: '123456' })).words).toContain(
      'The patient’s date of birth',
    );
  });

  test('S20 codes for a new address keep nobody from the code of their link', async () => {
    const { id, link } = await watchedRequest(['email']);
    const me = browser(site);
    await me.post(link, right);
    const [first] = await codesTo(id);
    await me.post(`${link}/code`, { code: first!.code! });
    for (let times = 0; times < 4; times++) {
      const proposed = { email: `new${times}@example.org`, tellOld: 'no' };
      expect((await me.post(`${link}/contact/email`, proposed)).location).toMatch(/\/contact\/code\//);
    }
    site.clock.advance(minute);
    await browser(site).post(link, right);
    expect((await codesTo(id)).map(({ address }) => address)).toEqual([
      'alan@example.org',
      'new0@example.org',
      'new1@example.org',
      'new2@example.org',
      'new3@example.org',
      'alan@example.org',
    ]);
  });

  test('S20 where nothing is safe staff read a code out; that they did is logged, the code is not', async () => {
    const sender = browser(site);
    const draft = await filledIn(sender, { contact: { ...watched, safe: ['look-online'] } });
    const sent = await sender.get((await sender.post(`${draft}/check`, {})).location);
    expect(sent.html).not.toContain('/elm-tree/where');
    const link = /\/elm-tree\/m\/[\w-]+/.exec(sent.html)![0];
    const { id } = (await rows(site, 'consultation')).find(({ submission }) => draft.endsWith(submission))!;
    const me = browser(site);
    const asked = await me.get((await me.post(link, right)).location);
    expect(asked.words).toContain('When we are open, call us on 0113 496 0123. We read a code to you.');
    expect(asked.words).not.toContain('Send me a new code');
    expect(await codesTo(id)).toEqual([]);
    const read = await jo.post(`/api/elm-tree/consultations/${id}/read-out-code`);
    expect(read.body).toEqual({
      code: expect.stringMatching(/^\d{6}$/),
      until: site.clock.now() + 10 * minute,
    });
    expect((await me.post(`${link}/code`, { code: read.body.code })).location).toBe(link);
    const log = (await rows(site, 'changeLog')).filter(({ action }) => action === 'code-read-out');
    expect(log.at(-1)).toMatchObject({ actor: site.members.jo, consultation: id, detail: null });
    expect((await jo.open(id)).timeline.map(({ what }) => what)).toContain(
      'Got a code to read out to the patient',
    );
  });

  test('S20 staff mark a request, and from its next page on a code is asked for; and take the mark away', async () => {
    const { id, link } = await sentRequest(site);
    const me = browser(site);
    await me.post(link, right);
    expect((await me.get(link)).words).toContain('Reference');
    expect((await jo.post(`/api/elm-tree/consultations/${id}/read-out-code`)).status).toBe(409);
    expect((await jo.act(id, 'sensitive', { sensitive: true })).status).toBe(200);
    expect((await me.get(link)).location).toBe(`${link}/code`);
    const kept = await me.send(`${link}/reply`, { text: 'Let me in' }, []);
    expect([kept.status, kept.words]).toEqual([422, expect.stringContaining('It was not sent yet.')]);
    await jo.act(id, 'sensitive', { sensitive: false });
    expect((await me.get(link)).words).toContain('Reference');
    expect((await jo.open(id)).timeline.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'Marked it as sensitive: its links ask for a code',
        'Took the mark sensitive away: its links ask for no code',
      ]),
    );
  });

  test('S20 what was typed before goes along through the date of birth and the code', async () => {
    const { id, link } = await watchedRequest(['email']);
    const me = browser(site);
    const asked = await me.post(link, { ...right, text: 'It is worse' });
    expect(asked.html).toContain('value="It is worse"');
    const [code] = await codesTo(id);
    const opened = await me.post(`${link}/code`, { code: code!.code!, text: 'It is worse' });
    expect(opened.html).toContain('It is worse</textarea>');
  });

  test('S20 “Where is my request?” does not open one', async () => {
    const { reference } = await watchedRequest(['email']);
    const asked = await browser(site).post('/elm-tree/where', { reference, ...right });
    expect(asked.words).toContain('We cannot find a request with that reference and date of birth.');
  });
});

onBothDatabases('getting in after all', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const wrong = born('1958-12-03');
  const tasksOf = async (id: string) =>
    (await rows(site, 'task')).filter(
      ({ consultation, reason }) => consultation === id && reason === 'link-paused',
    );
  async function pause(link: string) {
    const me = browser(site);
    await me.get(link);
    for (let tries = 1; tries <= 5; tries++) await me.post(link, wrong);
    return me;
  }

  test('S21 “Send me a new link” goes only to the address held, and the new one works on the paused device', async () => {
    const { id, link } = await sentRequest(site);
    const me = await pause(link);
    expect((await me.get(link)).html).toContain(`action="${link}/new-link"`);
    const asked = await me.post(`${link}/new-link`, {});
    expect([asked.status, asked.location]).toEqual([303, `${link}/new-link`]);
    expect((await me.get(asked.location)).words).toContain(
      'It goes to the email address or phone number you gave us, if you said it is safe to use.',
    );
    const sent = (await rows(site, 'delivery')).filter((each) => each.consultation === id).at(-1)!;
    const { address, token } = unsealed(site, sent.content);
    expect([sent.template, address]).toEqual(['new-link', 'alan@example.org']);
    expect(`/elm-tree/m/${token}`).not.toBe(link);
    expect((await me.post(`/elm-tree/m/${token}`, right)).status).toBe(303);
    const get = await me.get(`${link}/new-link`);
    expect(get.status).toBe(200);
    expect((await rows(site, 'delivery')).filter((each) => each.consultation === id)).toHaveLength(2);
  });

  test('S21 a pause in front of an urgent unread message is a call now; of any other it is not', async () => {
    const calm = await sentRequest(site);
    await surgeryWrites(site, calm.id);
    await pause(calm.link);
    expect(await tasksOf(calm.id)).toEqual([]);
    const urgent = await sentRequest(site);
    await rosa.act(urgent.id, 'urgency', { urgency: 'urgent' });
    await pause(urgent.link);
    expect(await tasksOf(urgent.id)).toEqual([]);
    await surgeryWrites(site, urgent.id);
    site.clock.advance(60 * minute);
    await pause(urgent.link);
    expect(await tasksOf(urgent.id)).toEqual([
      expect.objectContaining({ kind: 'call', urgent: true, doNotRing: true, createdAt: site.clock.now() }),
    ]);
  });

  test('S21 staff put the date of birth right: the paused patient gets in at once, and matching knows', async () => {
    const { id, link, reference } = await sentRequest(site);
    const me = browser(site);
    await me.get(link);
    for (let tries = 1; tries <= 5; tries++) await me.post(link, wrong);
    expect((await me.post(link, wrong)).status).toBe(429);
    const future = await jo.act(id, 'birth-date', { birthDate: '2027-01-01' });
    expect([future.status, future.body.errors]).toEqual([
      422,
      [{ path: 'birthDate', message: 'The date of birth must be in the past' }],
    ]);
    expect((await jo.act(id, 'birth-date', { birthDate: '1958-12-03' })).status).toBe(200);
    expect((await me.post(link, wrong)).status).toBe(303);
    expect((await me.get(link)).words).toContain('Reference');
    const found = await browser(site).post('/elm-tree/where', { reference, ...wrong });
    expect(found.status).toBe(303);
    const detail = await jo.open(id);
    expect(detail.row.birthDate).toBe('1958-12-03');
    expect(detail.timeline.map(({ what }) => what)).toContain(
      'Put the date of birth right: 1958-12-03 (was 1958-03-12)',
    );
    // The same date once more changes nothing.
    const { lock } = (await jo.open(id)).row;
    expect((await jo.act(id, 'birth-date', { birthDate: '1958-12-03' })).body.lock).toBe(lock);
  });

  test('S38 the patient is told of another open request on a checked link alone, and never by reference', async () => {
    const about = { postcode: 'LS1 4DY', nhsNumber: '9434765919' };
    const contact = { phone: '', email: 'same@example.org', safe: ['email'] };
    const first = await sentRequest(site, { about, contact });
    const second = await sentRequest(site, { about, contact });
    const me = browser(site);
    await me.post(second.link, right);
    const told = 'You already have a request open.';
    expect((await me.get(second.link)).words).not.toContain(told);
    await jo.act(second.id, 'identity', { level: 'matches', checked: 'address' });
    const page = await me.get(second.link);
    expect(page.words).toContain(`${told} If this is about the same problem`);
    expect(page.html).toContain(`href="${first.link}"`);
    const byReference = browser(site);
    const where = await byReference.post('/elm-tree/where', { reference: second.reference, ...right });
    expect((await byReference.get(where.location)).words).not.toContain(told);

    const elsewhere = await sentRequest(site, { about, contact: { ...contact, email: 'other@example.org' } });
    const stranger = browser(site);
    await stranger.post(elsewhere.link, right);
    expect((await stranger.get(elsewhere.link)).words).not.toContain(told);
  });
});
