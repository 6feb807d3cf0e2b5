import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { createMockApi, type MockApi } from './mock-api.ts';
import { openVideoLines } from './video-line.ts';
import { badge } from './website.ts';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The policy of the real server: what it forbids must not be needed. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; img-src 'self' blob: data:; connect-src 'self'; form-action 'self'";

/** A grey square: one photo is as good as another. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNsqP//HwAFhAKAZ4Wv3AAAAABJRU5ErkJggg==',
  'base64',
);

export type MockServer = MockApi & {
  origin: string;
  /** Tells open desks that a request changed. */
  changed(id: string): void;
  /** How many event streams are open. */
  streams(): number;
  /** Ends the event streams and answers no more of them until told so. */
  dropStreams(): void;
  allowStreams(): void;
  close(): Promise<void>;
};

/** Serves a built staff app and the API in memory, on loopback and a free port. Takes the built folder. */
export async function startMockServer(built: string): Promise<MockServer> {
  const api = createMockApi();
  const streams = new Set<ServerResponse>();
  let streaming = true;

  const server = createServer((req, res) => {
    void answer(req, res).catch(() => res.writeHead(500).end());
  });

  async function answer(req: IncomingMessage, res: ServerResponse) {
    const address = new URL(req.url ?? '/', 'http://localhost');
    const { pathname } = address;
    if (pathname.endsWith('/events')) return stream(res);
    if (pathname.includes('/attachments/') && req.method === 'GET')
      return res.writeHead(200, { 'content-type': 'image/png' }).end(picture);
    if (pathname.endsWith('/badge.js'))
      return res.writeHead(200, { 'content-type': 'text/javascript' }).end(badge);
    if (pathname.startsWith('/api/')) {
      const { status, body } = api.handle(req.method ?? 'GET', address, await bodyOf(req));
      return res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    }
    if (pathname.startsWith('/staff/assets/')) {
      const file = await readFile(join(built, pathname.slice('/staff/'.length)));
      return res.writeHead(200, { 'content-type': types[extname(pathname)] ?? '' }).end(file);
    }
    const html = await readFile(join(built, 'index.html'), 'utf8');
    res.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
    res.end(html.replace('</head>', '<meta property="csp-nonce" nonce="abc"></head>'));
  }

  function stream(res: ServerResponse) {
    if (!streaming) return res.writeHead(503).end();
    res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    res.write('event: beat\ndata: {}\n\n');
    streams.add(res);
    res.on('close', () => streams.delete(res));
  }

  const closeLines = openVideoLines(server, api.video.callOf);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    ...api,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    changed(id) {
      for (const res of streams) res.write(`event: changed\ndata: ${JSON.stringify({ id })}\n\n`);
    },
    streams: () => streams.size,
    dropStreams() {
      streaming = false;
      for (const res of streams) res.destroy();
    },
    allowStreams() {
      streaming = true;
    },
    close: () =>
      new Promise((closed) => {
        closeLines();
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

async function bodyOf(req: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return text.startsWith('{') ? JSON.parse(text) : {};
}
