import type { Request, Response } from 'express';
import { readCookies, setCookie } from '../../platform/cookies.ts';
import type { Deps } from '../../platform/deps.ts';

/** What the confirmation says; it names nobody. */
export type Told = { reference: string; dueAt: number; noContact: boolean; red: boolean; crisis: boolean };

const name = 'fdt';
const purpose = 'death-told';
/** How long the confirmation can be read again on the device that sent it. Milliseconds. */
const lasts = 15 * 60_000;

type CookieDeps = Pick<Deps, 'database' | 'clock'>;

export function keepTold(deps: CookieDeps, req: Request, res: Response, path: string, told: Told): void {
  const json = JSON.stringify({ ...told, until: deps.clock.now() + lasts });
  const text = Buffer.from(json).toString('base64url');
  setCookie(req, res, { name, value: deps.database.vault.sign(purpose, text), path, maxAge: lasts });
}

/** Null when there is none any more. */
export function toldOf({ database, clock }: CookieDeps, req: Request): Told | null {
  const signed = readCookies(req).get(name);
  const text = signed ? database.vault.verify(purpose, signed) : null;
  if (!text) return null;
  const json = Buffer.from(text, 'base64url').toString();
  const { until, ...told } = JSON.parse(json) as Told & { until: number };
  return until > clock.now() ? told : null;
}
