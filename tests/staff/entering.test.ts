import { beforeAll, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const typed = {
  who: 'other',
  requesterName: 'Priya Patel',
  relation: 'daughter',
  agreement: 'agrees',
  name: 'Meera Patel',
  'birthDate-day': '1',
  'birthDate-month': '2',
  'birthDate-year': '1945',
  registered: 'yes',
  words: 'Muddled since her new tablets',
  medicineName: 'Something for sleep',
  medicine: 'side-effect',
  phone: '07700 900321',
  safe: ['call'],
  postcode: 'ls1 4dy',
  needs: ['hearing'],
};
const call = { submission: 'a call at ten', door: 'phone', kind: 'medication', typed, urgency: null };

onBothDatabases('a request taken on the phone', (open) => {
  let site: StaffSite;
  let jo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    jo = await site.signIn('jo');
  });
  const enter = (body: object) => jo.post('/api/elm-tree/consultations', body);

  test('R65 it stands in the one queue, with its door and who took it', async () => {
    const { status, body } = await enter(call);
    expect(status).toBe(201);
    const request = await jo.open(body.id);
    expect(request.row).toMatchObject({
      reference: body.reference,
      door: 'phone',
      kind: 'medication',
      name: 'Meera Patel',
      requester: 'Priya Patel, daughter',
      words: 'Something for sleep: Muddled since her new tablets',
      looked: false,
    });
    expect(request).toMatchObject({
      postcode: 'LS1 4DY',
      requester: { agreement: 'The patient agrees to this' },
    });
    expect(request.timeline[0]).toMatchObject({ who: 'Jo Mills', what: 'Took the request on the phone' });
    const { items } = (await jo.get('/api/elm-tree/consultations')).body;
    expect(items.map(({ id }: { id: string }) => id)).toContain(body.id);
  });

  test('S5 an urgency given while entering is the first look', async () => {
    const { body } = await enter({ ...call, submission: 'an urgent call', urgency: 'urgent' });
    expect((await jo.open(body.id)).row).toMatchObject({ urgency: 'urgent', looked: true });
  });

  test('R51 the same call saved twice is one request', async () => {
    const first = await enter({ ...call, submission: 'saved twice' });
    const second = await enter({ ...call, submission: 'saved twice' });
    expect(second.body).toEqual(first.body);
  });

  test('what is missing is named as the patients’ form names it', async () => {
    const { words: _words, ...rest } = typed;
    const res = await enter({
      ...call,
      submission: 'not whole',
      typed: { ...rest, 'birthDate-month': '13' },
    });
    expect(res.status).toBe(422);
    expect(res.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'typed.birthDate',
      'typed.words',
    ]);
  });

  test('the questions are the patients’ own', async () => {
    const { body } = await jo.get('/api/elm-tree/questions/admin');
    expect(body.pages.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['who', 'category', 'contact']),
    );
    expect((await jo.get('/api/elm-tree/questions/anything')).status).toBe(404);
  });
});
