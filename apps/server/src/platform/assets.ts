import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Request, Response } from 'express';
import { notFound } from './problem.ts';
import type { Routes } from './route.ts';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

type Asset = { type: string; body: Buffer; brotli: Buffer | null };

/** The patients' style sheet and script. Takes the built folder, or null where nothing is built. */
export function assetRoutes({ route }: Routes, folder: string | null): void {
  const serve = serveAssets(folder);
  route(
    {
      method: 'get',
      path: '/assets/*name',
      permission: 'public',
      audit: { none: 'the same file for everyone' },
    },
    (req, res) => serve(req, res),
  );
}

/**
 * Serves a built folder from memory: names carry a hash, so browsers keep them for ever. The build leaves a `.br`
 * beside each file. Takes the folder, or null where nothing is built (tests).
 */
export function serveAssets(folder: string | null): (req: Request, res: Response) => void {
  const assets = folder ? readFolder(folder) : new Map<string, Asset>();
  return (req, res) => {
    const name = ([] as string[]).concat(req.params.name ?? []).join('/');
    const asset = assets.get(name);
    if (!asset) throw notFound();
    res.set('Content-Type', asset.type);
    res.set('Cache-Control', 'public, max-age=31536000, immutable');
    res.set('Vary', 'Accept-Encoding');
    if (asset.brotli && /\bbr\b/.test(req.get('accept-encoding') ?? '')) {
      res.set('Content-Encoding', 'br');
      res.end(asset.brotli);
    } else res.end(asset.body);
  };
}

function readFolder(folder: string): Map<string, Asset> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const read = new Map<string, Asset>();
  for (const path of names) {
    const type = types[extname(path)];
    if (!type) continue;
    const squeezed = `${path}.br`;
    read.set(path.slice(folder.length + 1).replaceAll('\\', '/'), {
      type,
      body: readFileSync(path),
      brotli: names.includes(squeezed) ? readFileSync(squeezed) : null,
    });
  }
  return read;
}
