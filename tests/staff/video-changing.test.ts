import type { GuestInvited, Invited } from '@frontdoor/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { guestsOf } from '../../apps/server/src/features/video/guest-store.ts';
import { insertPerson } from '../../apps/server/src/features/video/room/people-store.ts';
import { hashSecret } from '../../apps/server/src/platform/secrets.ts';
import { onBothDatabases } from '../support/databases.ts';
import { actOnCall, callOf, callsOf, dayOf, invited, invites } from '../support/inviting.ts';
import { notifyForTexts } from '../support/notify-config.ts';
import { type Reaching, reachingSite, tasksFor } from '../support/reaching.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const monday = '2026-11-30T10:30:00Z';
const tuesday = '2026-12-01T09:00:00Z';
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
const everyWay = { text: true, email: true, call: true, voicemail: false };

onBothDatabases('a video call that is to come', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  let amir: Desk;
  let way: Reaching;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning, { notify: notifyForTexts, mailBy: 'smtp' });
    way = reachingSite(site);
  });
  afterAll(() => way.outbox.stop());
  beforeEach(async () => {
    site.clock.advance(60_000);
    await way.outbox.runDue();
    await at(fridayMorning);
    way.left.length = 0;
  });

  async function at(iso: string): Promise<void> {
    await way.at(iso);
    [rosa, jo, amir] = await Promise.all([site.signIn('rosa'), site.signIn('jo'), site.signIn('amir')]);
  }
  async function goes(): Promise<void> {
    site.clock.advance(10_000);
    await way.outbox.runDue();
  }
  type Changes = NonNullable<Parameters<typeof sent>[1]>;
  const requestOf = (email: string, changes: Changes = {}) =>
    sent(site, { ...changes, contact: { email, phone: '07700 900456', safe: everyWay } });
  /** A request of somebody who has been told of their call. */
  async function told(email: string, when = monday, changes: Changes = {}) {
    const id = await requestOf(email, changes);
    const { id: call } = await invited(site, jo, id, { at: when });
    await goes();
    way.left.length = 0;
    return { id, call };
  }
  const change = (call: string, changes: object = {}) =>
    actOnCall(site, jo, call, 'change', {
      startsAt: Date.parse(tuesday),
      clinician: site.members.rosa,
      ...changes,
    });
  const somebodyAt = (call: string, kind: string, arrivedAt: number, ref = '') =>
    site.deps.database.within(site.elmTree, (tx) =>
      insertPerson(tx, {
        ...{ call, kind, ref, arrivedAt, seenAt: site.clock.now(), state: 'waiting' },
        ...{ name: null, letInAt: null, leftAt: null, instance: null, goneAt: null },
      }),
    );

  describe('another time or clinician', () => {
    test('the patient is told again, at once', async () => {
      const { id, call } = await told('time@example.org');
      const res = await change(call);
      expect([res.status, (res.body as Invited).holdMs]).toEqual([200, 0]);
      await way.outbox.runDue();
      expect(way.left).toHaveLength(1);
      expect(way.left[0]!.about).toContain('When: 9am on Tuesday 1 December');
      const { messages, timeline } = await jo.open(id);
      expect(messages.at(-1)!.text).toMatch(
        /^Your video call has changed\. It is now at 9am on Tuesday 1 December\. You will speak with Dr Rosa Shah\.\n\nOpen it from this page/,
      );
      expect(timeline.at(-1)).toMatchObject({ what: 'Sent an email' });
      expect(timeline.map(({ what }) => what)).toContain(
        'Changed the video call: 9am on Tuesday 1 December, with Dr Rosa Shah',
      );
      expect(await callsOf(jo, id)).toMatchObject([{ startsAt: Date.parse(tuesday), state: 'invited' }]);
    });

    test('what had not gone yet of the first time does not go, and cannot be taken back alone', async () => {
      const id = await requestOf('soon@example.org');
      const { id: call, message } = await invited(site, jo, id, { at: monday });
      await change(call);
      const back = await jo.post(`/api/elm-tree/consultations/${id}/messages/${message}/take-back`);
      expect(back.status).toBe(409);
      await goes();
      const about = way.left.filter(({ to }) => to === 'soon@example.org').map((each) => each.about);
      expect(about.filter((each) => each.includes('10:30am'))).toEqual([]);
      expect(about.filter((each) => each.includes('9am on Tuesday'))).toHaveLength(1);
    });

    test('the unread invitation of the old time is followed no more', async () => {
      const { id, call } = await told('old@example.org', '2026-12-15T10:30:00Z');
      await change(call, { startsAt: Date.parse('2026-12-16T10:30:00Z') });
      await way.outbox.runDue();
      way.left.length = 0;
      await at('2026-12-10T12:00:00Z');
      expect(way.left.map(({ about }) => about).join('\n')).not.toContain('Tuesday 15 December');
      expect(way.left.map(({ about }) => about).join('\n')).toContain('Wednesday 16 December');
      expect(await tasksFor(jo, id)).toHaveLength(1);
    });

    test('a change that changes nothing tells nobody', async () => {
      const { id, call } = await told('same@example.org');
      const { messages } = await jo.open(id);
      expect((await change(call, { startsAt: Date.parse(monday) })).status).toBe(200);
      expect((await jo.open(id)).messages).toHaveLength(messages.length);
    });

    test('a lock that is not of now, a time that has passed and somebody who is no clinician are refused', async () => {
      const { call } = await told('stale@example.org');
      const { lock } = await callOf(site, call);
      const body = { startsAt: Date.parse(tuesday), clinician: site.members.rosa };
      const stale = await jo.post(`/api/elm-tree/video/${call}/change`, { lock: lock + 1, ...body });
      expect([stale.status, stale.body.type]).toEqual([409, 'urn:frontdoor:problem:stale']);
      expect((await change(call, { startsAt: Date.parse('2026-11-27T09:00:00Z') })).status).toBe(422);
      expect((await change(call, { clinician: site.members.amir })).status).toBe(422);
      expect((await callOf(site, call)).startsAt).toBe(Date.parse(monday));
    });
  });

  describe('cancelled', () => {
    test('S35 while it can be taken back, nobody ever hears of it', async () => {
      const id = await requestOf('held@example.org');
      const { id: call } = await invited(site, jo, id, { at: monday });
      await way.outbox.runDue();
      way.left.length = 0;
      // Not only whoever invited: what has gone to nobody is no one person's.
      const res = await actOnCall(site, rosa, call, 'cancel', { text: 'Sorry' });
      expect([res.status, res.body.state]).toEqual([200, 'cancelled']);
      await goes();
      expect(way.to('held@example.org')).toEqual([]);
      const { row, respondedAt, messages, timeline } = await jo.open(id);
      expect([row.state, respondedAt, messages.filter(({ takenBack }) => !takenBack)]).toEqual([
        'to-triage',
        null,
        [],
      ]);
      expect(timeline.at(-1)).toMatchObject({
        who: 'Dr Rosa Shah',
        what: 'Took the invitation to a video call back before it was sent',
      });
      expect((await dayOf(jo, '?day=2026-11-30')).items.map((item) => item.id)).not.toContain(call);
    });

    test('after that the patient is told, and the request is with staff again', async () => {
      const { id, call } = await told('cancel@example.org');
      const res = await actOnCall(site, jo, call, 'cancel', { text: 'Dr Shah is ill today.' });
      expect(res.status).toBe(200);
      await way.outbox.runDue();
      expect(way.left[0]!.about).toContain('Your video call with us will not happen.');
      expect(way.left[0]!.about).toMatch(/\/m\/[\w-]{43}\n/);
      const { row, messages } = await jo.open(id);
      expect(row.state).toBe('in-progress');
      expect(messages.at(-1)!.text).toBe(
        [
          'Dr Shah is ill today.',
          'Your video call at 10:30am on Monday 30 November will not happen.',
          'We still have your request. You do not need to send it again. If you get worse, call 0113 496 0123.',
        ].join('\n\n'),
      );
      const again = await actOnCall(site, jo, call, 'cancel');
      expect([again.status, again.body.type]).toEqual([409, 'urn:frontdoor:problem:video-over']);
    });

    test('R58 it is no response any more: the request is due again from its own receipt', async () => {
      const id = await requestOf('due@example.org');
      const { row: before } = await jo.open(id);
      const { id: call } = await invited(site, jo, id, { at: monday });
      await goes();
      expect((await jo.open(id)).row.dueAt).toBeNull();
      await actOnCall(site, jo, call, 'cancel');
      const { row, respondedAt } = await jo.open(id);
      expect([row.state, row.dueAt, respondedAt]).toEqual(['in-progress', before.dueAt, null]);
    });

    test('R58 nor after its time was changed', async () => {
      const { id, call } = await told('moved@example.org');
      await change(call);
      expect((await jo.open(id)).respondedAt).not.toBeNull();
      await actOnCall(site, jo, call, 'cancel');
      const { row, respondedAt } = await jo.open(id);
      expect([row.dueAt === null, respondedAt]).toEqual([false, null]);
    });

    test.each([
      ['before', 'earlier@example.org'],
      ['since', 'later@example.org'],
    ])('R58 another response, given %s, stands', async (when, email) => {
      const id = await requestOf(email);
      const advises = async () => {
        const advice = { submission: `advice ${when}`, text: 'Rest it.', response: 'advice' };
        expect((await rosa.act(id, 'reply', advice)).status).toBe(200);
        await goes();
      };
      if (when === 'before') await advises();
      const { id: call } = await invited(site, jo, id, { at: monday });
      await goes();
      if (when === 'since') await advises();
      const { respondedAt } = await jo.open(id);
      await actOnCall(site, jo, call, 'cancel');
      const after = await jo.open(id);
      expect([after.row.state, after.row.dueAt, after.respondedAt]).toEqual([
        'in-progress',
        null,
        respondedAt,
      ]);
    });

    test('S32 what staff wrote while they waited is told with it, once', async () => {
      await at('2026-11-30T10:20:00Z');
      const { id, call } = await told('chat@example.org', '2026-11-30T10:30:00Z');
      await rosa.post(`/api/elm-tree/video/${call}/chat`, { submission: 'late one', text: 'I am late' });
      await actOnCall(site, jo, call, 'cancel');
      await way.outbox.runDue();
      expect(way.to('chat@example.org')).toEqual(['Mon 10:20 email']);
      await at('2026-12-09T18:00:00Z');
      expect(await tasksFor(jo, id)).toMatchObject([{ kind: 'call', reason: 'unread' }]);
    });

    test('nobody is reminded of it', async () => {
      const { call } = await told('quiet@example.org');
      await actOnCall(site, jo, call, 'cancel');
      await way.outbox.runDue();
      way.left.length = 0;
      await at('2026-11-30T16:00:00Z');
      expect(way.left.filter(({ about }) => about.includes('remind you of your video call'))).toEqual([]);
      expect((await callOf(site, call)).state).toBe('cancelled');
    });
  });

  describe('the list of a day', () => {
    test('by time, then by who came first; of one clinician where asked; today where no day is named', async () => {
      await at('2026-11-27T12:00:00Z');
      const times = ['15:00', '14:00', '14:00', '14:30'];
      const calls: string[] = [];
      for (const [index, time] of times.entries())
        calls.push((await told(`day${index}@example.org`, `2026-11-27T${time}:00Z`)).call);
      await at('2026-11-27T13:55:00Z');
      const now = site.clock.now();
      await somebodyAt(calls[1]!, 'patient', now - 1_000);
      await somebodyAt(calls[2]!, 'carer', now - 60_000);
      await somebodyAt(calls[2]!, 'guest', now - 90_000, 'g-1');
      const { day, settings, items } = await dayOf(jo);
      expect([day, settings]).toEqual([
        '2026-11-27',
        { offered: true, sharing: true, files: true, chat: true },
      ]);
      const mine = items.filter(({ id }) => calls.includes(id));
      expect(mine.map(({ id }) => id)).toEqual([calls[2], calls[1], calls[3], calls[0]]);
      expect(mine.map(({ waitingSince, guestsWaiting }) => [waitingSince, guestsWaiting])).toEqual([
        [now - 60_000, 1],
        [now - 1_000, 0],
        [null, 0],
        [null, 0],
      ]);
      expect((await dayOf(jo, `?clinician=${site.members.jo}`)).items).toEqual([]);
      expect((await dayOf(jo, '?day=2026-11-26')).items).toEqual([]);
      expect((await jo.get('/api/elm-tree/video?day=today')).status).toBe(422);
    });

    test('S27 of a request hidden from them somebody reads no name, and changes nothing', async () => {
      const id = await requestOf('hidden@example.org', {
        patient: { name: 'Mina Patel', birthDate: '2013-05-02' },
        flags: [hurtAtHome],
        reading: 'matched',
      });
      const { id: call } = await invited(site, rosa, id, { at: monday });
      const row = (await dayOf(jo, '?day=2026-11-30')).items.find((item) => item.id === call)!;
      expect([row.name, row.reference, row.age]).toEqual(['Clinician to open first', '', '']);
      const seen = (await dayOf(rosa, '?day=2026-11-30')).items.find((item) => item.id === call)!;
      expect([seen.name, seen.age]).toEqual(['Mina Patel', '13']);
      expect((await callsOf(jo, id))[0]!.name).toBe('Clinician to open first');
      const refused = await Promise.all([
        change(call),
        actOnCall(site, jo, call, 'cancel'),
        jo.post(`/api/elm-tree/video/${call}/guests`, { name: 'Ida', role: 'interpreter' }),
        invites(site, jo, id),
      ]);
      expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    });
  });

  test('E00071 everybody who waits for a clinician today is told that they run late, and nobody else', async () => {
    await at('2026-12-08T09:00:00Z');
    const today = (await told('late@example.org', '2026-12-08T11:00:00Z')).call;
    const tomorrow = (await told('tomorrow@example.org', '2026-12-09T11:00:00Z')).call;
    const say = (minutes: number) =>
      jo.post('/api/elm-tree/video/delay', { clinician: site.members.rosa, minutes });
    expect((await say(20)).body).toEqual({ calls: 1 });
    expect(await callOf(site, today)).toMatchObject({ delayMinutes: 20, delaySaidAt: site.clock.now() });
    expect((await callOf(site, tomorrow)).delayMinutes).toBeNull();
    expect((await dayOf(jo)).items.map(({ delayMinutes }) => delayMinutes)).toEqual([20]);
    expect((await say(0)).body).toEqual({ calls: 1 });
    expect(await callOf(site, today)).toMatchObject({ delayMinutes: null, delaySaidAt: null });
    expect((await say(500)).status).toBe(422);
    expect(way.left).toEqual([]);
    const { timeline } = await jo.open((await callOf(site, today)).consultation);
    expect(timeline.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'Said that the video call runs 20 minutes late',
        'Said that the video call is on time again',
      ]),
    );
  });

  describe('guests', () => {
    const bring = (call: string, changes: object = {}) =>
      jo.post(`/api/elm-tree/video/${call}/guests`, { name: 'Ida Mole', role: 'interpreter', ...changes });
    const guestRows = (call: string) =>
      site.deps.database.read(site.elmTree, (reader) => guestsOf(reader, call));

    test('S40 a link of their own, shown this once; only a hash of it is kept', async () => {
      const { id, call } = await told('guest@example.org');
      const res = await bring(call);
      expect(res.status).toBe(201);
      const { link, channel, id: guest } = res.body as GuestInvited;
      expect(channel).toBeNull();
      expect(link).toMatch(/^http:\/\/surgery\.example\.org\/elm-tree\/v\/[\w-]{43}$/);
      const [row] = await guestRows(call);
      expect(row).toMatchObject({ id: guest, tokenHash: hashSecret(link.split('/').at(-1)!), endedAt: null });
      expect(JSON.stringify(row)).not.toContain('Ida');
      const { timeline } = await jo.open(id);
      expect(timeline.at(-1)!.what).toBe(
        'Invited an interpreter to the video call, with a link of their own',
      );
      expect(JSON.stringify(timeline)).not.toContain('Ida');
    });

    test('S40 told by email or text, which name neither the patient nor the clinician', async () => {
      const { call } = await told('guest2@example.org');
      const mailed = (await bring(call, { email: 'ida@interpreters.example.org' })).body as GuestInvited;
      const texted = (await bring(call, { phone: '07700 900999', role: 'family' })).body as GuestInvited;
      expect([mailed.channel, texted.channel]).toEqual(['email', 'text']);
      await way.outbox.runDue();
      const [mail, text] = way.left;
      expect(mail).toMatchObject({ to: 'ida@interpreters.example.org' });
      expect(mail!.about).toContain('When: 10:30am on Monday 30 November');
      expect(mail!.about).toContain(`\n${mailed.link}\n`);
      expect(mail!.about).toContain('It will ask for your name.');
      expect(mail!.about).toContain('Is this not for you? Call 0113 496 0123 and tell us.');
      expect(text!.to).toBe('07700900999');
      expect(text!.about).toContain(texted.link);
      for (const { about } of [mail!, text!]) expect(about).not.toMatch(/Alan|Whitcombe|Shah|date of birth/);
    });

    test('an address that is no use is named', async () => {
      const { call } = await told('guest3@example.org');
      const faultOf = async (changes: object) => (await bring(call, changes)).body.errors[0].message;
      expect(await faultOf({ email: 'ida at home' })).toBe('Enter a whole email address');
      expect(await faultOf({ phone: '12' })).toBe('Enter a whole phone number');
      expect(await faultOf({ phone: '0113 496 0999' })).toBe('Enter a mobile number, or an email address');
      expect(await faultOf({ name: ' ' })).toBe('Enter their name');
      expect(await guestRows(call)).toEqual([]);
    });

    test('a link that was ended, or whose call was cancelled, is sent to nobody any more', async () => {
      const { id, call } = await told('guest4@example.org');
      // A text waits for the morning, and much can happen until then.
      await at('2026-11-27T22:00:00Z');
      way.left.length = 0;
      const { id: guest } = (await bring(call, { phone: '07700 900991' })).body as GuestInvited;
      const ended = await jo.post(`/api/elm-tree/video/${call}/guests/${guest}/end`);
      expect([ended.status, ended.body.id]).toEqual([200, call]);
      expect((await jo.post(`/api/elm-tree/video/${call}/guests/${guest}/end`)).status).toBe(200);
      expect((await jo.post(`/api/elm-tree/video/${call}/guests/nobody/end`)).status).toBe(404);
      await bring(call, { phone: '07700 900992' });
      await actOnCall(site, jo, call, 'cancel');
      const now = site.clock.now();
      await at('2026-11-28T08:00:00Z');
      expect(way.left.map(({ to }) => to)).toEqual(['guest4@example.org']);
      expect((await guestRows(call)).map(({ endedAt }) => endedAt)).toEqual([now, now]);
      expect((await bring(call)).status).toBe(409);
      const { timeline } = await jo.open(id);
      expect(timeline.filter(({ what }) => what.startsWith('Ended the link of'))).toHaveLength(1);
    });

    test('when the call is at another time they are told that, and what still waits to say the old one does not go', async () => {
      const { call } = await told('guest6@example.org', '2026-12-15T10:30:00Z');
      await bring(call, { email: 'told@guests.example.org' });
      await bring(call, { name: 'Passed on' });
      const { id: gone } = (await bring(call, { email: 'ended@guests.example.org' })).body as GuestInvited;
      await way.outbox.runDue();
      await jo.post(`/api/elm-tree/video/${call}/guests/${gone}/end`);
      await at('2026-11-27T22:00:00Z');
      await bring(call, { phone: '07700 900993' });
      way.left.length = 0;
      await change(call, { startsAt: Date.parse('2026-12-16T10:30:00Z') });
      await at('2026-11-28T08:00:00Z');
      const guests = way.left.filter(({ to }) => to !== 'guest6@example.org');
      expect(guests.map(({ to }) => to)).toEqual(['told@guests.example.org', '07700900993']);
      for (const { about } of guests) expect(about).toContain('10:30am on Wednesday 16 December');
      expect((await guestRows(call)).filter(({ endedAt }) => endedAt === null)).toHaveLength(3);
    });

    test('R102 an address that takes nothing comes back to staff', async () => {
      const { id, call } = await told('guest5@example.org');
      way.bounces.add('gone@guests.example.org');
      await bring(call, { email: 'gone@guests.example.org' });
      await way.outbox.runDue();
      expect((await tasksFor(jo, id)).map(({ kind, reason }) => [kind, reason])).toEqual([
        ['not-delivered', 'delivery-failed'],
      ]);
    });
  });

  test('E00063 E00067 E00068 managers switch video calls, and what is allowed in them, for calls from then on', async () => {
    const path = '/api/elm-tree/video/settings';
    const before = await callOf(site, (await told('before@example.org')).call);
    const set = { offered: true, sharing: false, files: false, chat: false };
    const refused = await rosa.post(path, set);
    expect([refused.status, refused.body.detail]).toEqual([
      403,
      'Only a manager changes video calls. Nothing was changed: ask a manager.',
    ]);
    expect((await jo.post(path, {})).status).toBe(403);
    expect((await site.nobody.post(path, set)).status).toBe(401);
    expect((await (await site.signIn('ravi')).post(path, set)).status).toBe(404);
    expect((await amir.post(path, set)).body).toEqual(set);
    expect((await jo.get(path)).body).toEqual(set);
    expect(before).toMatchObject({ sharing: true, files: true, chat: true });
    const { call } = await told('after@example.org');
    expect(await callOf(site, call)).toMatchObject({ sharing: false, files: false, chat: false });
    await amir.post(path, { ...set, offered: false });
    const off = await invites(site, jo, await requestOf('off@example.org'));
    expect([off.status, off.body.type]).toEqual([409, 'urn:frontdoor:problem:video-not-offered']);
    await amir.post(path, { offered: true, sharing: true, files: true, chat: true });
  });
});
