import type { VideoCall } from '@frontdoor/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { joinCall } from '../../apps/server/src/features/video/room/join.ts';
import { insertPerson } from '../../apps/server/src/features/video/room/people-store.ts';
import { updateCall } from '../../apps/server/src/features/video/store.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { onBothDatabases } from '../support/databases.ts';
import { actOnCall, callOf, dayOf, invited } from '../support/inviting.ts';
import { notifyForTexts } from '../support/notify-config.ts';
import { linkOf, started } from '../support/outreach.ts';
import { born, browser } from '../support/patient-site.ts';
import { type Reaching, reachingSite, stepsOf, tasksFor } from '../support/reaching.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const tuesday = '2026-12-01T10:30:00Z';
const everyWay = { text: true, email: true, call: true, voicemail: false };

onBothDatabases('what becomes of a video call by itself', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  let way: Reaching;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning, { notify: notifyForTexts, mailBy: 'smtp' });
    way = reachingSite(site);
  });
  afterAll(() => way.outbox.stop());
  beforeEach(async () => {
    await at(fridayMorning);
    way.left.length = 0;
  });

  async function at(iso: string): Promise<void> {
    await way.at(iso);
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
  }
  type Changes = NonNullable<Parameters<typeof sent>[1]>;
  /** Somebody who was told of their call and has read it. */
  async function reads(email: string, when = tuesday, changes: Changes = {}) {
    const { contact, ...rest } = changes;
    const id = await sent(site, {
      ...rest,
      contact: { email, phone: '07700 900456', safe: everyWay, ...contact },
    });
    const { id: call, message } = await invited(site, jo, id, { at: when });
    site.clock.advance(10_000);
    await way.outbox.runDue();
    const link = await linkOf(site, id);
    const me = browser(site);
    await me.post(link, born('1958-03-12'));
    way.left.length = 0;
    return { id, call, message, link, me };
  }
  const remindersTo = (email: string) =>
    way.left.filter(({ to, about }) => to === email && about.includes('remind you')).map((each) => each.at);

  describe('E00072 reminders', () => {
    test('a day before, and an hour before', async () => {
      const { id } = await reads('both@example.org');
      for (const when of ['2026-11-30T10:29:00Z', '2026-11-30T10:30:00Z', '2026-12-01T09:29:00Z'])
        await at(when);
      expect(remindersTo('both@example.org')).toEqual(['Mon 10:30']);
      await at('2026-12-01T09:30:00Z');
      expect(remindersTo('both@example.org')).toEqual(['Mon 10:30', 'Tue 09:30']);
      const [mail] = way.left;
      expect(mail!.about).toContain('When: 10:30am on Tuesday 1 December');
      expect(mail!.about).not.toMatch(/Alan|Shah|knee/);
      expect(stepsOf(await jo.open(id))).toContain('Reminded of the video call by email');
    });

    test('S32 who has not opened the invitation is reminded on the other safe channel', async () => {
      const id = await sent(site, {
        contact: { email: 'other@example.org', phone: '07700 900777', safe: everyWay },
      });
      await invited(site, jo, id, { at: '2026-11-27T16:00:00Z' });
      site.clock.advance(10_000);
      await way.outbox.runDue();
      way.left.length = 0;
      await at('2026-11-27T15:00:00Z');
      const about = way.left.map((each) => [each.channel, each.about.includes('remember: video call 4pm')]);
      expect(about).toEqual([['text', true]]);
      expect(stepsOf(await jo.open(id))).toContain('Reminded of the video call by text message');
    });

    test('two that are due together, because the server was down, are one', async () => {
      await reads('down@example.org');
      await at('2026-12-01T09:45:00Z');
      expect(remindersTo('down@example.org')).toEqual(['Tue 09:45']);
    });

    test('none where it was down until the call', async () => {
      const { call } = await reads('longer@example.org');
      await at('2026-12-01T10:31:00Z');
      expect(remindersTo('longer@example.org')).toEqual([]);
      expect((await callOf(site, call)).state).toBe('invited');
    });

    test('nor twice, with two processes at work', async () => {
      await reads('twice@example.org');
      site.clock.set('2026-11-30T10:30:00Z');
      const other: string[] = [];
      const second = startOutbox(
        site.deps,
        { email: async ({ to }) => void other.push(to), text: null, close: () => {} },
        outboxKinds,
      );
      await Promise.all([way.outbox.runDue(), second.runDue()]);
      await second.stop();
      expect(remindersTo('twice@example.org').length + other.length).toBe(1);
    });

    test('S31d a text waits until the morning', async () => {
      await reads('early@example.org', '2026-12-01T08:15:00Z', { contact: { email: null } });
      await at('2026-12-01T07:15:00Z');
      expect(way.left.filter(({ about }) => about.includes('remember'))).toEqual([]);
      await at('2026-12-01T08:00:00Z');
      const about = way.left.map((each) => [
        each.channel,
        each.at,
        each.about.includes('remember: video call'),
      ]);
      expect(about).toContainEqual(['text', 'Tue 08:00', true]);
    });

    test('S20 a reminder of a sensitive conversation does not say that it is a video call', async () => {
      const { id } = await reads('sensitive@example.org');
      await rosa.act(id, 'sensitive', { sensitive: true });
      await at('2026-11-30T10:30:00Z');
      expect(way.left).toHaveLength(1);
      expect(way.left[0]!.about).toContain('A message from us is waiting for you.');
      expect(way.left[0]!.about).not.toMatch(/video|10:30/i);
    });

    test('S24 none to who has died', async () => {
      const { id } = await reads('died@example.org');
      await rosa.act(id, 'patient-state', { state: 'deceased' });
      await at('2026-11-30T10:30:00Z');
      expect(remindersTo('died@example.org')).toEqual([]);
    });
  });

  test('S32 an invitation nobody opens goes by the next channel as an invitation, with its time and link', async () => {
    const id = await sent(site, {
      contact: { email: 'unread@example.org', phone: '07700 900321', safe: everyWay },
    });
    await invited(site, jo, id, { at: '2026-12-11T10:30:00Z' });
    site.clock.advance(10_000);
    await way.outbox.runDue();
    way.left.length = 0;
    await at('2026-12-02T10:00:00Z');
    const text = way.left.find(({ to }) => to === '07700900321' || to === '07700 900321')!;
    expect(text.about).toContain('video call 10:30am on Friday 11 December');
    expect(text.about).toMatch(/\/video /);
  });

  test('a conversation we began does not end while its call is still to come', async () => {
    const { id: consultation } = await started(site, jo, {
      expiresDays: 7,
      to: { email: 'begun@example.org' },
    });
    await invited(site, jo, consultation, { at: '2026-12-11T10:30:00Z' });
    await at('2026-12-08T10:30:00Z');
    const reasons = (await tasksFor(jo, consultation)).map(({ reason }) => reason);
    expect(reasons).not.toContain('not-answered');
    expect((await jo.open(consultation)).row.state).toBe('waiting');
  });

  describe('nobody of staff has come', () => {
    /** Somebody comes to the call and takes a place there. */
    const comes = async (call: string, kind: 'patient' | 'staff') => {
      const ref = kind === 'staff' ? site.members.rosa : '';
      await joinCall(site.deps, site.elmTree, call, { kind, ref: ref!, name: null });
    };

    test('S40 half an hour after its time a patient who waits is somebody’s to ring, and the call stays open', async () => {
      const { id, call } = await reads('waits@example.org');
      await at('2026-12-01T10:29:00Z');
      await comes(call, 'patient');
      await at('2026-12-01T10:59:00Z');
      expect(await tasksFor(jo, id)).toEqual([]);
      const { lock } = await callOf(site, call);
      await at('2026-12-01T11:00:00Z');
      const tasks = await tasksFor(jo, id);
      expect(tasks).toMatchObject([{ kind: 'call', reason: 'video-not-held', urgent: false }]);
      expect(tasks[0]!.words).toBe(
        'The video call we invited them to in the message of 10am on Friday 27 November has not been held',
      );
      // Who has the call open may still hold it: nothing of it has changed.
      expect(await callOf(site, call)).toMatchObject({ state: 'invited', lock });

      await at('2026-12-01T14:30:00Z');
      // They came: nothing says of them that they did not.
      expect(await callOf(site, call)).toMatchObject({ state: 'ended', ending: 'broke-off' });
      expect(stepsOf(await jo.open(id))).toContain(
        'Ended the video call: the patient came, and nobody let them in',
      );
      expect(await tasksFor(jo, id)).toEqual(tasks.map((task) => ({ ...task, late: expect.any(Boolean) })));
    });

    test('S32 an urgent one is due within half an hour of it', async () => {
      const { id, call } = await reads('urgent@example.org');
      await rosa.act(id, 'urgency', { urgency: 'urgent' });
      await at('2026-12-01T10:30:00Z');
      await comes(call, 'patient');
      await at('2026-12-01T11:00:00Z');
      const [task] = await tasksFor(jo, id);
      expect(task).toMatchObject({ urgent: true, dueAt: Date.parse('2026-12-01T11:30:00Z') });
    });

    test('where a clinician waits beside them, or nobody came, it is an hour', async () => {
      const one = await reads('beside@example.org');
      const other = await reads('absent@example.org');
      await at('2026-12-01T10:59:30Z');
      for (const kind of ['patient', 'staff'] as const) await comes(one.call, kind);
      await at('2026-12-01T11:00:00Z');
      for (const { id } of [one, other]) expect(await tasksFor(jo, id)).toEqual([]);
      await at('2026-12-01T11:30:00Z');
      for (const { id } of [one, other])
        expect(await tasksFor(jo, id)).toMatchObject([{ reason: 'video-not-held' }]);
    });

    test('it ends by itself once they talk, and if that breaks off somebody is asked again', async () => {
      const { id, call } = await reads('late@example.org');
      await at('2026-12-01T11:30:00Z');
      await comes(call, 'patient');
      await comes(call, 'staff');
      const { people } = (await rosa.get(`/api/elm-tree/video/${call}`)).body as VideoCall;
      const { id: patient } = people.find(({ kind }) => kind === 'patient')!;
      expect(await tasksFor(jo, id)).toHaveLength(1);
      await rosa.post(`/api/elm-tree/video/${call}/people/${patient}/let-in`);
      expect(await tasksFor(jo, id)).toEqual([]);

      await at('2026-12-01T14:30:00Z');
      expect(await callOf(site, call)).toMatchObject({ state: 'ended', ending: 'broke-off' });
      expect(await tasksFor(jo, id)).toMatchObject([{ reason: 'video-not-held' }]);
    });

    let dealt = 0;
    test.each([
      ['end', { ending: 'not-joined', outcome: null }],
      ['end', { ending: 'broke-off', outcome: null }],
      ['cancel', {}],
      ['change', { startsAt: Date.parse('2026-12-02T10:30:00Z') }],
    ])('and once somebody deals with the call: %s', async (act, body) => {
      const { id, call } = await reads(`${act}-${dealt++}@example.org`);
      await at('2026-12-01T11:30:00Z');
      expect(await tasksFor(jo, id)).toHaveLength(1);
      expect((await jo.open(id)).row.state).toBe('waiting');
      const done = await actOnCall(site, rosa, call, act, { clinician: site.members.rosa, ...body });
      expect(done.status).toBe(200);
      expect(await tasksFor(jo, id)).toEqual([]);
      // Who was not seen is with staff again, and is not waited for.
      expect((await jo.open(id)).row.state).toBe(act === 'change' ? 'waiting' : 'in-progress');
    });

    test('who was reached by phone meanwhile is not rung again when it is over', async () => {
      const { id, call } = await reads('rung@example.org');
      await at('2026-12-01T11:30:00Z');
      const [task] = await tasksFor(jo, id);
      await jo.post(`/api/elm-tree/tasks/${task!.id}/end`, { outcome: 'reached' });
      await at('2026-12-01T14:30:00Z');
      expect((await callOf(site, call)).state).toBe('ended');
      expect(await tasksFor(jo, id)).toEqual([]);
    });

    test('who was only written to that we are late is asked after again', async () => {
      const { id, call } = await reads('written@example.org');
      await at('2026-12-01T10:30:00Z');
      await comes(call, 'patient');
      await at('2026-12-01T11:00:00Z');
      await jo.act(id, 'reply', {
        submission: 'we are late',
        text: 'We are late. Please wait.',
        response: 'more',
      });
      expect(await tasksFor(jo, id)).toEqual([]);
      await at('2026-12-01T11:30:00Z');
      expect(await tasksFor(jo, id)).toMatchObject([{ reason: 'video-not-held' }]);
    });

    test('whose clinician was lost from the call, and did not come back, is somebody’s to ring too', async () => {
      const { id, call } = await reads('lost@example.org');
      await at('2026-12-01T10:58:00Z');
      await comes(call, 'patient');
      await comes(call, 'staff');
      const { people } = (await rosa.get(`/api/elm-tree/video/${call}`)).body as VideoCall;
      const { id: patient } = people.find(({ kind }) => kind === 'patient')!;
      await rosa.post(`/api/elm-tree/video/${call}/people/${patient}/let-in`);
      await at('2026-12-01T11:00:00Z');
      expect(await tasksFor(jo, id)).toEqual([]);
      await rosa.post(`/api/elm-tree/video/${call}/leave`);
      site.clock.set('2026-12-01T11:29:30Z');
      await comes(call, 'patient');
      await at('2026-12-01T11:30:00Z');
      expect(await tasksFor(jo, id)).toMatchObject([{ reason: 'video-not-held' }]);
      expect((await callOf(site, call)).state).toBe('started');
    });

    test('a patient who stays in the call alone keeps nobody from ringing them', async () => {
      const { id, call } = await reads('alone@example.org');
      await at('2026-12-01T10:30:00Z');
      await comes(call, 'patient');
      await comes(call, 'staff');
      const { people } = (await rosa.get(`/api/elm-tree/video/${call}`)).body as VideoCall;
      const { id: patient } = people.find(({ kind }) => kind === 'patient')!;
      await rosa.post(`/api/elm-tree/video/${call}/people/${patient}/let-in`);
      await rosa.post(`/api/elm-tree/video/${call}/leave`);
      site.clock.set('2026-12-01T14:29:30Z');
      await comes(call, 'patient');
      await at('2026-12-01T14:30:00Z');
      expect(await callOf(site, call)).toMatchObject({ state: 'ended', ending: 'broke-off' });
      expect(await tasksFor(jo, id)).toMatchObject([{ reason: 'video-not-held' }]);
    });
  });

  describe('four hours after its time', () => {
    test('nobody came: it is over, and somebody has to reach them', async () => {
      const { id, call } = await reads('nobody@example.org');
      await at('2026-12-01T14:29:00Z');
      expect((await callOf(site, call)).state).toBe('invited');
      await at('2026-12-01T14:30:00Z');
      expect(await callOf(site, call)).toMatchObject({
        state: 'ended',
        ending: 'not-joined',
        endedBy: 'system',
        endedAt: site.clock.now(),
      });
      const tasks = await tasksFor(jo, id);
      expect(tasks).toMatchObject([{ kind: 'call', reason: 'video-not-held', urgent: false }]);
      expect(tasks[0]!.words).toBe(
        'The video call we invited them to in the message of 10am on Friday 27 November has not been held',
      );
      expect(tasks[0]!.todo).toMatch(/^Ring them, and again 5 minutes later\./);
      expect((await jo.open(id)).row.state).toBe('waiting');
      expect(stepsOf(await jo.open(id))).toEqual(
        expect.arrayContaining([
          'Ended the video call: nobody came to it',
          'The video call has not been held: somebody has to reach them',
        ]),
      );
      await jo.post(`/api/elm-tree/tasks/${tasks[0]!.id}/end`, { outcome: 'reached' });
      expect((await jo.open(id)).row.state).toBe('in-progress');
    });

    test('S32 where nobody may ring, the task says so first', async () => {
      const { id } = await reads('noring@example.org', tuesday, {
        contact: { safe: { ...everyWay, call: false } },
      });
      await at('2026-12-01T14:30:00Z');
      expect((await tasksFor(jo, id))[0]!.todo).toMatch(/^Do not ring\./);
    });

    test('one that broke off lasted until the last of them went; while somebody is in it, it is left to them', async () => {
      const { id, call } = await reads('broke@example.org');
      const row = await callOf(site, call);
      const startedAt = Date.parse('2026-12-01T14:20:00Z');
      const person = (seenAt: number) => ({
        ...{ call, kind: 'staff', ref: site.members.rosa, state: 'in', arrivedAt: startedAt, seenAt },
        ...{ name: null, letInAt: startedAt, leftAt: null, instance: null, goneAt: null },
      });
      await site.deps.database.within(site.elmTree, async (tx) => {
        await updateCall(tx, row, { state: 'started', startedAt, reminded: 2, changedAt: startedAt });
        await insertPerson(tx, person(Date.parse('2026-12-01T14:30:00Z')));
      });
      await at('2026-12-01T14:30:30Z');
      expect((await callOf(site, call)).state).toBe('started');
      await at('2026-12-01T14:45:30Z');
      expect(await callOf(site, call)).toMatchObject({
        state: 'ended',
        ending: 'broke-off',
        endedAt: Date.parse('2026-12-01T14:30:00Z'),
      });
      expect(stepsOf(await jo.open(id))).toContain(
        'Ended the video call: it broke off. It lasted 10 minutes',
      );
      expect(await tasksFor(jo, id)).toMatchObject([{ reason: 'video-not-held' }]);
    });

    test('S32 what staff wrote before anybody could come in, and nobody has read, is told then; once', async () => {
      const { call } = await reads('wrote@example.org');
      await at('2026-12-01T10:00:00Z');
      await rosa.post(`/api/elm-tree/video/${call}/chat`, { submission: 'ready now', text: 'I am ready' });
      await at('2026-12-01T14:29:00Z');
      const sinceThen = () => way.to('wrote@example.org').filter((each) => each > 'Tue 12');
      expect(sinceThen()).toEqual([]);
      await at('2026-12-01T14:30:00Z');
      await way.outbox.runDue();
      expect(sinceThen()).toEqual(['Tue 14:30 email']);
    });

    test('nothing of one that was cancelled', async () => {
      const { id, call } = await reads('cancelled@example.org');
      await actOnCall(site, jo, call, 'cancel');
      await at('2026-12-01T14:30:00Z');
      expect((await callOf(site, call)).state).toBe('cancelled');
      expect((await tasksFor(jo, id)).filter(({ reason }) => reason === 'video-not-held')).toEqual([]);
    });
  });

  describe('S40 the patient chooses something else', () => {
    test.each([
      ['phone', 'I would like a phone call instead of a video call.', 'a phone call', /^Ring them/],
      ['visit', 'I would like a visit instead of a video call.', 'a visit', /Arrange the visit with them\.$/],
    ] as const)(
      '%s: the call is cancelled, and somebody has to arrange it',
      async (choice, words, what, todo) => {
        const { id, call, link, me } = await reads(`${choice}@example.org`);
        expect((await me.post(`${link}/video/instead`, { choice })).status).toBe(303);
        expect(await callOf(site, call)).toMatchObject({
          state: 'cancelled',
          instead: choice,
          insteadAt: site.clock.now(),
          endedBy: 'patient',
        });
        const { row, messages, timeline } = await jo.open(id);
        expect(row).toMatchObject({ state: 'to-triage', unread: true });
        expect(row.dueAt).not.toBeNull();
        expect(messages.at(-1)).toMatchObject({ kind: 'from-patient', text: words });
        expect(timeline.map((each) => [each.who, each.what])).toContainEqual([
          'The patient',
          `Would like ${what} instead of the video call. It is cancelled`,
        ]);
        const tasks = await tasksFor(jo, id);
        expect(tasks.map(({ kind, reason, words: said }) => [kind, reason, said])).toEqual([
          ['call', 'video-instead', `They would like ${what} instead of the video call`],
        ]);
        expect(tasks[0]!.todo).toMatch(todo);
        const listed = (await dayOf(jo, '?day=2026-12-01')).items.find((item) => item.id === call);
        expect(listed).toMatchObject({ state: 'cancelled', instead: choice });
      },
    );

    test('S32 what staff wrote while they waited, and they have not read, is told', async () => {
      const { id, call, link, me } = await reads('unread@example.net');
      await at('2026-12-01T10:20:00Z');
      await rosa.post(`/api/elm-tree/video/${call}/chat`, { submission: 'late one', text: 'I am late' });
      await me.post(link, born('1958-03-12'));
      way.left.length = 0;
      await rosa.post(`/api/elm-tree/video/${call}/chat`, { submission: 'late two', text: 'Still late' });
      await me.post(`${link}/video/instead`, { choice: 'phone' });
      await way.outbox.runDue();
      expect(way.to('unread@example.net')).toEqual(['Tue 10:20 email']);
      expect((await jo.open(id)).messages.filter(({ text }) => text.includes('late'))).toHaveLength(2);
    });

    test('pressed twice it is one, and after the call it is none', async () => {
      const { id, link, me } = await reads('press@example.org');
      for (const choice of ['phone', 'phone', 'visit']) await me.post(`${link}/video/instead`, { choice });
      expect(await tasksFor(jo, id)).toHaveLength(1);
      expect((await jo.open(id)).messages.filter(({ kind }) => kind === 'from-patient')).toHaveLength(1);
    });

    test('nobody reminds them of it, and a phone call answers the task', async () => {
      const { id, link, me } = await reads('phoned@example.org');
      await me.post(`${link}/video/instead`, { choice: 'phone' });
      await at('2026-12-01T16:00:00Z');
      expect(remindersTo('phoned@example.org')).toEqual([]);
      await rosa.act(id, 'call', { reached: 'spoke', text: 'Spoke about the knee', response: 'advice' });
      expect(await tasksFor(jo, id)).toEqual([]);
    });
  });
});
