import type { Batch } from '@frontdoor/contract';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTransports } from '../../apps/server/src/features/outbox/create-transports.ts';
import { type Outbox, startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { base, csvOf, lineOf, linesOf, makeBatch } from '../support/batch.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type NotifyServer, openNotifyServer } from '../support/notify-server.ts';
import { born, browser } from '../support/patient-site.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('the results of a batch', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let notify: NotifyServer;
  let outbox: Outbox;
  beforeAll(async () => {
    notify = await openNotifyServer();
    site = await staffSite(await open(), fridayMorning, { notify: notify.config, mailBy: 'notify' });
    rosa = await site.signIn('rosa');
    outbox = startOutbox(site.deps, createTransports(site.deps), outboxKinds);
  });
  afterAll(async () => {
    await outbox.stop();
    await notify.close();
  });

  const mailTo = (number: number) => notify.taken.find(({ to }) => to === `patient-${number}@example.org`)!;
  const arrives = (number: number, status: string) =>
    request(site.app)
      .post('/api/notify/receipts')
      .set('Authorization', `Bearer ${notify.config.callbackToken}`)
      .send({ id: '1', to: 'x', notification_type: 'email', reference: mailTo(number).reference, status });
  const linkOf = (number: number) => new URL(/http:\S+\/m\/[\w-]+/.exec(mailTo(number).body)![0]).pathname;

  test('are live: sent, delivered, read, answered and failed, and a reply is screened and looked at like any', async () => {
    const lines = [0, 1, 2].map((number) => lineOf(number));
    // Two who have no phone, so that no other way is tried when the mail fails.
    const csv = csvOf([...lines, lineOf(3, { phone: '' }), lineOf(4, { phone: '' })]);
    const { id } = await makeBatch(rosa, { csv });
    const told: string[] = [];
    const deaf = site.deps.live.listen(site.elmTree, (changed) => told.push(changed));
    await rosa.post(`${base}/${id}/start`);
    await outbox.runDue();
    deaf();
    expect(told).toContain(id);
    expect(mailTo(0).body).not.toMatch(/flu|clinic|Pa Patient/i);
    await arrives(1, 'delivered');
    await arrives(4, 'permanent-failure');
    const reader = browser(site);
    await reader.post(linkOf(2), born('1958-03-12'));
    expect((await reader.get(linkOf(2))).words).toContain('Dear Pc Patient, your flu clinic is on Saturday.');
    const writer = browser(site);
    await writer.post(linkOf(3), born('1958-03-12'));
    await writer.get(linkOf(3));
    site.clock.advance(60_000);
    await writer.send(`${linkOf(3)}/reply`, { text: 'I have crushing pain in my chest and my left arm' }, []);

    expect(((await rosa.get(`${base}/${id}`)).body as Batch).counts).toEqual({
      ...{ lines: 5, ready: 0, cannot: 0, withheld: 0, sent: 5 },
      ...{ delivered: 3, read: 2, answered: 1, failed: 1 },
    });
    expect((await linesOf(rosa, id)).map(({ progress }) => progress)).toEqual([
      'sent',
      'delivered',
      'read',
      'answered',
      'failed',
    ]);
    expect((await linesOf(rosa, id, '&state=failed')).map(({ line }) => line)).toEqual([6]);
    const [answered, ...more] = await linesOf(rosa, id, '&state=answered');
    expect(more).toEqual([]);
    const detail = await rosa.open(answered!.consultation!);
    expect(detail.row).toMatchObject({ flagLevel: 'red', state: 'to-triage', unread: true });

    const tasks = (await rosa.get('/api/elm-tree/tasks')).body as { items: unknown[] };
    expect(tasks.items).toEqual([]);
    site.clock.set('2026-12-04T10:00:00Z');
    rosa = await site.signIn('rosa');
    await outbox.runDue();
    const later = (await rosa.get('/api/elm-tree/tasks')).body as { items: unknown[] };
    // Whoever has not read what a list sent is nobody's call to make: the results say who it is.
    expect(later.items).toEqual([]);
  });
});
