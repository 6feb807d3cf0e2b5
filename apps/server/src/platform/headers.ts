import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

const own = ["'self'"];

/** Nothing but our own scripts and styles, on every page. The staff app's style nonce is added where it is served. */
export function securityHeaders({
  https,
  developing,
}: {
  https: boolean;
  developing: boolean;
}): RequestHandler {
  return sameForAll(
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
