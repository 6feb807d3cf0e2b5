import type { Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { Problem } from '../../platform/problem.ts';
import type { Routes } from '../../platform/route.ts';
import { placeOf, staffOf } from '../staff/guards.ts';
import { sessionsOf } from '../staff/sessions.ts';

/** A beat this often tells the browser that it still hears us (S36). Milliseconds. */
const beatEvery = 15_000;
/** A stream outlives the request that opened it, so who is listening is asked again. Milliseconds. */
const checkEvery = 60_000;
/** Tabs of one browser share a stream; more than this is a fault. */
const streamsPerSession = 6;

/**
 * Tells open inboxes which requests and video calls changed: ids and nothing else. Ends when the session does or the member leaves.
 * `every` is shorter in tests.
 */
export function liveRoutes(
  { route }: Routes,
  deps: Deps,
  every: { beat: number; check: number } = { beat: beatEvery, check: checkEvery },
): void {
  const sessions = sessionsOf(deps);
  const open = new Map<string, number>();

  route(
    {
      method: 'get',
      path: '/api/:practice/events',
      permission: 'member',
      audit: { none: 'ids only; what they are is fetched, and logged, one by one' },
    },
    (req, res) => {
      const { organisation, signedIn } = staffOf(res);
      const streams = open.get(signedIn.session) ?? 0;
      if (streams >= streamsPerSession) throw tooMany();
      open.set(signedIn.session, streams + 1);

      begin(res);
      // After a gap it ends: the browser comes again and reads its lists anew.
      const deaf = deps.live.listen(
        organisation.id,
        (id) => say(res, 'changed', JSON.stringify({ id })),
        () => res.end(),
      );
      // Who comes to a call changes no request: only what is on screen of calls is fetched anew.
      const deafToCalls = deps.live.onCall((of, id, what) => {
        if (of === organisation.id && what === 'room') say(res, 'call', JSON.stringify({ id }));
      });
      const beating = setInterval(() => say(res, 'beat', '{}'), every.beat);
      const checking = setInterval(() => {
        void stillThere()
          .catch(() => false)
          .then((there) => there || res.end());
      }, every.check);
      const stillThere = async () => {
        const now = await sessions.ofNow(req);
        return now !== null && (await placeOf(deps, now, organisation.slug)) !== null;
      };
      const staying = sessions.onSignOut(signedIn.session, () => res.end());
      const running = deps.live.onStop(() => res.end());
      res.on('close', () => {
        deaf();
        deafToCalls();
        running();
        staying();
        clearInterval(beating);
        clearInterval(checking);
        const left = (open.get(signedIn.session) ?? 1) - 1;
        if (left > 0) open.set(signedIn.session, left);
        else open.delete(signedIn.session);
      });
    },
  );
}

function begin(res: Response): void {
  res.status(200);
  res.set('Content-Type', 'text/event-stream; charset=utf-8');
  res.set('Cache-Control', 'no-store, no-transform');
  // Reverse proxies hold answers back unless told not to.
  res.set('X-Accel-Buffering', 'no');
  res.flushHeaders();
  say(res, 'beat', '{}');
}

function say(res: Response, event: string, data: string): void {
  res.write(`event: ${event}\ndata: ${data}\n\n`);
}

const tooMany = () =>
  new Problem(
    429,
    'too-many-streams',
    'Too many windows are open',
    'Close some of them, then reload this one.',
  );
