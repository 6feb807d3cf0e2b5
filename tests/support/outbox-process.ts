import { loadContent } from '@frontdoor/content';
import { openDatabase, openVault } from '@frontdoor/database';
import { bankHolidays } from '@frontdoor/hours';
import type { Config } from '../../apps/server/src/config.ts';
import type { NewRequest } from '../../apps/server/src/features/consultations/new-request.ts';
import { receive } from '../../apps/server/src/features/consultations/receive.ts';
import { createTransports } from '../../apps/server/src/features/outbox/create-transports.ts';
import { startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { frozenClock } from '../../apps/server/src/platform/clock.ts';
import type { Deps } from '../../apps/server/src/platform/deps.ts';
import { createLive } from '../../apps/server/src/platform/live.ts';
import { createLog } from '../../apps/server/src/platform/log.ts';

/** What the process is told on its command line, as JSON. */
export type Told = {
  folder: string;
  keys: string;
  databaseUrl: string | null;
  config: Config;
  at: string;
  /** A request it takes in, after which it kills itself before anything is sent; null to send what is due. */
  request: NewRequest | null;
  /** It kills itself when it seals something for the so-manieth time: in the middle of a transaction. */
  killAtSeal?: number;
};

/*
 * A process of its own with a worker, for tests that kill it. It has no pages: nobody visits it.
 */
const told = JSON.parse(process.argv[2] ?? '') as Told;
const content = loadContent();
const vault = openVault({ file: told.keys, create: false });
if (told.killAtSeal !== undefined) {
  const seal = vault.seal.bind(vault);
  let left = told.killAtSeal;
  vault.seal = (organisation, text) => {
    if (--left === 0) process.kill(process.pid, 'SIGKILL');
    return seal(organisation, text);
  };
}
const database = await openDatabase({
  url: told.databaseUrl,
  folder: told.folder,
  vault,
});
const deps: Deps = {
  config: told.config,
  database,
  content,
  calendar: { holidays: bankHolidays(content.bankHolidays) },
  clock: frozenClock(told.at),
  log: createLog('silent'),
  live: createLive(database.bus),
  pages: { render: () => '' },
};
const outbox = startOutbox(deps, createTransports(deps), outboxKinds);
if (told.request) {
  await receive(deps, told.request);
  process.kill(process.pid, 'SIGKILL');
}
await outbox.runDue();
await outbox.stop();
await database.close();
