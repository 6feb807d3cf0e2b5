import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveAssets } from './assets.ts';
import { notFound } from './problem.ts';
import type { Routes } from './route.ts';

const none = { none: 'a fixed file; what it shows comes from the API, which logs' };

/**
 * The staff app: one HTML file for every address under /staff, and its hashed assets. Each answer has a fresh style
 * nonce, because its widget library writes a style element. Takes the built folder, or null where nothing is built.
 */
export function staffAppRoutes({ route }: Routes, folder: string | null): void {
  const html = folder ? readFileSync(join(folder, 'index.html'), 'utf8') : null;
  const assets = serveAssets(folder ? join(folder, 'assets') : null);
  route({ method: 'get', path: '/staff/assets/*name', permission: 'public', audit: none }, (req, res) =>
    assets(req, res),
  );
  route({ method: 'get', path: '/staff{/*rest}', permission: 'public', audit: none }, (_req, res) => {
    if (!html) throw notFound();
    const nonce = randomBytes(16).toString('base64url');
    const policy = String(res.get('Content-Security-Policy')).replace(
      "style-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
    );
    res.set('Content-Security-Policy', policy).set('Cache-Control', 'no-store').type('html');
    res.send(html.replace('</head>', `<meta property="csp-nonce" nonce="${nonce}"></head>`));
  });
}
