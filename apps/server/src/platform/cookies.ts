import type { Request, Response } from 'express';

const read = new WeakMap<Request, Map<string, string>>();

/** Every cookie a request brought, by name. A name given twice keeps the first: the most specific path comes first. */
export function readCookies(req: Request): ReadonlyMap<string, string> {
  const known = read.get(req);
  if (known) return known;
  const cookies = new Map<string, string>();
  read.set(req, cookies);
  for (const pair of (req.get('cookie') ?? '').split(';')) {
    const cut = pair.indexOf('=');
    if (cut < 1) continue;
    const name = pair.slice(0, cut).trim();
    if (!cookies.has(name)) cookies.set(name, pair.slice(cut + 1).trim());
  }
  return cookies;
}

/** Sets a cookie no script can read, on this host and path only. Without `maxAge` (ms) it ends with the browser. */
export function setCookie(
  req: Request,
  res: Response,
  cookie: { name: string; value: string; path: string; maxAge?: number },
): void {
  const { name, value, path, maxAge } = cookie;
  res.cookie(name, value, { ...options(req, path), ...(maxAge === undefined ? {} : { maxAge }) });
}

export function clearCookie(req: Request, res: Response, cookie: { name: string; path: string }): void {
  res.clearCookie(cookie.name, options(req, cookie.path));
}

function options(req: Request, path: string) {
  // The settings know that the site is https even where the proxy in front does not say so.
  const secure = req.secure || req.app.get('https') === true;
  return { httpOnly: true, sameSite: 'lax', secure, path } as const;
}
