import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether coturn's server is installed (the Debian package `coturn`); nothing of ours needs it but its own tests. */
export const turnIsInstalled = spawnSync('turnserver', ['--version']).error === undefined;

export type TurnServer = { url: string; close(): Promise<void> };

/** Starts coturn on loopback, as docs/operating.md sets it up, in a folder of its own; `close` ends it and removes that. */
export async function openTurnServer(secret: string): Promise<TurnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-turn-'));
  const port = await freePort();
  const settings = [
    ...[`listening-port=${port}`, 'listening-ip=127.0.0.1', 'relay-ip=127.0.0.1'],
    ...['use-auth-secret', `static-auth-secret=${secret}`, 'realm=surgery.example.org', 'fingerprint'],
    ...['no-tls', 'no-dtls', 'no-cli', `pidfile=${join(folder, 'pid')}`, 'log-file=stdout'],
    // Both browsers of a test are on this machine: elsewhere nobody is to be let through to it.
    ...['allow-loopback-peers', `userdb=${join(folder, 'users.db')}`],
  ];
  const file = join(folder, 'turnserver.conf');
  writeFileSync(file, `${settings.join('\n')}\n`);
  const running = spawn('turnserver', ['-c', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((done) => running.once('exit', () => done()));
  await answering(running, port);
  return {
    url: `turn:127.0.0.1:${port}?transport=udp`,
    async close() {
      running.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks until it answers: what it says on starting differs from version to version. */
function answering(running: ChildProcess, port: number): Promise<void> {
  const socket = createSocket('udp4');
  // A STUN binding request: its type, no attributes, the magic cookie, and any 12 bytes.
  const asks = Buffer.concat([Buffer.from('000100002112a442', 'hex'), randomBytes(12)]);
  return new Promise<void>((done, failed) => {
    let said = '';
    const read = (piece: Buffer) => {
      said += piece.toString('utf8');
    };
    running.stdout!.on('data', read);
    running.stderr!.on('data', read);
    running.once('error', failed);
    running.once('exit', (code) => failed(new Error(`turnserver ended with ${code}: ${said}`)));
    const ask = () => socket.send(asks, port, '127.0.0.1', () => {});
    const again = setInterval(ask, 100);
    socket.once('message', () => done());
    // Nobody listens there yet.
    socket.on('error', () => {});
    socket.once('close', () => clearInterval(again));
    ask();
  }).finally(() => socket.close());
}

/** Of UDP, which it listens on. */
function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createSocket('udp4');
    probe.bind(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
