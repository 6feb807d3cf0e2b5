import type { Invited, PatientsFound, Started } from '@frontdoor/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { receive } from '../../apps/server/src/features/consultations/receive.ts';
import { onBothDatabases } from '../support/databases.ts';
import { actOnCall, callOf, callsOf, invited, invites, inviting } from '../support/inviting.ts';
import { notifyForTexts } from '../support/notify-config.ts';
import { linkOf } from '../support/outreach.ts';
import { born, browser } from '../support/patient-site.ts';
import { type Reaching, reachingSite } from '../support/reaching.ts';
import { type Desk, kneeProblem, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const monday = '2026-11-30T10:30:00Z';
const everyWay = { text: true, email: true, call: true, voicemail: false };

onBothDatabases('an invitation to a video call', (open) => {
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
    // What the test before left on its way goes first.
    site.clock.advance(60_000);
    await way.outbox.runDue();
    await way.at(fridayMorning);
    [rosa, jo, amir] = await Promise.all([site.signIn('rosa'), site.signIn('jo'), site.signIn('amir')]);
    way.left.length = 0;
  });

  type Changes = NonNullable<Parameters<typeof sent>[1]>;
  /** A request whose acknowledgement has gone. */
  async function requestOf(email: string, changes: Changes = {}): Promise<string> {
    const id = await sent(site, {
      ...changes,
      contact: { email, phone: '07700 900456', safe: everyWay, ...changes.contact },
    });
    await way.outbox.runDue();
    way.left.length = 0;
    return id;
  }
  const goes = async () => {
    site.clock.advance(10_000);
    await way.outbox.runDue();
    return way.left;
  };

  describe('from a request', () => {
    test('R58 S40 it stands in the thread, is the response, and the request waits for the patient', async () => {
      const id = await requestOf('thread@example.org');
      const { message, channel, holdMs, consultation } = await invited(site, jo, id, {
        at: monday,
        text: 'Dear Alan, we would like to look at your knee.',
      });
      expect({ channel, holdMs, consultation }).toEqual({
        channel: 'email',
        holdMs: 10_000,
        consultation: id,
      });
      const { row, respondedAt, messages, timeline } = await rosa.open(id);
      expect(row).toMatchObject({ state: 'waiting', dueAt: null, unread: false });
      expect(respondedAt).toBe(site.clock.now());
      expect(messages.find((each) => each.id === message)).toMatchObject({
        kind: 'to-patient',
        author: 'Jo Mills',
        response: 'appointment',
        text: [
          'Dear Alan, we would like to look at your knee.',
          'We invite you to a video call at 10:30am on Monday 30 November. You will speak with Dr Rosa Shah.',
          'Open it from this page when it is time. You can come in 15 minutes before. You do not need an app or an account. Nobody records the call. You can choose a phone call or a visit instead.',
        ].join('\n\n'),
      });
      expect(timeline.map(({ who, what }) => [who, what])).toContainEqual([
        'Jo Mills',
        'Invited to a video call at 10:30am on Monday 30 November with Dr Rosa Shah',
      ]);
      expect(await callsOf(jo, id)).toMatchObject([
        {
          consultation: id,
          name: 'Alan Whitcombe',
          age: '68',
          clinician: { id: site.members.rosa, name: 'Dr Rosa Shah' },
          startsAt: Date.parse(monday),
          state: 'invited',
          waitingSince: null,
          guestsWaiting: 0,
          lasted: null,
        },
      ]);
    });

    test('S20 the mail says surgery, time, link and that something else can be chosen: nobody’s name, and not why', async () => {
      const id = await requestOf('mail@example.org');
      await invited(site, jo, id, { at: monday, text: 'About your knee' });
      expect(way.left).toEqual([]);
      const [mail] = await goes();
      expect(mail).toMatchObject({ to: 'mail@example.org', channel: 'email' });
      expect(mail!.about).toContain('We invite you to a video call with us.');
      expect(mail!.about).toContain('When: 10:30am on Monday 30 November');
      // Of two mails about one call it has to be clear which one stands.
      expect(mail!.about).toContain('If we gave you another time before, this one is right.');
      expect(mail!.about).toContain('You can choose a phone call or a visit instead.');
      expect(mail!.about).toContain('0113 496 0123');
      const link = `http://surgery.example.org${await linkOf(site, id)}`;
      expect(mail!.about).toContain(`\n${link}/video\n`);
      expect(mail!.about).toContain(`Then we stop: ${link}/not-for-me`);
      expect(mail!.about).not.toMatch(/knee|Alan|Rosa|Shah/);
    });

    test('by text where staff ask for it', async () => {
      const id = await requestOf('text@example.org');
      expect((await invited(site, jo, id, { at: monday, channel: 'text' })).channel).toBe('text');
      const [text] = await goes();
      expect(text!.channel).toBe('text');
      expect(text!.about).toMatch(
        /^Elm Tree Surgery: video call 10:30am on Monday 30 November\. http:\S+\/m\/[\w-]{43}\/video You can choose a phone call or a visit instead: 0113 496 0123\./,
      );
    });

    test('S20 where somebody else can see the messages, none says that it is a video call', async () => {
      const id = await requestOf('sensitive@example.org');
      await rosa.act(id, 'sensitive', { sensitive: true });
      await invited(site, jo, id, { at: monday });
      const [mail] = await goes();
      expect(mail!.about).toContain('There is a new message for you to read.');
      expect(mail!.about).not.toMatch(/video|10:30/i);
    });

    test('for now it goes at once, at night as well', async () => {
      const id = await requestOf('now@example.org', { contact: { email: null, safe: everyWay } });
      await way.at('2026-11-27T22:00:00Z');
      jo = await site.signIn('jo');
      way.left.length = 0;
      expect((await invited(site, jo, id)).holdMs).toBe(0);
      await way.outbox.runDue();
      expect(way.left[0]!.about).toMatch(/^Elm Tree Surgery: video call now\. /);
      const { messages } = await jo.open(id);
      expect(messages.at(-1)!.text).toMatch(
        /^We invite you to a video call now\. You will speak with Dr Rosa Shah\.\n\nOpen it from this page\. You do not need/,
      );
    });

    test('S35 what is urgent goes at once', async () => {
      const id = await requestOf('urgent@example.org');
      await rosa.act(id, 'urgency', { urgency: 'urgent' });
      expect((await invited(site, jo, id, { at: monday })).holdMs).toBe(0);
    });

    test('sent twice it is one; a second call waits until the first is over', async () => {
      const id = await requestOf('twice@example.org');
      const { row } = await jo.open(id);
      const body = { lock: row.lock, ...inviting(site, { startsAt: Date.parse(monday) }) };
      const send = () => jo.post(`/api/elm-tree/consultations/${id}/video`, body);
      const first = (await send()).body as Invited;
      site.clock.advance(4_000);
      const second = await send();
      expect([second.status, second.body]).toEqual([201, { ...first, holdMs: 6_000 }]);
      expect(await callsOf(jo, id)).toHaveLength(1);
      const another = await invites(site, jo, id, { startsAt: Date.parse('2026-12-01T09:00:00Z') });
      expect([another.status, another.body.detail]).toEqual([
        409,
        'There is a video call already. Change its time or cancel it.',
      ]);
      expect(await goes()).toHaveLength(1);
    });

    test('pressed twice at once it is one', async () => {
      const id = await requestOf('at-once@example.org');
      const { row } = await jo.open(id);
      const body = { lock: row.lock, ...inviting(site, { startsAt: Date.parse(monday) }) };
      const send = () => jo.post(`/api/elm-tree/consultations/${id}/video`, body);
      const both = await Promise.all([send(), send()]);
      expect(both.map(({ status }) => status)).toEqual([201, 201]);
      expect(both[0]!.body).toEqual(both[1]!.body);
      expect(await callsOf(jo, id)).toHaveLength(1);
      expect((await jo.open(id)).messages).toHaveLength(1);
    });

    test('only a clinician holds one, at a time that is still to come', async () => {
      const id = await requestOf('faults@example.org');
      const faultsOf = async (changes: object) => {
        const { status, body } = await invites(site, jo, id, { ...changes });
        return [status, body.errors?.map(({ message }: { message: string }) => message)];
      };
      expect(await faultsOf({ clinician: site.members.jo })).toEqual([422, ['Choose a clinician']]);
      expect(await faultsOf({ clinician: site.members.ravi })).toEqual([422, ['Choose a clinician']]);
      expect(await faultsOf({ startsAt: site.clock.now() - 60_000 })).toEqual([
        422,
        ['Enter a time that is still to come, or choose now'],
      ]);
      expect(await faultsOf({ startsAt: Date.parse('2028-01-01T10:00:00Z') })).toEqual([
        422,
        ['Enter a time within the next 12 months'],
      ]);
      expect(await callsOf(jo, id)).toEqual([]);
    });

    test('S24 nobody who has died or left is invited', async () => {
      const id = await requestOf('gone@example.org', { patient: { name: 'Gone Away' } });
      await rosa.act(id, 'patient-state', { state: 'left' });
      const res = await invites(site, jo, id, { startsAt: Date.parse(monday) });
      expect([res.status, res.body.type]).toEqual([409, 'urn:frontdoor:problem:patient-gone']);
    });

    test('S23 who looks online is told nothing, and reads it in the thread', async () => {
      const id = await requestOf('online@example.org', { contact: { lookOnline: true } });
      expect((await invited(site, jo, id, { at: monday })).channel).toBeNull();
      expect(await goes()).toEqual([]);
    });

    test('S24 a patient who is gone since is sent nothing more, and the call is cancelled', async () => {
      const id = await requestOf('died@example.org', { patient: { name: 'Died Since' } });
      const { id: call } = await invited(site, jo, id, { at: monday });
      await rosa.act(id, 'patient-state', { state: 'deceased' });
      expect(await goes()).toEqual([]);
      expect((await callOf(site, call)).state).toBe('cancelled');
    });

    test('S35 taken back before it went, it was no response, and there is no call', async () => {
      const id = await requestOf('back@example.org');
      const { id: call, message } = await invited(site, jo, id, { at: monday });
      const res = await jo.post(`/api/elm-tree/consultations/${id}/messages/${message}/take-back`);
      expect(res.status).toBe(200);
      expect(await goes()).toEqual([]);
      const { row, respondedAt } = await jo.open(id);
      expect([row.state, respondedAt]).toEqual(['to-triage', null]);
      expect((await callOf(site, call)).state).toBe('cancelled');
      await invited(site, jo, id, { at: monday });
    });

    test('a request with a call still to come is not finished beside it', async () => {
      const id = await requestOf('finish@example.org');
      const { id: call } = await invited(site, rosa, id, { at: monday });
      const refused = await rosa.act(id, 'finish', { outcome: 'advice-given' });
      expect([refused.status, refused.body.type]).toEqual([409, 'urn:frontdoor:problem:video-to-come']);
      await actOnCall(site, rosa, call, 'cancel');
      await rosa.act(id, 'reply', { submission: 'after it', text: 'Rest it', response: 'advice' });
      expect((await rosa.act(id, 'finish', { outcome: 'advice-given' })).status).toBe(200);
    });
  });

  describe('by name', () => {
    const grace = {
      patient: null,
      name: 'Grace Okoro',
      birthDate: '1980-02-01',
      nhsNumber: null,
      phone: '07700 900789',
      email: 'grace@example.org',
      fromRecord: false,
    };
    const byName = (changes: Record<string, unknown> = {}, to: object = {}) =>
      jo.post('/api/elm-tree/video/by-name', inviting(site, { to: { ...grace, ...to }, ...changes }));

    test('E00041 a conversation of the practice with the call in it, told of as a call', async () => {
      const res = await byName({ startsAt: Date.parse(monday) });
      expect(res.status).toBe(201);
      const { consultation, channel } = res.body as Invited;
      expect(channel).toBe('email');
      const { row, outreach, messages, timeline } = await jo.open(consultation);
      expect(row).toMatchObject({ door: 'practice', state: 'waiting', dueAt: null, name: 'Grace Okoro' });
      expect(outreach).toMatchObject({ reminders: false, expiresAt: Date.parse('2026-12-28T10:30:00Z') });
      expect(messages).toHaveLength(1);
      expect(timeline.map(({ what }) => what)).toContain(
        'Invited to a video call at 10:30am on Monday 30 November with Dr Rosa Shah',
      );
      const [mail] = await goes();
      expect(mail!.about).toContain('When: 10:30am on Monday 30 November');
      expect(mail!.about).toContain('/video\n');
      expect(await callsOf(jo, consultation)).toMatchObject([{ name: 'Grace Okoro', state: 'invited' }]);
    });

    test('their page has the call on top, and asks them for nothing', async () => {
      const res = await byName({ startsAt: Date.parse(monday) }, { name: 'Pat Page' });
      const { consultation } = res.body as Invited;
      await goes();
      const link = await linkOf(site, consultation);
      const me = browser(site);
      await me.post(link, born('1980-02-01'));
      const { words } = await me.get(link);
      expect(words).toContain('10:30am on Monday 30 November');
      expect(words).toContain('You can choose a phone call or a visit instead.');
      expect(words).toContain('The surgery team wrote to you');
      expect(words).not.toContain('We need something from you');
      expect((await me.get(`${link}/video`)).words).toContain('10:30am on Monday 30 November');
    });

    test('nobody is reminded of not having answered, and nothing is asked when the time to write is over', async () => {
      const { consultation } = (await byName({ startsAt: Date.parse(monday) })).body as Invited;
      await goes();
      way.left.length = 0;
      await way.at('2026-11-29T09:00:00Z');
      expect(way.to('grace@example.org')).toEqual([]);
      await way.at('2026-12-29T12:00:00Z');
      jo = await site.signIn('jo');
      const { timeline } = await jo.open(consultation);
      expect(timeline.map(({ what }) => what)).not.toContain(
        'The time to answer has passed, and no answer came',
      );
    });

    test('by text first where staff ask for it; for now it goes at once', async () => {
      const res = await byName({ channel: 'text' }, { name: 'Nell Now' });
      expect(res.body).toMatchObject({ channel: 'text', holdMs: 0 });
      await way.outbox.runDue();
      expect(way.left[0]!.about).toContain('video call now.');
    });

    test('the same again makes nothing new', async () => {
      const body = inviting(site, { to: { ...grace, name: 'Sam Again' }, startsAt: Date.parse(monday) });
      const send = () => jo.post('/api/elm-tree/video/by-name', body);
      const [first, second] = [(await send()).body, (await send()).body];
      expect(second).toEqual(first);
      const { items } = (await jo.get('/api/elm-tree/patients?search=Sam')).body as PatientsFound;
      expect(items).toHaveLength(1);
    });

    test('S23 S24 R77 whom the practice may not write to is not invited', async () => {
      const nowhere = await byName({}, { name: 'No Where', phone: null, email: null });
      expect([nowhere.status, nowhere.body.type]).toEqual([
        409,
        'urn:frontdoor:problem:cannot-write-no-address',
      ]);
      const id = await requestOf('later@example.org', { patient: { name: 'Lena Later' } });
      await rosa.act(id, 'patient-state', { state: 'deceased' });
      const died = await byName({}, { name: 'Lena Later', birthDate: '1958-03-12' });
      expect([died.status, died.body.type]).toEqual([409, 'urn:frontdoor:problem:cannot-write-deceased']);
      const silent = await requestOf('silent@example.org', { patient: { name: 'Sid Silent' } });
      await rosa.act(silent, 'switch', { of: 'person', messages: false, files: false, reason: '' });
      const off = await byName({}, { name: 'Sid Silent', birthDate: '1958-03-12' });
      expect([off.status, off.body.type]).toEqual([409, 'urn:frontdoor:problem:cannot-write-messages-off']);
    });

    test('S35 taken back before it went, nobody was written to and nothing is left to do', async () => {
      const { consultation, id } = (
        await byName({ startsAt: Date.parse(monday) }, { name: 'Bea Back', email: 'bea@example.org' })
      ).body as Invited;
      expect((await actOnCall(site, jo, id, 'cancel')).body.state).toBe('cancelled');
      await goes();
      expect(way.to('bea@example.org')).toEqual([]);
      expect((await jo.open(consultation)).row.state).toBe('finished');
    });

    test('R77 where the practice takes no messages, they are invited all the same and cannot write', async () => {
      const settings = { messages: false, files: false, scores: false };
      await amir.post('/api/elm-tree/messaging', settings);
      const res = await byName(
        { startsAt: Date.parse(monday) },
        { name: 'Mute Mo', email: 'mo@example.org' },
      );
      await amir.post('/api/elm-tree/messaging', { ...settings, messages: true, files: true });
      expect(res.status).toBe(201);
      const { row, switches } = await jo.open((res.body as Invited).consultation);
      expect([row.state, switches.request]).toEqual(['waiting', { messages: false, files: false }]);
    });
  });

  describe('of another surgery', () => {
    test('a call is found by nobody there, whatever is asked of it', async () => {
      const theirs = await receive(site.deps, kneeProblem(site.northgate));
      const ravi = await site.signIn('ravi');
      const asked = { lock: 0, ...inviting(site, { clinician: site.members.ravi, startsAt: null }) };
      const res = await ravi.post(`/api/northgate/consultations/${theirs.id}/video`, asked);
      const { id: call } = res.body as Started;
      const at = `/api/elm-tree/video/${call}`;
      const same = { lock: 0, clinician: site.members.rosa, startsAt: null, text: '' };
      const guest = { name: 'Ida', role: 'interpreter' };
      const statuses = await Promise.all([
        rosa.post(`${at}/change`, same),
        rosa.post(`${at}/cancel`, same),
        rosa.post(`${at}/guests`, guest),
        rosa.post(`${at}/guests/any/end`),
        rosa.get(`/api/elm-tree/consultations/${theirs.id}/video`),
        rosa.post(`/api/elm-tree/consultations/${theirs.id}/video`, inviting(site, { lock: 1 })),
      ]);
      expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
      const { items } = (await rosa.get('/api/elm-tree/video')).body as { items: { id: string }[] };
      expect(items.map(({ id }) => id)).not.toContain(call);
      const delayed = await rosa.post('/api/elm-tree/video/delay', {
        clinician: site.members.ravi,
        minutes: 10,
      });
      expect(delayed.body).toEqual({ calls: 0 });
    });
  });
});
