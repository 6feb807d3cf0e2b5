import type { Request, Response } from 'express';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { callerOf } from '../../platform/caller.ts';
import type { Deps } from '../../platform/deps.ts';
import { Problem } from '../../platform/problem.ts';
import { sessionsOf } from './sessions.ts';

/** Wrong passwords for one account from one place before it pauses, and for how long (seconds). */
const triesForAccount = { points: 8, duration: 15 * 60 };
/** Wrong passwords from one place for any account: a surgery's staff share one address. */
const triesForPlace = { points: 100, duration: 15 * 60 };

export type SignIn = (req: Request, res: Response, given: Credentials) => Promise<void>;
export type Credentials = { email: string; password: string };

/** Signs staff in, slowly enough that guessing gets nowhere. Right passwords never count against anyone. */
export function createSignIn(deps: Pick<Deps, 'config' | 'database' | 'clock'>): SignIn {
  const sessions = sessionsOf(deps);
  const account = new RateLimiterMemory({ keyPrefix: 'account', ...triesForAccount });
  const place = new RateLimiterMemory({ keyPrefix: 'place', ...triesForPlace });

  return async (req, res, { email, password }) => {
    const from = callerOf(req);
    const who = `${email.toLowerCase()} ${from}`;
    await Promise.all([account.consume(who), place.consume(from)]).catch(pause);
    if (!(await sessions.signIn(req, res, { email: email.toLowerCase(), password }))) throw wrong();
    await Promise.all([account.delete(who), place.reward(from)]);
  };
}

function pause(fault: RateLimiterRes | Error): never {
  if (fault instanceof Error) throw fault;
  const minutes = Math.max(1, Math.ceil(fault.msBeforeNext / 60_000));
  throw new Problem(
    429,
    'too-many-tries',
    'Too many tries',
    `For safety, signing in is paused. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  );
}

const wrong = () =>
  new Problem(
    401,
    'wrong-password',
    'Email or password is not right',
    'Check both and try again. If you cannot sign in, ask your manager.',
  );
