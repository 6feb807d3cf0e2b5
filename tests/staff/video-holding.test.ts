import type { VideoChecks } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endLink } from '../../apps/server/src/features/conversations/store.ts';
import { linkByHash } from '../../apps/server/src/features/messages/thread-store.ts';
import { hubOf } from '../../apps/server/src/features/video/room/hub.ts';
import { callById } from '../../apps/server/src/features/video/store.ts';
import { hashSecret } from '../../apps/server/src/platform/secrets.ts';
import { callOn, comes, comesIn, type Served, serve } from '../support/call-lines.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const tenPastTen = '2026-11-27T10:10:00Z';
const twentyPast = '2026-11-27T10:20:00Z';

const asked: VideoChecks = {
  present: 'her husband Joe',
  alone: false,
  safe: 'yes',
  where: '4 Elm Road, Leeds',
  phone: '07700 900123',
  chaperone: 'declined',
  adult: '',
};
const held = { ending: 'held', outcome: null, code: null, note: 'Knee: rest and ibuprofen.', notAsked: '' };

onBothDatabases('a video call', (open) => {
  let site: StaffSite;
  let served: Served;
  let rosa: Desk;
  let jo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), twentyPast);
    served = await serve(site);
  });
  afterAll(() => served.stop());
  beforeEach(async () => {
    site.clock.set(twentyPast);
    rosa = await site.signIn('rosa');
    jo = await site.signIn('jo');
  });

  /** A call in which Rosa and the patient are. */
  async function inCall() {
    const call = await callOn(site, served);
    const doctor = await comes(call.staff(rosa));
    const patient = await comesIn(call, rosa, await call.patient());
    return { call, doctor, patient };
  }

  describe('coming in', () => {
    test('E00062 the patient waits, and learns nobody, until the clinician lets them in', async () => {
      const call = await callOn(site, served);
      const patient = await comes(await call.patient());
      const waiting = await patient.at('waiting');
      expect(waiting).toEqual({
        type: 'room',
        at: 'waiting',
        you: patient.person,
        people: [],
        staffHere: false,
        startsAt: Date.parse('2026-11-27T10:30:00Z'),
        delay: null,
        before: 0,
        allowed: { sharing: true, files: true, chat: true },
        ice: [],
      });
      const doctor = await comes(call.staff(rosa));
      expect((await doctor.at('in')).people).toEqual([]);
      await patient.room(({ staffHere, people }) => staffHere && people.length === 0);
      expect((await call.show(rosa)).people).toMatchObject([
        { kind: 'patient', name: 'Alan Whitcombe', role: 'Patient', state: 'waiting', here: true },
        { kind: 'staff', name: 'Dr Rosa Shah', state: 'in', here: true },
      ]);

      expect((await call.door(rosa, patient.person, 'let-in')).status).toBe(200);
      expect((await patient.at('in')).people).toMatchObject([
        { id: doctor.person, kind: 'staff', name: 'Dr Rosa Shah', role: 'Surgery', here: true },
      ]);
      const seen = await doctor.room(({ people }) => people.length === 1);
      expect(seen.people).toMatchObject([{ id: patient.person, name: 'Alan Whitcombe', here: true }]);
      expect(await call.show(rosa)).toMatchObject({ state: 'started', startedAt: Date.parse(twentyPast) });
    });

    test('E00065 a guest is let in by the name they gave, and never learns the patient’s', async () => {
      const { call, doctor, patient } = await inCall();
      const guest = await comes(await call.guest('Ewa Nowak'));
      await guest.at('waiting');
      expect(guest.rooms().at(-1)).toMatchObject({ people: [], before: null });
      const door = (await call.show(rosa)).people.find(({ id }) => id === guest.person);
      expect(door).toMatchObject({
        kind: 'guest',
        name: 'Ewa Nowak',
        role: 'Interpreter',
        expected: 'Ewa',
        state: 'waiting',
      });
      await call.door(rosa, guest.person, 'let-in');
      const inside = await guest.at('in');
      expect(inside.people.map(({ name, role }) => `${name}, ${role}`).sort()).toEqual([
        'Dr Rosa Shah, Surgery',
        'The patient, Patient',
      ]);
      expect(JSON.stringify(guest.heard)).not.toMatch(/Alan|Whitcombe|1958|knee/);
      const seen = await patient.room(({ people }) => people.length === 2);
      expect(seen.people.map(({ name }) => name).sort()).toEqual(['Dr Rosa Shah', 'Ewa Nowak']);
      await doctor.room(({ people }) => people.length === 2);
    });

    test('S40 one who is refused is told so, and does not come in by trying again', async () => {
      const { call, doctor } = await inCall();
      const them = await call.guest('Somebody Else');
      const guest = await comes(them);
      await guest.at('waiting');
      expect((await call.door(rosa, guest.person, 'refuse')).status).toBe(200);
      await guest.at('refused');
      expect(await guest.closed).toBe(4002);
      const again = await comes(them);
      await again.at('refused');
      expect(await again.closed).toBe(4002);
      expect(doctor.rooms().every(({ people }) => people.every(({ kind }) => kind !== 'guest'))).toBe(true);
      // It was a mistake: then they are let in after all.
      await call.door(rosa, guest.person, 'let-in');
      await (await comes(them)).at('in');
    });

    test('S40 whoever wrote for the patient is let in by their name, which a guest never learns', async () => {
      const requester = {
        name: 'Mary Whitcombe',
        relation: 'wife',
        agreement: 'agrees',
        childKnows: null,
      } as const;
      const call = await callOn(site, served, {}, { requester });
      const doctor = await comes(call.staff(rosa));
      const carer = await comes(await call.carer());
      await carer.at('waiting');
      expect((await call.show(rosa)).people.find(({ id }) => id === carer.person)).toMatchObject({
        kind: 'carer',
        name: 'Mary Whitcombe',
        role: 'Carer',
      });
      await call.door(rosa, carer.person, 'let-in');
      const guest = await comesIn(call, rosa, await call.guest('Ewa Nowak'));
      const seen = await doctor.room(({ people }) => people.length === 2);
      expect(seen.people.map(({ name }) => name).sort()).toEqual(['Ewa Nowak', 'Mary Whitcombe']);
      expect(JSON.stringify(guest.heard)).not.toMatch(/Mary|Whitcombe/);
    });

    test('one who is taken out leaves at once, and the others see it', async () => {
      const { call, doctor } = await inCall();
      const guest = await comesIn(call, rosa, await call.guest('Ewa Nowak'));
      await doctor.room(({ people }) => people.length === 2);
      expect((await call.door(rosa, guest.person, 'remove')).status).toBe(200);
      await guest.at('refused');
      expect(await guest.closed).toBe(4002);
      await doctor.room(({ people }) => people.length === 1);
      const own = await call.door(rosa, doctor.person, 'remove');
      expect([own.status, own.body.title]).toEqual([409, 'You cannot take yourself out']);
    });

    test('four people are in a call; a fifth waits until somebody leaves', async () => {
      const { call } = await inCall();
      await comesIn(call, rosa, await call.guest('Ewa Nowak'));
      const daughter = await call.guest('Mary Whitcombe');
      const fourth = await comesIn(call, rosa, daughter);
      const fifth = await comes(await call.carer());
      await fifth.at('waiting');
      const full = await call.door(rosa, fifth.person, 'let-in');
      expect([full.status, full.body.title]).toEqual([409, 'There is no room for them']);
      expect(fifth.rooms().at(-1)).toMatchObject({ at: 'waiting', people: [] });
      await daughter.me.ask(`${daughter.link}/leave`, {});
      await fourth.closed;
      expect((await call.door(rosa, fifth.person, 'let-in')).status).toBe(200);
      await fifth.at('in');
      // Who was in before finds the call full now, and is told that.
      const back = await comes(daughter);
      await back.at('full');
      expect(back.rooms().at(-1)).toMatchObject({ at: 'full', people: [], staffHere: true });
    });

    test('guests cannot fill a call before the patient is in', async () => {
      const call = await callOn(site, served);
      await comes(call.staff(rosa));
      await comesIn(call, rosa, await call.guest('One'));
      await comesIn(call, rosa, await call.guest('Two'));
      const third = await comes(await call.guest('Three'));
      await third.at('waiting');
      expect((await call.door(rosa, third.person, 'let-in')).status).toBe(409);
      await comesIn(call, rosa, await call.patient());
    });

    test('too early or too late nobody comes in; staff can be there before', async () => {
      const call = await callOn(site, served);
      site.clock.set(tenPastTen);
      expect((await (await call.patient()).join()).status).toBe(409);
      expect((await call.staff(rosa).join()).status).toBe(200);
      site.clock.set('2026-11-27T14:30:00Z');
      expect((await (await call.patient()).join()).status).toBe(409);
    });

    test('E00062 who waits is told how many come before them, and no more of them than that', async () => {
      const before = await callOn(site, served, { startsAt: Date.parse('2026-11-27T10:15:00Z') });
      const call = await callOn(site, served);
      const next = await comes(await call.patient());
      await next.at('waiting');
      const already = next.rooms().at(-1)!.before!;
      const first = await comes(await before.patient());
      await first.at('waiting');
      await next.room((room) => room.before === already + 1);
      expect(Object.keys(next.rooms().at(-1)!)).toEqual(Object.keys(first.rooms().at(-1)!));
      await comes(before.staff(rosa));
      await before.act(rosa, 'end', { ...held, ending: 'not-joined', note: '' });
      await next.room((room) => room.before === already);
    });

    test('E00071 that the clinician is late is told at once to those who wait', async () => {
      const call = await callOn(site, served);
      const patient = await comes(await call.patient());
      await patient.at('waiting');
      await rosa.post('/api/elm-tree/video/delay', { clinician: site.members.rosa, minutes: 10 });
      const room = await patient.room(({ delay }) => delay !== null);
      expect(room.delay).toEqual({ minutes: 10, saidAt: Date.parse(twentyPast) });
      await rosa.post('/api/elm-tree/video/delay', { clinician: site.members.rosa, minutes: 0 });
    });
  });

  describe('going and coming back', () => {
    test('who loses their line keeps their place, and comes straight back in', async () => {
      const call = await callOn(site, served);
      const doctor = await comes(call.staff(rosa));
      const them = await call.patient();
      const patient = await comesIn(call, rosa, them);
      patient.cut();
      await doctor.room(({ people }) => people[0]?.here === false);
      site.clock.advance(40_000);
      const back = await comes(them);
      await back.at('in');
      await doctor.room(({ people }) => people[0]?.here === true);
      expect(back.person).toBe(patient.person);
    });

    test('who is not back in 45 seconds has left; let in before, they still come straight in', async () => {
      const call = await callOn(site, served);
      const doctor = await comes(call.staff(rosa));
      const them = await call.patient();
      const patient = await comesIn(call, rosa, them);
      patient.cut();
      await doctor.room(({ people }) => people[0]?.here === false);
      const lostAt = site.clock.now();
      site.clock.advance(46_000);
      await hubOf(site.deps).tick();
      await doctor.room(({ people }) => people.length === 0);
      expect((await call.show(rosa)).people[1]).toMatchObject({ state: 'left', leftAt: lostAt });
      await (await comes(them)).at('in');
    });

    test('one who goes is gone at once, and the call goes on', async () => {
      const call = await callOn(site, served);
      const doctor = await comes(call.staff(rosa));
      const them = await call.patient();
      await comesIn(call, rosa, them);
      await doctor.room(({ people }) => people.length === 1);
      await them.me.ask(`${them.link}/video/leave`, {});
      await doctor.room(({ people }) => people.length === 0);
      expect(await call.show(rosa)).toMatchObject({ state: 'started' });
    });

    test('a page opened anew takes over from the one before', async () => {
      const call = await callOn(site, served);
      const doctor = await comes(call.staff(rosa));
      const them = await call.patient();
      const first = await comesIn(call, rosa, them);
      const second = await comes(them);
      await second.at('in');
      expect(await first.closed).toBe(4001);
      expect(first.rooms().at(-1)).toMatchObject({ at: 'replaced', people: [] });
      const { people } = await doctor.room((room) => room.people[0]?.here === true);
      expect(people).toHaveLength(1);
    });

    test('the server restarts in the middle of a call: the lines say so, and everybody comes straight back in', async () => {
      const call = await callOn(site, served);
      const staff = call.staff(rosa);
      const them = await call.patient();
      const doctor = await comes(staff);
      const patient = await comesIn(call, rosa, them);
      await served.restart();
      expect([await doctor.closed, await patient.closed]).toEqual([1012, 1012]);
      site.clock.advance(5_000);
      const [back, again] = [await comes(staff), await comes(them)];
      await back.room(({ at, people }) => at === 'in' && people[0]?.here === true);
      await again.room(({ at, people }) => at === 'in' && people[0]?.here === true);
      expect([back.person, again.person]).toEqual([doctor.person, patient.person]);
    });

    test('signing out ends the line', async () => {
      const call = await callOn(site, served);
      const doctor = await comes(call.staff(rosa));
      await doctor.at('in');
      await rosa.post('/api/auth/sign-out', {});
      expect(await doctor.closed).toBe(4003);
    });

    test('who has no way in any more loses the line within a minute', async () => {
      const call = await callOn(site, served);
      const them = await call.patient();
      const line = await comes(them);
      await line.at('waiting');
      await site.deps.database.within(site.elmTree, async (tx) => {
        const link = await linkByHash(tx as Reader, hashSecret(them.link.split('/').at(-1)!));
        await endLink(tx, link!.id, site.clock.now());
      });
      site.clock.advance(61_000);
      line.say({ type: 'beat' });
      await hubOf(site.deps).tick();
      expect(await line.closed).toBe(4003);
    });

    test.each(['waits', 'is in'])('S40 a guest who %s is put out as their link is ended', async (where) => {
      const call = await callOn(site, served);
      const doctor = await comes(call.staff(rosa));
      const guest = await call.guest('Ewa Nowak');
      const line = where === 'is in' ? await comesIn(call, rosa, guest) : await comes(guest);
      expect((await rosa.post(`${call.path}/guests/${guest.ref}/end`)).status).toBe(200);
      expect((await line.at('refused')).people).toEqual([]);
      expect(await line.closed).toBe(4002);
      await doctor.room(({ people }) => people.length === 0);
      expect((await guest.join()).status).toBe(404);
      const { people } = await call.show(rosa);
      expect(people.find(({ kind }) => kind === 'guest')).toMatchObject({ state: 'refused', here: false });
    });
  });

  describe('in the call', () => {
    test('signals go from page to page, with who sent them', async () => {
      const { doctor, patient } = await inCall();
      const description = { type: 'offer', sdp: 'v=0 hello' };
      doctor.say({ type: 'signal', to: patient.person, description });
      doctor.say({ type: 'signal', to: patient.person, candidate: null });
      await expect
        .poll(() => patient.heard.filter(({ type }) => type === 'signal'))
        .toEqual([
          { type: 'signal', from: doctor.person, description },
          { type: 'signal', from: doctor.person, candidate: null },
        ]);
      expect(doctor.heard.some(({ type }) => type === 'signal')).toBe(false);
    });

    test('a beat is answered', async () => {
      const { patient } = await inCall();
      patient.say({ type: 'beat' });
      await expect.poll(() => patient.heard.at(-1)).toEqual({ type: 'beat' });
    });

    test('S40 what was asked first is kept sealed, with who asked', async () => {
      const { call } = await inCall();
      expect((await call.act(rosa, 'checks', { checks: asked })).status).toBe(200);
      expect(await call.show(rosa)).toMatchObject({
        checks: asked,
        checkedBy: 'Dr Rosa Shah',
        phone: '07700 900123',
      });
      const kept = await site.deps.database.read(site.elmTree, (reader) => callById(reader, call.id));
      expect(JSON.stringify(kept)).not.toContain('Elm Road');
      const { timeline } = await rosa.open(call.consultation);
      expect(timeline.map(({ what }) => what)).toContain(
        'Asked who is present, whether it is safe to talk, where they are, and what number to ring. A chaperone: offered and declined',
      );
    });

    test('S40 under 16 it has to be said who else is there', async () => {
      const call = await callOn(site, served, {}, { patient: { birthDate: '2014-05-01' } });
      await comes(call.staff(rosa));
      expect(await call.show(rosa)).toMatchObject({ young: true });
      const missing = await call.act(rosa, 'checks', { checks: asked });
      expect([missing.status, missing.body.errors]).toEqual([
        422,
        [{ path: 'checks.adult', message: 'Enter who else is there. They are under 16' }],
      ]);
      expect((await call.act(rosa, 'checks', { checks: { ...asked, adult: 'his mother' } })).status).toBe(
        200,
      );
    });

    test('E00063 E00067 E00068 chat, files and sharing are switched for everybody at once', async () => {
      const { call, patient } = await inCall();
      expect((await call.act(rosa, 'switch', { sharing: false, files: true, chat: false })).status).toBe(200);
      await patient.room(({ allowed }) => !allowed.sharing && allowed.files && !allowed.chat);
      const said = await rosa.post(`${call.path}/chat`, { submission: 'words one', text: 'Hello' });
      expect([said.status, said.body.title]).toEqual([409, 'Chat is switched off']);
    });

    test('E00064 what staff write is a message in the thread, and once however often it is sent', async () => {
      const { call, patient, doctor } = await inCall();
      const guest = await comesIn(call, rosa, await call.guest('Ewa Nowak'));
      const words = { submission: 'words two', text: 'The leaflet is called Knee pain' };
      await rosa.post(`${call.path}/chat`, words);
      const said = await rosa.post(`${call.path}/chat`, words);
      expect([said.status, said.body]).toEqual([
        200,
        {
          lines: [
            {
              id: expect.any(String),
              from: 'Dr Rosa Shah',
              mine: true,
              at: site.clock.now(),
              text: words.text,
              files: [],
            },
          ],
          adviceHref: null,
        },
      ]);
      await expect.poll(() => patient.heard.some(({ type }) => type === 'thread')).toBe(true);
      await expect.poll(() => doctor.heard.some(({ type }) => type === 'thread')).toBe(true);
      expect(guest.heard.some(({ type }) => type === 'thread')).toBe(false);
      const { messages } = await rosa.open(call.consultation);
      expect(messages.map(({ kind, text, deliveries }) => ({ kind, text, sent: deliveries.length }))).toEqual(
        [{ kind: 'to-patient', text: words.text, sent: 0 }],
      );
    });

    test('reception sees who is there, and holds nothing', async () => {
      const { call, patient } = await inCall();
      expect(await call.show(jo)).toMatchObject({ mayHold: false, name: 'Alan Whitcombe' });
      const refused = await Promise.all([
        call.staff(jo).join(),
        call.door(jo, patient.person, 'remove'),
        call.act(jo, 'checks', { checks: asked }),
        call.act(jo, 'switch', { sharing: false, files: false, chat: false }),
        jo.post(`${call.path}/chat`, { submission: 'words of jo', text: 'Hello' }),
        call.act(jo, 'end', held),
      ]);
      expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
    });

    test('whoever a call was given to holds that one', async () => {
      const call = await callOn(site, served, { clinician: site.members.jo });
      await (await comes(call.staff(jo))).at('in');
      expect(await call.show(jo)).toMatchObject({ mayHold: true });
    });
  });

  describe('at its end', () => {
    const code = { id: '978871000000104', term: 'Consultation via multimedia' };

    test('E00055 E00088 everybody leaves, the call is the response, and the request is finished with its outcome', async () => {
      const { call, doctor, patient } = await inCall();
      const guest = await comes(await call.guest('Ewa Nowak'));
      await guest.at('waiting');
      await call.act(rosa, 'checks', { checks: asked });
      site.clock.advance(12 * 60_000);
      const ended = await call.act(rosa, 'end', { ...held, outcome: 'advice-given', code });
      expect([ended.status, ended.body]).toMatchObject([200, { state: 'ended', lasted: 12 * 60_000 }]);
      for (const line of [doctor, patient, guest]) {
        await line.at('ended');
        expect(await line.closed).toBe(4002);
        expect(line.rooms().at(-1)).toMatchObject({ people: [], staffHere: false });
      }
      const shown = await call.show(rosa);
      expect(shown).toMatchObject({
        ending: 'held',
        outcome: 'advice-given',
        code,
        guests: [{ ended: true }],
      });
      expect(shown.people.map(({ state }) => state)).toEqual(['left', 'left', 'left']);
      const { row, messages, outcome, respondedAt, timeline } = await rosa.open(call.consultation);
      expect([row.state, outcome, respondedAt]).toEqual(['finished', 'advice-given', site.clock.now()]);
      expect(messages.map(({ kind, response, text }) => ({ kind, response, text }))).toEqual([
        { kind: 'call', response: 'advice', text: held.note },
      ]);
      expect(timeline.map(({ what }) => what)).toEqual(
        expect.arrayContaining([
          'Opened the video call',
          'Came to the video call',
          'Let the patient into the video call',
          'The video call began',
          'Left the video call',
          'Ended the video call. It lasted 12 minutes. Finished: advice given',
        ]),
      );
    });

    test('S35 the text for the clinical system begins with whose it is', async () => {
      const call = await callOn(site, served, {}, { patient: { nhsNumber: '9434765919' } });
      await comes(call.staff(rosa));
      await comesIn(call, rosa, await call.patient());
      await comesIn(call, rosa, await call.guest('Ewa Nowak'));
      await call.act(rosa, 'checks', { checks: asked });
      site.clock.advance(12 * 60_000);
      const { reference } = (await rosa.open(call.consultation)).row;
      await call.act(rosa, 'end', { ...held, outcome: 'advice-given', code });
      expect((await call.show(rosa)).record).toBe(
        [
          'Alan Whitcombe',
          'Date of birth: 12 March 1958',
          'NHS number: 943 476 5919',
          '',
          'Video call.',
          `10:20am on Friday 27 November 2026, Dr Rosa Shah, 12 minutes. Reference ${reference}.`,
          '',
          'Also in the call: Ewa Nowak.',
          'With the patient: her husband Joe.',
          'Chaperone: offered and declined.',
          '',
          'Knee: rest and ibuprofen.',
          '',
          'SNOMED CT: 978871000000104 |Consultation via multimedia|',
          'Outcome: Advice given.',
        ].join('\n'),
      );
    });

    test('E00088 without a note the record says once that it was a video call', async () => {
      const { call } = await inCall();
      await call.act(rosa, 'checks', { checks: asked });
      await call.act(rosa, 'end', { ...held, note: '' });
      const { record } = await call.show(rosa);
      expect(record?.match(/Video call\./g)).toHaveLength(1);
    });

    test('S27 nothing of what is not safe goes into the record: neither who was with them nor where they are', async () => {
      const { call } = await inCall();
      await call.act(rosa, 'checks', { checks: { ...asked, safe: 'no' } });
      await call.act(rosa, 'end', held);
      const { record } = await call.show(rosa);
      expect(record).not.toMatch(/Joe|Elm Road|07700|safe/);
    });

    test('S27 of a request with a safeguarding flag the note is left out, and the text says to think of hiding it', async () => {
      const call = await callOn(site, served, {}, { flags: [safeguarding] });
      const restricted = await call.show(rosa);
      expect(restricted.mayHold).toBe(true);
      expect((await jo.get(call.path)).status).toBe(403);
      await comes(call.staff(rosa));
      await comesIn(call, rosa, await call.patient());
      await call.act(rosa, 'checks', { checks: asked });
      await comesIn(call, rosa, await call.guest('Ann of the refuge'));
      const code = { id: '22298006', term: 'Hurt by a partner' };
      const ended = await call.act(rosa, 'end', { ...held, note: 'He hits her.', code });
      expect(ended.status).toBe(200);
      const { record } = await call.show(rosa);
      expect(record).toContain('Consider hiding from online record access.');
      expect(record).toContain('The note and any code are left out. They are with the video call.');
      expect(record).not.toMatch(/hits|Joe|afraid|partner|22298006|refuge/);
    });

    test('S40 held without the first questions it has to be said why', async () => {
      const { call } = await inCall();
      const refused = await call.act(rosa, 'end', held);
      expect([refused.status, refused.body.errors]).toEqual([
        422,
        [{ path: 'notAsked', message: 'Ask the first questions, or say why they were not asked' }],
      ]);
      await call.act(rosa, 'end', { ...held, notAsked: 'It broke off at once' });
      const { messages } = await rosa.open(call.consultation);
      expect(messages[0]!.text).toBe(
        'Knee: rest and ibuprofen.\n\nThe first questions were not asked: It broke off at once',
      );
    });

    test.each([
      [{ ...held, code: { id: '978871000000105', term: 'A slip of the finger' } }, 'code.id'],
      [{ ...held, ending: 'not-joined', outcome: 'advice-given' }, 'outcome'],
      [{ ...held, ending: 'held' }, 'ending'],
    ])('what does not fit together is put right first (%#)', async (body, path) => {
      const call = await callOn(site, served);
      await comes(call.staff(rosa));
      const refused = await call.act(rosa, 'end', body);
      expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, path]);
      expect((await call.show(rosa)).state).toBe('invited');
    });

    test('that nobody came answers nothing and finishes nothing', async () => {
      const call = await callOn(site, served);
      await comes(call.staff(rosa));
      const before = await rosa.open(call.consultation);
      expect((await call.act(rosa, 'end', { ...held, ending: 'not-joined', note: '' })).status).toBe(200);
      const { row, messages, respondedAt } = await rosa.open(call.consultation);
      expect([row.state, row.dueAt, respondedAt]).toEqual([before.row.state, before.row.dueAt, null]);
      expect(messages[0]).toMatchObject({
        kind: 'call',
        response: null,
        text: 'Video call to which nobody came.',
      });
    });

    test('a second end, and one of somebody who saw it as it was before, change nothing', async () => {
      const { call } = await inCall();
      const stale = await rosa.post(`${call.path}/end`, { ...held, lock: 99, notAsked: 'No time' });
      expect([stale.status, stale.body.type]).toEqual([409, 'urn:frontdoor:problem:stale']);
      await call.act(rosa, 'end', { ...held, notAsked: 'No time' });
      const again = await call.act(rosa, 'end', { ...held, ending: 'by-phone' });
      expect([again.status, again.body.title]).toEqual([409, 'This video call is over']);
      expect((await call.show(rosa)).ending).toBe('held');
    });

    test('who comes back while nobody of the surgery is in it waits again', async () => {
      const { call, patient, doctor } = await inCall();
      const them = await call.patient();
      const goes = () => them.me.ask(`${them.link}/video/leave`, {});
      await goes();
      expect((await call.show(rosa)).people.find(({ id }) => id === patient.person)?.state).toBe('left');
      await them.join();
      expect((await call.show(rosa)).people.find(({ id }) => id === patient.person)?.state).toBe('in');
      await goes();
      expect((await rosa.post(`${call.path}/leave`)).status).toBe(200);
      doctor.close();
      await them.join();
      expect((await call.show(rosa)).people.find(({ id }) => id === patient.person)?.state).toBe('waiting');
    });

    test('S31 S35 what the patient wrote while the end was filled in is not finished unread', async () => {
      const { call } = await inCall();
      const them = await call.patient();
      const { requestLock } = await call.show(rosa);
      await them.me.ask(`${them.link}/video/chat`, { submission: 'one more', text: 'One more thing' });
      const ending = { ...held, notAsked: 'No time', outcome: 'advice-given' };
      const stale = await call.act(rosa, 'end', { ...ending, requestLock });
      expect([stale.status, stale.body.detail]).toEqual([409, expect.stringContaining('10:20am')]);
      expect((await rosa.open(call.consultation)).row.state).not.toBe('finished');
      const seen = (await call.show(rosa)).requestLock;
      expect((await call.act(rosa, 'end', { ...ending, requestLock: seen })).status).toBe(200);
      expect((await rosa.open(call.consultation)).row.state).toBe('finished');
    });

    test('what the patient’s page has shown is read, and told no more', async () => {
      const { call } = await inCall();
      const them = await call.patient();
      await rosa.post(`${call.path}/chat`, { submission: 'words five', text: 'One' });
      const shown = await them.me.ask(`${them.link}/video/chat`);
      expect(shown.body.lines.map(({ text }: { text: string }) => text)).toEqual(['One']);
      expect((await rosa.open(call.consultation)).messages[0]).toMatchObject({ text: 'One', readAt: null });
      await them.me.ask(`${them.link}/video/chat/read`, {});
      await call.act(rosa, 'end', { ...held, notAsked: 'No time' });
      const { messages } = await rosa.open(call.consultation);
      expect(messages[0]).toMatchObject({ text: 'One', readAt: site.clock.now(), deliveries: [] });
    });

    test('S32 what staff wrote and the patient did not read is told as any message, once', async () => {
      const { call } = await inCall();
      await rosa.post(`${call.path}/chat`, { submission: 'words three', text: 'One' });
      site.clock.advance(1_000);
      await rosa.post(`${call.path}/chat`, { submission: 'words four', text: 'Two' });
      await call.act(rosa, 'end', { ...held, notAsked: 'No time' });
      const { messages } = await rosa.open(call.consultation);
      expect(
        messages.map(({ text, deliveries }) => [
          text,
          deliveries.map(({ channel, template }) => `${channel} ${template}`),
        ]),
      ).toEqual([
        ['One', []],
        ['Two', ['email message']],
        ['Knee: rest and ibuprofen.\n\nThe first questions were not asked: No time', []],
      ]);
    });
  });
});

/** A safeguarding flag as the rules raise it from what somebody wrote. */
const safeguarding = {
  rule: 'afraid-at-home',
  version: 1,
  level: 'amber',
  destination: 'safeguarding',
  title: 'Afraid of somebody at home',
  words: 'afraid of him',
  shown: '',
  choice: '',
  source: 'text',
  reason: '',
} as const;
