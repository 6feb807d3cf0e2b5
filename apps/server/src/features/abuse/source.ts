import type { Request, Response } from 'express';
import { callerOf } from '../../platform/caller.ts';
import { clearCookie, readCookies, setCookie } from '../../platform/cookies.ts';
import { newSecret } from '../../platform/secrets.ts';

/**
 * Where something comes from: a network address, which many people may share, and this browser's own name where it has
 * one. A name can be thrown away, so it only ever adds to what is known of a place.
 */
export type Source = { place: string; device: string | null };

const deviceCookie = 'fdn';

export function sourceOf(req: Request): Source {
  const given = readCookies(req).get(deviceCookie);
  return { place: callerOf(req), device: given && /^[\w-]{22}$/.test(given) ? given : null };
}

/** Names this browser until it is shut, on one surgery's pages. The name says nothing about anybody. */
export function nameBrowser(req: Request, res: Response, path: string): void {
  if (sourceOf(req).device) return;
  setCookie(req, res, { name: deviceCookie, value: newSecret().slice(0, 22), path });
}

/** Exit takes it away with everything else (S22). */
export function forgetBrowser(req: Request, res: Response, path: string): void {
  clearCookie(req, res, { name: deviceCookie, path });
}
