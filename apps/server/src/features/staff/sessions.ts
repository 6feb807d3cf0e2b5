import { EventEmitter } from 'node:events';
import { fromNodeHeaders } from 'better-auth/node';
import type { Request, Response } from 'express';
import { readCookies } from '../../platform/cookies.ts';
import type { Deps } from '../../platform/deps.ts';
import { createAuth } from './auth.ts';

export type SignedIn = {
  /** The session's id, for counting what one session holds open. */
  session: string;
  user: { id: string; name: string; email: string };
};

export type Sessions = {
  /** Who a request is from; null when nobody is signed in or the session has ended. */
  of(req: Request): Promise<SignedIn | null>;
  /** The same, asked of the database: for whoever stays connected. */
  ofNow(req: Request): Promise<SignedIn | null>;
  /** False when the email or the password is wrong. Sets the cookie. */
  signIn(req: Request, res: Response, given: { email: string; password: string }): Promise<boolean>;
  signOut(req: Request, res: Response): Promise<void>;
  /** Calls back when this session signs out in this process. Gives back the way to stop listening. */
  onSignOut(session: string, ended: () => void): () => void;
};

/**
 * How long a session found in the database is believed. The inbox asks with every request; signing out in this
 * process forgets it at once, and whether somebody still works there is asked every time. Milliseconds.
 */
const believedFor = 10_000;
const mostKept = 5_000;

const made = new WeakMap<Deps['database'], Sessions>();

/** One set of sessions for each database, so that guards and routes share what they know. */
export function sessionsOf(deps: Pick<Deps, 'config' | 'database' | 'clock'>): Sessions {
  const sessions = made.get(deps.database) ?? createSessions(deps);
  made.set(deps.database, sessions);
  return sessions;
}

function createSessions(deps: Pick<Deps, 'config' | 'database' | 'clock'>): Sessions {
  const auth = createAuth(deps);
  const cookieName = auth.$context.then((context) => context.authCookies.sessionToken.name);
  const known = new Map<string, { signedIn: SignedIn; until: number }>();
  const signingOut = new EventEmitter();
  signingOut.setMaxListeners(0);

  const ofNow = async (req: Request): Promise<SignedIn | null> => {
    const found = await auth.api.getSession({ headers: fromNodeHeaders(req.headers) });
    if (!found) return null;
    const { id, name, email } = found.user;
    return { session: found.session.id, user: { id, name, email } };
  };
  const cookieOf = async (req: Request) => readCookies(req).get(await cookieName);
  const copyCookies = (from: globalThis.Response, to: Response) => {
    for (const cookie of from.headers.getSetCookie()) to.append('Set-Cookie', cookie);
  };

  return {
    ofNow,
    async of(req) {
      const cookie = await cookieOf(req);
      if (!cookie) return null;
      const now = deps.clock.now();
      const kept = known.get(cookie);
      if (kept && now < kept.until) return kept.signedIn;
      const signedIn = await ofNow(req);
      if (known.size >= mostKept) known.clear();
      if (signedIn) known.set(cookie, { signedIn, until: now + believedFor });
      else known.delete(cookie);
      return signedIn;
    },
    async signIn(req, res, given) {
      const headers = fromNodeHeaders(req.headers);
      const answer = await auth.api.signInEmail({ body: given, headers, asResponse: true });
      if (answer.ok) copyCookies(answer, res);
      else if (answer.status >= 500) throw new Error('Signing in failed');
      return answer.ok;
    },
    async signOut(req, res) {
      const cookie = await cookieOf(req);
      const signedIn = await ofNow(req);
      copyCookies(await auth.api.signOut({ headers: fromNodeHeaders(req.headers), asResponse: true }), res);
      if (cookie) known.delete(cookie);
      if (signedIn) signingOut.emit(signedIn.session);
    },
    onSignOut(session, ended) {
      signingOut.on(session, ended);
      return () => signingOut.off(session, ended);
    },
  };
}
