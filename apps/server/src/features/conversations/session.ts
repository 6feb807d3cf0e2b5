import type { Request, Response } from 'express';
import { clockSkew } from '../../platform/clock.ts';
import { clearCookie, readCookies, setCookie } from '../../platform/cookies.ts';
import type { Deps } from '../../platform/deps.ts';
import { newSecret } from '../../platform/secrets.ts';
import type { WayIn } from './way.ts';

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

/**
 * `open`: pages are shown. `idle`: what was typed before may be sent, nothing is shown. `code`: the date of birth was
 * right, and the code of a sensitive conversation is still to come (S20).
 */
export type Session = 'open' | 'idle' | 'code' | 'none';

type Signed = { of: string; since: number; coded: boolean };

/** What the cookie of this address says, if it was signed here. */
export function signedSession({ database }: Pick<Deps, 'database'>, req: Request): Signed | null {
  const signed = readCookies(req).get(sessionCookie);
  const text = signed ? database.vault.verify(purpose, signed) : null;
  if (!text) return null;
  const [of = '', since, coded] = text.split('.');
  return { of, since: Number(since), coded: coded === 'c' };
}

/** What this browser may do with the way in; an open session is kept going. */
export function sessionOf(deps: SessionDeps, req: Request, res: Response, way: WayIn): Session {
  const signed = signedSession(deps, req);
  if (!signed || signed.of !== way.session) return 'none';
  const { since, coded } = signed;
  const age = deps.clock.now() - since;
  if (!(age > -clockSkew && age < maySendFor)) return 'none';
  const lacksCode = way.request.sensitive && !coded;
  if (age >= idle) return lacksCode ? 'none' : 'idle';
  if (age > renewAfter) beginSession(deps, req, res, way, coded);
  return lacksCode ? 'code' : 'open';
}

/**
 * Ends with the browser, and on the server's side after 20 minutes without a page. `coded`: the code of a sensitive
 * conversation was given in this session.
 */
export function beginSession(
  deps: SessionDeps,
  req: Request,
  res: Response,
  way: WayIn,
  coded = false,
): void {
  const value = deps.database.vault.sign(purpose, `${way.session}.${deps.clock.now()}${coded ? '.c' : ''}`);
  setCookie(req, res, { name: sessionCookie, value, path: way.path });
}

export function endSession(req: Request, res: Response, path: string): void {
  clearCookie(req, res, { name: sessionCookie, path });
}

/** Gives this device a name of its own if it has none, for counting wrong tries at `path`. It says nothing about anybody. */
export function nameDevice(req: Request, res: Response, path: string): void {
  if (deviceOf(req)) return;
  const value = newSecret().slice(0, 22);
  setCookie(req, res, { name: deviceCookie, value, path, maxAge: aYear });
}

export function deviceOf(req: Request): string | null {
  const given = readCookies(req).get(deviceCookie);
  return given && /^[\w-]{22}$/.test(given) ? given : null;
}
