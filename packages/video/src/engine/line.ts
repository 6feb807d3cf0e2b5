import type { FromPage, FromServer, Joined } from '@frontdoor/contract';
import type { Over } from '../screen/props.ts';
import { ask, type Refusal } from './ask.ts';

/**
 * Codes with which the server closes a line for good: the values of `lineClosed`, which a test compares. The contract
 * itself stays out of the browser: it brings zod.
 */
export const closedForGood: { readonly [code: number]: 'replaced' | 'over' | 'session' | 'stopped' } = {
  4001: 'replaced',
  4002: 'over',
  4003: 'session',
  4004: 'stopped',
  4005: 'stopped',
};

/** A beat goes every 20 seconds; what says nothing for this long after one is dead, whatever the browser believes. */
const beatEvery = 20_000;
const answersWithin = 10_000;
const longestWait = 10_000;

/** How long to wait before the next try: half a second, doubled each time, at most 10 seconds. Milliseconds. */
export function waitBefore(tries: number, random: number): number {
  return Math.min(longestWait, 500 * 2 ** Math.min(tries, 10)) * (0.5 + random / 2);
}

/** What an answer to "join" that is no place means for this page; null means: try again. */
export function refusedJoin({ status, code }: Pick<Refusal, 'status' | 'code'>): Over | null {
  if (status === 401) return 'session';
  if (code === 'video-over' || status === 404 || status === 410) return 'ended';
  // Too many at once, a server that restarts, or no line.
  return status === 0 || status === 429 || status >= 500 ? null : 'stopped';
}

export type LineState = 'opening' | 'open' | 'lost';
export type LineHears = {
  onMessage(message: FromServer): void;
  onState(state: LineState): void;
  /**
   * It will not come back by itself. `over`: the call is over, or they were refused: the last room tells which.
   * `says`: the server's own sentence, where it gave one.
   */
  onStopped(why: Over | 'over', says: string | null): void;
};
export type Line = {
  /** False where there is no line just now: nothing was sent. */
  send(message: FromPage): boolean;
  stop(): void;
};

/**
 * The live line of a call: joins, opens the WebSocket, and after a lost network or a server's restart joins again by
 * itself until it is stopped or told to stop.
 *
 * @param instance names this page for as long as it is open
 */
export function openLine(joinHref: string, instance: string, hears: LineHears): Line {
  let socket: WebSocket | null = null;
  let stopped = false;
  let tries = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let beats: ReturnType<typeof setInterval> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const stop = (why?: Over | 'over', says: string | null = null) => {
    if (stopped) return;
    stopped = true;
    clearTimeout(again);
    window.removeEventListener('online', atOnce);
    drop();
    if (why !== undefined) hears.onStopped(why, says);
  };

  /** Lets go of the socket without hearing of it again. */
  function drop() {
    clearInterval(beats);
    clearTimeout(silence);
    const old = socket;
    socket = null;
    old?.close();
  }

  function lost() {
    drop();
    if (stopped) return;
    hears.onState('lost');
    clearTimeout(again);
    again = setTimeout(connect, waitBefore(tries++, Math.random()));
  }

  function atOnce() {
    if (stopped || socket !== null) return;
    tries = 0;
    clearTimeout(again);
    again = setTimeout(connect, 0);
  }

  async function connect() {
    clearTimeout(again);
    const joined = await ask<Joined>(joinHref, 'POST', {});
    if (stopped || socket !== null) return;
    if (joined.ok) return attach(joined.body.live);
    const why = refusedJoin(joined);
    if (why === null) lost();
    else stop(why, joined.says);
  }

  function attach(live: string) {
    const address = new URL(live, new URL(joinHref, window.location.href));
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const fresh = new WebSocket(address.href);
    socket = fresh;
    // A network that swallows everything opens nothing and closes nothing.
    silence = setTimeout(lost, answersWithin);
    fresh.onopen = () => {
      if (socket !== fresh) return;
      clearTimeout(silence);
      tries = 0;
      send({ type: 'hello', instance });
      beats = setInterval(beat, beatEvery);
      hears.onState('open');
    };
    fresh.onmessage = (event) => {
      if (socket !== fresh) return;
      clearTimeout(silence);
      const message = read(event.data);
      if (message !== null) hears.onMessage(message);
    };
    fresh.onclose = (event) => {
      if (socket !== fresh) return;
      const why = closedForGood[event.code];
      if (why === undefined) lost();
      else stop(why);
    };
  }

  function beat() {
    if (!send({ type: 'beat' })) return;
    clearTimeout(silence);
    silence = setTimeout(lost, answersWithin);
  }

  function send(message: FromPage): boolean {
    if (socket === null || socket.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(message));
    return true;
  }

  window.addEventListener('online', atOnce);
  hears.onState('opening');
  void connect();
  return { send, stop: () => stop() };
}

function read(data: unknown): FromServer | null {
  try {
    return JSON.parse(String(data)) as FromServer;
  } catch {
    return null;
  }
}
