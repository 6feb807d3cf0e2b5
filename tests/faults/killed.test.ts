import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Config } from '../../apps/server/src/config.ts';
import type { NewRequest } from '../../apps/server/src/features/consultations/new-request.ts';
import { createTransports } from '../../apps/server/src/features/outbox/create-transports.ts';
import { startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { onBothDatabases, type TestDatabase } from '../support/databases.ts';
import { type NotifyServer, openNotifyServer } from '../support/notify-server.ts';
import type { Told } from '../support/outbox-process.ts';
import { kneeProblem, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const program = join(import.meta.dirname, '../support/outbox-process.ts');
const fridayMorning = '2026-11-27T10:00:00Z';
const lease = 2 * 60_000;

onBothDatabases('a process that is killed with SIGKILL', (open) => {
  let place: TestDatabase;
  let site: StaffSite;
  let notify: NotifyServer;
  beforeAll(async () => {
    notify = await openNotifyServer();
    place = await open();
    site = await staffSite(place, fridayMorning, { notify: notify.config, mailBy: 'notify' });
  });
  afterAll(() => notify.close());
  beforeEach(() => {
    site.clock.set(fridayMorning);
    Object.assign(notify, { taken: [], calls: [], answers: [], onTaken: () => {} });
  });

  function begin(request: NewRequest | null = null, config: Config = site.deps.config): ChildProcess {
    const { folder, url } = place;
    const keys = join(folder, 'keys.json');
    const told: Told = { folder, keys, databaseUrl: url, config, at: fridayMorning, request };
    return spawn(process.execPath, [program, JSON.stringify(told)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  async function killedBy(child: ChildProcess): Promise<NodeJS.Signals | null> {
    const [, signal] = await once(child, 'exit');
    return signal;
  }
  /** Another process of the same surgery does what is due, once nobody holds it any more. */
  async function anotherWorks(config: Config = site.deps.config): Promise<void> {
    const deps = { ...site.deps, config };
    const outbox = startOutbox(deps, createTransports(deps), outboxKinds);
    site.clock.advance(lease);
    await outbox.runDue();
    await outbox.stop();
  }

  test('between the commit of a request and its sending: the message arrives once', async () => {
    expect(await killedBy(begin(kneeProblem(site.elmTree)))).toBe('SIGKILL');
    expect(notify.calls).toEqual([]);
    await anotherWorks();
    await anotherWorks();
    expect(notify.taken).toHaveLength(1);
  });

  test('between taking the work and sending it: the message arrives once', async () => {
    await sent(site);
    notify.answers = ['slow'];
    const child = begin();
    while (notify.calls.length === 0) await new Promise((soon) => setTimeout(soon, 10));
    child.kill('SIGKILL');
    await killedBy(child);
    expect(notify.taken).toEqual([]);
    await anotherWorks();
    expect(notify.taken).toHaveLength(1);
  });

  test('between sending and writing it down: Notify is asked, and the message arrives once', async () => {
    await sent(site);
    let child: ChildProcess | null = null;
    notify.onTaken = () => child?.kill('SIGKILL');
    notify.answers = ['lost'];
    child = begin();
    expect(await killedBy(child)).toBe('SIGKILL');
    expect(notify.taken).toHaveLength(1);
    await anotherWorks();
    await anotherWorks();
    expect(notify.taken).toHaveLength(1);
    expect(notify.calls.map((call) => call.split('?')[0])).toEqual([
      'POST /v2/notifications/email',
      'GET /v2/notifications',
    ]);
  });

  test('by SMTP nobody can be asked: the second copy is the same message by its id, and none is lost', async () => {
    const ids: string[] = [];
    let child: ChildProcess | null = null;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData(stream, _session, done) {
        let words = '';
        stream.on('data', (piece) => {
          words += piece;
        });
        stream.on('end', () => {
          ids.push(/^Message-ID: (.*)$/im.exec(words)?.[1] ?? '');
          if (ids.length === 1) child?.kill('SIGKILL');
          else done();
        });
      },
    });
    await new Promise<void>((ready) => {
      server.listen(0, '127.0.0.1', () => ready());
    });
    const { port } = server.server.address() as { port: number };
    const smtpUrl = `smtp://127.0.0.1:${port}`;
    const config: Config = { ...site.deps.config, smtpUrl, mailBy: 'smtp', notify: null };
    await sent(site);
    child = begin(null, config);
    expect(await killedBy(child)).toBe('SIGKILL');
    await anotherWorks(config);
    await anotherWorks(config);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    await new Promise<void>((closed) => {
      server.close(() => closed());
    });
  });
});
