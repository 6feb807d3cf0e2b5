import { type IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { lineRestarts, mostSignal } from '@frontdoor/contract';
import type { Express, Request, Response } from 'express';
import { type WebSocket, WebSocketServer } from 'ws';
import { Problem } from './problem.ts';

/** How long a page may take to say goodbye when the process stops. Milliseconds. */
const patience = 500;

/** What a route needs to turn its request into a line; gone with the request. */
type Offer = { take(): WebSocket };
const offers = new WeakMap<IncomingMessage, Offer>();

/** Whether a request asks to become a WebSocket. Anything else that asks to be upgraded is answered as it is. */
export function asksForLine(req: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  return req.method === 'GET' && req.headers.upgrade?.toLowerCase() === 'websocket';
}

/**
 * Runs requests for a WebSocket through the app like any other GET: the same guards, the same check of where they come
 * from, the same answers when they are refused. `http` must be made with `shouldUpgradeCallback: asksForLine`.
 * @returns how to close every line, so that pages look for the next process (1012)
 */
export function acceptLines(http: Server, app: Express): { stop(): void } {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: mostSignal,
    // Snapshots are a kilobyte; a deflate state for each waiting room would be many.
    perMessageDeflate: false,
  });
  let stopping = false;
  http.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (stopping) return void socket.destroy();
    const res = new ServerResponse(req);
    // A connection that asked for a line and was refused is of no further use.
    res.shouldKeepAlive = false;
    res.assignSocket(socket as never);
    res.once('finish', () => socket.end());
    socket.once('error', () => socket.destroy());
    offers.set(req, { take: () => take(server, { req, res, socket, head }) });
    app(req as Request, res as Response);
  });
  return {
    stop() {
      stopping = true;
      for (const line of server.clients) line.close(lineRestarts);
      setTimeout(() => {
        for (const line of server.clients) line.terminate();
      }, patience).unref();
    },
  };
}

type Asked = { req: IncomingMessage; res: ServerResponse; socket: Duplex; head: Buffer };

function take(server: WebSocketServer, { req, res, socket, head }: Asked): WebSocket {
  offers.delete(req);
  res.detachSocket(socket as never);
  let line: WebSocket | null = null;
  server.handleUpgrade(req, socket, head, (made) => {
    line = made;
  });
  if (line === null) throw new LineGone();
  return line;
}

/** Whoever asked has gone, or their handshake was none: `ws` has answered already. */
export class LineGone extends Error {}

/**
 * Makes a request its line. From here on the answer is the line's: nothing may be sent with `res`.
 * @throws Problem 426 for a plain GET: somebody opened the address by hand
 * @throws LineGone when there is nobody to answer any more
 */
export function takeLine(req: Request, res: Response): WebSocket {
  const offer = offers.get(req);
  if (!offer) {
    res.set('Upgrade', 'websocket');
    throw new Problem(
      426,
      'line-only',
      'This address is the live line of a video call',
      'It cannot be opened by itself. Open the video call from its own page.',
    );
  }
  return offer.take();
}
