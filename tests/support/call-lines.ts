import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FromServer, Room, VideoCall } from '@frontdoor/contract';
import type { Express } from 'express';
import { vi } from 'vitest';
import WebSocket from 'ws';
import { addLink } from '../../apps/server/src/features/messages/add-link.ts';
import { newSecret } from '../../apps/server/src/platform/secrets.ts';
import { acceptLines, asksForLine } from '../../apps/server/src/platform/sockets.ts';
import { callFor, guestOf } from './call-at-door.ts';
import { type Browser, browser } from './patient-site.ts';
import { type Desk, type StaffSite, sent } from './staff-site.ts';

/** A site's app behind a real HTTP server, which takes live lines. */
export type Served = { url: string; restart(): Promise<void>; stop(): Promise<void> };

export async function serve({ app }: { app: Express }): Promise<Served> {
  const listen = async (port: number) => {
    const http = createServer({ shouldUpgradeCallback: asksForLine }, app);
    const lines = acceptLines(http, app);
    await new Promise<void>((done) => http.listen(port, '127.0.0.1', done));
    const stop = async () => {
      const closed = new Promise((done) => http.close(done));
      lines.stop();
      http.closeAllConnections();
      await closed;
    };
    return { port: (http.address() as AddressInfo).port, stop };
  };
  let running = await listen(0);
  return {
    url: `http://127.0.0.1:${running.port}`,
    stop: () => running.stop(),
    restart: async () => {
      await running.stop();
      running = await listen(running.port);
    },
  };
}

/** What a page hears and says on its line. */
export type Line = {
  /** All that was heard, the first first. */
  heard: FromServer[];
  rooms(): Room[];
  /** The next or the last room of which this holds. */
  room(holds: (room: Room) => boolean): Promise<Room>;
  at(where: Room['at']): Promise<Room>;
  say(message: unknown): void;
  /** Says it as it is, text or bytes. */
  raw(data: string | Buffer): void;
  /** The code it was closed with. */
  closed: Promise<number>;
  close(): void;
  /** As when a network is lost: no goodbye. */
  cut(): void;
};

type Opening = { cookie: string; origin?: string | null; hello?: string | null };

let pages = 0;

/** Opens a live line as a page of ours does. `refused` is the status of a server that does not want it. */
export async function openLine(
  { url }: Served,
  path: string,
  { cookie, origin = url, hello }: Opening,
): Promise<Line & { refused?: undefined }> {
  const opened = await tryLine({ url }, path, { cookie, origin, hello: hello ?? `page-${++pages}-of-tests` });
  if ('refused' in opened && opened.refused) throw new Error(`No line: ${opened.refused}`);
  return opened as Line;
}

export async function tryLine(
  { url }: Pick<Served, 'url'>,
  path: string,
  { cookie, origin, hello }: Opening,
): Promise<Line | { refused: number }> {
  const socket = new WebSocket(url.replace('http:', 'ws:') + path, {
    headers: { cookie, ...(origin ? { origin } : {}) },
  });
  const heard: FromServer[] = [];
  socket.on('message', (data) => heard.push(JSON.parse(String(data))));
  const closed = new Promise<number>((done) => socket.on('close', done));
  const refused = await new Promise<number | null>((done, failed) => {
    socket.on('open', () => done(null));
    socket.on('unexpected-response', (_req, res) => done(res.statusCode ?? 0));
    socket.on('error', failed);
  });
  if (refused !== null) return { refused };
  const rooms = () => heard.filter((message): message is Room => message.type === 'room');
  const room = (holds: (room: Room) => boolean) =>
    vi.waitFor(
      () => {
        const last = rooms().at(-1);
        if (!last || !holds(last)) throw new Error(`Heard last: ${JSON.stringify(last)}`);
        return last;
      },
      { timeout: 5_000, interval: 10 },
    );
  if (hello) socket.send(JSON.stringify({ type: 'hello', instance: hello }));
  return {
    heard,
    rooms,
    room,
    at: (where) => room(({ at }) => at === where),
    say: (message) => socket.send(JSON.stringify(message)),
    raw: (data) => socket.send(data),
    closed,
    close: () => socket.close(),
    cut: () => socket.terminate(),
  };
}

/** Somebody on the way to a call: posts with their session, and opens lines. */
export type Comer = {
  join(): Promise<{ status: number; body: { person: string; live: string } }>;
  line(): Promise<Line>;
};

const birthDate = { 'birthDate-day': '12', 'birthDate-month': '3', 'birthDate-year': '1958' };

/** A call that Dr Rosa Shah holds at half past ten on Friday, and the ways into it. */
export async function callOn(
  site: StaffSite,
  served: Served,
  set: Parameters<typeof callFor>[2] = {},
  changes: Parameters<typeof sent>[1] = {},
) {
  const consultation = await sent(site, changes);
  const id = await callFor(site, consultation, { clinician: site.members.rosa, ...set });
  const path = `/api/elm-tree/video/${id}`;

  const patientBy = async (recipient: 'patient' | 'carer') => {
    const token = newSecret();
    const createdAt = site.clock.now();
    await site.deps.database.within(site.elmTree, (tx) =>
      addLink(tx, { consultation, recipient, token, createdAt }),
    );
    const me = browser(site);
    const link = `/elm-tree/m/${token}`;
    const open = await me.post(link, birthDate);
    if (open.status !== 303) throw new Error(`Not opened: ${open.status} ${open.words}`);
    return { ...comer(served, me, `${link}/video`), me, link };
  };

  return {
    id,
    consultation,
    path,
    patient: () => patientBy('patient'),
    carer: () => patientBy('carer'),
    async guest(name: string) {
      const { id: ref, link } = await guestOf(site, id);
      const me = browser(site);
      await me.post(link, { name });
      return { ...comer(served, me, link), me, link, ref };
    },
    staff(desk: Desk) {
      return {
        join: async () => {
          const { status, body } = await desk.post(`${path}/join`);
          return { status, body };
        },
        line: () => openLine(served, `${path}/live`, { cookie: desk.cookie }),
      };
    },
    async show(desk: Desk): Promise<VideoCall> {
      const res = await desk.get(path);
      if (res.status !== 200) throw new Error(`Not shown: ${res.status} ${res.text}`);
      return res.body as VideoCall;
    },
    /** Lets in, refuses or takes out whoever came as this person. */
    door: (desk: Desk, person: string, act: 'let-in' | 'refuse' | 'remove') =>
      desk.post(`${path}/people/${person}/${act}`),
    /** One act with the lock of now. */
    async act(desk: Desk, act: 'checks' | 'switch' | 'end', body: object) {
      const res = await desk.get(path);
      return desk.post(`${path}/${act}`, { lock: (res.body as VideoCall).lock, ...body });
    },
  };
}

export type CallOn = Awaited<ReturnType<typeof callOn>>;

function comer(served: Served, me: Browser, path: string): Comer {
  return {
    join: () => me.ask(`${path}/join`, {}),
    line: () => openLine(served, `${path}/live`, { cookie: me.cookies(`${path}/live`).join('; ') }),
  };
}

/** Comes and opens a line. */
export async function comes(who: Comer): Promise<Line & { person: string }> {
  const { status, body } = await who.join();
  if (status !== 200) throw new Error(`Not joined: ${status} ${JSON.stringify(body)}`);
  return { ...(await who.line()), person: body.person };
}

/** Somebody of the patient's side comes and is let in. */
export async function comesIn(call: CallOn, desk: Desk, who: Comer) {
  const line = await comes(who);
  await line.at('waiting');
  const res = await call.door(desk, line.person, 'let-in');
  if (res.status !== 200) throw new Error(`Not let in: ${res.status} ${res.text}`);
  await line.at('in');
  return line;
}

/** A call in which the clinician and the patient both are. */
export async function bothIn(site: StaffSite, served: Served, desk: Desk) {
  const call = await callOn(site, served);
  const doctor = await comes(call.staff(desk));
  const patient = await comesIn(call, desk, await call.patient());
  return { call, doctor, patient };
}
