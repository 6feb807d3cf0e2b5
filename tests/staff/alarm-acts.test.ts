import type { EndAlarm } from '@frontdoor/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { raiseAlarm } from '../../apps/server/src/features/alarms/raise.ts';
import { removeMember } from '../../apps/server/src/features/staff/add.ts';
import { onBothDatabases } from '../support/databases.ts';
import { patientWrites } from '../support/patient-writes.ts';
import { alarmOf, endAll, putOnDuty, type Ringing, ringingSite, sentRed } from '../support/ringing.ts';
import { chestPain, type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const tenOClock = '2026-11-27T10:00:00Z';

onBothDatabases('what staff do about an alarm', (open) => {
  let site: StaffSite;
  let ringing: Ringing;
  let rosa: Desk;
  let jo: Desk;
  let amir: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), tenOClock);
    [rosa, jo, amir] = await Promise.all([site.signIn('rosa'), site.signIn('jo'), site.signIn('amir')]);
    ringing = ringingSite(site);
    await putOnDuty(site, { duty: { member: site.members.rosa }, second: { member: site.members.jo } });
  });
  afterAll(() => ringing.outbox.stop());
  beforeEach(async () => {
    await endAll(site);
    site.clock.set(tenOClock);
  });

  /** A red request whose alarm has sounded once. */
  const raised = async (changes = {}) => {
    const request = await sentRed(site, changes);
    await ringing.outbox.runDue();
    return { request, alarm: (await alarmOf(rosa, request))!.id };
  };
  const post = (desk: Desk, alarm: string, act: string, body: object = {}) =>
    desk.post(`/api/elm-tree/alarms/${alarm}/${act}`, body);
  const end = (desk: Desk, alarm: string, given: Partial<EndAlarm>) =>
    post(desk, alarm, 'end', { text: 'As written down', ...given });
  /** The last thing that was done to a request; that it was opened is nothing done. */
  const last = async (request: string) =>
    (await rosa.open(request)).timeline.findLast(({ what }) => what !== 'Opened it');

  describe('looking and sorting are no act', () => {
    test.each([
      ['opening', (request: string) => rosa.open(request)],
      ['reloading', async (request: string) => [await rosa.open(request), await rosa.open(request)]],
      [
        'assigning',
        (request: string) => rosa.act(request, 'assign', { assignee: site.members.rosa, team: null }),
      ],
      [
        'replying',
        (request: string) =>
          rosa.act(request, 'reply', {
            submission: `reply to ${request}`,
            text: 'Come in',
            response: 'advice',
          }),
      ],
      ['a note', (request: string) => rosa.act(request, 'note', { text: 'I saw it' })],
      ['a first look', (request: string) => rosa.act(request, 'urgency', { urgency: 'urgent' })],
      [
        'logging a call',
        (request: string) =>
          rosa.act(request, 'call', { reached: 'spoke', text: 'We spoke', response: 'advice' }),
      ],
    ] as const)('S1 %s does not end an alarm', async (_what, act) => {
      const { request } = await raised();
      await act(request);
      site.clock.advance(10 * 60_000);
      await ringing.outbox.runDue();
      expect(await alarmOf(rosa, request)).toMatchObject({ state: 'raised', rung: 2 });
    });

    test('S1 closing is refused with kind words, alone and with a reply, until an act is recorded', async () => {
      const { request, alarm } = await raised();
      await rosa.act(request, 'response', { response: 'advice', text: 'At the desk' });
      const closing = await rosa.act(request, 'finish', { outcome: 'advice-given' });
      expect([closing.status, closing.body.type]).toEqual([409, 'urn:frontdoor:problem:alarm-open']);
      expect(closing.body).toMatchObject({
        title: 'The alarm has not been ended yet',
        detail:
          'First record what was done about the red flag: you spoke to the patient, called 999 for them, handed over by phone, tried without reaching them, or read it and no call is needed. Then finish. Your words are kept.',
      });
      const withReply = await rosa.act(request, 'reply', {
        submission: 'reply and close',
        text: 'Done',
        response: 'advice',
        finish: 'advice-given',
      });
      expect(withReply.status).toBe(409);
      expect(await alarmOf(rosa, request)).toMatchObject({ state: 'raised' });
      await end(rosa, alarm, { act: 'spoke' });
      expect((await rosa.act(request, 'finish', { outcome: 'advice-given' })).status).toBe(200);
    });
  });

  describe('another red flag while somebody acts on the first', () => {
    const worse = {
      flags: [{ ...chestPain, rule: 'collapse', title: 'Fainted' }],
      reading: 'matched',
    } as const;
    const writesAt = async (request: string, iso: string) => {
      site.clock.set(iso);
      await patientWrites(site, request, 'Now I have fainted', { ...worse, flags: [...worse.flags] });
    };

    test('S1 what came after "I have it" goes on alarming when they record what they did', async () => {
      const { request, alarm } = await raised();
      await post(jo, alarm, 'claim');
      await writesAt(request, '2026-11-27T10:05:00Z');
      site.clock.set('2026-11-27T10:08:00Z');
      await ringing.outbox.runDue();
      ringing.told.length = 0;
      expect((await end(jo, alarm, { act: 'spoke' })).status).toBe(200);
      const next = await alarmOf(rosa, request);
      expect(next).toMatchObject({ state: 'raised', title: 'Fainted' });
      expect(next!.id).not.toBe(alarm);
      await ringing.outbox.runDue();
      expect(ringing.calls()).toEqual(['Fri 10:08 duty@example.org']);
      await end(jo, next!.id, { act: 'spoke' });
      expect(await alarmOf(rosa, request)).toBeNull();
    });

    test('S3 what came in core hours goes on after them, though the act was recorded later', async () => {
      site.clock.set('2026-11-27T18:20:00Z');
      const { request, alarm } = await raised();
      await post(jo, alarm, 'claim');
      await writesAt(request, '2026-11-27T18:28:00Z');
      site.clock.set('2026-11-27T18:31:00Z');
      await ringing.outbox.runDue();
      ringing.told.length = 0;
      await end(jo, alarm, { act: 'spoke' });
      await ringing.outbox.runDue();
      expect(ringing.calls()).toEqual(['Fri 18:31 duty@example.org']);
    });

    test('S1 what came a moment before nobody can have acted on; what they said "I have it" to they have', async () => {
      const { request, alarm } = await raised();
      await writesAt(request, '2026-11-27T10:05:00Z');
      site.clock.set('2026-11-27T10:05:30Z');
      await end(rosa, alarm, { act: 'no-call-needed' });
      const next = (await alarmOf(rosa, request))!;
      await writesAt(request, '2026-11-27T10:07:00Z');
      await post(jo, next.id, 'claim');
      await end(jo, next.id, { act: 'spoke' });
      expect(await alarmOf(rosa, request)).toBeNull();
    });
  });

  describe('the five acts', () => {
    test.each([
      ['spoke', {}, 'Ended the alarm: spoke to the patient. Pain gone, comes at 11'],
      ['called-999', {}, 'Ended the alarm: called 999 for them. Pain gone, comes at 11'],
      [
        'handed-over',
        { service: 'crisis-team', person: 'Kim Lee' },
        'Ended the alarm: handed over by phone to the crisis team, Kim Lee. Pain gone, comes at 11',
      ],
      ['not-reached', {}, 'Ended the alarm: tried and failed. Dr Rosa Shah decided: Pain gone, comes at 11'],
      [
        'no-call-needed',
        {},
        'Ended the alarm: a clinician read it, no call needed because: Pain gone, comes at 11',
      ],
    ] as const)('S1 %s ends an alarm and stands in the timeline', async (act, more, words) => {
      const { request, alarm } = await raised();
      const answer = await end(rosa, alarm, { act, text: 'Pain gone, comes at 11', ...more });
      expect([answer.status, answer.text]).toEqual([200, answer.text]);
      expect(await alarmOf(rosa, request)).toBeNull();
      expect(await last(request)).toMatchObject({ who: 'Dr Rosa Shah', what: words });
      const before = ringing.told.length;
      site.clock.advance(24 * 60 * 60_000);
      await ringing.outbox.runDue();
      expect(ringing.told).toHaveLength(before);
      expect((await rosa.open(request)).row.alarm).toBeNull();
    });

    test('S33 reception ends by the first four; the fifth is refused and the alarm goes on', async () => {
      const { request, alarm } = await raised();
      const refused = await end(jo, alarm, { act: 'no-call-needed' });
      expect([refused.status, refused.body.detail]).toEqual([
        403,
        'Only a clinician may decide from reading that no call is needed.',
      ]);
      expect((await end(amir, alarm, { act: 'no-call-needed' })).status).toBe(403);
      expect(await alarmOf(jo, request)).toMatchObject({ state: 'raised' });
      expect((await end(jo, alarm, { act: 'spoke' })).status).toBe(200);
    });

    test('S1 reception who did not reach the patient names the clinician who decided', async () => {
      const { request, alarm } = await raised();
      const nobody = await end(jo, alarm, { act: 'not-reached' });
      expect([nobody.status, nobody.body.errors]).toEqual([
        422,
        [{ path: 'decidedBy', message: 'Choose the clinician who decided what to do' }],
      ]);
      for (const decidedBy of [site.members.amir, site.members.ravi, 'nobody']) {
        expect((await end(jo, alarm, { act: 'not-reached', decidedBy })).status).toBe(422);
      }
      const text = 'Ambulance to the address given';
      await end(jo, alarm, { act: 'not-reached', decidedBy: site.members.rosa, text });
      expect((await last(request))!.what).toBe(
        'Ended the alarm: tried and failed. Dr Rosa Shah decided: Ambulance to the address given',
      );
    });

    test('S1 every act needs words, and handing over the service and the person', async () => {
      const { alarm } = await raised();
      expect((await end(rosa, alarm, { act: 'spoke', text: ' ' })).status).toBe(422);
      const bare = await end(rosa, alarm, { act: 'handed-over' });
      expect(bare.body.errors.map(({ path }: { path: string }) => path)).toEqual(['service', 'person']);
    });

    test('S3 R59 handing over to the out-of-hours service is for after 18:30', async () => {
      const { request, alarm } = await raised();
      const over = { act: 'handed-over', service: 'out-of-hours', person: 'Ken' } as const;
      site.clock.set('2026-11-27T18:29:00Z');
      const refused = await end(rosa, alarm, over);
      expect([refused.status, refused.body.errors[0].message]).toEqual([
        422,
        'The out-of-hours service takes over only when core hours have ended',
      ]);
      site.clock.set('2026-11-27T18:30:00Z');
      expect((await end(rosa, alarm, over)).status).toBe(200);
      expect(await alarmOf(rosa, request)).toBeNull();
    });

    test('an alarm that has ended says who ended it, and ends once', async () => {
      const { alarm } = await raised();
      await end(jo, alarm, { act: 'spoke' });
      for (const act of ['end', 'claim', 'attempt']) {
        const late = await post(rosa, alarm, act, { act: 'spoke', text: 'Me too', kind: 'voicemail' });
        expect([late.status, late.body.title]).toEqual([409, 'This alarm has ended']);
        expect(late.body.detail).toBe(
          'Jo Mills ended it at 10am on Friday 27 November. Nothing was changed.',
        );
      }
    });
  });

  describe('“I have it”', () => {
    test('S1 names a person and quiets it for 10 minutes; then it goes on at the next rung', async () => {
      const { request, alarm } = await raised();
      site.clock.set('2026-11-27T10:04:00Z');
      expect((await post(jo, alarm, 'claim')).status).toBe(200);
      expect(await alarmOf(rosa, request)).toMatchObject({
        state: 'claimed',
        claimedBy: { id: site.members.jo, name: 'Jo Mills' },
        claimedAt: Date.parse('2026-11-27T10:04:00Z'),
        quietUntil: Date.parse('2026-11-27T10:14:00Z'),
        sounding: false,
      });
      expect((await rosa.open(request)).row.alarm).toBe('claimed');
      expect(await last(request)).toMatchObject({
        who: 'Jo Mills',
        what: 'Said “I have it”: the alarm is quiet for 10 minutes',
      });
      await ringing.until('2026-11-27T10:13:00Z');
      expect(await alarmOf(rosa, request)).toMatchObject({ state: 'claimed', rung: 1 });
      await ringing.until('2026-11-27T10:14:00Z');
      expect(await alarmOf(rosa, request)).toMatchObject({ state: 'raised', rung: 2, claimedBy: null });
    });

    test('S33 said again by the same person it is no snooze, and nobody else takes it over', async () => {
      const { request, alarm } = await raised();
      await post(jo, alarm, 'claim');
      site.clock.advance(8 * 60_000);
      expect((await post(jo, alarm, 'claim')).status).toBe(200);
      expect((await alarmOf(jo, request))!.quietUntil).toBe(Date.parse('2026-11-27T10:10:00Z'));
      const second = await post(rosa, alarm, 'claim');
      expect([second.status, second.body.detail]).toEqual([
        409,
        'Jo Mills said “I have it” at 10am. If you acted on it too, record what you did.',
      ]);
    });

    test('S1 two who say it in the same moment: one has it, the other is told who', async () => {
      const { request, alarm } = await raised();
      const answers = await Promise.all([post(jo, alarm, 'claim'), post(rosa, alarm, 'claim')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await alarmOf(jo, request))!.claimedBy).not.toBeNull();
    });

    test('S1 another red flag ends it, and the alarm sounds again from the rung it had', async () => {
      const { request, alarm } = await raised();
      await ringing.until('2026-11-27T10:10:00Z');
      await post(jo, alarm, 'claim');
      await site.deps.database.within(site.elmTree, (tx) =>
        raiseAlarm(site.deps, tx, { consultation: request, at: site.clock.now() }),
      );
      await ringing.outbox.runDue();
      expect(await alarmOf(rosa, request)).toMatchObject({
        id: alarm,
        state: 'raised',
        rung: 2,
        claimedBy: null,
      });
    });
  });

  describe('whose screens sound', () => {
    const sounds = async (request: string) =>
      Promise.all([rosa, jo, amir].map(async (desk) => (await alarmOf(desk, request))!.sounding));

    test('S7 duty first, then the second contact too, then everyone', async () => {
      const { request } = await raised();
      expect(await sounds(request)).toEqual([true, false, false]);
      await ringing.until('2026-11-27T10:10:00Z');
      expect(await sounds(request)).toEqual([true, true, false]);
      await ringing.until('2026-11-27T10:20:00Z');
      expect(await sounds(request)).toEqual([true, true, true]);
    });

    test('S7 the person on duty is told that they are', async () => {
      expect((await rosa.get('/api/elm-tree/alarms')).body.onDuty).toBe(true);
      expect((await jo.get('/api/elm-tree/alarms')).body.onDuty).toBe(false);
    });
  });

  test('S39 each try to reach the patient is one key, shown with the alarm, and ends nothing', async () => {
    const { request, alarm } = await raised();
    await post(jo, alarm, 'attempt', { kind: 'rang-no-answer' });
    site.clock.advance(5 * 60_000);
    await post(rosa, alarm, 'attempt', { kind: 'rang-again-no-answer' });
    expect(await alarmOf(rosa, request)).toMatchObject({
      state: 'raised',
      attempts: [
        { at: Date.parse(tenOClock), who: 'Jo Mills', kind: 'rang-no-answer' },
        { at: Date.parse('2026-11-27T10:05:00Z'), who: 'Dr Rosa Shah', kind: 'rang-again-no-answer' },
      ],
    });
    expect((await last(request))!.what).toBe('Rang again, no answer');
  });

  test('S27 a safeguarding alarm says no more than that a clinician opens it first, to all who may not see', async () => {
    const { request, alarm } = await raised({
      flags: [
        {
          rule: 'hurt-at-home',
          version: 1,
          level: 'red',
          destination: 'safeguarding',
          title: 'Hurt by somebody at home',
          words: 'he hits me',
          shown: '',
          choice: '',
          source: 'text',
          reason: '',
        },
      ],
    });
    expect((await alarmOf(rosa, request))!.title).toBe('Hurt by somebody at home');
    for (const desk of [jo, amir]) {
      const seen = (await desk.get('/api/elm-tree/alarms')).text;
      expect(seen).toContain('Clinician to open first');
      expect(seen).not.toContain('Hurt by');
    }
    expect((await end(jo, alarm, { act: 'handed-over', service: 'police', person: 'Desk 4' })).status).toBe(
      200,
    );
  });

  test('another surgery’s alarm is nowhere: not in the list, not by its id', async () => {
    const { request, alarm } = await raised();
    const ravi = await site.signIn('ravi');
    expect((await ravi.get('/api/northgate/alarms')).body.alarms).toEqual([]);
    for (const act of ['claim', 'end', 'attempt']) {
      const path = `/api/northgate/alarms/${alarm}/${act}`;
      const there = await ravi.post(path, { act: 'spoke', text: 'Not ours', kind: 'text' });
      expect(there.status).toBe(404);
    }
    expect(await alarmOf(rosa, request)).toMatchObject({ state: 'raised', attempts: [] });
  });

  test('the alarm to act on first stands at the top', async () => {
    const first = await raised();
    site.clock.advance(60_000);
    const second = await raised();
    site.clock.advance(60_000);
    const climbed = await raised({ cannotCall: true });
    await post(jo, first.alarm, 'claim');
    const { alarms } = (await rosa.get('/api/elm-tree/alarms')).body;
    expect(alarms.map(({ id }: { id: string }) => id)).toEqual([climbed.alarm, second.alarm, first.alarm]);
  });

  test('S2 a duty person who has left is told nothing, and the second contact is told at once', async () => {
    await removeMember(site.deps, site.elmTree, site.members.rosa);
    const before = ringing.told.length;
    await sentRed(site);
    await ringing.outbox.runDue();
    expect(ringing.calls().slice(before)).toEqual(['Fri 10:00 second@example.org']);
  });
});
