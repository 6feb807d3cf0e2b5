import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

const own = ["'self'"];

const policy = 'Content-Security-Policy';
/** What a page may ask its browser for. Only a video call asks for any of it, and nothing ever asks where somebody is. */
const asksFor = (who: '()' | '(self)') =>
  `camera=${who}, microphone=${who}, display-capture=${who}, geolocation=()`;

/** The staff app, a patient's page of a call and a guest's. */
const holdsCalls = /^\/(staff(\/.*)?|[^/]+\/m\/[^/]+\/video|[^/]+\/v\/[^/]+)\/?$/i;

/**
 * Nothing but our own scripts and styles, on every page; camera, microphone and screen on those that hold video calls.
 * The staff app's style nonce is added where it is served.
 * @param url the public address, or null where it is whatever was asked for
 */
export function securityHeaders({
  url,
  https,
  developing,
}: {
  url: string | null;
  https: boolean;
  developing: boolean;
}): RequestHandler {
  const same = sameForAll(
    helmet({
      // Vite's live reload writes scripts and styles into the page.
      contentSecurityPolicy: !developing && {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: own,
          workerSrc: own,
          styleSrc: own,
          imgSrc: ["'self'", 'blob:', 'data:'],
          connectSrc: own,
          fontSrc: own,
          formAction: own,
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
        },
      },
      // helmet's default, no-referrer, would make the Origin of our own posts "null" in older browsers.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      crossOriginEmbedderPolicy: false,
    }),
  );
  return (req, res, next) => {
    same(req, res, () => {
      res.set('Permissions-Policy', asksFor('()'));
      if (holdsCalls.test(req.path)) allowCalls(res, url === null ? req.get('host') : new URL(url).host);
      next();
    });
  };
}

/** Safari before 15.4 does not take a WebSocket for one of our own addresses: it has to be named. */
function allowCalls(res: Response, host: string | undefined): void {
  res.set('Permissions-Policy', asksFor('(self)'));
  const said = res.get(policy);
  if (!said || !host || !/^[\w.:[\]-]+$/.test(host)) return;
  res.set(policy, said.replace("connect-src 'self'", `connect-src 'self' wss://${host} ws://${host}`));
}

/** helmet makes its headers anew for every answer. Ours never differ, so they are made once. */
function sameForAll(middleware: RequestHandler): RequestHandler {
  const headers = new Map<string, string>();
  const collect = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: (name: string) => headers.delete(name),
  };
  middleware({} as Request, collect as unknown as Response, () => undefined);
  return (_req, res, next) => {
    res.setHeaders(headers);
    next();
  };
}
