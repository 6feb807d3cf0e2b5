import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { receive } from '../../apps/server/src/features/consultations/receive.ts';
import { onBothDatabases } from '../support/databases.ts';
import { notifyForTexts } from '../support/notify-config.ts';
import { type Reaching, reachingSite, stepsOf, tasksFor } from '../support/reaching.ts';
import { type Desk, kneeProblem, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const everyWay = { text: true, email: true, call: true, voicemail: true };

onBothDatabases('a patient who has left or died', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  let way: Reaching;
  let box = 0;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning, { notify: notifyForTexts, mailBy: 'smtp' });
    way = reachingSite(site);
  });
  afterAll(() => way.outbox.stop());
  beforeEach(async () => {
    site.clock.set(fridayMorning);
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
  });

  const contact = { email: 'grace@example.org', phone: '07700 900789', safe: everyWay };
  const patient = { name: 'Grace Okoro', birthDate: '1980-02-01', nhsNumber: '9990000018' };
  const reply = (id: string, response = 'more') =>
    rosa.act(id, 'reply', { submission: `a reply ${++box}`, text: 'Please come in', response });

  test.each(['deceased', 'left'] as const)(
    'S24 %s: everything stops in that moment, for every request of the same person, and each goes to a person',
    async (state) => {
      const first = await sent(site, { patient, contact });
      const other = await sent(site, { patient, contact });
      const finished = await sent(site, { patient, contact });
      await rosa.act(finished, 'finish', { outcome: 'no-action' });
      const stranger = await sent(site, { contact: { email: 'alan@example.org', safe: everyWay } });
      await way.outbox.runDue();
      for (const id of [first, other, stranger]) await reply(id);
      way.left.length = 0;

      const said = await jo.act(first, 'patient-state', { state });
      expect(said.status).toBe(200);
      for (const id of [first, other, finished]) expect((await jo.open(id)).patientState).toBe(state);
      expect((await jo.open(stranger)).patientState).toBe('registered');

      await way.at('2026-12-10T10:00:00Z');
      expect(way.to('grace@example.org')).toEqual([]);
      expect(way.to('07700 900789')).toEqual([]);
      expect(way.to('alan@example.org')).not.toEqual([]);
      jo = await site.signIn('jo');
      for (const id of [first, other]) {
        expect(await tasksFor(jo, id)).toMatchObject([
          {
            kind: 'decide',
            reason: 'patient-gone',
            words: state === 'deceased' ? 'The patient has died' : 'The patient has left the practice',
            todo: 'Decide what happens to this request, and finish it. Nothing more is sent to the patient.',
          },
        ]);
        expect(stepsOf(await jo.open(id))).toContain('Nothing more is sent to this patient');
      }
      expect(await tasksFor(jo, finished)).toEqual([]);
      const { timeline } = await jo.open(first);
      expect(timeline.map(({ what }) => what)).toContain(
        `Said that the patient is ${state === 'deceased' ? 'deceased' : 'no longer registered here'}`,
      );

      // Put right again, nothing that was stopped goes after all.
      expect((await jo.act(first, 'patient-state', { state: 'registered' })).status).toBe(200);
      expect(await tasksFor(jo, other)).toEqual([]);
      await way.at('2026-12-20T10:00:00Z');
      expect(way.to('grace@example.org')).toEqual([]);
    },
  );

  test('S24 a reply to somebody who has died is refused, and no word is lost', async () => {
    const id = await sent(site, { patient: { name: 'Mary Hill' } });
    await jo.act(id, 'patient-state', { state: 'deceased' });
    rosa = await site.signIn('rosa');
    const res = await reply(id, 'advice');
    expect([res.status, res.body.type]).toEqual([409, 'urn:frontdoor:problem:patient-gone']);
    expect(res.body.detail).toContain('Your words are kept.');
  });

  test('S24 S33 a clinical request of somebody who has died is finished by a clinician', async () => {
    const id = await sent(site, { patient: { name: 'Mary Hill' } });
    await jo.act(id, 'patient-state', { state: 'deceased' });
    const text = 'Her daughter rang';
    await jo.act(id, 'call', { reached: 'spoke', text, response: 'advice' });
    expect((await jo.act(id, 'finish', { outcome: 'advice-given' })).status).toBe(403);
    expect((await rosa.act(id, 'finish', { outcome: 'advice-given' })).status).toBe(200);
    expect(await tasksFor(jo, id)).toEqual([]);
  });

  test('S24 what somebody sends in the name of a patient who has died is answered by no message', async () => {
    const id = await sent(site, {
      patient: { ...patient, name: 'Ann Bell', nhsNumber: '9990000026' },
      contact,
    });
    await jo.act(id, 'patient-state', { state: 'deceased' });
    way.left.length = 0;
    const later = kneeProblem(site.elmTree, { patient: { ...patient, nhsNumber: '9990000026' }, contact });
    await receive(site.deps, later);
    await way.outbox.runDue();
    expect(way.left).toEqual([]);
  });

  test('S24 said twice it is said once', async () => {
    const id = await sent(site, { patient: { name: 'Mary Hill' } });
    await jo.act(id, 'patient-state', { state: 'left' });
    const before = await jo.open(id);
    expect((await jo.act(id, 'patient-state', { state: 'left' })).body.lock).toBe(before.row.lock);
    await jo.act(id, 'patient-state', { state: 'deceased' });
    expect((await tasksFor(jo, id)).map(({ words }) => words)).toEqual(['The patient has died']);
  });
});
