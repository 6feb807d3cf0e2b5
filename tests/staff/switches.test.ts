import { beforeAll, beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { linkOf, started } from '../support/outreach.ts';
import { answer, begin, born, browser, healthProblem } from '../support/patient-site.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const right = born('1980-02-01');
const on = { messages: true, files: true, scores: false };
const off = 'You cannot write to us here. If you need us, use our online form, or call 0113 496 0123.';

onBothDatabases('messages and files, on and off', (open) => {
  let site: StaffSite;
  let jo: Desk;
  let amir: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    [jo, amir] = await Promise.all([site.signIn('jo'), site.signIn('amir')]);
  });
  beforeEach(async () => {
    await practice(on);
  });

  const practice = (set: object) => amir.post('/api/elm-tree/messaging', set);

  /** A conversation with its page open. */
  async function opened(changes: Record<string, unknown> = {}) {
    const { id } = await started(site, jo, changes);
    const link = await linkOf(site, id);
    const me = browser(site);
    await me.post(link, right);
    return { id, link, me };
  }

  test('E00056 R82 on at first, scores off; managers alone switch them', async () => {
    const fresh = await jo.get('/api/elm-tree/messaging');
    expect(fresh.body).toEqual(on);
    const refused = await jo.post('/api/elm-tree/messaging', { ...on, messages: false });
    expect([refused.status, refused.body.detail]).toEqual([
      403,
      'Only a manager changes messages and files. Nothing was changed: ask a manager.',
    ]);
    expect((await practice({ messages: 'no' })).status).toBe(422);
    expect((await practice({ ...on, scores: true })).body).toEqual({ ...on, scores: true });
    expect((await jo.get('/api/elm-tree/messaging')).body.scores).toBe(true);
  });

  test('R77 E00056 off for the practice, every thread says so and takes no message', async () => {
    const { id, link, me } = await opened();
    await practice({ ...on, messages: false });
    expect((await me.get(link)).words).toContain(off);
    expect((await me.send(`${link}/reply`, { text: 'Hello' }, [])).status).toBe(422);
    expect((await jo.open(id)).switches).toEqual({
      practice: { messages: false, files: true },
      person: { messages: true, files: true },
      request: { messages: true, files: true },
    });
    const refused = await jo.post('/api/elm-tree/conversations', {
      submission: 'with messages off',
      about: 'admin',
      text: 'Can you come in?',
      to: { patient: null, name: 'Grace Okoro', birthDate: '1980-02-01', email: 'grace@example.org' },
    });
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:frontdoor:problem:messages-off']);
    await started(site, jo, { replies: false });
    for (const [path, form] of [
      ['worse', { text: '' }],
      ['no-longer', {}],
    ] as const)
      expect((await me.post(`${link}/${path}`, form)).status).toBe(303);
    expect((await jo.open(id)).messages).toHaveLength(3);
  });

  test('R77 S34 who cannot write back is asked nothing, and not reminded of it', async () => {
    const { id } = await opened({ replies: false });
    const words = { submission: 'asked for more', text: 'What is your weight now?' };
    const asked = await jo.act(id, 'reply', { ...words, response: 'more' });
    expect([asked.status, asked.body.title]).toEqual([409, 'They cannot answer here']);
    expect((await jo.act(id, 'reply', { ...words, response: 'advice' })).status).toBe(200);
    await jo.act(id, 'switch', { of: 'request', messages: true, files: true });
    expect((await jo.act(id, 'reply', { ...words, response: 'more' })).status).toBe(200);
  });

  test('R77 E00057 off for one patient, on all of their requests; E00085 off for one request alone', async () => {
    const to = { name: 'Ivy Switch', birthDate: '1980-02-01', nhsNumber: '9434765919' };
    const one = await opened({ to });
    const two = await opened({ to });
    await jo.act(one.id, 'switch', {
      of: 'request',
      messages: false,
      files: false,
      reason: 'Rings us instead',
    });
    expect((await one.me.get(one.link)).words).toContain(off);
    expect((await two.me.get(two.link)).words).not.toContain(off);
    expect((await jo.open(one.id)).timeline.at(-1)!.what).toBe(
      'Messages off and files off for this request: Rings us instead',
    );
    await jo.act(one.id, 'switch', { of: 'request', messages: true, files: true });
    await jo.act(one.id, 'switch', { of: 'person', messages: false, files: true });
    for (const each of [one, two]) expect((await each.me.get(each.link)).words).toContain(off);
    const refused = await jo.post('/api/elm-tree/conversations', {
      submission: 'to somebody who is off',
      about: 'admin',
      text: 'Can you come in?',
      to: { patient: null, ...to, email: 'grace@example.org' },
    });
    expect(refused.body.detail).toBe(
      'Messages are switched off for this patient. Reach them another way. Your words are kept.',
    );
    await jo.act(one.id, 'switch', { of: 'person', messages: true, files: true });
    expect((await two.me.send(`${two.link}/reply`, { text: 'On again' }, [])).status).toBe(303);
  });

  test.each([
    ['the practice', async () => void (await practice({ ...on, files: false }))],
    ['the patient', async (id: string) => void (await switched(id, 'person'))],
    ['the request', async (id: string) => void (await switched(id, 'request'))],
  ])('R40 E00058 files off for %s: words go, files do not and are not asked for', async (_, turnOff) => {
    const to = { name: `Fay ${_}`, email: 'fay@example.org' };
    const { id, link, me } = await opened({ to });
    expect((await me.get(link)).words).toContain('Add photos or documents');
    await turnOff(id);
    expect((await me.get(link)).words).not.toContain('Add photos or documents');
    const photo = { name: 'photo.jpg', bytes: Buffer.from('anything') };
    const refused = await me.send(`${link}/reply`, { text: 'Here it is', notIntimate: 'yes' }, [photo]);
    expect(refused.status).toBe(422);
    expect(refused.words).toContain(
      'We do not take photos or files here. You can send your message without them.',
    );
    expect((await me.send(`${link}/reply`, { text: 'Here it is' }, [])).status).toBe(303);
    expect((await jo.open(id)).messages).toHaveLength(2);
  });

  const switched = (id: string, of: string) => jo.act(id, 'switch', { of, messages: true, files: false });

  test('R40 files off at the practice: the online form asks for no photos and takes none', async () => {
    const me = browser(site);
    const { photos: _, contact, about: __, needs: ___, ...before } = healthProblem;
    const draft = await begin(me);
    const last = await answer(me, draft, before);
    expect(last.location).toBe(`${draft}/photos`);
    await practice({ ...on, files: false });
    const upload = await me.send(
      `${draft}/photos/upload`,
      { notIntimate: 'yes' },
      [{ name: 'photo.jpg', bytes: Buffer.from('anything') }],
      'application/json',
    );
    expect(upload.status).toBe(422);
    expect((await me.get(`${draft}/photos`)).status).toBe(303);
    expect((await me.get(`${draft}/contact`)).words).not.toContain('photo');
    expect((await answer(me, draft, { contact: contact! })).location).toBe(`${draft}/about`);
  });

  test('R119 a manager or a clinician marks a test and says why; anybody counts it again', async () => {
    const { id } = await started(site, jo);
    const { row } = await jo.open(id);
    const mark = (who: Desk, given: object) =>
      who.post(`/api/elm-tree/consultations/${id}/test`, { lock: row.lock, test: true, ...given });
    const byReception = await mark(jo, { reason: 'Training' });
    expect([byReception.status, byReception.body.detail]).toEqual([
      403,
      'A manager or a clinician says what is a test.',
    ]);
    const rosa = await site.signIn('rosa');
    const unsaid = await mark(rosa, {});
    expect([unsaid.status, unsaid.body.errors[0].message]).toEqual([422, 'Say why this is a test']);

    expect((await mark(rosa, { reason: 'Training' })).status).toBe(200);
    const marked = await jo.open(id);
    expect([marked.test, marked.timeline.at(-1)!.what]).toEqual([
      true,
      'Marked it as a test: it is counted in nothing: Training',
    ]);
    const twice = await rosa.act(id, 'test', { test: true, reason: 'Training' });
    expect(twice.body.lock).toBe(marked.row.lock);
    await jo.act(id, 'test', { test: false });
    expect((await jo.open(id)).test).toBe(false);
  });
});
