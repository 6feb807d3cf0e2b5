import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A server in a process of its own. `url` has no slash at its end. */
export type Served = { url: string; pid: number; stop(): Promise<void> };

/** Starts a file with this node and waits for the first address it prints. Throws with what it said when it ends instead. */
export async function serve(words: string[], env: Record<string, string> = {}): Promise<Served> {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.stdout.on('data', (piece: Buffer) => {
    said += piece;
    const [address] = /http:\/\/[\w.]+:\d+/.exec(said) ?? [];
    if (address) resolve(address);
  });
  child.stderr.on('data', (piece: Buffer) => {
    said += piece;
  });
  void ended.then(() => reject(new Error(`${words[0]} ended before it served:\n${said}`)));
  const url = await promise;
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { url: url.replace('localhost', '127.0.0.1'), pid: child.pid ?? 0, stop };
}

/** Clock ticks of processor time that count as idle in a fifth of a second (100 ticks are a second on Linux). */
const idleTicks = 1;
/** The outbox rests for up to a second between two batches: idle for less than this says nothing. Fifths of a second. */
const idleFor = 6;

/**
 * Waits until a server has no more work of its own, such as sending what its outbox holds: neither side may be measured while the
 * other still uses a core. Gives up after `limit` milliseconds.
 */
export async function settle(pid: number, limit = 60_000): Promise<void> {
  const until = performance.now() + limit;
  let before = ticksOf(pid);
  let idle = 0;
  while (idle < idleFor && performance.now() < until) {
    await wait(200);
    const now = ticksOf(pid);
    idle = now - before <= idleTicks ? idle + 1 : 0;
    before = now;
  }
}

/** Processor time used so far; 0 where the system does not say, so that `settle` only waits a moment there. */
function ticksOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  // The name in parentheses may hold spaces: count fields after it.
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}
