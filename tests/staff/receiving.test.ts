import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { receive } from '../../apps/server/src/features/consultations/receive.ts';
import { deliveriesOf } from '../../apps/server/src/features/deliveries/store.ts';
import { onBothDatabases } from '../support/databases.ts';
import { chestPain, type Desk, kneeProblem, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('receiving a request', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    rosa = await site.signIn('rosa');
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const deliveries = (consultation: string) =>
    site.deps.database.read(site.elmTree, (reader) => deliveriesOf(reader, consultation));

  describe('once', () => {
    test('R51 the same submission sent twice is one request, and both are told the same', async () => {
      const request = kneeProblem(site.elmTree);
      const first = await receive(site.deps, request);
      const second = await receive(site.deps, request);
      expect(second).toEqual({ ...first, already: true });
    });

    test('R51 sent many times at the same moment it is one request too', async () => {
      const request = kneeProblem(site.elmTree);
      const told = await Promise.all(Array.from({ length: 8 }, () => receive(site.deps, request)));
      expect(new Set(told.map(({ id }) => id)).size).toBe(1);
      expect(new Set(told.map(({ reference }) => reference)).size).toBe(1);
      expect(told.filter(({ already }) => !already)).toHaveLength(1);
    });

    test('another surgery may receive the same submission: it is another request', async () => {
      const submission = 'a call-taker of both';
      const here = await receive(site.deps, kneeProblem(site.elmTree, { submission }));
      const there = await receive(site.deps, kneeProblem(site.northgate, { submission }));
      expect(there.already).toBe(false);
      expect(there.id).not.toBe(here.id);
    });

    test('what goes with it is kept with it or not at all', async () => {
      const before = (await rosa.get('/api/elm-tree/counts')).body.queues.all;
      const failing = kneeProblem(site.elmTree, {
        also: async () => {
          throw new Error('the draft was sent from another tab');
        },
      });
      await expect(receive(site.deps, failing)).rejects.toThrow('another tab');
      expect((await rosa.get('/api/elm-tree/counts')).body.queues.all).toBe(before);
    });
  });

  describe('what it makes', () => {
    test('R52 R61 an acknowledgement is queued and the request has no response', async () => {
      const id = await sent(site);
      expect(await deliveries(id)).toMatchObject([
        { template: 'received', recipient: 'patient', channel: 'email', state: 'queued' },
      ]);
      const request = await rosa.open(id);
      expect(request.respondedAt).toBeNull();
      expect(request.row).toMatchObject({ state: 'to-triage', looked: false, unread: true });
    });

    test('S23 no channel that was not said to be safe is used', async () => {
      const safe = { text: true, email: false, call: true, voicemail: true };
      expect(await deliveries(await sent(site, { contact: { safe } }))).toEqual([]);
    });

    test('S23 who looks online is not contacted, whatever else they ticked', async () => {
      expect(await deliveries(await sent(site, { contact: { lookOnline: true } }))).toEqual([]);
    });

    test('S20 S29 a carer gives their own details, so the way in is theirs', async () => {
      const requester = {
        name: 'Priya Patel',
        relation: 'daughter',
        agreement: 'agrees',
        childKnows: null,
      } as const;
      const id = await sent(site, { who: 'other', requester });
      expect(await deliveries(id)).toMatchObject([{ recipient: 'carer' }]);
      expect((await rosa.open(id)).row.requester).toBe('Priya Patel, daughter');
    });

    test('R53 a routine request of Friday is due on Monday, a flagged one the same evening, first in the list', async () => {
      const routine = await rosa.open(await sent(site));
      expect(new Date(routine.row.dueAt!).toISOString()).toBe('2026-11-30T18:30:00.000Z');
      const flagged = await rosa.open(await sent(site, { flags: [chestPain] }));
      expect(new Date(flagged.row.dueAt!).toISOString()).toBe('2026-11-27T18:30:00.000Z');
      expect(flagged.row).toMatchObject({
        urgency: 'urgent',
        flagLevel: 'red',
        flag: 'Pain in the chest now',
      });
      expect(flagged.flags).toMatchObject([{ shown: 'Call 999 now', choice: 'I cannot make the call' }]);
      const { items } = (await rosa.get('/api/elm-tree/consultations')).body;
      expect(items[0].id).toBe(flagged.row.id);
    });

    test('S5 nobody has looked at it, not even when a colleague passed it on', async () => {
      const id = await sent(site);
      await rosa.act(id, 'assign', { assignee: site.members.rosa, team: null });
      expect((await rosa.open(id)).row).toMatchObject({ looked: false, state: 'to-triage' });
    });

    test('nothing a patient wrote is plain in the tables', async () => {
      const id = await sent(site, { patient: { name: 'Zebedee Quill', nhsNumber: '9990000018' } });
      const found = await site.deps.database.read(site.elmTree, async ({ q, t }) => [
        await q.select().from(t.consultation).where(eq(t.consultation.organisation, site.elmTree)),
        await q.select().from(t.patient).where(eq(t.patient.organisation, site.elmTree)),
        await q.select().from(t.searchToken).where(eq(t.searchToken.organisation, site.elmTree)),
        await deliveries(id),
      ]);
      expect(JSON.stringify(found)).not.toMatch(
        /Zebedee|Quill|quill|knee|9990000018|alan@example|07700|1958/,
      );
    });
  });
});
