import { and, eq } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { consultationById } from '../../apps/server/src/features/consultations/change-store.ts';
import { sayReference } from '../../apps/server/src/features/consultations/reference.ts';
import { pauseAfter } from '../../apps/server/src/features/outbox/backoff.ts';
import { createTransports } from '../../apps/server/src/features/outbox/create-transports.ts';
import { SendFault, type Transports } from '../../apps/server/src/features/outbox/transports.ts';
import type { Mail } from '../../apps/server/src/features/outbox/words.ts';
import { type Outbox, startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { hashSecret } from '../../apps/server/src/platform/secrets.ts';
import { onBothDatabases } from '../support/databases.ts';
import { linkIn, type MailBox, openMailBox } from '../support/mail-box.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('the outbox, to a real mail server', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let mail: MailBox;
  let outbox: Outbox;
  beforeAll(async () => {
    mail = await openMailBox();
    site = await staffSite(await open(), fridayMorning, { smtpUrl: mail.url });
    rosa = await site.signIn('rosa');
    outbox = startOutbox(site.deps, createTransports(site.deps), outboxKinds);
  });
  afterAll(async () => {
    await outbox.stop();
    await mail.close();
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const states = async (id: string) => {
    const { timeline } = await rosa.open(id);
    return timeline.filter(({ who }) => who === 'Frontdoor').map(({ what }) => what);
  };

  test('S20 R104 the mail holds the surgery, its phone and a link: no name, no words, no reason', async () => {
    const id = await sent(site, {
      patient: { name: 'Zebedee Quill' },
      contact: { email: 'zebedee@example.org' },
      words: 'A rash on my hand',
    });
    await outbox.runDue();
    const received = await mail.next('zebedee@example.org');
    expect(received.subject).toBe('Message from Elm Tree Surgery');
    expect(received.from).toEqual({ name: 'Elm Tree Surgery', address: 'elm-tree@example.org' });
    const reference = sayReference(
      (await site.deps.database.read(site.elmTree, (reader) => consultationById(reader, id)))!.reference,
    );
    expect(received.text!.trim()).toBe(
      [
        'Hello',
        `We have what you sent us. Your reference is ${reference}.`,
        'We plan to answer by 6:30pm on Monday 30 November.',
        'Open this link to read or write. It will ask for the patient’s date of birth.',
        linkIn(received),
        'The link is only for you. Please do not pass it on. You cannot reply to this email.',
        'If you want to speak to us, call 0113 496 0123.',
        `Is this not for you? Open this page and tell us. Then we stop: ${linkIn(received)}/not-for-me`,
        'If somebody’s life is in danger, call 999. If you need help fast and we are closed, call 111.',
        'Elm Tree Surgery',
      ].join('\n\n'),
    );
    expect(linkIn(received)).toMatch(/^http:\/\/surgery\.example\.org\/elm-tree\/m\/[\w-]{43}$/);
    expect(JSON.stringify(received)).not.toMatch(/Zebedee Quill|rash|hand/);
    expect(await states(id)).toEqual(['Sent an email']);
  });

  test('S20 the link is the one that was kept, and only its hash is', async () => {
    const id = await sent(site, { contact: { email: 'hash@example.org' } });
    await outbox.runDue();
    const token = linkIn(await mail.next('hash@example.org'))
      .split('/')
      .at(-1)!;
    const links = await site.deps.database.read(site.elmTree, ({ q, t }) =>
      q.select().from(t.link).where(eq(t.link.organisation, site.elmTree)),
    );
    expect(links.find(({ consultation }) => consultation === id)!.tokenHash).toBe(hashSecret(token));
    expect(JSON.stringify(links)).not.toContain(token);
  });

  test('S35 a reply goes after ten seconds, by the same way in as before', async () => {
    const id = await sent(site, { contact: { email: 'ten@example.org' } });
    await outbox.runDue();
    const first = await mail.next('ten@example.org');
    await rosa.act(id, 'reply', {
      submission: 'ten seconds',
      text: 'Your knee will mend',
      response: 'advice',
    });
    site.clock.advance(9_999);
    await outbox.runDue();
    expect(mail.received.filter(({ to }) => to?.[0]?.address === 'ten@example.org')).toHaveLength(1);
    site.clock.advance(1);
    await outbox.runDue();
    const second = await mail.next('ten@example.org');
    expect(second.text).toContain('There is a new message for you to read.');
    expect(second.text).not.toContain('knee');
    expect(linkIn(second)).toBe(linkIn(first));
  });

  test('S35 what was taken back never goes', async () => {
    const id = await sent(site, { contact: { email: 'back@example.org' } });
    await outbox.runDue();
    await mail.next('back@example.org');
    const { body } = await rosa.act(id, 'reply', {
      submission: 'to be taken back',
      text: 'Wrong',
      response: 'advice',
    });
    await rosa.post(`/api/elm-tree/consultations/${id}/messages/${body.message}/take-back`);
    site.clock.advance(60_000);
    await outbox.runDue();
    expect(mail.received.filter(({ to }) => to?.[0]?.address === 'back@example.org')).toHaveLength(1);
  });

  test.each(['deceased', 'left'] as const)(
    'S24 nothing goes to somebody who is %s, asked as it is sent',
    async (state) => {
      const email = `${state}@example.org`;
      const id = await sent(site, { patient: { name: `Person ${state}` }, contact: { email } });
      await outbox.runDue();
      await mail.next(email);
      await rosa.act(id, 'reply', { submission: `a reply to ${state}`, text: 'Rest it', response: 'advice' });
      const patient = (await site.deps.database.read(site.elmTree, (reader) => consultationById(reader, id)))!
        .patient;
      await site.deps.database.within(site.elmTree, async ({ q, t, organisation }) => {
        await q
          .update(t.patient)
          .set({ state })
          .where(and(eq(t.patient.organisation, organisation), eq(t.patient.id, patient)));
      });
      site.clock.advance(10_000);
      await outbox.runDue();
      expect(mail.received.filter(({ to }) => to?.[0]?.address === email)).toHaveLength(1);
      expect(await states(id)).toEqual(['Sent an email', 'Did not send an email']);
    },
  );
});

onBothDatabases('the outbox, when sending fails', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let outbox: Outbox;
  let mails: Mail[] = [];
  let answer: (mail: Mail) => Promise<void>;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    rosa = await site.signIn('rosa');
    const transports: Transports = {
      email: async (mail) => {
        mails.push(mail);
        await answer(mail);
      },
      text: null,
      close: () => {},
    };
    outbox = startOutbox(site.deps, transports, outboxKinds);
  });
  afterAll(() => outbox.stop());
  beforeEach(() => {
    site.clock.set(fridayMorning);
    mails = [];
    answer = async () => {};
  });

  const whatHappened = async (id: string) => (await rosa.open(id)).timeline.map(({ what }) => what);

  test('it is tried again, each time after a longer pause, under the same message id', async () => {
    answer = async () => {
      if (mails.length < 3) throw new SendFault('ECONNECTION', false);
    };
    const id = await sent(site);
    await outbox.runDue();
    await outbox.runDue();
    expect(mails).toHaveLength(1);
    site.clock.advance(pauseAfter(1, 1));
    await outbox.runDue();
    site.clock.advance(pauseAfter(2, 1));
    await outbox.runDue();
    expect(mails).toHaveLength(3);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await whatHappened(id)).toContain('Sent an email');
  });

  test('R102 refused for good, the request is back with staff, unread, and its timeline says why', async () => {
    const id = await sent(site);
    await outbox.runDue();
    await rosa.act(id, 'reply', { submission: 'to a wrong address', text: 'Rest it', response: 'advice' });
    answer = async () => {
      throw new SendFault('EENVELOPE 550', true);
    };
    site.clock.advance(10_000);
    await outbox.runDue();
    const request = await rosa.open(id);
    expect(request.row).toMatchObject({ state: 'to-triage', unread: true });
    expect(request.messages[0]!.deliveries).toMatchObject([{ channel: 'email', state: 'failed' }]);
    expect(request.timeline.map(({ what }) => what)).toContain(
      'An email could not be delivered. Reach the patient another way',
    );
    mails = [];
    site.clock.advance(24 * 60 * 60_000);
    await outbox.runDue();
    expect(mails).toEqual([]);
  });

  test('R102 tried eight times without luck, it is given up', async () => {
    answer = async () => {
      throw new SendFault('ETIMEDOUT', false);
    };
    const id = await sent(site);
    for (let each = 0; each < 12; each++) {
      await outbox.runDue();
      site.clock.advance(15 * 60_000);
    }
    expect(mails).toHaveLength(8);
    expect(await whatHappened(id)).toContain('Could not send an email');
  });

  test('a worker that died in the middle holds its work for two minutes, then another sends it', async () => {
    let release = () => {};
    const stuck = new Promise<void>((done) => {
      release = done;
    });
    let takes = () => {};
    const taken = new Promise<void>((done) => {
      takes = done;
    });
    const dead: Transports = {
      email: () => {
        takes();
        return stuck;
      },
      text: null,
      close: () => {},
    };
    const first = startOutbox(site.deps, dead, outboxKinds);
    await sent(site);
    const dying = first.runDue();
    await taken;
    await outbox.runDue();
    expect(mails).toHaveLength(0);
    site.clock.advance(2 * 60_000);
    await outbox.runDue();
    expect(mails).toHaveLength(1);
    release();
    await dying;
    await first.stop();
    await outbox.runDue();
    expect(mails).toHaveLength(1);
  });

  test('a worker that waits for a slow server keeps its work for as long as it waits', async () => {
    let release = () => {};
    const slow = new Promise<void>((done) => {
      release = done;
    });
    let takes = () => {};
    const taken = new Promise<void>((done) => {
      takes = done;
    });
    const waiting = () => {
      takes();
      return slow;
    };
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const first = startOutbox(site.deps, { email: waiting, text: null, close: () => {} }, outboxKinds);
    await sent(site);
    const sending = first.runDue();
    await taken;
    for (let minute = 0; minute < 5; minute++) {
      site.clock.advance(60_000);
      vi.advanceTimersByTime(60_000);
      // Renewed before the other looks: both write to one database, one after the other.
      await site.deps.database.within(site.elmTree, async () => {});
      await outbox.runDue();
    }
    vi.useRealTimers();
    expect(mails).toEqual([]);
    release();
    await sending;
    await first.stop();
  });

  test('it starts by itself after a commit', async () => {
    await sent(site);
    for (let waited = 0; mails.length === 0 && waited < 200; waited++) {
      await new Promise((soon) => setTimeout(soon, 25));
    }
    expect(mails).toHaveLength(1);
  });
});

describe('what a mail server’s answers mean', () => {
  test.each([
    [550, true],
    [451, false],
  ])('%s is for good: %s', async (code, permanent) => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('not here: zebedee@example.org'), { responseCode: code })),
    });
    await new Promise<void>((ready) => {
      server.listen(0, '127.0.0.1', () => ready());
    });
    const { port } = server.server.address() as { port: number };
    const config = {
      smtpUrl: `smtp://127.0.0.1:${port}`,
      mailFrom: 'elm-tree@example.org',
      mailBy: 'smtp',
      notify: null,
    };
    const transports = createTransports({ config: config as never });
    const mail = {
      to: 'zebedee@example.org',
      fromName: 'Elm',
      subject: 's',
      text: 't',
      html: 'h',
      messageId: '<1@x>',
    };
    const fault = await transports
      .email(mail, { reference: 'r', again: false })
      .catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ permanent, code: `EENVELOPE ${code}` });
    expect(String((fault as Error).message)).not.toContain('zebedee');
    transports.close();
    await new Promise<void>((closed) => {
      server.close(() => closed());
    });
  });

  test('nobody listening is no answer for good', async () => {
    const config = {
      smtpUrl: 'smtp://127.0.0.1:1',
      mailFrom: 'elm-tree@example.org',
      mailBy: 'smtp',
      notify: null,
    };
    const transports = createTransports({ config: config as never });
    const mail = {
      to: 'x@example.org',
      fromName: 'Elm',
      subject: 's',
      text: 't',
      html: 'h',
      messageId: '<1@x>',
    };
    await expect(transports.email(mail, { reference: 'r', again: false })).rejects.toMatchObject({
      permanent: false,
    });
    transports.close();
  });
});

test('pauses double from a quarter of a minute to ten, spread by a quarter either way', () => {
  expect([1, 2, 3, 6, 7].map((attempts) => pauseAfter(attempts, 0.5) / 1000)).toEqual([15, 30, 60, 480, 600]);
  expect([pauseAfter(1, 0), pauseAfter(1, 1)]).toEqual([11_250, 18_750]);
});
