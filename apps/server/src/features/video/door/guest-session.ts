import type { Request, Response } from 'express';
import { clockSkew } from '../../../platform/clock.ts';
import { readCookies, setCookie } from '../../../platform/cookies.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { GuestWay } from './guest-way.ts';

const cookie = 'fdg';
const purpose = 'guest-session';
/** As for a patient (S20): so long without a page, and the name is asked again. Milliseconds. */
const idle = 20 * 60_000;
const renewAfter = 60_000;

type SessionDeps = Pick<Deps, 'database' | 'clock'>;

/** The name this browser gave behind this link, kept going; null where it gave none, or too long ago. */
export function nameOf(deps: SessionDeps, req: Request, res: Response, way: GuestWay): string | null {
  const { vault } = deps.database;
  const signed = readCookies(req).get(cookie);
  const [of, since, ...sealed] = (signed ? vault.verify(purpose, signed) : null)?.split('.') ?? [];
  const age = deps.clock.now() - Number(since);
  if (of !== way.guest.id || !(age > -clockSkew && age < idle)) return null;
  const name = vault.unseal(way.organisation.id, sealed.join('.'));
  if (age > renewAfter) keepName(deps, req, res, way, name);
  return name;
}

/** Keeps a guest's name until the browser is shut: in it, sealed, and nowhere else until they come in. */
export function keepName(
  { database: { vault }, clock }: SessionDeps,
  req: Request,
  res: Response,
  way: GuestWay,
  name: string,
): void {
  const sealed = vault.seal(way.organisation.id, name);
  const value = vault.sign(purpose, `${way.guest.id}.${clock.now()}.${sealed}`);
  setCookie(req, res, { name: cookie, value, path: way.path });
}
