import { statfs } from 'node:fs/promises';
import { type FileFault, maxBytes, maxFiles } from './faults.ts';

/** Left free for the database: a request must be taken also when photos no longer fit. Bytes. */
const keptFree = 512 * 1024 * 1024;

/** What one form may still put on our disk, and what the disk still takes. Bytes. */
export type Room = { left: number; free: number };

/** For all files of one form together: as many as a request takes, at their largest. */
export const roomForOneForm = maxFiles * maxBytes;

export async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.max(0, bavail * bsize - keptFree);
}

/** How much of a file is written. What comes after it is read and dropped, so that the form's words still arrive. */
export function writtenAtMost({ left, free }: Room): number {
  return Math.min(maxBytes, left, free);
}

/** Why a file of this size was not written to its end; null when it was. */
export function cutShort(bytes: number, room: Room): FileFault | null {
  if (bytes > maxBytes) return 'too-large';
  if (bytes > room.free) return 'not-kept';
  return bytes > room.left ? 'too-many' : null;
}
