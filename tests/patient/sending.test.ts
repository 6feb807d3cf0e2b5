import { beforeAll, beforeEach, expect, test } from 'vitest';
import { DraftMoved } from '../../apps/server/src/features/drafts/change.ts';
import { openDraft } from '../../apps/server/src/features/drafts/draft.ts';
import { sendDraft } from '../../apps/server/src/features/drafts/send.ts';
import { findOrganisation } from '../../apps/server/src/features/surgeries/find.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
  answer,
  begin,
  born,
  browser,
  contact,
  filledIn,
  healthProblem,
  patientSite,
  rows,
  type Site,
  unsealed,
} from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const reference = /[346789CDFHJKMNPQRTWXY]{4} [346789CDFHJKMNPQRTWXY]{4}/;

onBothDatabases('sending a request', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const requests = () => rows(site, 'consultation');
  const contentOf = (sealed: string) => unsealed(site, sealed);

  test('R31 R49 R50 from the first page to the confirmation', async () => {
    const me = browser(site);
    const draft = await begin(me);
    const last = await answer(me, draft, healthProblem);
    expect(last.location).toBe(`${draft}/check`);
    const check = await me.get(last.location);
    expect(check.words).toContain('Describe the problem in your own words My knee has hurt for two weeks');
    expect(check.words).toContain('12 March 1958, 68 years old');
    const before = (await requests()).length;
    const sent = await me.post(`${draft}/check`, {});
    expect([sent.status, sent.location]).toEqual([303, `${draft}/sent`]);
    const confirmation = await me.get(sent.location);
    expect(confirmation.words).toMatch(reference);
    expect(confirmation.words).toContain(
      'If you have not heard by 6:30pm on Monday 30 November, call 0113 496 0123',
    );
    expect(confirmation.words).not.toContain('knee');
    expect(await requests()).toHaveLength(before + 1);
  });

  test('S23 who looks online gets no message, but a way in on the screen, and reads the answer there', async () => {
    const me = browser(site);
    const draft = await filledIn(me, { contact: { ...contact, safe: ['look-online'] } });
    const deliveries = (await rows(site, 'delivery')).length;
    await me.post(`${draft}/check`, {});
    const confirmation = await me.get(`${draft}/sent`);
    expect(confirmation.words).toContain('We will not text, email or call you first.');
    expect(confirmation.words).toContain('Keep this address now.');
    const [address = ''] = /https?:\/\/[^"<\s]+\/elm-tree\/m\/[\w-]+/.exec(confirmation.html) ?? [];
    const { pathname } = new URL(address);
    const other = browser(site);
    expect((await other.get(pathname)).words).toContain('The patient’s date of birth');
    expect((await other.post(pathname, born('1958-03-12'))).location).toBe(pathname);
    expect((await other.get(pathname)).words).toContain('Received');
    expect(await rows(site, 'delivery')).toHaveLength(deliveries);
  });

  test('R36 R38 what is kept: the questions as they were asked, with set and version', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    await me.post(`${draft}/check`, {});
    const request = (await requests()).find(({ submission }) => draft.endsWith(submission))!;
    expect(request).toMatchObject({
      door: 'online',
      kind: 'health-problem',
      category: null,
      nationalType: 'clinical',
      who: 'self',
      urgency: 'routine',
      receivedOpen: true,
      flagLevel: null,
    });
    const { answered, contact, postcode } = contentOf(request.content);
    expect(answered).toContainEqual({
      set: 'health-problem',
      version: 2,
      page: 'words',
      field: 'words',
      kind: 'long-text',
      question: 'Describe the problem in your own words',
      answer: 'My knee has hurt for two weeks',
      value: 'My knee has hurt for two weeks',
    });
    expect(contact).toMatchObject({
      email: 'alan@example.org',
      safe: { email: true, text: false, call: false },
    });
    expect(postcode).toBe('LS1 4DY');
    expect(contentOf(request.row)).toMatchObject({ name: 'Alan Whitcombe', birthDate: '1958-03-12' });
  });

  test('R51 pressing Send twice, together or later, makes one request and shows the same confirmation', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const before = (await requests()).length;
    const both = await Promise.all([me.post(`${draft}/check`, {}), me.post(`${draft}/check`, {})]);
    const again = await me.post(`${draft}/check`, {});
    expect([...both, again].map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await me.get(`${draft}/sent`)).words).toMatch(reference);
    expect(await requests()).toHaveLength(before + 1);
    const first = (await me.get(`${draft}/sent`)).words.match(reference)![0];
    expect((await me.get(`${draft}/sent`)).words).toContain(first);
  });

  test('R51 R126 the back button after sending leads to the confirmation, and a page posted again changes nothing', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    await me.post(`${draft}/check`, {});
    const before = (await requests()).length;
    for (const page of ['words', 'check', 'emergency', 'photos', 'resume'])
      expect((await me.get(`${draft}/${page}`)).location).toBe(`${draft}/sent`);
    expect((await me.post(`${draft}/words`, { words: 'another' })).location).toBe(`${draft}/sent`);
    expect(await requests()).toHaveLength(before);
  });

  test('S22 the draft is emptied, the way back to it goes, and the confirmation ends after 15 minutes', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    await me.post(`${draft}/check`, {});
    const id = draft.split('/').at(-1)!;
    const row = (await rows(site, 'draft')).find((each) => each.id === id);
    expect(JSON.stringify(contentOf(row!.content))).not.toMatch(/knee|Alan|1958|example\.org/);
    expect((await me.get('/elm-tree')).words).not.toContain('unfinished');
    site.clock.advance(15 * 60_000 - 1);
    expect((await me.get(`${draft}/sent`)).status).toBe(200);
    site.clock.advance(1);
    expect((await me.get(`${draft}/sent`)).status).toBe(404);
    expect((await browser(site).get(`${draft}/sent`)).status).toBe(404);
  });

  test('R14 begun before closing, it may be sent after, with the words and the clock of the night', async () => {
    site.clock.set('2026-11-27T18:25:00Z');
    const me = browser(site);
    const draft = await filledIn(me);
    expect((await me.get(`${draft}/check`)).words).not.toContain('Nobody will read this');
    site.clock.set('2026-11-27T18:31:00Z');
    const check = await me.get(`${draft}/check`);
    expect(check.words).toContain('Nobody will read this until 8am on Monday 30 November.');
    const sent = await me.post(`${draft}/check`, {});
    expect((await me.get(sent.location)).words).toContain('8am on Monday 30 November');
    const request = (await requests()).find(({ submission }) => draft.endsWith(submission))!;
    expect(request.receivedOpen).toBe(false);
  });

  test('R51 what changed in another tab since it was read is not sent unseen', async () => {
    const me = browser(site);
    const path = await filledIn(me);
    const organisation = (await findOrganisation(site.deps, 'elm-tree'))!;
    const row = (await rows(site, 'draft')).find(({ id }) => path.endsWith(id))!;
    const asRead = openDraft(site.deps.database.vault, organisation, row);
    await me.post(`${path}/needs`, { needs: ['longer'] });
    const before = (await requests()).length;
    const from = { source: { place: '192.0.2.1', device: null }, honeypot: false };
    await expect(sendDraft(site.deps, asRead, from)).rejects.toThrow(DraftMoved);
    expect(await requests()).toHaveLength(before);
    expect((await me.post(`${path}/check`, {})).location).toBe(`${path}/sent`);
  });

  test('what is still missing is named with a link, and nothing is sent', async () => {
    const me = browser(site);
    const draft = await begin(me);
    const { needs: _left, ...most } = healthProblem;
    await answer(me, draft, most);
    const before = (await requests()).length;
    const page = await me.post(`${draft}/check`, {});
    expect(page.status).toBe(422);
    expect(page.html).toContain(`href="${draft}/needs"`);
    expect(await requests()).toHaveLength(before);
  });

  test('R32 R35 R36 an admin request with its category', async () => {
    const me = browser(site);
    const draft = await begin(me);
    await answer(me, draft, {
      patient: healthProblem.patient!,
      emergency: { emergency: 'none' },
      kind: { kind: 'admin' },
      words: { words: 'A fit note for two weeks, please' },
      category: { category: 'fit-note' },
      photos: { next: 'without' },
      contact,
      about: { postcode: '', noAddress: 'yes', nhsNumber: '' },
      needs: {},
    });
    await me.post(`${draft}/check`, {});
    const request = (await requests()).find(({ submission }) => draft.endsWith(submission))!;
    expect(request).toMatchObject({ kind: 'admin', category: 'fit-note', nationalType: 'admin' });
    expect(contentOf(request.content).postcode).toBe(null);
  });

  test('R42 R43 S29 a carer for a parent: who they are, and that she has not been asked', async () => {
    const me = browser(site);
    const draft = await begin(me, { who: 'other' });
    await answer(me, draft, {
      carer: { requesterName: 'Priya Nair', relation: 'daughter', agreement: 'not-asked' },
      ...healthProblem,
      patient: { name: 'Meera Nair', ...born('1941-06-02'), registered: 'do-not-know' },
      needs: {
        needs: ['interpreter', 'no-phone'],
        language: 'Malayalam',
        needsOther: 'She is often muddled',
        preferredStaff: 'Dr Shah',
      },
    });
    await me.post(`${draft}/check`, {});
    const request = (await requests()).find(({ submission }) => draft.endsWith(submission))!;
    expect(request.who).toBe('other');
    const { requester, contact, language, preferredStaff } = contentOf(request.content);
    expect(requester).toEqual({
      name: 'Priya Nair',
      relation: 'daughter',
      agreement: 'not-asked',
      childKnows: null,
    });
    expect([contact.cannotUsePhone, language, preferredStaff]).toEqual([true, 'Malayalam', 'Dr Shah']);
    expect(contentOf(request.row).needs).toEqual(
      expect.arrayContaining(['An interpreter', 'No phone calls', 'She is often muddled']),
    );
  });

  test('S28 a parent of a child of 12 says whether the child knows', async () => {
    const me = browser(site);
    const draft = await begin(me, { who: 'child' });
    await answer(me, draft, {
      carer: { requesterName: 'Ann Lee', relation: 'mother' },
      patient: { name: 'Joe', ...born('2014-05-01'), registered: 'yes' },
      emergency: { emergency: 'none' },
      kind: { kind: 'question' },
      words: { words: 'Can he swim with grommets?' },
      course: { before: 'no' },
      photos: { next: 'without' },
    });
    expect((await me.post(`${draft}/contact`, { ...contact })).status).toBe(422);
    await answer(me, draft, {
      contact: { ...contact, childKnows: 'yes' },
      about: healthProblem.about!,
      needs: {},
    });
    await me.post(`${draft}/check`, {});
    const request = (await requests()).find(({ submission }) => draft.endsWith(submission))!;
    expect(contentOf(request.content).requester).toMatchObject({ agreement: null, childKnows: true });
  });

  test('R85 S23 no NHS number, no phone and no email: "I will come in" is enough, and nothing is sent out', async () => {
    const me = browser(site);
    const draft = await filledIn(me, { contact: { phone: '', email: '', comeIn: 'yes', safeTimes: '' } });
    const sent = await me.post(`${draft}/check`, {});
    expect((await me.get(sent.location)).words).toMatch(reference);
    const id = (await requests()).find(({ submission }) => draft.endsWith(submission))!.id;
    const deliveries = await rows(site, 'delivery');
    expect(deliveries.filter(({ consultation }) => consultation === id)).toEqual([]);
  });

  test('S19 a follow-up asks what it is about and lists nothing', async () => {
    const me = browser(site);
    const draft = await begin(me);
    await answer(me, draft, {
      patient: healthProblem.patient!,
      emergency: { emergency: 'none' },
      kind: { kind: 'follow-up' },
    });
    const page = await me.get(`${draft}/words`);
    expect(page.words).toContain('Which problem is it?');
    expect(page.words).not.toContain('knee');
  });
});
