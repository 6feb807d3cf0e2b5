import type { Detail, List } from '@frontdoor/contract';
import request from 'supertest';
import { beforeAll, describe, expect, test } from 'vitest';
import { detail } from '../../apps/server/src/features/consultations/detail.ts';
import { findOrganisation } from '../../apps/server/src/features/surgeries/find.ts';
import { onBothDatabases } from '../support/databases.ts';
import { patientWrites } from '../support/patient-writes.ts';
import { setSafety } from '../support/safety-setting.ts';
import {
  addFile,
  cookieIn,
  type Desk,
  endAlarm,
  type StaffSite,
  sent,
  staffSite,
} from '../support/staff-site.ts';

/** What a child wrote, and what the rules made of it. */
const words = 'My uncle hits me when mum is at work';
const hurtAtHome = {
  rule: 'hurt-at-home',
  version: 1,
  level: 'red',
  destination: 'safeguarding',
  title: 'Hit by somebody at home',
  words: 'hits me',
  shown: '',
  choice: '',
  source: 'text',
  reason: 'A child who says that somebody hits them is seen to today.',
} as const;
const told = {
  words,
  flags: [hurtAtHome],
  reading: 'matched',
  patient: { name: 'Mina Patel', birthDate: '2013-05-02' },
} as const;
const asTold = () => ({ ...told, flags: [...told.flags] });

/** Nothing of these may reach who may not see it. */
const secrets = [words, 'hits me', hurtAtHome.title, hurtAtHome.rule, hurtAtHome.reason, 'Ask her alone'];

onBothDatabases('a safeguarding flag', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  let amir: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-11-27T10:00:00Z');
    [rosa, jo, amir] = await Promise.all([site.signIn('rosa'), site.signIn('jo'), site.signIn('amir')]);
    await setSafety(site, { safeguardingLead: site.members.amir });
  });

  /** A request with the flag, a note and a file on it. */
  const disclosed = async () => {
    const id = await sent(site, asTold());
    await rosa.act(id, 'note', { text: 'Ask her alone' });
    await addFile(site, rosa, id);
    return id;
  };
  const refusal =
    'Clinician to open first. You can assign it, raise its urgency or say that you are worried.';

  test('S27 reception sees whose it is, how to reach them and when it is due, and "Clinician to open first"', async () => {
    const id = await disclosed();
    const seen: Detail = await jo.open(id);
    expect(seen.row).toMatchObject({
      name: 'Mina Patel',
      words: '',
      flag: 'Clinician to open first',
      flagLevel: 'red',
      alarm: 'raised',
      urgency: 'urgent',
      hidden: true,
      photos: 0,
    });
    expect(seen).toMatchObject({
      answers: [],
      flags: [],
      files: [],
      messages: [],
      timeline: [],
      notRead: [],
    });
    expect(seen.contact.phone).toBe('07700 900123');
    expect(seen.may).toMatchObject({ lower: false, finish: false, finishWhyNot: 'Clinician to open first.' });
  });

  test('S27 clinicians see it, and so does the safeguarding lead whatever their role', async () => {
    const id = await disclosed();
    for (const desk of [rosa, amir]) {
      const { row, flags, messages } = await desk.open(id);
      expect(row).toMatchObject({ words, flag: hurtAtHome.title, hidden: false });
      expect(flags).toMatchObject([{ rule: 'hurt-at-home', words: 'hits me' }]);
      expect(messages).toMatchObject([{ text: 'Ask her alone' }]);
    }
  });

  test('S27 nothing of it is in a list, a search, a detail, an alarm or beside a later request', async () => {
    const first = await disclosed();
    const second = await sent(site, { patient: told.patient });
    const places = [
      ...['to-triage', 'red-flags', 'first-look', 'all'].map(
        (queue) => `consultations?queue=${queue}&limit=100`,
      ),
      'consultations?search=Patel',
      `consultations/${first}`,
      `consultations/${second}`,
      'alarms',
      'flags/figures',
      'flags/figures.csv',
    ];
    for (const place of places) {
      const res = await jo.get(`/api/elm-tree/${place}`);
      expect([place, res.status]).toEqual([place, 200]);
      expect([place, secrets.filter((secret) => res.text.includes(secret))]).toEqual([place, []]);
    }
    const found: List = (await jo.get('/api/elm-tree/consultations?search=Patel')).body;
    expect(found.items.find(({ id }) => id === first)).toMatchObject({ hidden: true, words: '' });
    const beside = (await jo.open(second)).earlier.find(({ id }) => id === first);
    expect(beside).toMatchObject({ hidden: true, words: '', flag: 'Clinician to open first' });
    expect((await rosa.open(second)).earlier.find(({ id }) => id === first)).toMatchObject({
      hidden: false,
      words,
      flag: hurtAtHome.title,
    });
  });

  test('S27 who may not see it can assign, raise, be worried, take the alarm and end it by having acted', async () => {
    const id = await disclosed();
    expect((await jo.act(id, 'assign', { assignee: site.members.rosa, team: null })).status).toBe(200);
    expect((await jo.act(id, 'urgency', { urgency: 'urgent' })).status).toBe(200);
    // What they cannot read they have not looked at: a clinician opens it first.
    expect((await rosa.open(id)).row.looked).toBe(false);
    expect((await jo.post(`/api/elm-tree/consultations/${id}/worried`)).status).toBe(200);
    const { alarms } = (await jo.get('/api/elm-tree/alarms')).body;
    const mine = alarms.find((alarm: { consultation: string }) => alarm.consultation === id);
    expect(mine.title).toBe('Clinician to open first');
    expect((await jo.post(`/api/elm-tree/alarms/${mine.id}/claim`)).status).toBe(200);
    await endAlarm(jo, id);
  });

  test.each([
    ['note', { text: 'Rang' }],
    ['reply', { submission: 'a box of this test', text: 'Come in', response: 'advice' }],
    ['call', { reached: 'spoke', text: 'Spoke' }],
    ['response', { response: 'advice', text: 'Told' }],
    ['finish', { outcome: 'advice-given' }],
    ['identity', { level: 'matches', checked: 'address' }],
    ['type', { type: 'admin' }],
  ])('S27 they cannot %s, and are told why', async (act, body) => {
    const id = await sent(site, asTold());
    const res = await jo.act(id, act, body);
    expect([res.status, res.body.detail]).toEqual([403, refusal]);
  });

  test('S27 nor open, add or seal a file, mark the flag, or make it read', async () => {
    const id = await disclosed();
    const [flag] = (await rosa.open(id)).flags;
    const file = await addFile(site, rosa, id);
    expect((await jo.get(`/api/elm-tree/attachments/${file}`)).status).toBe(403);
    expect((await jo.post(`/api/elm-tree/attachments/${file}/seal`, { reason: 'x' })).status).toBe(403);
    await expect(addFile(site, jo, id)).rejects.toThrow('403');
    const mark = { flag: flag!.id, mark: 'right' };
    expect((await jo.post(`/api/elm-tree/consultations/${id}/mark`, mark)).status).toBe(403);
    await jo.post(`/api/elm-tree/consultations/${id}/seen`);
    expect((await rosa.open(id)).row.unread).toBe(true);
  });

  test('S27 a stale act of theirs is refused without saying what somebody else did', async () => {
    const id = await disclosed();
    const res = await jo.post(`/api/elm-tree/consultations/${id}/assign`, {
      lock: 0,
      assignee: null,
      team: null,
    });
    expect([res.status, res.body.detail]).toEqual([
      409,
      'Somebody else changed it. Your words are kept. Look at what changed, then send again.',
    ]);
  });

  test('S27 a later message that raises it hides what reception could read before', async () => {
    const id = await sent(site, { patient: told.patient });
    expect((await jo.open(id)).row.hidden).toBe(false);
    await patientWrites(site, id, words, { flags: [hurtAtHome], reading: 'matched' });
    expect((await jo.open(id)).row).toMatchObject({ hidden: true, words: '' });
    expect((await rosa.open(id)).messages).toMatchObject([{ text: words }]);
  });

  test('S27 needs and safe times still say how to reach them, but not why, where they are what raised it', async () => {
    const beside = 'My husband hits me if he finds out';
    const id = await sent(site, {
      ...asTold(),
      needs: ['Hearing loop', beside],
      contact: { safeTimes: beside, place: '12 Elm Road, back door' },
    });
    const { items }: List = (await jo.get('/api/elm-tree/consultations?limit=100')).body;
    const row = items.find((each) => each.id === id)!;
    expect(row.needs).toEqual(['Hearing loop', 'Clinician to open first']);
    const seen = await jo.open(id);
    expect(seen.contact).toMatchObject({
      phone: '07700 900123',
      safeTimes: 'Clinician to open first',
      place: '12 Elm Road, back door',
    });
    expect(JSON.stringify(seen)).not.toContain('husband');
    expect((await rosa.open(id)).contact.safeTimes).toBe(beside);
  });

  test('S27 a message that raises it while reception opens the request is hidden with the rest', async () => {
    const id = await sent(site, { patient: told.patient });
    const { database } = site.deps;
    const meanwhile: typeof database = {
      ...database,
      async within(organisation, work) {
        const done = await database.within(organisation, work);
        await patientWrites(site, id, words, { flags: [hurtAtHome], reading: 'matched' });
        return done;
      },
    };
    const organisation = (await findOrganisation(site.deps, 'elm-tree'))!;
    const member = { id: site.members.jo, name: 'Jo Mills', role: 'reception' } as const;
    const signedIn = { session: 'one', user: { id: 'jo', name: 'Jo Mills', email: 'jo.mills@example.org' } };
    const staff = { organisation, member, signedIn };
    const seen = await detail({ ...site.deps, database: meanwhile }, staff, id);
    expect(seen.row.hidden).toBe(true);
    expect(secrets.filter((secret) => JSON.stringify(seen).includes(secret))).toEqual([]);
  });

  test('S27 the thread of who wrote shows their words and ours, and nothing of the flag', async () => {
    const token = 'a-way-in-for-this-test-alone-0123456789';
    const id = await sent(site, { ...asTold(), ownToken: token });
    await rosa.act(id, 'note', { text: 'Ask her alone' });
    const link = `/elm-tree/m/${token}`;
    const birth = { 'birthDate-day': '2', 'birthDate-month': '5', 'birthDate-year': '2013' };
    const gate = await request(site.app)
      .post(link)
      .type('form')
      .set('Sec-Fetch-Site', 'same-origin')
      .send(birth);
    expect(gate.status).toBe(303);
    const page = await request(site.app).get(link).set('Cookie', cookieIn(gate));
    expect(page.status).toBe(200);
    const ours = secrets.filter((secret) => secret !== words);
    expect(ours.filter((secret) => page.text.includes(secret))).toEqual([]);
  });

  describe('without a safeguarding lead', () => {
    test('S27 a manager sees no more than reception', async () => {
      await setSafety(site);
      const id = await sent(site, asTold());
      expect((await amir.open(id)).row.hidden).toBe(true);
      await setSafety(site, { safeguardingLead: site.members.amir });
      expect((await amir.open(id)).row.hidden).toBe(false);
    });
  });
});
