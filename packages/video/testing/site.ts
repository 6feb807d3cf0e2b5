import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChatLine, VideoOnPage } from '@frontdoor/contract';
import { WebSocketServer } from 'ws';
import { builtPage } from './build.ts';
import { createSignals } from './signals.ts';

/** As both apps send it: no inline script, no inline style, nothing from anybody else. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'";

export type VideoSite = Awaited<ReturnType<typeof openVideoSite>>;

/** A small site with one call, for browsers of tests. Everybody has an address of their own: `/rosa`. */
export async function openVideoSite() {
  const { js, css } = await builtPage();
  const signals = createSignals();
  const lines: ChatLine[] = [];
  const posted: string[] = [];
  let down = false;
  let fails: { status: number; detail: string } | null = null;
  let adviceHref: string | null = null;

  const asStaff = (id: string) => id.startsWith('rosa');
  const pageOf = (id: string): VideoOnPage => ({
    with: asStaff(id) ? 'Asha Patel' : 'Rosa Shah, Elm Tree Surgery',
    as: 'You',
    guest: id.startsWith('leila'),
    surgery: 'Elm Tree Surgery',
    phone: '020 7946 0000',
    joinHref: `/${id}/join`,
    leaveHref: `/${id}/leave`,
    stayHref: '',
    overHref: `/${id}/over`,
    worseHref: asStaff(id) ? null : `/${id}/worse`,
    chat: id.startsWith('leila')
      ? null
      : {
          href: `/${id}/chat`,
          readHref: asStaff(id) ? null : `/${id}/chat/read`,
          filesHref: asStaff(id) ? null : `/${id}/files`,
        },
  });

  function html(id: string, query: URLSearchParams): string {
    const as = asStaff(id) ? 'staff' : id.startsWith('leila') ? 'guest' : 'patient';
    const given = JSON.stringify({ as, page: pageOf(id), beside: query.has('beside') });
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Video call</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/page.css">
</head><body><main><h1 class="fd-video-aloud">Video call</h1><div id="here"></div></main>
<script type="application/json" id="given">${given}</script><script type="module" src="/page.js"></script></body></html>`;
  }

  const json = (res: ServerResponse, body: object, status = 200) => {
    res.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' });
    res.end(JSON.stringify(body));
  };

  async function say(req: IncomingMessage, res: ServerResponse, id: string, file: boolean) {
    const body = await bodyOf(req);
    if (fails !== null) return json(res, { detail: fails.detail }, fails.status);
    posted.push(body);
    const text = file ? '' : (JSON.parse(body) as { text: string }).text;
    const files = file ? [{ href: `/${id}/photo`, name: 'Photo 1', image: true }] : [];
    lines.push({ id: String(lines.length), from: id, mine: true, at: Date.now(), text, files });
    json(res, { lines: linesFor(id), adviceHref });
    signals.news();
  }

  const linesFor = (id: string) => lines.map((each) => ({ ...each, mine: each.from === id }));

  async function answer(req: IncomingMessage, res: ServerResponse) {
    const address = new URL(req.url!, 'http://here');
    const [, id = '', act = '', more = ''] = address.pathname.split('/');
    if (down) return res.destroy();
    if (id === 'page.js') return res.writeHead(200, { 'content-type': 'text/javascript' }).end(js);
    if (id === 'page.css') return res.writeHead(200, { 'content-type': 'text/css' }).end(css);
    if (!signals.known(id)) return res.writeHead(404).end();
    if (act === '') {
      res.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
      return res.end(html(id, address.searchParams));
    }
    if (act === 'join') {
      signals.join(id);
      return json(res, { person: id, live: `/${id}/live` });
    }
    if (act === 'leave') {
      signals.leave(id);
      return json(res, {});
    }
    if (more === 'read') return json(res, {});
    if (act === 'chat' && req.method === 'GET') return json(res, { lines: linesFor(id) });
    if (act === 'chat' || act === 'files') return say(req, res, id, act === 'files');
    res.writeHead(404).end();
  }

  const server = createServer((req, res) => void answer(req, res));
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (req, socket, head) => {
    const [, id = '', act = ''] = req.url!.split('/');
    if (down || act !== 'live' || !signals.known(id)) return socket.destroy();
    sockets.handleUpgrade(req, socket, head, (line) => signals.open(id, line));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://localhost:${port}`,
    signals,
    posted,
    /** Nothing is answered any more, and every line breaks; until it is `up` again. */
    goDown() {
      down = true;
      signals.drop();
    },
    comeUp() {
      down = false;
    },
    /** What is said in the chat is refused; null takes it again. */
    refuseChat(with_: { status: number; detail: string } | null) {
      fails = with_;
    },
    advise(href: string | null) {
      adviceHref = href;
    },
    /** Somebody else wrote. */
    write(from: string, text: string) {
      lines.push({ id: String(lines.length), from, mine: false, at: Date.now(), text, files: [] });
      signals.news();
    },
    async close() {
      signals.drop();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('latin1');
}
