import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { onBothDatabases } from '../support/databases.ts';
import { notifyForTexts } from '../support/notify-config.ts';
import { opens } from '../support/opens.ts';
import { type Reaching, reachingSite, stepsOf, tasksFor } from '../support/reaching.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const everyWay = { text: true, email: true, call: true, voicemail: true };
const emailOnly = { text: false, email: true, call: true, voicemail: false };

onBothDatabases('the delivery ladder', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let way: Reaching;
  let box = 0;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning, { notify: notifyForTexts, mailBy: 'smtp' });
    way = reachingSite(site);
  });
  afterAll(() => way.outbox.stop());
  beforeEach(async () => {
    site.clock.set(fridayMorning);
    rosa = await site.signIn('rosa');
  });

  type Changes = NonNullable<Parameters<typeof sent>[1]>;
  /** A request of somebody whose acknowledgement has gone, made urgent or not, and a reply to it that has gone too. */
  async function replied(email: string, { urgent = false, ...changes }: Changes & { urgent?: boolean } = {}) {
    const { contact, ...rest } = changes;
    const id = await sent(site, {
      ...rest,
      contact: { email, phone: '07700 900456', safe: everyWay, ...contact },
    });
    await way.outbox.runDue();
    way.left.length = 0;
    if (urgent) await rosa.act(id, 'urgency', { urgency: 'urgent' });
    await rosa.act(id, 'reply', {
      submission: `ladder ${++box}`,
      text: 'Please come in',
      response: 'advice',
    });
    site.clock.advance(10_000);
    await way.outbox.runDue();
    return id;
  }

  describe('urgent and unread', () => {
    test('S32 the next safe channel after 30 minutes, a call after 60, and the duty person is told', async () => {
      const id = await replied('urgent@example.org', { urgent: true });
      await way.at('2026-11-27T10:29:59Z');
      expect(way.left.filter(({ channel }) => channel === 'text')).toEqual([]);
      await way.at('2026-11-27T10:30:00Z');
      expect(way.to('urgent@example.org')).toEqual(['Fri 10:00 email']);
      expect(way.left.at(-1)).toMatchObject({ channel: 'text', at: 'Fri 10:30' });
      expect(await tasksFor(rosa, id)).toEqual([]);
      way.calls();
      await way.at('2026-11-27T11:00:00Z');
      const [task] = await tasksFor(rosa, id);
      expect(task).toMatchObject({
        kind: 'call',
        reason: 'unread-urgent',
        words: 'Nobody has opened the urgent message of 10am',
        todo: 'Ring them, and again 5 minutes later. You may leave a voicemail. If nobody answers, find another way that is safe.',
        urgent: true,
        doNotRing: false,
        name: 'Alan Whitcombe',
        late: false,
      });
      expect(new Date(task!.dueAt).toISOString()).toBe('2026-11-27T11:30:00.000Z');
      expect((await rosa.open(id)).tasks).toEqual([task]);
      expect(way.calls()).toEqual([
        'Fri 11:00 07700 900201: somebody is to be called now',
        'Fri 11:00 duty@example.org: somebody is to be called now',
      ]);
      expect(stepsOf(await rosa.open(id))).toEqual([
        'Not opened yet: tried text message',
        'Nobody has opened the urgent message: a call is to be made now',
      ]);
    });

    test('S32 with one safe channel the same one is tried again, as a reminder', async () => {
      const id = await replied('one@example.org', { urgent: true, contact: { safe: emailOnly } });
      await way.at('2026-11-27T10:31:00Z');
      expect(way.to('one@example.org')).toEqual(['Fri 10:00 email', 'Fri 10:31 email']);
      expect(stepsOf(await rosa.open(id))).toEqual(['Not opened yet: reminded by email again']);
    });

    test('S32 in any case by 17:30 the same day', async () => {
      site.clock.set('2026-11-27T17:10:00Z');
      const id = await replied('late@example.org', { urgent: true });
      await way.at('2026-11-27T17:30:00Z');
      expect(way.left.map(({ channel }) => channel)).toEqual(['email', 'text']);
      expect(await tasksFor(rosa, id)).toMatchObject([{ reason: 'unread-urgent' }]);
    });

    test('S32 sent after hours it climbs from the next opening on, not at night (S31d)', async () => {
      site.clock.set('2026-11-27T19:00:00Z');
      const id = await replied('night@example.org', { urgent: true });
      await way.at('2026-11-30T08:29:00Z');
      expect(way.left.map(({ at }) => at)).toEqual(['Fri 19:00']);
      await way.at('2026-11-30T08:30:00Z');
      await way.at('2026-11-30T09:00:00Z');
      expect(way.left.map(({ at, channel }) => `${at} ${channel}`)).toEqual([
        'Fri 19:00 email',
        'Mon 08:30 text',
      ]);
      rosa = await site.signIn('rosa');
      expect(await tasksFor(rosa, id)).toHaveLength(1);
    });

    test('S32 "please act today" is a message’s own urgency', async () => {
      const id = await sent(site, { contact: { email: 'today@example.org', safe: everyWay } });
      await rosa.act(id, 'reply', {
        submission: 'act today',
        text: 'Today',
        response: 'advice',
        urgent: true,
      });
      await way.at('2026-11-27T11:00:00Z');
      expect(await tasksFor(rosa, id)).toMatchObject([{ reason: 'unread-urgent', urgent: true }]);
    });

    test('S32 made urgent while its message is unread, it goes on at the urgent pace', async () => {
      const id = await replied('raised@example.org');
      await rosa.act(id, 'urgency', { urgency: 'urgent' });
      await way.at('2026-11-27T11:05:00Z');
      expect(await tasksFor(rosa, id)).toMatchObject([{ reason: 'unread-urgent' }]);
    });
  });

  describe('not urgent and unread', () => {
    test('S32 S31d the next channel after 24 core hours, a call after 48', async () => {
      const id = await replied('calm@example.org');
      await way.at('2026-12-01T12:59:59Z');
      expect(way.left).toHaveLength(1);
      await way.at('2026-12-01T13:00:11Z');
      expect(way.left.at(-1)).toMatchObject({ channel: 'text', at: 'Tue 13:00' });
      await way.at('2026-12-03T16:00:11Z');
      rosa = await site.signIn('rosa');
      expect(await tasksFor(rosa, id)).toMatchObject([
        {
          kind: 'call',
          reason: 'unread',
          urgent: false,
          words: 'Nobody has opened the message of 10am on Friday 27 November',
        },
      ]);
    });
  });

  describe('over safe channels only', () => {
    test('S23 S32 somebody who is deaf is rung by nobody: the task says what to do instead', async () => {
      const contact = {
        cannotUsePhone: true,
        safe: { text: true, email: true, call: false, voicemail: false },
      };
      const id = await replied('deaf@example.org', { urgent: true, contact });
      await way.at('2026-11-27T11:00:00Z');
      const [task] = await tasksFor(rosa, id);
      expect(task).toMatchObject({
        doNotRing: true,
        todo: 'Do not ring. They cannot use a phone. Try the next of these: a text or email again; a relay call, if their record says that they use one; somebody they trust, if one is named and it is safe; a letter today; a visit, if a clinician decides so.',
      });
    });

    test('a mobile abroad, where texts are not paid for, is like no safe way: somebody calls', async () => {
      const safe = { text: true, email: false, call: true, voicemail: false };
      const id = await replied('abroad@example.org', { contact: { phone: '+33 6 12 34 56 78', safe } });
      expect(way.left).toEqual([]);
      expect(await tasksFor(rosa, id)).toMatchObject([{ kind: 'call', reason: 'no-safe-channel' }]);
    });

    test('S23 nothing is safe: the call task comes at once, and nothing is ever sent', async () => {
      const safe = { text: false, email: false, call: true, voicemail: false };
      const id = await replied('nothing@example.org', { contact: { safe } });
      expect(way.left).toEqual([]);
      expect(await tasksFor(rosa, id)).toMatchObject([
        {
          reason: 'no-safe-channel',
          words: 'No word of the message of 10am can be sent safely',
          doNotRing: false,
        },
      ]);
      await way.at('2026-12-10T10:00:00Z');
      expect(way.left).toEqual([]);
    });

    test('S23 a call is not safe either: do not ring, and no relay call', async () => {
      const safe = { text: false, email: false, call: false, voicemail: false };
      const id = await replied('unsafe@example.org', { contact: { safe } });
      const [task] = await tasksFor(rosa, id);
      expect(task!.todo).toBe(
        'Do not ring. They did not say that a call is safe. Try the next of these: somebody they trust, if one is named and it is safe; a letter today, if it is safe; a visit, if a clinician decides so.',
      );
    });

    test('S23 "I will look online": nothing is sent and nobody is asked to call, unless it is urgent', async () => {
      const calm = await replied('online@example.org', { contact: { lookOnline: true } });
      const urgent = await replied('online-urgent@example.org', {
        urgent: true,
        contact: { lookOnline: true },
      });
      await way.at('2026-11-27T11:01:00Z');
      expect(await tasksFor(rosa, calm)).toEqual([]);
      expect(await tasksFor(rosa, urgent)).toMatchObject([{ reason: 'unread-urgent', doNotRing: true }]);
      expect(way.left).toEqual([]);
      await way.at('2026-12-10T10:00:00Z');
      rosa = await site.signIn('rosa');
      expect(await tasksFor(rosa, calm)).toEqual([]);
    });
  });

  describe('stops', () => {
    test('S32 when somebody opens it with the date of birth: no rung more, and its task is over', async () => {
      const id = await replied('reads@example.org', { urgent: true });
      await way.at('2026-11-27T11:00:00Z');
      expect(await tasksFor(rosa, id)).toHaveLength(1);
      await opens(site, id);
      expect(await tasksFor(rosa, id)).toEqual([]);
      expect((await rosa.open(id)).timeline.at(-1)).toMatchObject({
        who: 'The patient',
        what: 'A task of this request is no longer needed',
      });
      const before = way.left.length;
      await way.at('2026-12-10T10:00:00Z');
      expect(way.left).toHaveLength(before);
    });

    test('S35 when it is taken back', async () => {
      const id = await sent(site, { contact: { email: 'taken@example.org', safe: everyWay } });
      await way.outbox.runDue();
      const { body } = await rosa.act(id, 'reply', { submission: 'taken', text: 'Wrong', response: 'more' });
      await rosa.post(`/api/elm-tree/consultations/${id}/messages/${body.message}/take-back`);
      way.left.length = 0;
      await way.at('2026-12-10T10:00:00Z');
      expect(way.to('taken@example.org')).toEqual([]);
      rosa = await site.signIn('rosa');
      expect(await tasksFor(rosa, id)).toEqual([]);
    });
  });

  describe('a delivery that failed', () => {
    test('S32 climbs at once to the next channel', async () => {
      way.bounces.add('bounces@example.org');
      const id = await replied('bounces@example.org');
      expect(way.left).toMatchObject([{ channel: 'text', at: 'Fri 10:00' }]);
      expect(stepsOf(await rosa.open(id))).toContain('Tried text message instead');
      expect((await rosa.open(id)).respondedAt).not.toBeNull();
    });

    test('R102 nothing is left: back to staff with a call task, and it was no response', async () => {
      way.bounces.add('dead@example.org');
      const id = await replied('dead@example.org', { contact: { safe: emailOnly } });
      const request = await rosa.open(id);
      expect(request.row).toMatchObject({ state: 'to-triage', unread: true });
      expect(request.respondedAt).toBeNull();
      expect(request.tasks).toMatchObject([
        { kind: 'not-delivered', words: 'What we sent about this request reached nobody' },
        { kind: 'call', reason: 'delivery-failed', words: 'The message of 10am reached nobody' },
      ]);
    });

    test('S32 the text of a later rung fails: the call task comes at once, and the response stands', async () => {
      way.bounces.add('07700 900456');
      const id = await replied('half@example.org', { urgent: true });
      await way.at('2026-11-27T10:31:00Z');
      way.bounces.delete('07700 900456');
      const request = await rosa.open(id);
      expect(request.tasks).toMatchObject([{ kind: 'call', reason: 'delivery-failed', urgent: true }]);
      expect(request.respondedAt).not.toBeNull();
    });
  });

  test('S32 each rung is climbed once, with two processes at work and after a restart', async () => {
    const id = await replied('twice@example.org', { urgent: true });
    const other = startOutbox(
      site.deps,
      { email: async () => {}, text: async () => {}, close: () => {} },
      outboxKinds,
    );
    site.clock.set('2026-11-27T11:00:30Z');
    await Promise.all([way.outbox.runDue(), other.runDue(), way.outbox.runDue(), other.runDue()]);
    await other.stop();
    expect(await tasksFor(rosa, id)).toHaveLength(1);
    expect(stepsOf(await rosa.open(id))).toHaveLength(2);
    const restarted = reachingSite(site);
    await restarted.outbox.runDue();
    expect(restarted.left).toEqual([]);
    await restarted.outbox.stop();
  });
});
