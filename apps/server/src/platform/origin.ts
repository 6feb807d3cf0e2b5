import type { RequestHandler } from 'express';
import { Problem } from './problem.ts';

/**
 * Another site may not post to us. Browsers say where a request comes from in Sec-Fetch-Site; older ones send an
 * Origin, which must then be ours. Referrer-Policy same-origin keeps that Origin from being "null".
 */
export function sameOriginOnly(): RequestHandler {
  return (req, _res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next();
    const site = req.get('sec-fetch-site');
    const own = `${req.protocol}://${req.get('host')}`;
    const ours = site === undefined ? req.get('origin') === own : site === 'same-origin';
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
