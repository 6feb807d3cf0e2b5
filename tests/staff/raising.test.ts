import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { patientWrites } from '../support/patient-writes.ts';
import { chestPain, type Desk, endAlarm, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const time = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 16));

onBothDatabases('raising, re-typing and finishing', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let jo: Desk;
  let amir: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    [rosa, jo, amir] = await Promise.all([site.signIn('rosa'), site.signIn('jo'), site.signIn('amir')]);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const worry = (desk: Desk, id: string) => desk.post(`/api/elm-tree/consultations/${id}/worried`);

  describe('“I’m worried”', () => {
    test('S33 one key of anybody makes it urgent, flags it red and raises the alarm, with no reason and no lock', async () => {
      const id = await sent(site, { kind: 'admin', category: 'letter' });
      await jo.act(id, 'note', { text: 'Sounded confused on the phone' });
      expect((await worry(jo, id)).status).toBe(200);
      const { row, flags, timeline } = await rosa.open(id);
      expect(row).toMatchObject({ urgency: 'urgent', flagLevel: 'red', alarm: 'raised', looked: false });
      expect(time(row.dueAt)).toBe('2026-11-27T18:30');
      expect(time(row.firstLookDue)).toBe('2026-11-27T10:15');
      expect(flags).toMatchObject([
        { rule: 'staff-worried', source: 'staff', title: 'A member of staff is worried', level: 'red' },
      ]);
      expect(timeline).toContainEqual(
        expect.objectContaining({
          who: 'Jo Mills',
          what: 'Is worried: it is urgent, and the alarm is raised',
        }),
      );
      await endAlarm(jo, id);
    });

    test('S33 said again while its alarm is open it is one; after the alarm it is said anew', async () => {
      const id = await sent(site);
      const first = await worry(jo, id);
      const second = await worry(amir, id);
      expect([second.status, second.body]).toEqual([200, first.body]);
      expect((await rosa.open(id)).flags).toHaveLength(1);
      await endAlarm(jo, id);
      await worry(amir, id);
      const { row, flags } = await rosa.open(id);
      expect([row.alarm, flags.length]).toEqual(['raised', 2]);
      await endAlarm(jo, id);
    });

    test('S33 beside a red flag that alarms already, worry is a flag of its own', async () => {
      const id = await sent(site, { flags: [chestPain] });
      await worry(jo, id);
      expect((await rosa.open(id)).flags.map(({ rule }) => rule)).toEqual(['chest-pain', 'staff-worried']);
      await endAlarm(jo, id);
    });

    test('S33 a finished request is open again with it', async () => {
      const id = await sent(site);
      await rosa.act(id, 'response', { response: 'advice', text: 'At the desk' });
      await rosa.act(id, 'finish', { outcome: 'advice-given' });
      await worry(jo, id);
      const { row, finishedAt, outcome } = await rosa.open(id);
      expect([row.state, row.alarm, finishedAt, outcome]).toEqual(['to-triage', 'raised', null, null]);
      await endAlarm(jo, id);
    });
  });

  describe('re-typing', () => {
    test('S33 anybody makes an admin request clinical, and it then waits for a first look', async () => {
      const id = await sent(site, { kind: 'admin', category: 'letter' });
      expect(await jo.open(id)).toMatchObject({ type: 'admin', row: { firstLookDue: null } });
      site.clock.set('2026-11-27T11:00:00Z');
      expect((await jo.act(id, 'type', { type: 'clinical' })).status).toBe(200);
      const { type, row, may, timeline } = await jo.open(id);
      expect([type, time(row.firstLookDue)]).toEqual(['clinical', '2026-11-27T11:30']);
      // Nobody's answer is due later for it: the contract's clock is the same for both.
      expect(time(row.dueAt)).toBe('2026-11-30T18:30');
      expect(may.retype).toBe(false);
      expect(timeline.at(-1)?.what).toBe('Made it clinical (was admin)');
    });

    test('S33 only a clinician says that a clinical request is not; then nobody need look by a clock', async () => {
      const id = await sent(site);
      for (const desk of [jo, amir]) {
        const refused = await desk.act(id, 'type', { type: 'admin' });
        expect([refused.status, refused.body.detail]).toEqual([
          403,
          'It is clinical. Only a clinician may say that it is not.',
        ]);
      }
      expect((await rosa.act(id, 'type', { type: 'admin' })).status).toBe(200);
      expect(await rosa.open(id)).toMatchObject({ type: 'admin', row: { firstLookDue: null } });
      // As an admin request, reception may finish it.
      expect((await jo.open(id)).may.finish).toBe(true);
    });

    test('S5 what is flagged or was not read waits for its first look whatever it is called', async () => {
      const flagged = await sent(site, { flags: [chestPain] });
      const unread = await sent(site, { reading: 'not-read', notRead: ['language'] });
      for (const id of [flagged, unread]) {
        await rosa.act(id, 'type', { type: 'admin' });
        expect((await rosa.open(id)).row.firstLookDue).not.toBeNull();
      }
      await endAlarm(jo, flagged);
    });
  });

  describe('finishing what was not read by rules', () => {
    test.each([
      ['another language', { reading: 'not-read', notRead: ['language'] }],
      ['too few words', { reading: 'not-read', notRead: ['short'] }],
      ['a photo beside words that matched', { reading: 'matched', notRead: ['attachment'] }],
    ] as const)('S33 S5 %s: a clinician finishes it', async (_what, { reading, notRead }) => {
      const id = await sent(site, { reading, notRead: [...notRead] });
      await jo.act(id, 'response', { response: 'advice', text: 'At the desk' });
      const refused = await jo.act(id, 'finish', { outcome: 'advice-given' });
      expect([refused.status, refused.body.detail]).toEqual([
        403,
        'It was not read by rules. A clinician finishes it.',
      ]);
      expect((await rosa.act(id, 'finish', { outcome: 'advice-given' })).status).toBe(200);
    });

    test('S33 an admin request that was not read is anybody’s to finish', async () => {
      const id = await sent(site, {
        kind: 'admin',
        category: 'letter',
        reading: 'not-read',
        notRead: ['short'],
      });
      expect((await jo.act(id, 'finish', { outcome: 'no-action' })).status).toBe(200);
    });
  });

  describe('a request that the patient says is no longer needed', () => {
    const cancelled = async (changes: Parameters<typeof sent>[1] = {}) => {
      const id = await sent(site, changes);
      await jo.act(id, 'response', { response: 'advice', text: 'At the desk' });
      await patientWrites(site, id, 'I no longer need this', { noLonger: true });
      return id;
    };

    test('S26 a clinical one stays open, says so to staff, and waits for a clinician to agree', async () => {
      const id = await cancelled();
      const { row, flags, may } = await jo.open(id);
      expect(row).toMatchObject({ state: 'to-triage', flag: 'Says it is no longer needed', alarm: null });
      expect(flags).toMatchObject([
        { rule: 'no-longer-needed', level: 'note', words: 'I no longer need this' },
      ]);
      expect(may.finishWhyNot).toBe(
        'The patient wrote that it is no longer needed. A clinician agrees before it is finished.',
      );
      expect((await jo.act(id, 'finish', { outcome: 'advice-given' })).status).toBe(403);
      expect((await rosa.act(id, 'finish', { outcome: 'no-action' })).status).toBe(200);
    });

    test('S26 a red flag and its alarm stay as they were', async () => {
      const id = await cancelled({ flags: [chestPain] });
      expect((await rosa.open(id)).row).toMatchObject({
        alarm: 'raised',
        flag: 'Pain in the chest now',
        urgency: 'urgent',
      });
      await endAlarm(jo, id);
    });

    test('S26 a plain admin one is anybody’s to finish', async () => {
      const id = await cancelled({ kind: 'admin', category: 'letter' });
      expect((await jo.open(id)).flags).toEqual([]);
      expect((await jo.act(id, 'finish', { outcome: 'no-action' })).status).toBe(200);
    });
  });

  test('S33 nobody can snooze: there is no way to put a request out of sight until later', () => {
    const acts = site.declared.filter(({ method }) => method === 'post').map(({ path }) => path);
    expect(acts.filter((path) => /snooze|later|remind|hide|mute/.test(path))).toEqual([]);
  });
});
