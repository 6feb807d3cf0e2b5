import { createHash } from 'node:crypto';

/** Stands for the hours as they are kept: a screen sends it back, so that a change made meanwhile is not overwritten. */
export function versionOf(hours: string): string {
  return createHash('sha256').update(hours).digest('base64url').slice(0, 16);
}
