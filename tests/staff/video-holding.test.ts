import type { Reader } from '@frontdoor/database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endLink } from '../../apps/server/src/features/conversations/store.ts';
import { linkByHash } from '../../apps/server/src/features/messages/thread-store.ts';
import { hubOf } from '../../apps/server/src/features/video/room/hub.ts';
import { hashSecret } from '../../apps/server/src/platform/secrets.ts';
import { bothIn, callOn, comes, comesIn, type Served, serve } from '../support/call-lines.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const tenPastTen = '2026-11-27T10:10:00Z';
const twentyPast = '2026-11-27T10:20:00Z';

const held = { ending: 'held', outcome: null, code: null, note: 'Knee: rest and ibuprofen.', notAsked: '' };

onBothDatabases('who comes to a video call, and who goes', (open) => {
  let site: StaffSite;
  let served: Served;
  let rosa: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), twentyPast);
    served = await serve(site);
  });
  afterAll(() => served.stop());
  beforeEach(async () => {
    site.clock.set(twentyPast);
    rosa = await site.signIn('rosa');
  });

  const inCall = () => bothIn(site, served, rosa);

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
});
