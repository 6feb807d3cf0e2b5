import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadContent } from '@frontdoor/content';
import { openDatabase, openVault } from '@frontdoor/database';
import { createApp } from './app.ts';
import { type Config, ConfigError } from './config.ts';
import { sweep } from './features/attachments/sweep.ts';
import { startCounting } from './features/figures/count-older.ts';
import { knownHolidays } from './features/holidays/known.ts';
import { watchHolidays } from './features/holidays/watch.ts';
import { createTransports } from './features/outbox/create-transports.ts';
import type { Transports } from './features/outbox/transports.ts';
import { startOutbox } from './features/outbox/worker.ts';
import { outboxKinds } from './outbox-kinds.ts';
import { type Apps, builtApps } from './platform/built-apps.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import type { Deps } from './platform/deps.ts';
import { createLive } from './platform/live.ts';
import { createLog } from './platform/log.ts';
import { acceptLines, asksForLine } from './platform/sockets.ts';

/** How long a request may still take once the process is told to stop. Milliseconds. */
const patience = 5_000;
/** How often expired drafts and stray files are cleared away. Milliseconds. */
const sweepEvery = 10 * 60_000;

/** Five large photos over a slow line without script: node's own 5 minutes would lose the words sent with them. Milliseconds. */
const slowestForm = 20 * 60_000;

export type Running = {
  /** `http://localhost:3000`. */
  url: string;
  /** Lines for whoever started it: addresses and, in the demo, the made-up sign-ins. */
  greeting: string[];
  deps: Deps;
  stop(): Promise<void>;
};

/** Opens everything, serves, and gives back the way to stop. Tests hand in a stopped clock, source pages and ways out. */
export async function startServer(
  config: Config,
  options: { clock?: Clock; apps?: Apps; transports?: Transports; dev?: boolean } = {},
): Promise<Running> {
  // Sealed or not, what patients wrote is for the user who runs this alone.
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  const log = createLog(config.logLevel);
  const clock = options.clock ?? systemClock;
  const content = loadContent();
  const vault = openVault({ file: join(config.data, 'keys.json'), create: true });
  const database = await openDatabase({ url: config.databaseUrl, folder: config.data, vault });
  const apps = options.apps ?? (await builtApps(options.dev ?? false));
  const deps: Deps = {
    config,
    database,
    content,
    calendar: knownHolidays(config.data, content.bankHolidays),
    clock,
    log,
    live: createLive(database.bus),
    pages: apps.pages,
  };
  // Loaded only here: a live surgery never has made-up data in its process.
  const demo = config.mode === 'demo' ? await import('./features/demo/seed.ts') : null;
  await demo?.seedDemo(deps);

  const { app } = createApp(deps, apps);
  const http = createServer({ requestTimeout: slowestForm, shouldUpgradeCallback: asksForLine }, app);
  deps.live.onStop(acceptLines(http, app).stop);
  await listen(http, config.port);
  const url = `http://localhost:${(http.address() as AddressInfo).port}`;
  const outbox = startOutbox(deps, options.transports ?? createTransports(deps), outboxKinds);
  const stopWatching = watchHolidays(deps);
  const stopCounting = startCounting(deps);
  const sweeping = setInterval(
    () => void sweep(deps).catch((fault) => log.error({ type: fault.name }, 'sweep')),
    sweepEvery,
  );
  sweeping.unref();
  return {
    url,
    deps,
    greeting: [...greeting(url), ...(demo?.demoGreeting(url) ?? []), ''],
    async stop() {
      clearInterval(sweeping);
      stopWatching();
      await closeKindly(http, deps);
      await outbox.stop();
      await stopCounting();
      await apps.stop();
      await database.close();
    },
  };
}

/** Lets requests that are being answered finish; new ones are refused, streams end, idle connections are cut. */
async function closeKindly(http: Server, { live }: Deps): Promise<void> {
  const closed = new Promise((done) => http.close(done));
  live.stop();
  // A connection whose request has just been answered is idle only now.
  const tidying = setInterval(() => http.closeIdleConnections(), 20);
  const cut = setTimeout(() => http.closeAllConnections(), patience);
  await closed;
  clearInterval(tidying);
  clearTimeout(cut);
}

function listen(http: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((done, failed) => {
    http.once('error', (fault: NodeJS.ErrnoException) => {
      const taken = fault.code === 'EADDRINUSE';
      failed(
        taken
          ? new ConfigError(
              `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
            )
          : fault,
      );
    });
    http.listen(port, done);
  });
}

function greeting(url: string): string[] {
  return ['', 'Frontdoor is open.', '', `  For patients   ${url}/`, `  For staff      ${url}/staff`];
}
