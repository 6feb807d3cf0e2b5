import { join } from 'node:path';
import type { Pages } from '@frontdoor/contract';
import type { RequestHandler } from 'express';
import { createServer, type ViteDevServer } from 'vite';
import type { Apps, PatientAssets } from './built-apps.ts';

/** Read by node itself: a bundled copy beside it would look like a change to `node --watch`, for ever. */
const configLoader = 'native';

/** Addresses of scripts that no build made, and the sources they stand for: of every page, and of a video call's. */
const entries = { js: '/assets/dev-entry.js', video: '/assets/dev-video.js' };
const sources: Record<string, string> = {
  [entries.js]: 'src/browser/main.tsx',
  [entries.video]: 'src/video/main.tsx',
};

/** What the built page does by itself: React's refresh first, then Vite's client, then the pages' own script. */
const entryScript = (source: string) => `import refresh from '/assets/@react-refresh';
refresh.injectIntoGlobalHook(window);
window.$RefreshReg$ = () => {};
window.$RefreshSig$ = () => (type) => type;
await import('/assets/@vite/client');
await import('/assets/${source}');
`;

/** Both apps from their sources, reloading as they are edited (`npm run dev`). Takes the repository's folder. */
export async function devApps(root: string): Promise<Apps> {
  const patient = await createServer({
    configFile: join(root, 'apps/patient/vite.config.ts'),
    configLoader,
    appType: 'custom',
    server: { middlewareMode: true, ws: { port: 24_678 } },
  });
  const practice = await createServer({
    configFile: join(root, 'apps/practice/vite.config.ts'),
    configLoader,
    appType: 'spa',
    server: { middlewareMode: true, ws: { port: 24_679 } },
  });
  const serveEntry: RequestHandler = (req, res, next) => {
    const source = sources[req.path];
    if (source === undefined) return next();
    res.type('text/javascript').send(entryScript(source));
  };
  const underStaff: RequestHandler = (req, res, next) =>
    req.path.startsWith('/staff') ? practice.middlewares(req, res, next) : next();
  return {
    pages: await freshPages(patient),
    patientAssets: null,
    staffApp: null,
    middlewares: [serveEntry, patient.middlewares, underStaff],
    stop: async () => {
      await Promise.all([patient.close(), practice.close()]);
    },
  };
}

/** The pages as last saved. Rendering is synchronous, so a changed file is loaded anew before it is asked for. */
async function freshPages(vite: ViteDevServer): Promise<Pages> {
  const load = async () => {
    const module = await vite.ssrLoadModule('/src/index.ts');
    return (module.createPages as (o: { assets: PatientAssets }) => Pages)({
      assets: {
        css: '/assets/src/style/main.scss?direct',
        js: entries.js,
        video: { css: '/assets/src/video/video.css?direct', js: entries.video },
      },
    });
  };
  let current = await load();
  vite.watcher.on('change', () => {
    load().then(
      (next) => {
        current = next;
      },
      (fault) => vite.config.logger.error(String(fault)),
    );
  });
  return { render: (name, frame, props) => current.render(name, frame, props) };
}
