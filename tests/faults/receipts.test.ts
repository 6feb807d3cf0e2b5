import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTransports } from '../../apps/server/src/features/outbox/create-transports.ts';
import { type Outbox, startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type NotifyServer, openNotifyServer } from '../support/notify-server.ts';
import { alarmOf, endAll, putOnDuty, sentRed } from '../support/ringing.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('what Notify says later', (open) => {
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
  beforeEach(async () => {
    site.clock.set(fridayMorning);
    await outbox.runDue();
    Object.assign(notify, { taken: [], answers: [] });
  });

  const receipt = (body: object, token = notify.config.callbackToken) =>
    request(site.app)
      .post('/api/notify/receipts')
      .set('Authorization', `Bearer ${token}`)
      .send({ id: '1', to: 'alan@example.org', notification_type: 'email', ...body });
  const lastReference = () => notify.taken.at(-1)!.reference;
  const sendings = async (id: string) =>
    (await rosa.open(id)).timeline.filter(({ who }) => who === 'Frontdoor').map(({ what }) => what);
  /** A reply, sent and taken by Notify. */
  async function replied(): Promise<string> {
    const id = await sent(site);
    await outbox.runDue();
    await rosa.act(id, 'reply', { submission: `box of ${id}`, text: 'Rest it', response: 'advice' });
    site.clock.advance(10_000);
    await outbox.runDue();
    return id;
  }
  const stateOf = async (id: string) => (await rosa.open(id)).messages[0]!.deliveries[0]!;

  test('delivered stands on the message and in the timeline, with its time', async () => {
    const id = await replied();
    site.clock.advance(5_000);
    expect((await receipt({ reference: lastReference(), status: 'delivered' })).status).toBe(200);
    expect(await stateOf(id)).toMatchObject({
      state: 'delivered',
      deliveredAt: site.clock.now(),
      fault: null,
    });
    expect(await sendings(id)).toContain('An email arrived');
  });

  test.each(['permanent-failure', 'temporary-failure', 'technical-failure'])(
    'R102 %s after it was taken puts the request before staff, as a failure at sending does',
    async (status) => {
      const id = await replied();
      expect((await rosa.open(id)).row.state).toBe('waiting');
      await receipt({ reference: lastReference(), status });
      const request = await rosa.open(id);
      expect(request.row).toMatchObject({ state: 'to-triage', unread: true });
      expect(await stateOf(id)).toMatchObject({ state: 'failed', fault: expect.stringMatching(/\w/) });
      expect(request.timeline.map(({ what }) => what)).toContain(
        'An email could not be delivered. Reach the patient another way',
      );
    },
  );

  test('said again, it changes nothing more', async () => {
    const id = await replied();
    await receipt({ reference: lastReference(), status: 'permanent-failure' });
    const before = await rosa.open(id);
    expect((await receipt({ reference: lastReference(), status: 'permanent-failure' })).status).toBe(200);
    const after = await rosa.open(id);
    expect([after.row.lock, after.timeline.length]).toEqual([before.row.lock, before.timeline.length]);
  });

  test('in another order: what has arrived is not sent, sending or failed again', async () => {
    const id = await replied();
    const reference = lastReference();
    for (const status of ['delivered', 'sending', 'sent', 'permanent-failure', 'delivered'])
      expect((await receipt({ reference, status })).status).toBe(200);
    expect((await stateOf(id)).state).toBe('delivered');
    expect((await rosa.open(id)).row.state).toBe('waiting');
  });

  test('before our own try knows that it was taken: it is not sent again', async () => {
    notify.answers = ['lost'];
    const id = await sent(site);
    await outbox.runDue();
    await receipt({ reference: lastReference(), status: 'delivered' });
    site.clock.advance(5 * 60_000);
    await outbox.runDue();
    expect(notify.taken).toHaveLength(1);
    expect(await sendings(id)).toEqual(['An email arrived']);
  });

  test('S2 a notice of an alarm that does not arrive sounds the next rung', async () => {
    await endAll(site);
    await putOnDuty(site, { duty: { phone: '07700 900111', email: '' } });
    const id = await sentRed(site, { contact: { email: null } });
    await outbox.runDue();
    const notice = notify.taken.find(({ to }) => to === '+447700900111')!;
    expect(notice.body).toContain('something needs you now');
    expect((await alarmOf(rosa, id))!.rung).toBe(1);
    await receipt({ reference: notice.reference, status: 'permanent-failure' });
    await outbox.runDue();
    expect((await alarmOf(rosa, id))!.rung).toBe(2);
    await receipt({ reference: notice.reference, status: 'permanent-failure' });
    await outbox.runDue();
    expect((await alarmOf(rosa, id))!.rung).toBe(2);
    await endAll(site);
  });

  test.each([
    ['of nobody', { status: 'delivered' }],
    ['of another system', { reference: 'invoice 12', status: 'delivered' }],
    ['of a message that is not there', { reference: 'delivery.no-such.row', status: 'permanent-failure' }],
    ['of a kind nobody sends', { reference: 'alarm.no-such.row', status: 'permanent-failure' }],
    ['with a status nobody knows', { reference: 'delivery.a.b', status: 'validation-failed' }],
  ])('a receipt %s is answered 200 and let be', async (_name, body) => {
    expect((await receipt(body)).status).toBe(200);
  });

  test('without its token nobody says anything', async () => {
    const id = await replied();
    const reference = lastReference();
    expect((await receipt({ reference, status: 'permanent-failure' }, 'a guess')).status).toBe(401);
    const bare = await request(site.app)
      .post('/api/notify/receipts')
      .set('Sec-Fetch-Site', 'same-origin')
      .set('Cookie', rosa.cookie)
      .send({ reference, status: 'permanent-failure' });
    expect(bare.status).toBe(401);
    expect((await stateOf(id)).state).toBe('sent');
  });
});

describe('a surgery without Notify', () => {
  onBothDatabases('its receipts', (open) => {
    test('are nobody’s to send', async () => {
      const site = await staffSite(await open(), fridayMorning);
      const res = await request(site.app)
        .post('/api/notify/receipts')
        .set('Authorization', 'Bearer undefined')
        .send({ reference: 'delivery.a.b', status: 'delivered' });
      expect(res.status).toBe(401);
    });
  });
});
