import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  consultationById,
  updateConsultation,
} from '../../apps/server/src/features/consultations/change-store.ts';
import type { ContactGiven } from '../../apps/server/src/features/consultations/content.ts';
import { openRequest } from '../../apps/server/src/features/consultations/request-facts.ts';
import { addDelivery } from '../../apps/server/src/features/deliveries/add.ts';
import { blockAddress, isBlocked, liftBlock } from '../../apps/server/src/features/deliveries/blocked.ts';
import type { Mail, Text } from '../../apps/server/src/features/outbox/words.ts';
import { type Outbox, startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { onBothDatabases } from '../support/databases.ts';
import { notifyForTexts } from '../support/notify-config.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('what is looked at once more as a message is sent', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let outbox: Outbox;
  let told: (Mail | Text)[] = [];
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning, { notify: notifyForTexts });
    rosa = await site.signIn('rosa');
    const take = async (message: Mail | Text) => void told.push(message);
    outbox = startOutbox(site.deps, { email: take, text: take, close: () => {} }, outboxKinds);
  });
  afterAll(() => outbox.stop());
  beforeEach(async () => {
    site.clock.set(fridayMorning);
    await outbox.runDue();
    told = [];
  });

  const to = () => told.map((message) => message.to);
  const onlyEmail = { text: false, email: true, call: false, voicemail: false };
  /** A reply that is held, so that the test can change something before it goes. */
  async function held(email: string, contact: Partial<ContactGiven> = { safe: onlyEmail }): Promise<string> {
    const id = await sent(site, { contact: { email, ...contact } });
    await outbox.runDue();
    told = [];
    await rosa.act(id, 'reply', { submission: `to ${email}`, text: 'Rest it', response: 'advice' });
    return id;
  }
  async function goes(): Promise<void> {
    site.clock.advance(10_000);
    await outbox.runDue();
  }
  async function setContact(id: string, change: Partial<ContactGiven>): Promise<void> {
    const { vault } = site.deps.database;
    await site.deps.database.within(site.elmTree, async (tx) => {
      const request = (await consultationById(tx, id))!;
      const { content } = openRequest(vault, request);
      const changed = { ...content, contact: { ...content.contact, ...change } };
      const sealed = vault.seal(site.elmTree, JSON.stringify(changed));
      await updateConsultation(tx, request, { content: sealed, changedAt: site.clock.now() });
    });
  }
  const replyOf = async (id: string) => (await rosa.open(id)).messages[0]!.deliveries;

  test('S23 a way that is not safe any more is not used; staff are told', async () => {
    const id = await held('unsafe@example.org');
    await setContact(id, { safe: { ...onlyEmail, email: false } });
    await goes();
    expect(to()).toEqual([]);
    expect(await replyOf(id)).toMatchObject([
      { state: 'failed', fault: 'This way of contact is not safe any more, or not set up' },
    ]);
    expect((await rosa.open(id)).row).toMatchObject({ state: 'to-triage', unread: true });
  });

  test('S25 an accepted change of address is followed by what waits to be sent', async () => {
    const id = await held('old@example.org');
    await setContact(id, { email: 'new@example.org' });
    await goes();
    expect(to()).toEqual(['new@example.org']);
    expect(await replyOf(id)).toMatchObject([{ state: 'sent' }]);
  });

  test('an address whose owner said "This is not for me" gets nothing, of any request, however it is written', async () => {
    const { vault } = site.deps.database;
    const first = await held('Wrong.Person@example.org');
    const now = site.clock.now();
    await site.deps.database.within(site.elmTree, (tx) =>
      blockAddress(tx, vault, { address: 'wrong.person@EXAMPLE.org ', consultation: first, now }),
    );
    await goes();
    await sent(site, { contact: { email: 'wrong.person@example.org', safe: onlyEmail } });
    await outbox.runDue();
    expect(to()).toEqual([]);
    expect(await replyOf(first)).toMatchObject([
      { state: 'failed', fault: 'Whoever has this address said it is not for them' },
    ]);

    await site.deps.database.within(site.elmTree, (tx) =>
      liftBlock(tx, vault, { address: 'wrong.person@example.org', by: site.members.jo, now }),
    );
    await sent(site, { contact: { email: 'wrong.person@example.org', safe: onlyEmail } });
    await outbox.runDue();
    expect(to()).toEqual(['wrong.person@example.org']);
  });

  test('a blocked number is blocked in every form, and at this surgery only', async () => {
    const { vault } = site.deps.database;
    await site.deps.database.within(site.elmTree, (tx) =>
      blockAddress(tx, vault, { address: '07700 900999', consultation: 'c', now: 1 }),
    );
    const blockedAt = (organisation: string, address: string) =>
      site.deps.database.read(organisation, (reader) => isBlocked(reader, vault, address));
    expect(await blockedAt(site.elmTree, '+44 7700 900 999')).toBe(true);
    expect(await blockedAt(site.elmTree, '07700 900998')).toBe(false);
    expect(await blockedAt(site.northgate, '07700 900999')).toBe(false);
  });

  test('S20 a link that ended meanwhile is not sent; staff are told', async () => {
    const id = await held('ended@example.org');
    await site.deps.database.within(site.elmTree, async ({ q, t, organisation }) => {
      await q
        .update(t.link)
        .set({ endedAt: site.clock.now() })
        .where(and(eq(t.link.organisation, organisation), eq(t.link.consultation, id)));
    });
    await goes();
    expect(to()).toEqual([]);
    expect(await replyOf(id)).toMatchObject([
      { state: 'failed', fault: 'Its link ended before it was sent' },
    ]);
  });

  test('S20 a code goes where it was asked for, at night too, and holds no link', async () => {
    const id = await sent(site, { contact: { email: 'code@example.org', safe: onlyEmail } });
    await outbox.runDue();
    site.clock.set('2026-11-27T23:00:00Z');
    told = [];
    await site.deps.database.within(site.elmTree, (tx) =>
      addDelivery(tx, site.deps.database.vault, {
        consultation: id,
        message: null,
        recipient: 'patient',
        channel: 'text',
        template: 'code',
        content: { address: '07700 900555', token: null, code: '482913' },
        createdAt: site.clock.now(),
        sendAt: site.clock.now(),
      }),
    );
    await outbox.runDue();
    expect(told).toEqual([
      {
        to: '07700 900555',
        text: '482913 is your code from Elm Tree Surgery. It works for 10 minutes. Do not tell it to anybody. Not for you? Call 0113 496 0123. Life in danger: 999. Help fast when we are closed: 111.',
      },
    ]);
  });

  test('S20 the acknowledgement of what came while nobody was there says so, and when somebody is', async () => {
    await sent(site, {
      contact: { email: 'closed@example.org', safe: onlyEmail },
      opens: '8am on Monday 30 November',
    });
    await outbox.runDue();
    const [mail] = told as Mail[];
    expect(mail!.text).toContain('Nobody reads it until we open, at 8am on Monday 30 November.');
  });
});
