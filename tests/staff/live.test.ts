import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveRoutes } from '../../apps/server/src/features/live/api.ts';
import { removeMember } from '../../apps/server/src/features/staff/add.ts';
import { staffGuards } from '../../apps/server/src/features/staff/guards.ts';
import { answerErrors } from '../../apps/server/src/platform/errors.ts';
import { createRoutes } from '../../apps/server/src/platform/route.ts';
import { sqliteDatabases } from '../support/databases.ts';
import { type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

describe('live events', () => {
  const open = sqliteDatabases();
  let site: StaffSite;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    ({ server, url } = await listen(site.app));
  });
  afterAll(() => close(server));

  test('an open inbox hears of a new request by its id and nothing else, and of changes to it', async () => {
    const rosa = await site.signIn('rosa');
    const stream = await listenTo(`${url}/api/elm-tree/events`, rosa.cookie);
    expect(stream.type).toBe('text/event-stream; charset=utf-8');
    expect(await stream.next()).toBe('event: beat\ndata: {}');
    const id = await sent(site, { patient: { name: 'Zebedee Quill' } });
    expect(await stream.next()).toBe(`event: changed\ndata: {"id":"${id}"}`);
    await rosa.act(id, 'urgency', { urgency: 'urgent' });
    expect(await stream.next()).toBe(`event: changed\ndata: {"id":"${id}"}`);
    stream.stop();
  });

  test('another surgery hears nothing of it', async () => {
    const ravi = await site.signIn('ravi');
    const stream = await listenTo(`${url}/api/northgate/events`, ravi.cookie);
    await stream.next();
    await sent(site);
    site.deps.live.changed(site.northgate, 'their own');
    expect(await stream.next()).toBe('event: changed\ndata: {"id":"their own"}');
    stream.stop();
    expect((await fetch(`${url}/api/elm-tree/events`, { headers: { cookie: ravi.cookie } })).status).toBe(
      404,
    );
    expect((await fetch(`${url}/api/elm-tree/events`)).status).toBe(401);
  });

  test('one session holds six streams at most', async () => {
    const amir = await site.signIn('amir');
    const streams = [];
    for (let each = 0; each < 6; each++)
      streams.push(await listenTo(`${url}/api/elm-tree/events`, amir.cookie));
    const seventh = await fetch(`${url}/api/elm-tree/events`, { headers: { cookie: amir.cookie } });
    expect(seventh.status).toBe(429);
    for (const stream of streams) stream.stop();
  });

  test('signing out ends the stream at once', async () => {
    const rosa = await site.signIn('rosa');
    const stream = await listenTo(`${url}/api/elm-tree/events`, rosa.cookie);
    await stream.next();
    await rosa.post('/api/auth/sign-out');
    expect(await stream.next()).toBeNull();
  });

  test('S36 it beats, and a leaver’s stream ends with the next look at who listens', async () => {
    const jo = await site.signIn('jo');
    const quick = await quickServer(site);
    const stream = await listenTo(`${quick.url}/api/elm-tree/events`, jo.cookie);
    expect(await stream.next()).toBe('event: beat\ndata: {}');
    expect(await stream.next()).toBe('event: beat\ndata: {}');
    await removeMember(site.deps, site.elmTree, site.members.jo);
    let heard: string | null = '';
    while (heard !== null) heard = await stream.next();
    expect(heard).toBeNull();
    await close(quick.server);
  });
});

/** The same route with a short beat. */
function quickServer({ deps }: StaffSite) {
  const never = () => {
    throw new Error('not here');
  };
  const strangers = { public: never, draft: never, link: never, tracked: never, guest: never, notify: never };
  const routes = createRoutes({ ...strangers, ...staffGuards(deps) });
  liveRoutes(routes, deps, { beat: 20, check: 20 });
  const app = express();
  app.use(routes.router, answerErrors(deps.log, never));
  return listen(app);
}

async function listen(app: express.Express): Promise<{ server: Server; url: string }> {
  const server = await new Promise<Server>((ready) => {
    const starting = app.listen(0, '127.0.0.1', () => ready(starting));
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}

/** Reads a stream event by event; null at its end. */
async function listenTo(address: string, cookie: string) {
  const stopping = new AbortController();
  const answer = await fetch(address, { headers: { cookie }, signal: stopping.signal });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  return {
    type: answer.headers.get('content-type'),
    stop: () => stopping.abort(),
    async next(): Promise<string | null> {
      while (!rest.includes('\n\n')) {
        const { value, done } = await reader.read();
        if (done) return null;
        rest += value;
      }
      const [event = '', ...others] = rest.split('\n\n');
      rest = others.join('\n\n');
      return event;
    },
  };
}
