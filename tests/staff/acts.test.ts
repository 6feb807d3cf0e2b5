import type { Reply } from '@frontdoor/contract';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NewRequest } from '../../apps/server/src/features/consultations/new-request.ts';
import { fromPatient } from '../../apps/server/src/features/messages/from-patient.ts';
import { openLink } from '../../apps/server/src/features/messages/thread-store.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
  chestPain,
  type Desk,
  endAlarm,
  nothingMatched,
  type StaffSite,
  sent,
  staffSite,
} from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const advice = { text: 'Rest it for a week', response: 'advice' } as const;
const when = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 16));

/** Answers as they are kept, by field and value. */
function answered(values: Record<string, string>): NewRequest['answered'] {
  return Object.entries(values).map(([field, value]) => ({
    set: 'any',
    version: 1,
    page: 'course',
    field,
    kind: 'radios',
    question: `The question of ${field}`,
    answer: value,
    value,
  }));
}

onBothDatabases('what staff do with a request', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  let amir: Desk;
  let box = 0;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    [rosa, jo, amir] = await Promise.all([site.signIn('rosa'), site.signIn('jo'), site.signIn('amir')]);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const reply = (desk: Desk, id: string, given: Partial<Reply> = {}) =>
    desk.act(id, 'reply', { submission: `box ${++box} of this test`, ...advice, ...given });

  async function patientWrites(id: string, text: string, recipient = 'patient'): Promise<void> {
    const link = await site.deps.database.read(site.elmTree, (reader) =>
      openLink(reader, { consultation: id, recipient }),
    );
    await fromPatient(site.deps, {
      organisation: site.elmTree,
      link: link!.id,
      text,
      attachments: [],
      ...nothingMatched,
    });
  }

  describe('triage', () => {
    test('S5 the first urgency a named person gives is the first look; assigned as well, it leaves the queue', async () => {
      const id = await sent(site);
      await jo.act(id, 'urgency', { urgency: 'soon' });
      expect((await jo.open(id)).row).toMatchObject({ looked: true, urgency: 'soon', state: 'to-triage' });
      await jo.act(id, 'assign', { assignee: site.members.rosa, team: site.team });
      expect((await jo.open(id)).row).toMatchObject({
        state: 'in-progress',
        assignee: { name: 'Dr Rosa Shah' },
        team: { name: 'Duty clinician' },
      });
    });

    test('R67 nobody is given a request who does not work there', async () => {
      const res = await jo.act(await sent(site), 'assign', { assignee: site.members.ravi, team: null });
      expect([res.status, res.body.errors]).toEqual([
        422,
        [{ path: 'assignee', message: 'Choose somebody who works here' }],
      ]);
    });

    test('S33 R71 reception raises without a reason, and never lowers from urgent', async () => {
      const id = await sent(site);
      expect((await jo.act(id, 'urgency', { urgency: 'urgent' })).status).toBe(200);
      const lowered = await jo.act(id, 'urgency', { urgency: 'routine', reason: 'They said it can wait' });
      expect([lowered.status, lowered.body.detail]).toEqual([
        403,
        'It is urgent. Only a clinician may lower it.',
      ]);
      expect((await jo.open(id)).may).toMatchObject({ lower: false });
    });

    test('S33 R71 a clinician lowers what is flagged, with a reason', async () => {
      const id = await sent(site, { flags: [chestPain] });
      const silent = await rosa.act(id, 'urgency', { urgency: 'soon' });
      expect(silent.body.errors).toEqual([{ path: 'reason', message: 'Enter why it is less urgent' }]);
      expect((await amir.act(id, 'urgency', { urgency: 'soon', reason: 'Rang' })).status).toBe(403);
      expect(
        (await rosa.act(id, 'urgency', { urgency: 'soon', reason: 'Rang: a pulled muscle' })).status,
      ).toBe(200);
      const { timeline } = await rosa.open(id);
      expect(timeline.at(-1)).toMatchObject({
        who: 'Dr Rosa Shah',
        what: 'Made it soon (was urgent): Rang: a pulled muscle',
      });
    });

    test('R53 due times follow the urgency, from the moment of receipt', async () => {
      const id = await sent(site);
      expect(when((await jo.open(id)).row.dueAt)).toBe('2026-11-30T18:30');
      await jo.act(id, 'urgency', { urgency: 'urgent' });
      expect(when((await jo.open(id)).row.dueAt)).toBe('2026-11-27T18:30');
    });
  });

  describe('responses', () => {
    test('R58 a reply by a named member is the response, and nothing is due any more', async () => {
      const id = await sent(site);
      expect((await reply(rosa, id)).status).toBe(200);
      const request = await rosa.open(id);
      expect(when(request.respondedAt)).toBe('2026-11-27T10:00');
      expect(request.row).toMatchObject({ dueAt: null, state: 'waiting' });
      expect(request.messages).toMatchObject([
        { author: 'Dr Rosa Shah', response: 'advice', text: advice.text },
      ]);
    });

    test('R58 a call that reached nobody is no response, and cannot be called one', async () => {
      const id = await sent(site);
      const wrong = await jo.act(id, 'call', {
        reached: 'no-answer',
        text: 'Rang twice',
        response: 'advice',
      });
      expect(wrong.status).toBe(422);
      await jo.act(id, 'call', { reached: 'no-answer', text: 'Rang twice' });
      const request = await jo.open(id);
      expect(request.respondedAt).toBeNull();
      expect(when(request.row.dueAt)).toBe('2026-11-30T18:30');
      await jo.act(id, 'call', { reached: 'spoke', text: 'Told her to come at 4', response: 'appointment' });
      expect((await jo.open(id)).row.dueAt).toBeNull();
    });

    test('R61 a note and an assignment are no response', async () => {
      const id = await sent(site);
      await jo.act(id, 'note', { text: 'Sounds like last time' });
      await jo.act(id, 'assign', { assignee: site.members.rosa, team: null });
      expect((await jo.open(id)).respondedAt).toBeNull();
    });

    test('S35 the same reply sent twice is one message, even with a lock of before', async () => {
      const id = await sent(site);
      const given = { submission: 'one box, pressed twice', ...advice, lock: 0 };
      const first = await rosa.post(`/api/elm-tree/consultations/${id}/reply`, given);
      const second = await rosa.post(`/api/elm-tree/consultations/${id}/reply`, given);
      expect([first.status, second.status]).toEqual([200, 200]);
      expect(second.body).toEqual(first.body);
      expect((await rosa.open(id)).messages).toHaveLength(1);
    });

    test('S35 a reply waits ten seconds and can be taken back by its writer; all is as before', async () => {
      const id = await sent(site);
      const { message } = (await reply(rosa, id, { finish: 'advice-given' })).body;
      const takeBack = (desk: Desk) =>
        desk.post(`/api/elm-tree/consultations/${id}/messages/${message}/take-back`);
      expect((await rosa.open(id)).row.state).toBe('finished');
      site.clock.advance(9_000);
      expect((await takeBack(jo)).status).toBe(403);
      expect((await takeBack(rosa)).status).toBe(200);
      const request = await rosa.open(id);
      expect(request).toMatchObject({ respondedAt: null, finishedAt: null, outcome: null });
      expect(request.row.state).toBe('to-triage');
      expect(when(request.row.dueAt)).toBe('2026-11-30T18:30');
      expect(request.messages[0]).toMatchObject({ takenBack: true, deliveries: [{ state: 'stopped' }] });
      expect((await takeBack(rosa)).body.type).toBe('urn:frontdoor:problem:too-late');
    });

    test('S35 after ten seconds it has gone; an urgent one goes at once', async () => {
      const id = await sent(site);
      const { message } = (await reply(rosa, id)).body;
      site.clock.advance(10_000);
      const late = await rosa.post(`/api/elm-tree/consultations/${id}/messages/${message}/take-back`);
      expect([late.status, late.body.title]).toEqual([409, 'It has gone']);
      const urgent = await sent(site, { flags: [chestPain] });
      await reply(rosa, urgent);
      const [first] = (await rosa.open(urgent)).messages;
      expect(first!.heldUntil).toBe(first!.at);
    });
  });

  describe('what a patient writes', () => {
    test('S31b it has its own due time and never moves an older one', async () => {
      const id = await sent(site);
      site.clock.set('2026-11-30T09:00:00Z');
      await patientWrites(id, 'It is worse today');
      const waiting = await rosa.open(id);
      expect(when(waiting.row.dueAt)).toBe('2026-11-30T18:30');
      expect(when(waiting.messages[0]!.dueAt)).toBe('2026-12-01T18:30');
      await reply(rosa, id);
      expect((await rosa.open(id)).row.dueAt).toBeNull();
      await patientWrites(id, 'Thank you. One more thing');
      const again = await rosa.open(id);
      expect(again.row).toMatchObject({ state: 'to-triage', unread: true });
      expect(when(again.row.dueAt)).toBe('2026-12-01T18:30');
      await rosa.post(`/api/elm-tree/consultations/${id}/seen`);
      expect((await rosa.open(id)).row.unread).toBe(false);
    });

    test('a carer’s words stand under the carer’s name', async () => {
      const requester = {
        name: 'Priya Patel',
        relation: 'daughter',
        agreement: 'agrees',
        childKnows: null,
      } as const;
      const id = await sent(site, { who: 'other', requester });
      await patientWrites(id, 'She is no better', 'carer');
      const { messages } = await rosa.open(id);
      expect(messages.map(({ author, text }) => `${author}: ${text}`)).toEqual([
        'Priya Patel: She is no better',
      ]);
    });

    test('S20 within seven days a finished request is open again with it, and after that it is refused', async () => {
      const id = await sent(site, { flags: [chestPain] });
      await endAlarm(jo, id);
      await reply(rosa, id, { finish: 'advice-given' });
      site.clock.set('2026-12-04T09:59:00Z');
      await patientWrites(id, 'It came back');
      const request = await rosa.open(id);
      expect(request).toMatchObject({ finishedAt: null, outcome: null });
      expect(request.row).toMatchObject({ state: 'to-triage', unread: true });
      const red = await rosa.get('/api/elm-tree/consultations?queue=red-flags&limit=100');
      expect(red.body.items.map((row: { id: string }) => row.id)).toContain(id);
      await reply(rosa, id, { finish: 'advice-given' });
      site.clock.set('2026-12-11T10:00:00Z');
      await expect(patientWrites(id, 'And again')).rejects.toMatchObject({ code: 'finished' });
    });
  });

  describe('identity', () => {
    const fromRecord = { fromRecord: true, text: 'Your blood test was normal' };

    test('S17 nothing from the record goes to details that were only typed; a named person’s check opens the way', async () => {
      const id = await sent(site);
      const refused = await reply(rosa, id, fromRecord);
      expect([refused.status, refused.body.type, refused.body.title]).toEqual([
        409,
        'urn:frontdoor:problem:identity-not-confirmed',
        'Do these details match our record?',
      ]);
      expect((await rosa.open(id)).messages).toEqual([]);
      await jo.act(id, 'identity', { level: 'matches', checked: 'address' });
      expect(await rosa.open(id)).toMatchObject({
        identity: 'matches',
        identityCheckedBy: 'Jo Mills, 27 November 2026',
      });
      expect((await reply(rosa, id, fromRecord)).status).toBe(200);
    });

    test('S17 the check holds 12 months for that person and that address, and no other', async () => {
      const nhsNumber = '9990000026';
      const first = await sent(site, { patient: { nhsNumber } });
      await jo.act(first, 'identity', { level: 'matches', checked: 'nhs-number' });
      expect((await rosa.open(await sent(site, { patient: { nhsNumber } }))).identity).toBe('matches');
      const elsewhere = await sent(site, { patient: { nhsNumber }, contact: { email: 'other@example.org' } });
      expect((await rosa.open(elsewhere)).identity).toBe('typed');
      const another = await sent(site, { patient: { name: 'Someone Else', birthDate: '1971-01-02' } });
      expect((await rosa.open(another)).identity).toBe('typed');
      site.clock.set('2027-11-26T10:00:00Z');
      expect((await rosa.open(await sent(site, { patient: { nhsNumber } }))).identity).toBe('matches');
      site.clock.set('2027-11-27T10:00:00Z');
      expect((await rosa.open(await sent(site, { patient: { nhsNumber } }))).identity).toBe('typed');
    });

    test('S17 only ringing back proves who it is', async () => {
      const id = await sent(site);
      expect((await jo.act(id, 'identity', { level: 'proved', checked: 'address' })).status).toBe(422);
      expect((await jo.act(id, 'identity', { level: 'proved', checked: 'rang-back' })).status).toBe(200);
    });

    test.each([
      ['not-asked', false],
      ['cannot-agree', false],
      ['agrees', true],
      ['power-of-attorney', true],
    ] as const)('S29 to a carer where the answer was %s, after a check: %s', async (agreement, may) => {
      const requester = { name: 'Priya Patel', relation: 'daughter', agreement, childKnows: null };
      const id = await sent(site, {
        who: 'other',
        requester,
        patient: { name: 'Meera Patel' },
        contact: { email: `priya.${agreement}@example.org` },
      });
      expect((await rosa.open(id)).requester).toMatchObject({ mayReceiveRecord: false });
      await jo.act(id, 'identity', { level: 'matches', checked: 'address' });
      expect((await rosa.open(id)).requester).toMatchObject({ mayReceiveRecord: may });
      const res = await reply(rosa, id, fromRecord);
      expect(res.status).toBe(may ? 200 : 403);
      if (!may) expect(res.body.title).toBe('Do not share record information with the sender');
      expect((await reply(rosa, id)).status).toBe(200);
    });
  });

  describe('finishing', () => {
    test('R58 R74 it needs a response first, then keeps its outcome', async () => {
      const id = await sent(site);
      const early = await rosa.act(id, 'finish', { outcome: 'advice-given' });
      expect([early.status, early.body.type]).toEqual([409, 'urn:frontdoor:problem:no-response']);
      await reply(rosa, id);
      expect((await rosa.act(id, 'finish', { outcome: 'advice-given' })).status).toBe(200);
      expect(await rosa.open(id)).toMatchObject({
        outcome: 'advice-given',
        row: { state: 'finished', dueAt: null },
      });
    });

    test('R59 R60 "go to 111" and "contact us another day" are no outcomes', async () => {
      const id = await sent(site);
      for (const outcome of ['call-111', 'contact-again']) {
        expect((await rosa.act(id, 'finish', { outcome })).status).toBe(422);
      }
    });

    test('R70 a clinical request is finished without action by clinicians only', async () => {
      const id = await sent(site);
      const refused = await jo.act(id, 'finish', { outcome: 'no-action' });
      expect([refused.status, refused.body.detail]).toEqual([
        403,
        'Only a clinician may finish a clinical request this way.',
      ]);
      expect((await amir.act(id, 'finish', { outcome: 'not-reached' })).status).toBe(403);
      expect((await rosa.act(id, 'finish', { outcome: 'no-action' })).status).toBe(200);
    });

    test.each([
      ['has a red flag', { flags: [chestPain] }],
      ['is of a child under 5', { patient: { birthDate: '2024-01-02' } }],
      ['is a repeat that is worse', { answered: answered({ before: 'yes', change: 'worse' }) }],
      ['is a follow-up that is worse', { answered: answered({ kind: 'follow-up', change: 'worse' }) }],
    ])('S33 reception cannot finish what %s, by no way', async (_what, changes) => {
      const id = await sent(site, changes);
      expect((await jo.open(id)).may).toMatchObject({ finish: false, finishWhyNot: expect.any(String) });
      expect((await reply(jo, id, { finish: 'advice-given' })).status).toBe(403);
      expect((await jo.open(id)).messages).toEqual([]);
      await reply(jo, id);
      expect((await jo.act(id, 'finish', { outcome: 'advice-given' })).status).toBe(403);
      if ((await jo.open(id)).row.alarm) await endAlarm(jo, id);
      expect((await rosa.act(id, 'finish', { outcome: 'advice-given' })).status).toBe(200);
    });

    test('a finished request can be opened again with a reason, and is due again if it had no response', async () => {
      const id = await sent(site);
      expect((await rosa.act(id, 'reopen', { reason: 'Too early' })).body.type).toBe(
        'urn:frontdoor:problem:not-finished',
      );
      await rosa.act(id, 'finish', { outcome: 'no-action' });
      await jo.act(id, 'reopen', { reason: 'He rang' });
      const request = await jo.open(id);
      expect(request.row.state).toBe('in-progress');
      expect(when(request.row.dueAt)).toBe('2026-11-30T18:30');
    });
  });

  describe('what happened', () => {
    test('R73 S42 the timeline says who did and opened what, in plain words', async () => {
      const id = await sent(site);
      await jo.act(id, 'urgency', { urgency: 'soon' });
      await jo.act(id, 'assign', { assignee: null, team: site.team });
      await rosa.act(id, 'call', { reached: 'voicemail', text: 'Asked to ring' });
      await reply(rosa, id, { finish: 'advice-given' });
      const { timeline } = await rosa.open(id);
      expect(timeline.map(({ who, what }) => `${who}: ${what}`)).toEqual([
        'The patient: Sent the request with the online form',
        'Jo Mills: Opened it',
        'Jo Mills: Made it soon (was routine)',
        'Jo Mills: Assigned it to Duty clinician',
        'Dr Rosa Shah: Opened it',
        'Dr Rosa Shah: Rang and left a voicemail',
        'Dr Rosa Shah: Replied: gave advice or care. Finished: advice given',
      ]);
    });

    test('S35 two who act at the same moment: one is done, the other is told', async () => {
      const id = await sent(site);
      const path = `/api/elm-tree/consultations/${id}`;
      const both = await Promise.all([
        rosa.post(`${path}/note`, { lock: 0, text: 'First' }),
        jo.post(`${path}/urgency`, { lock: 0, urgency: 'urgent' }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await rosa.open(id)).row.lock).toBe(1);
    });
  });
});
