import { beforeAll, beforeEach, expect, test } from 'vitest';
import { changeRequest, sentRequest } from '../support/conversation.ts';
import { onBothDatabases } from '../support/databases.ts';
import { notifyForTexts } from '../support/notify-config.ts';
import {
  type Browser,
  born,
  browser,
  type Form,
  healthProblem,
  rows,
  unsealed,
} from '../support/patient-site.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const minute = 60_000;
const right = born('1958-03-12');
const newEmail = { email: 'new@example.org', tellOld: 'yes' };

onBothDatabases('new contact details', (open) => {
  let site: StaffSite;
  let jo: Desk;
  let rosa: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning, { notify: notifyForTexts });
    [jo, rosa] = await Promise.all([site.signIn('jo'), site.signIn('rosa')]);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  async function opened(changes: Record<string, Form> = {}) {
    const sent = await sentRequest(site, changes);
    const me = browser(site);
    await me.post(sent.link, right);
    return { ...sent, me };
  }

  const sentAbout = async (id: string, template: string) =>
    (await rows(site, 'delivery'))
      .filter((each) => each.consultation === id && each.template === template)
      .map(({ channel, recipient, content }) => ({ channel, recipient, ...unsealed(site, content) }));
  const openTasks = async (id: string) =>
    (await rows(site, 'task')).filter(
      ({ consultation, kind, doneAt }) =>
        consultation === id && kind === 'confirm-contact' && doneAt === null,
    );
  const contactOf = async (id: string) => (await jo.open(id)).contact;
  const propose = (me: Browser, link: string, form: Form) =>
    me.post(`${link}/contact/${'phone' in form ? 'phone' : 'email'}`, form);
  const decide = async (desk: Desk, id: string, body: object) => {
    const change = (await desk.open(id)).contactChanges.at(-1)!;
    return desk.post(`/api/elm-tree/consultations/${id}/contact-changes/${change.id}/decide`, body);
  };

  test('S25 it stays a proposal: replies go on to the old address until the code was given and the old one told', async () => {
    const { me, link, id } = await opened();
    const asked = await propose(me, link, newEmail);
    expect([asked.status, asked.location]).toEqual([
      303,
      expect.stringMatching(new RegExp(`^${link}/contact/code/`)),
    ]);
    expect((await me.get(asked.location)).words).toContain(
      'We sent a code to your new email address. It works for 10 minutes.',
    );
    expect((await contactOf(id)).email).toBe('alan@example.org');
    expect(await openTasks(id)).toHaveLength(1);
    expect((await jo.open(id)).contactChanges).toEqual([
      expect.objectContaining({
        recipient: 'patient',
        field: 'email',
        held: 'alan@example.org',
        value: 'new@example.org',
        confirmed: false,
        tellOld: true,
        state: 'proposed',
      }),
    ]);

    const [code] = await sentAbout(id, 'code');
    expect(code).toMatchObject({ channel: 'email', address: 'new@example.org' });
    const done = await me.post(asked.location, { code: code!.code });
    expect(done.location).toBe(`${link}?just=contact-changed`);
    expect((await me.get(done.location)).words).toContain(
      'From now on we use your new details for this request.',
    );
    expect((await contactOf(id)).email).toBe('new@example.org');
    expect(await sentAbout(id, 'contact-changed')).toEqual([
      expect.objectContaining({ channel: 'email', address: 'alan@example.org', token: null }),
    ]);
    expect(await openTasks(id)).toEqual([]);
    const told = (await jo.open(id)).timeline.map(({ what }) => what);
    expect(told).toEqual(
      expect.arrayContaining([
        'Gave a new email address. It is not used before it is checked',
        'Gave the code that was sent to the new address',
        'Replies now go to the new email address, checked by a code sent to it',
      ]),
    );
  });

  test('S23 S25 where the old address may not be told, the code alone redirects nothing: staff prove it, and the old link ends', async () => {
    const { me, link, id } = await opened();
    const asked = await propose(me, link, { ...newEmail, tellOld: 'no' });
    const [code] = await sentAbout(id, 'code');
    const done = await me.post(asked.location, { code: code!.code });
    expect(done.location).toBe(`${link}?just=contact-proposed`);
    expect((await me.get(done.location)).words).toContain('We check it first.');
    expect((await contactOf(id)).email).toBe('alan@example.org');
    expect(await openTasks(id)).toHaveLength(1);

    const noProof = await decide(jo, id, { decision: 'accept', proof: null });
    expect([noProof.status, noProof.body.errors[0].message]).toEqual([
      422,
      'Select how you checked that it is theirs',
    ]);
    const byCode = await decide(jo, id, { decision: 'accept', proof: 'code' });
    expect([byCode.status, byCode.body.errors[0].message]).toEqual([
      422,
      'The old address may not be told. Check it by phone, in person or by NHS login',
    ]);
    expect((await decide(jo, id, { decision: 'accept', proof: 'call' })).status).toBe(200);
    expect((await contactOf(id)).email).toBe('new@example.org');
    expect(await sentAbout(id, 'contact-changed')).toEqual([]);
    expect((await me.get(link)).status).toBe(404);
    const [sent] = await sentAbout(id, 'new-link');
    expect(sent).toMatchObject({ address: 'new@example.org' });
    expect((await browser(site).post(`/elm-tree/m/${sent!.token}`, right)).status).toBe(303);
    expect(await openTasks(id)).toEqual([]);
    const { lock } = (await jo.open(id)).row;
    expect((await decide(jo, id, { decision: 'accept', proof: 'call' })).body.lock).toBe(lock);
  });

  test('S25 staff can decline it, and nothing changes', async () => {
    const { me, link, id } = await opened();
    await propose(me, link, newEmail);
    expect((await decide(jo, id, { decision: 'accept', proof: 'code' })).body.errors[0].message).toBe(
      'The code was not given. Ask the patient in person or by phone',
    );
    expect((await decide(jo, id, { decision: 'decline', proof: null })).status).toBe(200);
    expect((await contactOf(id)).email).toBe('alan@example.org');
    expect((await jo.open(id)).contactChanges.at(-1)!.state).toBe('declined');
    expect(await openTasks(id)).toEqual([]);
  });

  test('S23 a new phone asks which ways on it are safe; only a mobile that takes texts gets a code', async () => {
    const { me, link, id } = await opened();
    const nothing = await propose(me, link, { phone: '07700 900456', tellOld: 'yes' });
    expect([nothing.status, nothing.words]).toEqual([
      422,
      expect.stringContaining('Select how we may contact you safely'),
    ]);
    const landline = await propose(me, link, { phone: '0113 496 0777', safe: ['call'], tellOld: 'yes' });
    expect(landline.location).toBe(`${link}?just=contact-proposed`);
    await propose(me, link, { phone: '+33 6 12 34 56 78', safe: ['text'], tellOld: 'yes' });
    expect(await sentAbout(id, 'code')).toEqual([]);
    expect(await openTasks(id)).toHaveLength(1);
    const mobile = await propose(me, link, { phone: '07700 900456', safe: ['text'], tellOld: 'yes' });
    const [code] = await sentAbout(id, 'code');
    expect(code).toMatchObject({ channel: 'text', address: '07700900456' });
    expect(await openTasks(id)).toHaveLength(1);
    await me.post(mobile.location, { code: code!.code });
    expect(await contactOf(id)).toMatchObject({
      phone: '07700900456',
      email: 'alan@example.org',
      safe: { text: true, email: true, call: false, voicemail: false },
    });
    const found = await jo.get('/api/elm-tree/consultations?queue=all&search=07700900456');
    expect(found.body.items.map((row: { id: string }) => row.id)).toContain(id);
  });

  test('S25 by reference it is always checked by staff, and no code goes anywhere', async () => {
    const { reference, id } = await sentRequest(site);
    const me = browser(site);
    const { location: page } = await me.post('/elm-tree/where', { reference, ...right });
    expect((await me.get(`${page}/contact/email`)).words).not.toContain('Is it safe to tell');
    const sent = await propose(me, page, newEmail);
    expect(sent.location).toBe(`${page}?just=contact-proposed`);
    expect(await sentAbout(id, 'code')).toEqual([]);
    expect((await jo.open(id)).contactChanges).toEqual([expect.objectContaining({ tellOld: false })]);
    expect(await openTasks(id)).toHaveLength(1);
  });

  test('S25 five wrong codes end it; another proposal brings another', async () => {
    const { me, link, id } = await opened();
    const asked = await propose(me, link, newEmail);
    const [code] = await sentAbout(id, 'code');
    const wrong = code!.code === '000000' ? '000001' : '000000';
    for (let tries = 1; tries <= 5; tries++)
      expect((await me.post(asked.location, { code: wrong })).words).toContain('That code is not right.');
    expect((await me.post(asked.location, { code: code!.code })).words).toContain('That code has ended.');
    const again = await propose(me, link, newEmail);
    const second = (await sentAbout(id, 'code')).at(-1)!;
    expect((await me.post(again.location, { code: second.code })).location).toBe(
      `${link}?just=contact-changed`,
    );
  });

  test('R126 pressed twice it is one proposal; more than five in a day are done with us', async () => {
    const { me, link, id } = await opened();
    const [one, two] = [await propose(me, link, newEmail), await propose(me, link, newEmail)];
    expect(two.location).toBe(one.location);
    expect(await sentAbout(id, 'code')).toHaveLength(1);
    for (let times = 2; times <= 5; times++)
      expect((await propose(me, link, { ...newEmail, email: `n${times}@example.org` })).status).toBe(303);
    const many = await propose(me, link, { ...newEmail, email: 'n6@example.org' });
    expect([many.status, many.words]).toEqual([
      422,
      expect.stringContaining('You have changed this many times today. Call us on 0113 496 0123'),
    ]);
    site.clock.advance(24 * 60 * minute);
    await me.post(link, right);
    expect((await propose(me, link, { ...newEmail, email: 'n7@example.org' })).status).toBe(303);
  });

  test('a code of one request opens no change of another, and of nobody’s', async () => {
    const [one, two] = [await opened(), await opened()];
    const asked = await propose(one.me, one.link, newEmail);
    const change = asked.location.split('/').at(-1);
    expect((await two.me.get(`${two.link}/contact/code/${change}`)).status).toBe(404);
    const [code] = await sentAbout(one.id, 'code');
    expect((await two.me.post(`${two.link}/contact/code/${change}`, { code: code!.code })).status).toBe(404);
    expect((await browser(site).post(asked.location, { code: code!.code })).words).toContain(
      'The patient’s date of birth',
    );
    expect((await contactOf(one.id)).email).toBe('alan@example.org');
  });

  test('S29 a carer’s proposal is the carer’s', async () => {
    const carer = { requesterName: 'Priya Nair', relation: 'daughter', agreement: 'agrees' };
    const { link, id } = await sentRequest(
      site,
      {
        carer,
        ...healthProblem,
        patient: { name: 'Meera Nair', ...born('1941-06-02'), registered: 'yes' },
      },
      { who: 'other' },
    );
    const me = browser(site);
    await me.post(link, born('1941-06-02'));
    await propose(me, link, newEmail);
    expect((await jo.open(id)).contactChanges).toEqual([expect.objectContaining({ recipient: 'carer' })]);
    expect(await sentAbout(id, 'code')).toEqual([expect.objectContaining({ recipient: 'carer' })]);
  });

  test.each([
    ['S20', 'whose messages somebody else can see', { sensitive: true, restricted: false }],
    ['S27', 'that is hidden', { sensitive: false, restricted: true }],
  ])('%s the code alone redirects nothing of a request %s: staff make sure', async (_rule, _which, set) => {
    const { me, link, id } = await opened();
    const asked = await propose(me, link, newEmail);
    const [code] = await sentAbout(id, 'code');
    await changeRequest(site, id, set);
    if (set.sensitive) {
      site.clock.advance(minute);
      await me.post(link, right);
      const [opening] = (await sentAbout(id, 'code')).filter(({ address }) => address !== 'new@example.org');
      await me.post(`${link}/code`, { code: opening!.code });
    }
    const done = await me.post(asked.location, { code: code!.code });
    expect(done.location).toBe(`${link}?just=contact-proposed`);
    expect((await rosa.open(id)).contact.email).toBe('alan@example.org');
    expect(await sentAbout(id, 'contact-changed')).toEqual([]);
    expect(await openTasks(id)).toHaveLength(1);
    expect((await decide(rosa, id, { decision: 'accept', proof: 'code' })).status).toBe(422);
    expect((await decide(rosa, id, { decision: 'accept', proof: 'call' })).status).toBe(200);
    expect((await rosa.open(id)).contact.email).toBe('new@example.org');
  });

  test('S23 S25 every old address that is safe is told: whoever reads one of them may be who changed it', async () => {
    const { me, link, id } = await opened({
      contact: {
        phone: '07700 900123',
        email: 'alan@example.org',
        safe: ['text', 'email'],
        place: 'not-asked',
      },
    });
    const asked = await propose(me, link, newEmail);
    const code = (await sentAbout(id, 'code')).at(-1)!;
    expect((await me.post(asked.location, { code: code.code })).location).toBe(
      `${link}?just=contact-changed`,
    );
    const told = (await sentAbout(id, 'contact-changed')).map(({ channel, address }) => [channel, address]);
    expect(told.sort()).toEqual([
      ['email', 'alan@example.org'],
      ['text', '07700900123'],
    ]);
  });

  test('S25 what somebody gives by reference does not put aside what came by the link', async () => {
    const { me, link, id, reference } = await opened();
    const asked = await propose(me, link, newEmail);
    const [code] = await sentAbout(id, 'code');
    const other = browser(site);
    const { location: page } = await other.post('/elm-tree/where', { reference, ...right });
    await propose(other, page, { email: 'other@example.org' });
    expect(await openTasks(id)).toHaveLength(2);
    expect((await me.post(asked.location, { code: code!.code })).location).toBe(
      `${link}?just=contact-changed`,
    );
    expect((await contactOf(id)).email).toBe('new@example.org');
  });

  test('S25 many proposals at one moment bring no more codes than five', async () => {
    const { me, link, id } = await opened();
    const many = Array.from({ length: 12 }, (_, each) => ({ ...newEmail, email: `m${each}@example.org` }));
    await Promise.all(many.map((form) => propose(me, link, form)));
    expect((await sentAbout(id, 'code')).length).toBeLessThanOrEqual(5);
    expect(await openTasks(id)).toHaveLength(1);
  });

  test('S27 who may not see a hidden request does not decide on it', async () => {
    const { me, link, id } = await opened();
    await propose(me, link, newEmail);
    await me.send(`${link}/reply`, { text: 'My husband hits me and I am scared of him' }, []);
    const change = (await rosa.open(id)).contactChanges[0]!.id;
    const path = `/api/elm-tree/consultations/${id}/contact-changes/${change}/decide`;
    expect((await jo.post(path, { decision: 'accept', proof: 'call' })).status).toBe(403);
    expect((await rosa.post(path, { decision: 'accept', proof: 'call' })).status).toBe(200);
  });
});
