import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTransports } from '../../apps/server/src/features/outbox/create-transports.ts';
import { openSmtp } from '../../apps/server/src/features/outbox/smtp.ts';
import { type Outbox, startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

/** How a mail server treats the next connection: well, or it refuses it, says nothing, or dies in the middle of a mail. */
type Mood = 'well' | 'busy' | 'refuses' | 'silent' | 'dies';

type MoodyServer = {
  url: string;
  moods: Mood[];
  kept: string[];
  connections: number;
  close(): Promise<void>;
};

/** SMTP by hand, as a library would not misbehave. */
async function openMoodyServer(): Promise<MoodyServer> {
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {});
    moody.connections += 1;
    serve(moody, socket, moody.moods.shift() ?? 'well');
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const { port } = server.address() as { port: number };
  const moody: MoodyServer = {
    url: `smtp://127.0.0.1:${port}`,
    moods: [],
    kept: [],
    connections: 0,
    close() {
      for (const socket of open) socket.destroy();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
  return moody;
}

function serve(moody: MoodyServer, socket: Socket, mood: Mood): void {
  if (mood === 'silent') return;
  if (mood === 'busy') return void socket.end('421 Too busy\r\n');
  socket.write('220 mail.example.org\r\n');
  let data: string | null = null;
  let read = '';
  const end = '\r\n.\r\n';
  socket.on('data', (piece) => {
    read += piece.toString();
    if (data !== null) {
      data += read;
      read = '';
      if (mood === 'dies') return void socket.destroy();
      if (!data.endsWith(end)) return;
      moody.kept.push(data);
      data = null;
      socket.write('250 Kept\r\n');
      return;
    }
    for (let at = read.indexOf('\r\n'); at >= 0; at = read.indexOf('\r\n')) {
      const command = read.slice(0, 4).toUpperCase();
      read = read.slice(at + 2);
      if (command === 'RCPT' && mood === 'refuses') socket.write('550 No such mailbox\r\n');
      else if (command === 'DATA') {
        data = '';
        socket.write('354 Go on\r\n');
      } else if (command === 'QUIT') socket.end('221 Bye\r\n');
      else socket.write('250 OK\r\n');
    }
  });
}

onBothDatabases('a mail server that fails', (open) => {
  let site: StaffSite;
  let rosa: Desk;
  let server: MoodyServer;
  let outbox: Outbox;
  beforeAll(async () => {
    server = await openMoodyServer();
    site = await staffSite(await open(), fridayMorning, { smtpUrl: server.url });
    rosa = await site.signIn('rosa');
  });
  afterAll(async () => {
    await outbox.stop();
    await server.close();
  });
  beforeEach(async () => {
    site.clock.set(fridayMorning);
    await outbox?.stop();
    outbox = startOutbox(site.deps, createTransports(site.deps), outboxKinds);
    Object.assign(server, { moods: [], kept: [], connections: 0 });
  });

  const sendings = async (id: string) =>
    (await rosa.open(id)).timeline.filter(({ who }) => who === 'Frontdoor').map(({ what }) => what);
  async function after(...moods: Mood[]): Promise<string> {
    server.moods = [...moods];
    const id = await sent(site);
    for (let each = 0; each <= moods.length; each++) {
      await outbox.runDue();
      site.clock.advance(2 * 60_000);
    }
    return id;
  }

  test('busy at first: the mail arrives once', async () => {
    const id = await after('busy', 'busy');
    expect(server.kept).toHaveLength(1);
    expect(await sendings(id)).toEqual(['Sent an email']);
  });

  test('dying in the middle of the mail: it is not kept half, and arrives once', async () => {
    const id = await after('dies');
    expect([server.connections, server.kept.length]).toEqual([2, 1]);
    expect(await sendings(id)).toEqual(['Sent an email']);
  });

  test('R102 refusing the address for good: it is tried once, and staff see why', async () => {
    const id = await after('refuses', 'well');
    expect([server.connections, server.kept.length]).toEqual([1, 0]);
    expect(await sendings(id)).toContain('Could not send an email');
  });
});

describe('a mail server that never answers', () => {
  test('is given up before the lease ends, and is no answer for good', async () => {
    const server = await openMoodyServer();
    server.moods = ['silent'];
    const patience = { connectionTimeout: 50, greetingTimeout: 50, socketTimeout: 50 };
    const { email, close } = openSmtp(server.url, 'elm-tree@example.org', patience);
    const mail = {
      to: 'a@example.org',
      fromName: 'E',
      subject: 's',
      text: 't',
      html: 'h',
      messageId: '<1@x>',
    };
    await expect(email(mail)).rejects.toMatchObject({ code: 'ETIMEDOUT', permanent: false });
    close();
    await server.close();
  });
});
