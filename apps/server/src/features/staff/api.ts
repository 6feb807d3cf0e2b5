import type { Me } from '@frontdoor/contract';
import express from 'express';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { read } from '../../platform/read.ts';
import type { Routes } from '../../platform/route.ts';
import { signedInOf, staffOf } from './guards.ts';
import { practiceNow } from './practice.ts';
import { sessionsOf } from './sessions.ts';
import { createSignIn } from './sign-in.ts';
import { placesOf } from './store.ts';

const Credentials = z.object({
  email: z.email('Enter your email address').max(200),
  password: z.string('Enter your password').min(1, 'Enter your password').max(200),
});

const json = express.json({ limit: '10kb' });
const ownSession = { none: 'the session itself is the trace' };
const names = { none: 'names of colleagues and opening times, nothing of a patient' };

/** Signing in and out, who is signed in, and what the staff app's frame shows. */
export function staffRoutes({ route }: Routes, deps: Deps): void {
  const sessions = sessionsOf(deps);
  const signIn = createSignIn(deps);

  route(
    { method: 'post', path: '/api/auth/sign-in/email', permission: 'public', audit: ownSession },
    async (req, res) => {
      await signIn(req, res, read(Credentials, req.body));
      res.set('Cache-Control', 'no-store').json({ signedIn: true });
    },
    [json],
  );
  route(
    { method: 'post', path: '/api/auth/sign-out', permission: 'public', audit: ownSession },
    async (req, res) => {
      await sessions.signOut(req, res);
      res.set('Cache-Control', 'no-store').json({ signedIn: false });
    },
  );
  route({ method: 'get', path: '/api/me', permission: 'signed-in', audit: names }, async (_req, res) => {
    const { user } = signedInOf(res);
    const memberships = await placesOf(deps.database, user.id);
    res.json({ user, memberships } as Me);
  });
  route(
    { method: 'get', path: '/api/:practice/practice', permission: 'member', audit: names },
    async (_req, res) => {
      res.json(await practiceNow(deps, staffOf(res).organisation));
    },
  );
}
