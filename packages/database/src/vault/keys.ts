import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { DatabaseNotReady } from '../errors.ts';

const secret = z.base64();

const keyFile = z.strictObject({
  version: z.literal(1),
  /** Newest first: the first signs, all verify. */
  signing: z.array(secret).min(1),
  organisations: z.record(
    z.string(),
    z.strictObject({
      /** Which of `keys` seals; the others only open what they sealed. */
      current: z.string(),
      keys: z.record(z.string(), secret),
      /** Makes the search tokens. It does not change with `keys`, or nothing would be found again. */
      search: secret,
    }),
  ),
});

export type KeyFile = z.infer<typeof keyFile>;

/** One organisation's keys, ready for use. */
export type Keys = { current: string; keys: Map<string, KeyObject>; search: KeyObject };

/** A new random secret of 32 bytes. */
export function newSecret(): string {
  return randomBytes(32).toString('base64');
}

/** @returns null when there is no file */
export function readKeyFile(file: string): KeyFile | null {
  if (!existsSync(file)) return null;
  const parsed = keyFile.safeParse(parse(file));
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new DatabaseNotReady(
    `The key file ${file} is damaged (at ${path || 'its start'}); restore it from its own backup`,
  );
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Changes the key file: whole or not at all, on disk before this returns, readable by its owner alone.
 * A lock file keeps two processes from losing each other's keys, which could never be made again.
 * @param change takes what is there now, null when there is no file
 */
export function changeKeyFile(file: string, change: (now: KeyFile | null) => KeyFile): KeyFile {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const lock = `${file}.lock`;
  takeLock(lock);
  try {
    const next = change(readKeyFile(file));
    const temporary = `${file}.new`;
    const handle = openSync(temporary, 'w', 0o600);
    writeSync(handle, `${JSON.stringify(next, null, 2)}\n`);
    fsyncSync(handle);
    closeSync(handle);
    renameSync(temporary, file);
    syncFolder(dirname(file));
    return next;
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): void {
  if (existsSync(lock) && !isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx', mode: 0o600 });
  } catch {
    throw new DatabaseNotReady(
      `Another process is changing the keys: try again in a moment, or remove ${lock} if nothing runs`,
    );
  }
}

/** A lock whose process died was left behind. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** Makes a renamed file survive a power cut: its name is kept in the folder. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // has no such thing
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** Turns an organisation's part of the file into keys for node's crypto. */
export function loadKeys(entry: KeyFile['organisations'][string]): Keys {
  const keys = new Map(Object.entries(entry.keys).map(([id, text]) => [id, toKey(text)]));
  return { current: entry.current, keys, search: toKey(entry.search) };
}

/** A secret of the file as a key. */
export function toKey(text: string): KeyObject {
  return createSecretKey(text, 'base64');
}
