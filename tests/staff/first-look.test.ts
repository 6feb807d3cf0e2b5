import type { AllClear, Counts, Row } from '@frontdoor/contract';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settle } from '../../apps/server/src/features/deliveries/settle.ts';
import { deliveryById } from '../../apps/server/src/features/deliveries/store.ts';
import { onBothDatabases } from '../support/databases.ts';
import { patientWrites } from '../support/patient-writes.ts';
import { endAll, type Ringing, ringingSite, saidNo } from '../support/ringing.ts';
import { setSafety } from '../support/safety-setting.ts';
import {
  chestPain,
  type Desk,
  endAlarm,
  fever,
  type StaffSite,
  sent,
  staffSite,
} from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const late = 'The first look is late: nobody has given it an urgency';
const time = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 16));
const advice = { text: 'Rest it for a week', response: 'advice' };

/** What a man writes in Polish about his chest: nothing of it could be read. */
const polish = {
  words: 'Mam silny ból w klatce piersiowej',
  language: 'Polish',
  reading: 'not-read',
  notRead: ['language'],
} as const;
const asPolish = () => ({ ...polish, notRead: [...polish.notRead] });
const letter = { kind: 'admin', category: 'letter' } as const;

onBothDatabases('the first look', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  let ringing: Ringing;
  let box = 0;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    [rosa, jo] = await Promise.all([site.signIn('rosa'), site.signIn('jo')]);
    ringing = ringingSite(site);
  });
  afterAll(() => ringing.outbox.stop());
  beforeEach(async () => {
    await endAll(site);
    site.clock.set(fridayMorning);
    ringing.told.length = 0;
    await setSafety(site);
  });

  const dueOf = async (id: string) => time((await jo.open(id)).row.firstLookDue);
  const saidLate = async (id: string) =>
    (await jo.open(id)).timeline.filter(({ what }) => what === late).map(({ at }) => time(at));
  const queue = async () =>
    ((await jo.get('/api/elm-tree/consultations?queue=first-look&limit=100')).body.items as Row[]).map(
      ({ id }) => id,
    );
  const counts = async () => (await jo.get('/api/elm-tree/counts')).body as Counts;
  const reply = (desk: Desk, id: string, given: object = {}) =>
    desk.act(id, 'reply', { submission: `box ${++box} of this test`, ...advice, ...given });

  describe('by when', () => {
    test.each([
      ['a clinical one', {}, '2026-11-27T10:30'],
      ['one with an amber flag', { flags: [fever] }, '2026-11-27T10:15'],
      ['one with a red flag', { flags: [chestPain] }, '2026-11-27T10:15'],
      ['one that could not be read', asPolish(), '2026-11-27T10:30'],
      ['an admin one that could not be read', { ...letter, ...asPolish() }, '2026-11-27T10:30'],
      ['an admin one with a flag', { ...letter, flags: [fever] }, '2026-11-27T10:15'],
      ['a plain admin one, which nobody need look at by a clock', letter, null],
    ] as const)('S5 S7 %s', async (_what, changes, due) => {
      expect(await dueOf(await sent(site, changes as Parameters<typeof sent>[1]))).toBe(due);
    });

    test('S5 what came while closed is looked at within an hour of opening, red or not', async () => {
      site.clock.set('2026-11-28T02:00:00Z');
      expect(await dueOf(await sent(site, { open: false }))).toBe('2026-11-30T09:00');
      expect(await dueOf(await sent(site, { open: false, flags: [chestPain] }))).toBe('2026-11-30T09:00');
    });

    test('S5 a practice may set 15 to 120 minutes; a flag keeps its own', async () => {
      await setSafety(site, { firstLookMinutes: 120 });
      expect(await dueOf(await sent(site))).toBe('2026-11-27T12:00');
      expect(await dueOf(await sent(site, { flags: [fever] }))).toBe('2026-11-27T10:15');
    });

    test('S5 an urgency given while taking a call is the look, unless a flag asks for more', async () => {
      const taken = { door: 'phone', enteredBy: site.members.jo } as const;
      const looked = await jo.open(await sent(site, { ...taken, urgency: 'soon' }));
      expect(looked.row).toMatchObject({ looked: true, firstLookDue: null, urgency: 'soon' });
      const flagged = await jo.open(await sent(site, { ...taken, urgency: 'soon', flags: [fever] }));
      expect(flagged.row).toMatchObject({ looked: false, urgency: 'urgent' });
    });

    test('S5 S27 what a safeguarding flag hides waits for a clinician, however urgent the call-taker called it', async () => {
      const harm = { ...chestPain, rule: 'hurt-at-home', destination: 'safeguarding' } as const;
      const taken = { door: 'phone', enteredBy: site.members.jo, urgency: 'urgent' } as const;
      const id = await sent(site, { ...taken, flags: [harm] });
      await endAlarm(jo, id);
      expect(await dueOf(id)).toBe('2026-11-27T10:15');
      expect((await jo.post('/api/elm-tree/all-clear')).body.detail).toMatch(/first look/);
      await rosa.act(id, 'urgency', { urgency: 'urgent' });
      expect((await rosa.open(id)).row.looked).toBe(true);
    });
  });

  describe('when nobody looks', () => {
    test('S5 Polish chest pain raises no flag, is marked not read, and is late after half an hour', async () => {
      const id = await sent(site, asPolish());
      const heard: string[] = [];
      const deaf = site.deps.live.listen(site.elmTree, (changed) => heard.push(changed));
      await ringing.until('2026-11-27T10:29:00Z');
      expect(await saidLate(id)).toEqual([]);
      await ringing.until('2026-11-27T10:31:00Z');
      expect(await saidLate(id)).toEqual(['2026-11-27T10:30']);
      expect(heard).toContain(id);
      deaf();
      const { row, flags, notRead } = await jo.open(id);
      expect(flags).toEqual([]);
      expect(notRead).toEqual(['language']);
      expect(row).toMatchObject({ reading: 'not-read', flagLevel: null, looked: false, urgency: 'routine' });
    });

    test('S7 a late one never sounds, and is said once however long it waits', async () => {
      const id = await sent(site, { flags: [fever] });
      await ringing.until('2026-11-27T12:00:00Z');
      expect(await saidLate(id)).toEqual(['2026-11-27T10:15']);
      expect(ringing.told).toEqual([]);
    });

    test('S5 it is said once, also where a later message made it due at the same moment or before', async () => {
      const id = await sent(site);
      site.clock.set('2026-11-27T10:05:00Z');
      await patientWrites(site, id, 'And my other knee');
      await patientWrites(site, id, 'I feel hot', { flags: [fever], reading: 'matched' });
      // The process was down meanwhile: all of it is due at once.
      site.clock.set('2026-11-27T11:00:00Z');
      await ringing.outbox.runDue();
      expect(await saidLate(id)).toEqual(['2026-11-27T11:00']);
    });

    test('S5 finished before anybody looked and opened again, it is late all the same', async () => {
      const id = await sent(site);
      await rosa.act(id, 'finish', { outcome: 'no-action' });
      await ringing.until('2026-11-27T10:31:00Z');
      expect(await saidLate(id)).toEqual([]);
      await rosa.act(id, 'reopen', { reason: 'Finished by mistake' });
      await ringing.outbox.runDue();
      expect(await saidLate(id)).toEqual(['2026-11-27T10:31']);
    });

    test('S5 finished by a reply that reached nobody, it is late once it is back', async () => {
      const id = await sent(site, { contact: { email: 'gone@example.org' } });
      await ringing.outbox.runDue();
      site.clock.set('2026-11-27T10:25:00Z');
      await reply(rosa, id, { finish: 'advice-given' });
      await ringing.until('2026-11-27T10:31:00Z');
      expect(await saidLate(id)).toEqual([]);
      const [delivery] = (await rosa.open(id)).messages.flatMap(({ deliveries }) => deliveries);
      await site.deps.database.within(site.elmTree, async (tx) => {
        const row = (await deliveryById(tx, delivery!.id))!;
        await tx.q
          .update(tx.t.delivery)
          .set({ state: 'queued' })
          .where(and(eq(tx.t.delivery.organisation, site.elmTree), eq(tx.t.delivery.id, row.id)));
        await settle(site.deps, tx, row, { state: 'failed', fault: saidNo });
      });
      await ringing.outbox.runDue();
      expect(await saidLate(id)).toEqual(['2026-11-27T10:31']);
    });

    test('S5 the late stand at the top of their queue, and both numbers are counted', async () => {
      const before = await counts();
      const waiting = await sent(site);
      site.clock.set('2026-11-27T10:10:00Z');
      const amber = await sent(site, { flags: [fever] });
      const plain = await sent(site, letter);
      const order = await queue();
      expect(order.indexOf(amber)).toBeLessThan(order.indexOf(waiting));
      expect(order).not.toContain(plain);
      site.clock.set('2026-11-27T10:26:00Z');
      const after = await counts();
      expect(after.queues['first-look'] - before.queues['first-look']).toBe(2);
      expect(after.firstLooksLate).toBeGreaterThanOrEqual(1);
      expect(after.queues['first-look']).toBe((await queue()).length);
    });

    test('S5 whoever gives it an urgency in time has looked: it is never late', async () => {
      const id = await sent(site);
      expect(await queue()).toContain(id);
      await jo.act(id, 'urgency', { urgency: 'routine' });
      expect(await queue()).not.toContain(id);
      await ringing.until('2026-11-27T11:00:00Z');
      expect(await saidLate(id)).toEqual([]);
    });
  });

  describe('at a later message', () => {
    const lookedAt = async (changes: Parameters<typeof sent>[1] = {}) => {
      const id = await sent(site, changes);
      await jo.act(id, 'urgency', { urgency: 'routine' });
      site.clock.set('2026-11-27T11:00:00Z');
      return id;
    };

    test('S5 S31b it is looked at like a request, from its own receipt', async () => {
      const id = await lookedAt();
      await patientWrites(site, id, 'It is a little worse today');
      expect((await jo.open(id)).row).toMatchObject({ looked: false, state: 'to-triage' });
      expect(await dueOf(id)).toBe('2026-11-27T11:30');
      await ringing.until('2026-11-27T11:31:00Z');
      expect(await saidLate(id)).toEqual(['2026-11-27T11:30']);
    });

    test('S31b it never moves the look that still waits', async () => {
      const id = await sent(site);
      site.clock.set('2026-11-27T10:20:00Z');
      await patientWrites(site, id, 'And my other knee');
      expect(await dueOf(id)).toBe('2026-11-27T10:30');
    });

    test('S5 a plain one to a plain admin request needs none; one that could not be read does', async () => {
      const id = await lookedAt(letter);
      await patientWrites(site, id, 'Thank you');
      expect((await jo.open(id)).row.looked).toBe(true);
      await patientWrites(site, id, 'Dziękuję bardzo', { reading: 'not-read', notRead: ['language'] });
      expect(await dueOf(id)).toBe('2026-11-27T11:30');
      const { row, notRead } = await jo.open(id);
      expect([row.reading, notRead]).toEqual(['not-read', ['language']]);
    });

    test('S1 S7 a red flag in it makes the request urgent and alarms; nothing later lowers it', async () => {
      const id = await lookedAt(letter);
      await patientWrites(site, id, 'Now I have chest pain', {
        flags: [{ ...chestPain, source: 'text' }],
        reading: 'matched',
      });
      await patientWrites(site, id, 'It is better, thank you');
      const { row, flags, messages } = await jo.open(id);
      expect(row).toMatchObject({
        urgency: 'urgent',
        flagLevel: 'red',
        flag: 'Pain in the chest now',
        reading: 'matched',
        alarm: 'raised',
        looked: false,
      });
      expect(time(row.dueAt)).toBe('2026-11-27T18:30');
      expect(flags).toMatchObject([{ rule: 'chest-pain', source: 'text', message: messages[0]!.id }]);
      expect(await dueOf(id)).toBe('2026-11-27T11:15');
      await endAlarm(jo, id);
    });

    test('S5 a reply, a call in which they spoke and a recorded response are looks at it; an alarm they end not', async () => {
      for (const answer of [
        (id: string) => reply(jo, id),
        (id: string) => jo.act(id, 'call', { reached: 'spoke', text: 'He is fine' }),
        (id: string) => jo.act(id, 'response', { response: 'advice', text: 'At the desk' }),
      ]) {
        site.clock.set(fridayMorning);
        const id = await lookedAt();
        await patientWrites(site, id, 'Worse', { flags: [chestPain], reading: 'matched' });
        expect((await answer(id)).status).toBe(200);
        expect((await jo.open(id)).row).toMatchObject({ looked: true, alarm: 'raised' });
        await endAlarm(jo, id);
      }
    });

    test('S5 a call that reached nobody is no look, and a reply before the first look is none either', async () => {
      const id = await lookedAt();
      await patientWrites(site, id, 'Worse');
      await jo.act(id, 'call', { reached: 'no-answer', text: 'Rang twice' });
      expect((await jo.open(id)).row.looked).toBe(false);
      const untriaged = await sent(site);
      await reply(jo, untriaged);
      expect((await jo.open(untriaged)).row).toMatchObject({ looked: false, state: 'waiting' });
    });
  });

  test('S7 a note makes a request soon, not urgent, and alarms nobody', async () => {
    const note = { ...fever, level: 'note', destination: 'staff-only' } as const;
    const { row } = await jo.open(await sent(site, { flags: [note] }));
    expect(row).toMatchObject({ urgency: 'soon', flagLevel: 'note', alarm: null });
  });

  test('S5 the words "no red flags" are in nothing a member of staff is sent', async () => {
    const whole = JSON.stringify(await rosa.open(await sent(site)));
    expect(whole.toLowerCase()).not.toContain('no red flag');
    expect(whole).toContain('"reading":"nothing"');
  });
});

onBothDatabases('the end of the day', (open) => {
  let site: StaffSite;
  let jo: Desk;
  const path = '/api/elm-tree/all-clear';
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-11-27T18:20:00Z');
    jo = await site.signIn('jo');
  });

  const waiting = ({ parts }: AllClear) =>
    parts.filter(({ count }) => count > 0).map(({ part, count }) => `${part} ${count}`);

  test('S5 all clear is refused while a first look waits or an alarm is open, in words with their numbers', async () => {
    const one = await sent(site, { flags: [chestPain] });
    await sent(site);
    const refused = await jo.post(path);
    expect([refused.status, refused.body.title, refused.body.detail]).toEqual([
      409,
      'It is not all clear',
      '1 alarm has not ended, 2 requests wait for a first look, and 1 urgent request is not dealt with.',
    ]);
    await endAlarm(jo, one);
    await jo.act(one, 'urgency', { urgency: 'urgent' });
    expect((await jo.post(path)).body.detail).toBe(
      '1 request waits for its first look, and 1 urgent request is not dealt with.',
    );
    await jo.act(one, 'call', { reached: 'spoke', text: 'Spoke', response: 'advice' });
    expect((await jo.post(path)).body.detail).toBe('1 request waits for its first look.');
    expect((await jo.get(path)).body).toMatchObject({
      day: '2026-11-27',
      said: null,
      firstLooks: 1,
      alarms: 0,
    });
  });

  test('S5 with nothing waiting it is said under a name and a time, for that day alone', async () => {
    const { items } = (await jo.get('/api/elm-tree/consultations?queue=first-look')).body;
    for (const { id } of items) await jo.act(id, 'urgency', { urgency: 'routine' });
    const said = { who: 'Jo Mills', at: site.clock.now() };
    const { body } = await jo.post(path);
    expect(body).toMatchObject({ day: '2026-11-27', said, firstLooks: 0, alarms: 0 });
    expect(waiting(body)).toEqual([]);
    // What comes after it waits all the same, and shows beside what was said.
    await sent(site);
    const after = (await jo.get(path)).body;
    expect(after).toMatchObject({ day: '2026-11-27', said, firstLooks: 1 });
    expect(waiting(after)).toEqual(['first-looks 1']);
    site.clock.set('2026-11-30T08:00:00Z');
    jo = await site.signIn('jo');
    expect((await jo.get(path)).body).toMatchObject({ day: '2026-11-30', said: null });
  });
});
