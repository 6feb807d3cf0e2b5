import type { RequestHandler } from 'express';
import { Problem } from './problem.ts';
import { asksForLine } from './sockets.ts';

/**
 * Another site may not post to us, nor open a live line: a page of any site may ask for a WebSocket, cookies and all. Browsers say where a request comes from in Sec-Fetch-Site; older ones send an
 * Origin, which must then be ours. Referrer-Policy same-origin keeps that Origin from being "null".
 * @param url the public address; a proxy may end its TLS without telling us, and then only this knows of https
 */
export function sameOriginOnly(url: string | null): RequestHandler {
  const published = url === null ? null : new URL(url).origin;
  return (req, _res, next) => {
    const reads = req.method === 'GET' || req.method === 'HEAD';
    if (reads && !asksForLine(req)) return next();
    // No page of another website can send this without asking first, and our answer to that is no.
    if (req.get('authorization') !== undefined) return next();
    const site = req.get('sec-fetch-site');
    const origin = req.get('origin') ?? null;
    const own = [`${req.protocol}://${req.get('host')}`, published];
    const ours = site === undefined ? origin !== null && own.includes(origin) : site === 'same-origin';
    if (ours) return next();
    next(
      new Problem(
        403,
        'cross-site',
        'This form was sent from another website',
        'Go to the surgery’s own page and send it from there.',
      ),
    );
  };
}
