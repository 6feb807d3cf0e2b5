import { gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';

/** Below this a compressed page is no smaller on the wire. Bytes. */
const worthIt = 1024;

/** Answers with one whole page. Personal pages are never kept by a browser or a proxy (S22). */
export function sendHtml(req: Request, res: Response, status: number, html: string): void {
  res.status(status);
  res.set('Content-Type', 'text/html; charset=utf-8');
  res.set('Cache-Control', 'no-store');
  res.set('Vary', 'Accept-Encoding');
  const accepts = /\bgzip\b/.test(req.get('accept-encoding') ?? '');
  if (!accepts || html.length < worthIt) {
    res.end(html);
    return;
  }
  res.set('Content-Encoding', 'gzip');
  // In place: a page takes less time to compress than to hand to another thread and take back.
  res.end(gzipSync(html, { level: 4 }));
}
