import type { RequestHandler } from 'express';
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
  return helmet({
    // Vite's live reload writes scripts and styles into the page.
    contentSecurityPolicy: !developing && {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: own,
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
  });
}
