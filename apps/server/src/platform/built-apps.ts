import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pages } from '@frontdoor/contract';
import type { RequestHandler } from 'express';
import { ConfigError } from '../config.ts';

const root = join(import.meta.dirname, '../../../..');

/** The two browser apps as the server serves them. Null folders mean nothing is built, as in most tests. */
export type Apps = {
  pages: Pages;
  patientAssets: string | null;
  staffApp: string | null;
  /** Vite's own handlers, while developing. */
  middlewares: RequestHandler[];
  stop(): Promise<void>;
};

/** Addresses of a built style sheet and script. */
type BuiltFiles = { css: string; js: string };

/** Of every patient page, and what the pages of a video call load. */
export type PatientAssets = BuiltFiles & { video: BuiltFiles };

/** Reads what the build left behind. Throws a `ConfigError` with the cure when it is not there. */
export async function builtApps(dev: boolean): Promise<Apps> {
  if (dev) return (await import('./dev-apps.ts')).devApps(root);
  const client = join(root, 'apps/patient/dist/client');
  const server = join(root, 'apps/patient/dist/server/server.js');
  const staff = join(root, 'apps/practice/dist');
  if (!existsSync(server) || !existsSync(staff))
    throw new ConfigError('The pages are not built. Start with: npm start');
  const { createPages } = (await import(pathToFileURL(server).href)) as {
    createPages(options: { assets: PatientAssets }): Pages;
  };
  return {
    pages: createPages({
      assets: {
        ...builtFiles(client, '.vite/manifest.json'),
        video: builtFiles(client, '.vite/video.json'),
      },
    }),
    patientAssets: client,
    staffApp: staff,
    middlewares: [],
    stop: async () => {},
  };
}

/** The hashed names of one style sheet and script, from Vite's manifest of their build. */
function builtFiles(folder: string, name: string): BuiltFiles {
  type Entry = { file: string; css?: string[]; isEntry?: boolean };
  const path = join(folder, name);
  const manifest = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Entry>) : {};
  const entry = Object.values(manifest).find((each) => each.isEntry && each.file.endsWith('.js'));
  const css = entry?.css?.[0] ?? Object.values(manifest).find((each) => each.file.endsWith('.css'))?.file;
  if (!entry || !css)
    throw new ConfigError(
      'The build of the patient pages is not whole. Delete apps/patient/dist and start again.',
    );
  return { css: `/assets/${css}`, js: `/assets/${entry.file}` };
}
