import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { notifyForTexts } from './notify-config.ts';

/** One message Notify took. */
export type Taken = {
  id: string;
  reference: string;
  type: 'email' | 'sms';
  to: string;
  subject: string | null;
  body: string;
  status: string;
};

/**
 * How the next message is answered: by a status of the published API; `slow` never; `cut` by a line that breaks before it
 * is taken; `lost` taken, and the line breaks before the answer.
 */
export type Answer = 201 | 400 | 403 | 429 | 500 | 'slow' | 'cut' | 'lost';

export type NotifyServer = {
  config: typeof notifyForTexts;
  taken: Taken[];
  /** Every call it got: "POST /v2/notifications/sms", "GET /v2/notifications?reference=...". */
  calls: string[];
  /** For the next messages, one each; after them it takes every one. */
  answers: Answer[];
  /** Seconds in the Retry-After of its 429; none when null. */
  retryAfter: number | null;
  /** Told as soon as a message was taken, before it is answered. */
  onTaken: () => void;
  close(): Promise<void>;
};

const [, secret = ''] = /([0-9a-f-]{36})$/.exec(notifyForTexts.key) ?? [];
const service = notifyForTexts.key.slice(-73, -37);

/** A server on a free port of this machine that answers as the published API of GOV.UK Notify does. */
export async function openNotifyServer(): Promise<NotifyServer> {
  const server = createServer((req, res) => void answer(notify, req, res));
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  const notify: NotifyServer = {
    config: { ...notifyForTexts, url: `http://127.0.0.1:${port}` },
    taken: [],
    calls: [],
    answers: [],
    retryAfter: null,
    onTaken: () => {},
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
  return notify;
}

async function answer(notify: NotifyServer, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://notify');
  notify.calls.push(`${req.method} ${url.pathname}${url.search}`);
  const say = (status: number, body: object) =>
    res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  if (!isSigned(req)) return void say(403, problem(403));
  if (req.method === 'GET') return void say(200, known(notify, url));
  const given = JSON.parse(await bodyOf(req));
  const next = notify.answers.shift() ?? 201;
  if (next === 'slow') return;
  if (next === 'cut') return void req.socket.destroy();
  if (next !== 201 && next !== 'lost') {
    if (next === 429 && notify.retryAfter !== null) res.setHeader('Retry-After', notify.retryAfter);
    return void say(next, problem(next));
  }
  const message = take(given, url.pathname.endsWith('/sms') ? 'sms' : 'email');
  notify.taken.push(message);
  notify.onTaken();
  if (next === 'lost') return void req.socket.destroy();
  const { id, reference, subject, body } = message;
  const template = { id: given.template_id, version: 1, uri: `/v2/template/${given.template_id}` };
  say(201, { id, reference, content: { body, subject }, uri: `/v2/notifications/${id}`, template });
}

const faults = {
  400: ['ValidationError', 'phone_number Not a valid phone number: +447700900123'],
  403: ['AuthError', 'Error: Your system clock must be accurate to within 30 seconds'],
  429: ['RateLimitError', 'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds'],
  500: ['Exception', 'Internal server error'],
} as const;

function problem(status_code: keyof typeof faults) {
  const [error, message] = faults[status_code];
  return { status_code, errors: [{ error, message }] };
}

type Given = {
  reference: string;
  email_address?: string;
  phone_number?: string;
  personalisation: { subject?: string; message: string };
};

function take({ reference, personalisation, ...to }: Given, type: Taken['type']): Taken {
  const { subject = null, message } = personalisation;
  const address = to.email_address ?? to.phone_number ?? '';
  return { id: randomUUID(), reference, type, to: address, subject, body: message, status: 'sending' };
}

function known({ taken }: NotifyServer, url: URL): object {
  const [, template] = /^\/v2\/template\/(.+)$/.exec(url.pathname) ?? [];
  if (template) return { id: template, body: '((message))', subject: '((subject))', type: 'email' };
  const reference = url.searchParams.get('reference');
  return { notifications: taken.filter((each) => each.reference === reference), links: {} };
}

/** Their token: HS256 by the last part of the key, made out by the service, at most half a minute old. */
function isSigned(req: IncomingMessage): boolean {
  const [, token = ''] = /^Bearer (.+)$/.exec(req.headers.authorization ?? '') ?? [];
  const [head = '', claims = '', signature] = token.split('.');
  const { iss, iat } = claims ? JSON.parse(Buffer.from(claims, 'base64url').toString()) : {};
  const right = createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url');
  return signature === right && iss === service && Math.abs(Date.now() / 1000 - iat) < 30;
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of req) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
