import type { Request, Response } from 'express';
import { clockSkew } from '../../platform/clock.ts';
import { clearCookie, readCookies, setCookie } from '../../platform/cookies.ts';
import type { Deps } from '../../platform/deps.ts';
import { newSecret } from '../../platform/secrets.ts';
import type { WayIn } from './guard.ts';

const sessionCookie = 'fdl';
const deviceCookie = 'fdd';
const purpose = 'link-session';

/** S20: the date of birth is asked again after so long without a page. Milliseconds. */
const idle = 20 * 60_000;
/** How long a page left open may still send what was typed on it. It shows nothing in return. Milliseconds. */
const maySendFor = 24 * 60 * 60_000;
const renewAfter = 60_000;
const aYear = 365 * 24 * 60 * 60_000;

type SessionDeps = Pick<Deps, 'database' | 'clock'>;

export const linkPath = ({ organisation, token }: Pick<WayIn, 'organisation' | 'token'>) =>
  `/${organisation.slug}/m/${token}`;

/** `open`: pages are shown. `idle`: what was typed before may be sent, nothing is shown. */
export type Session = 'open' | 'idle' | 'none';

/** What this browser may do with the link; an open session is kept going. */
export function sessionOf(deps: SessionDeps, req: Request, res: Response, way: WayIn): Session {
  const signed = readCookies(req).get(sessionCookie);
  const text = signed ? deps.database.vault.verify(purpose, signed) : null;
  const [link, since] = text?.split('.') ?? [];
  const age = deps.clock.now() - Number(since);
  if (link !== way.link.id || !(age > -clockSkew && age < maySendFor)) return 'none';
  if (age >= idle) return 'idle';
  if (age > renewAfter) beginSession(deps, req, res, way);
  return 'open';
}

/** Ends with the browser, and on the server's side after 20 minutes without a page. */
export function beginSession(deps: SessionDeps, req: Request, res: Response, way: WayIn): void {
  const value = deps.database.vault.sign(purpose, `${way.link.id}.${deps.clock.now()}`);
  setCookie(req, res, { name: sessionCookie, value, path: linkPath(way) });
}

export function endSession(req: Request, res: Response, path: string): void {
  clearCookie(req, res, { name: sessionCookie, path });
}

/** Gives this device a name of its own if it has none, for counting wrong tries. It says nothing about anybody. */
export function nameDevice(req: Request, res: Response, way: WayIn): void {
  if (deviceOf(req)) return;
  const value = newSecret().slice(0, 22);
  setCookie(req, res, { name: deviceCookie, value, path: `/${way.organisation.slug}/m`, maxAge: aYear });
}

export function deviceOf(req: Request): string | null {
  const given = readCookies(req).get(deviceCookie);
  return given && /^[\w-]{22}$/.test(given) ? given : null;
}
