import type { PatientsFound } from '@frontdoor/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { newEmail, sendDetails } from '../support/new-details.ts';
import { notifyForTexts } from '../support/notify-config.ts';
import { starts } from '../support/outreach.ts';
import { aboutMe, browser } from '../support/patient-site.ts';
import { type Reaching, reachingSite } from '../support/reaching.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('how the practice reaches whoever it writes to first', (open) => {
  let site: StaffSite;
  let jo: Desk;
  let way: Reaching;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning, { notify: notifyForTexts, mailBy: 'smtp' });
    way = reachingSite(site);
    jo = await site.signIn('jo');
  });
  afterAll(() => way.outbox.stop());
  beforeEach(() => {
    site.clock.set(fridayMorning);
  });

  /** Begins a conversation and waits until it goes; gives its id. */
  async function begins(to: object): Promise<string> {
    const { status, body } = await starts(jo, { to });
    expect(status).toBe(201);
    site.clock.advance(20_000);
    return body.id;
  }

  test('S23 what they said is not safe stays unsafe after the practice wrote to them another way', async () => {
    const who = { name: 'Nadia Karim', birthDate: '1985-05-05', nhsNumber: '9434765919' };
    const safe = { text: true, email: false, call: true, voicemail: false };
    await sent(site, { patient: who, contact: { phone: '07700 900801', email: 'home@example.org', safe } });
    await begins({ ...who, phone: '07700 900801', email: null });
    site.clock.advance(60_000);
    const again = await starts(jo, { to: { ...who, phone: null, email: 'home@example.org' } });
    expect([again.status, again.body.type]).toEqual([409, expect.stringContaining('cannot-write-not-safe')]);
  });

  test('R47 a phone that was taken over is found as a phone, and S23 by the ways they said are safe on it', async () => {
    const nhsNumber = '4010232137';
    const { id } = await sendDetails(site, browser(site), {
      patient: { ...aboutMe, name: 'Olga Newphone' },
      details: { details: ['phone'] },
      'new-contact': { newPhone: '07700 900802', newPhoneSafe: ['call'], tellOld: 'no' },
      words: { words: '' },
      contact: { phone: '', email: 'olga@example.org', safe: ['email'], safeTimes: '' },
      about: { ...newEmail.about!, nhsNumber },
    });
    const [change] = (await jo.open(id)).contactChanges;
    const decided = await jo.post(`/api/elm-tree/consultations/${id}/contact-changes/${change!.id}/decide`, {
      decision: 'accept',
      proof: 'call',
    });
    expect(decided.status).toBe(200);
    const { items } = (await jo.get('/api/elm-tree/patients?search=Newphone')).body as PatientsFound;
    expect(items[0]).toMatchObject({ phone: '07700900802', email: 'olga@example.org' });
    expect(items[0]!.warnings).toContain('Text messages are not safe');
    const to = { patient: items[0]!.patient, name: 'Olga Newphone', birthDate: '1958-03-12' };
    const text = await starts(jo, { to: { ...to, phone: '07700 900802', email: null } });
    expect([text.status, text.body.type]).toEqual([409, expect.stringContaining('cannot-write-not-safe')]);
  });

  test('S23 a reminder does not go where they have said since that it is not safe', async () => {
    const who = { name: 'Petra Since', birthDate: '1985-05-05', nhsNumber: '9434765870' };
    const email = 'since@example.org';
    const id = await begins({ ...who, phone: null, email });
    await way.outbox.runDue();
    expect(way.to(email)).toEqual(['Fri 10:00 email']);
    site.clock.advance(60_000);
    const safe = { text: true, email: false, call: true, voicemail: false };
    await sent(site, { patient: who, contact: { phone: '07700 900803', email, safe } });
    await way.at('2026-12-01T12:00:00Z');
    expect(way.to(email)).toEqual(['Fri 10:00 email']);
    jo = await site.signIn('jo');
    expect(
      (await jo.open(id)).messages[0]!.deliveries.map(({ template, state }) => [template, state]),
    ).toContainEqual(['asked-reminder', 'failed']);
  });

  test('S18 S35 whoever was found stays who they are, whatever is typed over their name and number', async () => {
    const twins = { birthDate: '1991-09-09', email: 'twins@example.org', phone: null };
    await begins({ ...twins, name: 'Rhea Oduya', nhsNumber: '9434765919' });
    await begins({ ...twins, name: 'Tayo Oduya' });
    const { items } = (await jo.get('/api/elm-tree/patients?search=Tayo')).body as PatientsFound;
    const tayo = { ...twins, patient: items[0]!.patient, name: 'Tayo Oduya' };
    const refused = async (to: object) => {
      const { status, body } = await starts(jo, { to });
      return [status, body.errors?.[0]?.path];
    };
    expect(await refused({ ...tayo, name: 'Rhea Oduya' })).toEqual([422, 'to.name']);
    expect(await refused({ ...tayo, nhsNumber: '943 476 5919' })).toEqual([422, 'to.nhsNumber']);
    await begins({ ...tayo, name: 'Tayo Married', nhsNumber: '401 023 2137' });
  });

  test('S17 S20 a phone that anybody may have typed is shown as one nobody has checked', async () => {
    const who = { name: 'Vic Typed', birthDate: '1990-03-03', nhsNumber: '9434765870' };
    const safe = { text: true, email: true, call: true, voicemail: false };
    const id = await sent(site, { patient: who, contact: { phone: '07700 900804', email: null, safe } });
    const warnings = async () =>
      ((await jo.get('/api/elm-tree/patients?search=Typed')).body as PatientsFound).items[0]!.warnings;
    expect(await warnings()).toEqual(['Nobody has checked these details against the record']);
    await jo.act(id, 'identity', { level: 'matches', checked: 'address' });
    expect(await warnings()).toEqual([]);
  });

  test('S25 nor to an address they have left since', async () => {
    const nhsNumber = '4010232137';
    const who = { name: 'Lena Left', birthDate: '1958-03-12', nhsNumber };
    const old = 'left@example.org';
    await begins({ ...who, phone: null, email: old });
    await way.outbox.runDue();
    expect(way.to(old)).toHaveLength(1);
    site.clock.advance(60_000);
    const { id } = await sendDetails(site, browser(site), {
      ...newEmail,
      patient: { ...aboutMe, name: 'Lena Left' },
      'new-contact': { newEmail: 'lena@example.org', tellOld: 'no' },
      contact: { phone: '07700 900805', email: '', safe: ['text'], safeTimes: '' },
      about: { ...newEmail.about!, nhsNumber },
    });
    const [change] = (await jo.open(id)).contactChanges;
    await jo.post(`/api/elm-tree/consultations/${id}/contact-changes/${change!.id}/decide`, {
      decision: 'accept',
      proof: 'call',
    });
    await way.at('2026-12-01T12:00:00Z');
    expect(way.to(old)).toHaveLength(1);
    jo = await site.signIn('jo');
  });

  test('S17 what is taken back leaves nobody’s address as the one of the record', async () => {
    const to = { name: 'Tia Back', birthDate: '1975-05-05', phone: null, email: 'wrong@example.org' };
    const fromRecord = { to: { ...to, fromRecord: true }, fromRecord: true };
    const { body } = await starts(jo, fromRecord);
    expect((await jo.act(body.id, `messages/${body.message}/take-back`)).status).toBe(200);
    const { items } = (await jo.get('/api/elm-tree/patients?search=Tia')).body as PatientsFound;
    const again = { to: { ...to, patient: items[0]!.patient }, fromRecord: true };
    const { body: refused } = await starts(jo, again);
    expect(refused.title).toBe('Do these details match our record?');
  });
});
