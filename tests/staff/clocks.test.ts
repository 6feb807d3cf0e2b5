import type { Tx } from '@frontdoor/database';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { noDue } from '../../apps/server/src/features/consultations/due.ts';
import { startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { onBothDatabases } from '../support/databases.ts';
import { patientWrites } from '../support/patient-writes.ts';
import { type Reaching, reachingSite, stepsOf } from '../support/reaching.ts';
import { chestPain, type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('the clocks of requests', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let way: Reaching;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    way = reachingSite(site);
  });
  afterAll(() => way.outbox.stop());
  beforeEach(async () => {
    // What is told is told for a whole surgery at once: nothing of the test before still waits.
    await site.deps.database.within(site.elmTree, async ({ q, t, organisation }) => {
      const done = { state: 'finished', finishedAt: site.clock.now(), dueAt: noDue };
      await q.update(t.consultation).set(done).where(eq(t.consultation.organisation, organisation));
      await q.delete(t.staffNotice).where(eq(t.staffNotice.organisation, organisation));
    });
    site.clock.set(fridayMorning);
    rosa = await site.signIn('rosa');
    way.calls();
  });

  const mails = () =>
    way
      .calls()
      .filter((call) => call.includes('@'))
      .sort();
  const change = (job: (tx: Tx) => Promise<void>) => site.deps.database.within(site.elmTree, job);
  const steps = async (id: string) =>
    stepsOf(await rosa.open(id)).filter((step) => !step.startsWith('The first look'));
  async function at(iso: string): Promise<void> {
    await way.at(iso);
    rosa = await site.signIn('rosa');
  }

  test('R62 due soon and overdue tell the duty person, and overdue the second contact too', async () => {
    const id = await sent(site);
    await at('2026-11-30T17:29:59Z');
    expect(mails()).toEqual([]);
    await at('2026-11-30T17:30:00Z');
    expect(mails()).toEqual(['Mon 17:30 duty@example.org: an answer is due soon']);
    await at('2026-11-30T18:30:00Z');
    expect(mails()).toEqual([
      'Mon 18:30 duty@example.org: an answer is overdue',
      'Mon 18:30 second@example.org: an answer is overdue',
    ]);
    await at('2026-12-05T10:00:00Z');
    expect(mails()).toEqual([]);
    expect(await steps(id)).toEqual([
      'Due soon, by 6:30pm on Monday 30 November. Told the duty person',
      'Overdue since 6:30pm on Monday 30 November. Told the duty person and the second contact',
    ]);
  });

  test('R62 whoever it is assigned to is told instead of the duty person', async () => {
    const id = await sent(site);
    await rosa.act(id, 'assign', { assignee: site.members.jo, team: null });
    await at('2026-11-30T17:30:00Z');
    expect(mails()).toEqual(['Mon 17:30 jo.mills@example.org: an answer is due soon']);
  });

  test('R62 urgent and not dealt with by 17:30: the managers too, once, and nobody is told that it is due soon besides', async () => {
    const id = await sent(site);
    await rosa.act(id, 'urgency', { urgency: 'urgent' });
    await at('2026-11-27T17:29:00Z');
    expect(mails()).toEqual([]);
    await at('2026-11-27T17:30:00Z');
    expect(mails()).toEqual([
      'Fri 17:30 amir.khan@example.org: something urgent has not been dealt with',
      'Fri 17:30 duty@example.org: something urgent has not been dealt with',
      'Fri 17:30 second@example.org: something urgent has not been dealt with',
    ]);
    expect(await steps(id)).toEqual([
      'Urgent and not dealt with. Told the duty person, the second contact and the manager',
    ]);
  });

  test('R62 urgent and received after 17:30 is told at once', async () => {
    site.clock.set('2026-11-27T17:45:00Z');
    await sent(site, { enteredBy: 'jo', urgency: 'urgent' });
    await way.outbox.runDue();
    expect(mails()).toHaveLength(3);
  });

  test('R62 S31a urgent and received while closed is told at 17:30 of the day it is due', async () => {
    site.clock.set('2026-11-28T12:00:00Z');
    await sent(site, { enteredBy: 'jo', urgency: 'urgent' });
    await at('2026-11-30T17:29:00Z');
    expect(mails()).toEqual([]);
    await at('2026-11-30T17:30:00Z');
    expect(mails()).toHaveLength(3);
  });

  test('R62 what was answered meanwhile tells nobody', async () => {
    const id = await sent(site);
    await rosa.act(id, 'reply', { submission: 'answered in time', text: 'Rest it', response: 'advice' });
    await at('2026-12-01T10:00:00Z');
    expect(mails()).toEqual([]);
  });

  test('R62 S31b a later message has its own time, and an older one keeps its own', async () => {
    const id = await sent(site);
    await rosa.act(id, 'reply', { submission: 'the first answer', text: 'Rest it', response: 'advice' });
    await at('2026-12-01T09:00:00Z');
    mails();
    await patientWrites(site, id, 'It is no better');
    await at('2026-12-01T12:00:00Z');
    await patientWrites(site, id, 'And it is red now');
    expect(new Date((await rosa.open(id)).row.dueAt!).toISOString()).toBe('2026-12-02T18:30:00.000Z');
    await at('2026-12-02T17:30:00Z');
    expect(mails()).toEqual(['Wed 17:30 duty@example.org: an answer is due soon']);
    await at('2026-12-02T18:30:00Z');
    expect(mails()).toHaveLength(2);
    await at('2026-12-04T18:30:00Z');
    expect(mails()).toEqual([]);
  });

  test('R62 many that fall due together are one message to each person, and each says so in its own timeline', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => sent(site)));
    await at('2026-11-30T17:30:00Z');
    expect(mails()).toEqual(['Mon 17:30 duty@example.org: an answer is due soon']);
    for (const id of ids) expect(await steps(id)).toHaveLength(1);
  });

  test('R62 S1 while its alarm is open the alarm tells people, and the clock only writes it down', async () => {
    const id = await sent(site, { flags: [chestPain] });
    site.clock.set('2026-11-27T17:30:00Z');
    await way.outbox.runDue();
    expect(mails().filter((call) => call.includes('dealt with'))).toEqual([]);
    expect(await steps(id)).toContain('Urgent and not dealt with. Its alarm goes on');
  });

  test('R62 once each, with two processes at work and after a restart', async () => {
    const id = await sent(site);
    const still = { email: async () => {}, text: async () => {}, close: () => {} };
    const other = startOutbox(site.deps, still, outboxKinds);
    site.clock.set('2026-11-30T18:30:00Z');
    await Promise.all([way.outbox.runDue(), other.runDue(), way.outbox.runDue(), other.runDue()]);
    await other.stop();
    const restarted = reachingSite(site);
    await restarted.outbox.runDue();
    await restarted.outbox.stop();
    expect(restarted.told).toEqual([]);
    rosa = await site.signIn('rosa');
    // Nothing ran before: that it is overdue covers that it was due soon.
    expect(await steps(id)).toEqual([
      'Overdue since 6:30pm on Monday 30 November. Told the duty person and the second contact',
    ]);
    const kept = await site.deps.database.read(site.elmTree, ({ q, t, organisation }) =>
      q.select().from(t.staffNotice).where(eq(t.staffNotice.organisation, organisation)),
    );
    expect(kept).toHaveLength(4);
    expect(JSON.stringify(kept)).not.toMatch(/example\.org|Dana|Whitcombe/);
  });

  test('R62 who cannot be reached is passed over for who can', async () => {
    const id = await sent(site);
    await rosa.act(id, 'assign', { assignee: site.members.jo, team: null });
    await change(async ({ q, t, organisation }) => {
      await q.delete(t.dutySlot).where(eq(t.dutySlot.organisation, organisation));
      await q.update(t.member).set({ active: false }).where(eq(t.member.organisation, organisation));
    });
    await way.at('2026-11-30T17:30:00Z');
    expect(mails()).toEqual([]);
    await change(async ({ q, t, organisation }) => {
      await q.update(t.member).set({ active: true }).where(eq(t.member.organisation, organisation));
    });
    await way.at('2026-11-30T18:30:00Z');
    expect(mails()).toEqual(['Mon 18:30 jo.mills@example.org: an answer is overdue']);
    rosa = await site.signIn('rosa');
    expect(await steps(id)).toEqual([
      'Due soon, by 6:30pm on Monday 30 November. Nobody could be told',
      'Overdue since 6:30pm on Monday 30 November. Told whoever it is assigned to',
    ]);
  });
});
