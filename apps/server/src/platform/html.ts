import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';

const compress = promisify(gzip);
/** Below this a compressed page is no smaller on the wire. Bytes. */
const worthIt = 1024;

/** Answers with one whole page. Personal pages are never kept by a browser or a proxy (S22). */
export async function sendHtml(req: Request, res: Response, status: number, html: string): Promise<void> {
  res.status(status);
  res.set('Content-Type', 'text/html; charset=utf-8');
  res.set('Cache-Control', 'no-store');
  res.set('Vary', 'Accept-Encoding');
  const accepts = /\bgzip\b/.test(req.get('accept-encoding') ?? '');
  if (!accepts || html.length < worthIt) {
    res.end(html);
    return;
  }
  const body = await compress(html, { level: 5 });
  res.set('Content-Encoding', 'gzip');
  res.end(body);
}
