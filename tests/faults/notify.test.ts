import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openNotify } from '../../apps/server/src/features/notify/transport.ts';
import { createTransports } from '../../apps/server/src/features/outbox/create-transports.ts';
import { type Outbox, startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type NotifyServer, openNotifyServer } from '../support/notify-server.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const aMinute = 60_000;
const textOnly = { email: null, safe: { text: true, email: false, call: false, voicemail: false } };

onBothDatabases('messages by GOV.UK Notify', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let notify: NotifyServer;
  let outbox: Outbox;
  beforeAll(async () => {
    notify = await openNotifyServer();
    site = await staffSite(await open(), fridayMorning, { notify: notify.config, mailBy: 'notify' });
    rosa = await site.signIn('rosa');
  });
  afterAll(() => notify.close());
  beforeEach(async () => {
    site.clock.set(fridayMorning);
    await outbox?.stop();
    outbox = startOutbox(site.deps, createTransports(site.deps), outboxKinds);
    await outbox.runDue();
    Object.assign(notify, { taken: [], calls: [], answers: [], retryAfter: null });
  });
  afterAll(() => outbox.stop());

  const whatHappened = async (id: string) => (await rosa.open(id)).timeline.map(({ what }) => what);
  const later = async (ms: number) => {
    site.clock.advance(ms);
    await outbox.runDue();
  };
  const posts = () => notify.calls.filter((call) => call.startsWith('POST')).length;

  test('a mail and a text arrive in their own words, each by a reference that names nobody', async () => {
    const mail = await sent(site, { contact: { email: 'zebedee@example.org' } });
    const text = await sent(site, { contact: { phone: '07700 900123', ...textOnly } });
    await outbox.runDue();
    const [first, second] = notify.taken;
    expect(first).toMatchObject({
      type: 'email',
      to: 'zebedee@example.org',
      subject: 'Message from Elm Tree Surgery',
    });
    expect(first!.body).toContain('We have what you sent us. Your reference is');
    expect(second).toMatchObject({ type: 'sms', to: '+447700900123' });
    expect(second!.body).toMatch(
      /^Elm Tree Surgery has what you sent\. Your reference is \w{4} \w{4}\. Read or write here: http:\/\/surgery\.example\.org\/elm-tree\/m\/[\w-]{43} Or call 0113 496 0123\. Not for you\? Open it and tell us\. Life in danger: 999\. Help fast when we are closed: 111\.$/,
    );
    expect(first!.reference).toMatch(new RegExp(`^delivery\\.${site.elmTree}\\.[\\w-]{36}$`));
    expect(await whatHappened(mail)).toContain('Sent an email');
    expect(await whatHappened(text)).toContain('Sent a text message');
  });

  test.each([
    ['500 then 200', [500]],
    ['500 three times, then 200', [500, 500, 500]],
    ['403: our clock was wrong, and is right', [403]],
    ['a line that breaks before it is taken', ['cut']],
  ] as const)('%s: it arrives once', async (_name, answers) => {
    notify.answers = [...answers];
    const id = await sent(site);
    await outbox.runDue();
    for (let each = 0; each < 5; each++) await later(4 * aMinute);
    expect(notify.taken).toHaveLength(1);
    expect(posts()).toBe(answers.length + 1);
    expect(await whatHappened(id)).toContain('Sent an email');
  });

  test('taken, and the answer lost on the line: Notify is asked before anything is sent again', async () => {
    notify.answers = ['lost'];
    const id = await sent(site);
    await outbox.runDue();
    await later(aMinute);
    expect(notify.calls).toEqual([
      'POST /v2/notifications/email',
      `GET /v2/notifications?reference=${notify.taken[0]!.reference}`,
    ]);
    expect(notify.taken).toHaveLength(1);
    expect(await whatHappened(id)).toContain('Sent an email');
  });

  test('R102 what Notify lost meanwhile comes back to staff, and is not sent twice', async () => {
    notify.answers = ['lost'];
    const id = await sent(site);
    await outbox.runDue();
    notify.taken[0]!.status = 'permanent-failure';
    await later(aMinute);
    expect(posts()).toBe(1);
    expect(await whatHappened(id)).toContain('Could not send an email');
  });

  test('400 is for good: it is not tried again, and staff see it', async () => {
    notify.answers = [400];
    const id = await sent(site);
    await outbox.runDue();
    await later(30 * aMinute);
    expect([posts(), notify.taken.length]).toEqual([1, 0]);
    expect(await whatHappened(id)).toContain('Could not send an email');
  });

  test('429 slows everybody down for as long as it says, and loses nothing', async () => {
    notify.answers = [429];
    notify.retryAfter = 120;
    await sent(site);
    await outbox.runDue();
    await sent(site, { contact: { email: 'second@example.org' } });
    await later(119_000);
    expect(posts()).toBe(1);
    await later(1_000);
    expect(notify.taken.map(({ to }) => to).sort()).toEqual(['alan@example.org', 'second@example.org']);
  });

  test('nothing is lost over a restart: what was to be tried again is, by whoever starts next', async () => {
    notify.answers = [500];
    await sent(site);
    await outbox.runDue();
    await outbox.stop();
    outbox = startOutbox(site.deps, createTransports(site.deps), outboxKinds);
    await later(aMinute);
    expect(notify.taken).toHaveLength(1);
  });

  test('no text goes to a landline: there is no such channel', async () => {
    const id = await sent(site, { contact: { phone: '0113 496 0999', ...textOnly } });
    await outbox.runDue();
    expect(notify.calls).toEqual([]);
    expect((await whatHappened(id)).filter((what) => what.includes('text'))).toEqual([]);
  });

  test('S31 a text at night waits until 8 in the morning; for what is urgent it does not', async () => {
    site.clock.set('2026-11-27T21:00:00Z');
    await sent(site, { contact: { phone: '07700 900111', ...textOnly } });
    await sent(site, {
      contact: { phone: '07700 900222', ...textOnly },
      urgency: 'urgent',
      enteredBy: site.members.jo,
    });
    await outbox.runDue();
    expect(notify.taken.map(({ to }) => to)).toEqual(['+447700900222']);
    site.clock.set('2026-11-28T07:59:59Z');
    await outbox.runDue();
    expect(notify.taken).toHaveLength(1);
    await later(1_000);
    expect(notify.taken.map(({ to }) => to)).toEqual(['+447700900222', '+447700900111']);
  });
});

test('an answer that does not come is given up before the lease ends, and nobody knows whether it arrived', async () => {
  const notify = await openNotifyServer();
  notify.answers = ['slow'];
  const { email } = openNotify(notify.config, 50);
  const mail = {
    to: 'a@example.org',
    fromName: 'Elm',
    subject: 's',
    text: 't',
    html: 'h',
    messageId: '<1@x>',
  };
  await expect(email(mail, { reference: 'r', again: false })).rejects.toMatchObject({
    code: 'notify too-slow',
    permanent: false,
  });
  await notify.close();
});
