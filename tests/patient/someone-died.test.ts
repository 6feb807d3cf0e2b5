import { beforeAll, beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import {
  type Browser,
  browser,
  type Form,
  patientSite,
  rows,
  type Site,
  unsealed,
} from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const path = '/elm-tree/someone-has-died';
const report: Form = {
  name: 'Edith Hill',
  'birthDate-day': '',
  'birthDate-month': '',
  'birthDate-year': '',
  address: '12 Elm Road, LS1 4AP',
  when: 'Tuesday evening',
  requesterName: 'Ann Hill',
  relation: 'daughter',
  phone: '07700 900123',
  email: '',
  words: '',
};

onBothDatabases('someone has died', (open) => {
  let site: Site;
  let me: Browser;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => {
    site.clock.set(fridayMorning);
    me = browser(site);
  });

  const submission = async () => {
    const [, given = ''] = /name="submission" value="([^"]+)"/.exec((await me.get(path)).html) ?? [];
    return given;
  };
  const last = async () =>
    (await rows(site, 'consultation')).toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1)!;

  test('S24 the surgery’s page leads there, quietly', async () => {
    const page = await me.get('/elm-tree');
    expect(page.html).toContain(`<a href="${path}">Tell us that someone has died</a>`);
  });

  test('S24 R22 R23 what to do now if it was at home: 999, else the surgery while open and 111 while closed', async () => {
    const now = 'If they died at home just now and you did not expect it, call 999 now.';
    const openPage = (await me.get(path)).words;
    expect(openPage).toContain(now);
    expect(openPage).toContain('there is no need to hurry. Call us on 0113 496 0123.');
    expect(openPage).not.toContain('111');
    site.clock.set('2026-11-28T02:00:00Z');
    const closed = (await me.get(path)).words;
    expect(closed).toContain(now);
    expect(closed).toContain('The surgery is closed: call 111. They will tell you what to do.');
    expect(closed).not.toContain('Call us on');
  });

  test('S24 it becomes an admin request with a note for people, who look at it by a clock', async () => {
    const sent = await me.post(path, { ...report, submission: await submission() });
    expect([sent.status, sent.location]).toEqual([303, `${path}/sent`]);
    const request = await last();
    expect(request).toMatchObject({
      kind: 'admin',
      nationalType: 'admin',
      category: 'other',
      door: 'online',
      state: 'to-triage',
      flagLevel: 'note',
      urgency: 'soon',
      aside: null,
      firstLookDue: Date.parse('2026-11-27T10:30:00Z'),
    });
    const flag = (await rows(site, 'flag')).find(({ consultation }) => consultation === request.id)!;
    expect(flag).toMatchObject({ rule: 'death-reported', level: 'note', destination: 'staff-only' });
    expect(unsealed(site, request.row)).toMatchObject({
      name: 'Edith Hill',
      birthDate: '',
      requester: 'Ann Hill, daughter',
      flag: 'Someone says that this person has died',
      words: 'Someone tells us that this person has died. Tuesday evening',
    });
    const { contact, answered } = unsealed(site, request.content);
    expect(contact.phone).toBe('07700900123');
    expect(answered).toContainEqual(
      expect.objectContaining({
        question: 'When did they die?',
        answer: 'Tuesday evening',
        set: 'someone-died',
      }),
    );
  });

  test('S24 nothing is sent to anybody, and no link is made', async () => {
    await me.post(path, { ...report, email: 'ann@example.org', submission: await submission() });
    const { id } = await last();
    const of = ({ consultation }: { consultation: string }) => consultation === id;
    expect((await rows(site, 'delivery')).filter(of)).toEqual([]);
    expect((await rows(site, 'link')).filter(of)).toEqual([]);
  });

  test('S24 R50 the confirmation says what happens next, and calls nobody a patient', async () => {
    const sent = await me.post(path, { ...report, submission: await submission() });
    const page = await me.get(sent.location);
    expect(page.words).toMatch(/Your reference [346789CDFHJKMNPQRTWXY]{4} [346789CDFHJKMNPQRTWXY]{4}/);
    expect(page.words).toContain('We are sorry for your loss.');
    expect(page.words).toContain('reads what you sent, by 6:30pm on Monday 30 November at the latest.');
    expect(page.words).toContain(
      'We stop appointments, texts, emails, letters and calls to the person who died.',
    );
    expect(page.words).not.toMatch(/patient|Edith|your request/i);
    expect(page.headers['cache-control']).toBe('no-store');
    expect((await browser(site).get(sent.location)).location).toBe('/elm-tree');
  });

  test('whoever asks not to be contacted is not', async () => {
    const { phone: _phone, ...rest } = report;
    const sent = await me.post(path, { ...rest, noContact: ['yes'], submission: await submission() });
    expect((await me.get(sent.location)).words).toContain('We will not contact you, as you asked.');
  });

  test('R51 pressed twice it is one', async () => {
    const form = { ...report, submission: await submission() };
    await me.post(path, form);
    const before = (await rows(site, 'consultation')).length;
    await me.post(path, form);
    expect(await rows(site, 'consultation')).toHaveLength(before);
  });

  test('what is missing is named, and nothing typed is lost', async () => {
    const page = await me.post(path, { ...report, name: '', phone: '', submission: await submission() });
    expect(page.status).toBe(422);
    expect(page.words).toContain('Enter the full name of the person who died');
    expect(page.words).toContain(
      'Enter a phone number or an email address, or tick that we do not need to contact you',
    );
    expect(page.html).toContain('Tuesday evening');
  });

  test('S5 what else they write is read: somebody may need help now', async () => {
    const words = 'I do not want to live without her. I am going to kill myself tonight.';
    const sent = await me.post(path, { ...report, words, submission: await submission() });
    expect(await last()).toMatchObject({ flagLevel: 'red', rank: 0 });
    const page = (await me.get(sent.location)).words;
    expect(page).toContain('If somebody needs help now, call 999.');
    expect(page).toContain('call Samaritans on 116 123');
  });

  test('S5 when and where somebody died alarms nobody', async () => {
    const when = 'This morning, she stopped breathing and was blue';
    await me.post(path, { ...report, when, submission: await submission() });
    expect(await last()).toMatchObject({ flagLevel: 'note' });
  });

  test('S37 a program that fills in every field is received and looked at', async () => {
    await me.post(path, { ...report, website: 'x', submission: await submission() });
    expect(await last()).toMatchObject({ aside: 'honeypot' });
  });
});
