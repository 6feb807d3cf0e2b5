import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '@frontdoor/content';
import { openDatabase, openVault } from '@frontdoor/database';
import { bankHolidays } from '@frontdoor/hours';
import { addOrganisation } from '../apps/server/src/features/organisations/add.ts';
import { addMember } from '../apps/server/src/features/staff/add.ts';
import { mustFindOrganisation, type Organisation } from '../apps/server/src/features/surgeries/find.ts';
import { systemClock } from '../apps/server/src/platform/clock.ts';
import type { Deps } from '../apps/server/src/platform/deps.ts';
import { goLive } from '../tests/support/live.ts';
import { makeOwnDatabase } from './own-database.ts';

export type Surgery = {
  /** The data folder of the server that is to serve it. */
  folder: string;
  databaseUrl: string | null;
  organisation: Organisation;
  deps: Pick<Deps, 'database' | 'content' | 'clock' | 'calendar'>;
  /** Removes everything. */
  remove(): Promise<void>;
};

export const receptionist = { email: 'jo.mills@example.org', password: 'a password for one measurement' };

/** A surgery with core hours and one receptionist, live, in a temporary folder; on PostgreSQL when a server's address is given. */
export async function openSurgery(postgres: string | undefined): Promise<Surgery> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-bench-'));
  const own = postgres ? await makeOwnDatabase(postgres) : null;
  const databaseUrl = own?.url ?? null;
  const vault = openVault({ file: join(folder, 'keys.json'), create: true });
  const database = await openDatabase({ url: databaseUrl, folder, vault });
  const content = loadContent();
  const calendar = { holidays: bankHolidays(content.bankHolidays) };
  const deps = { database, content, calendar, clock: systemClock };
  const id = await addOrganisation(deps, {
    slug: 'elm-tree',
    kind: 'practice',
    name: 'Elm Tree Surgery',
    town: 'Leeds',
    odsCode: null,
    phone: '0113 496 0123',
    address: '1 Elm Road, Leeds LS1 1AA',
  });
  await addMember(deps, { organisation: id, name: 'Jo Mills', role: 'reception', ...receptionist });
  await goLive(deps, { id, slug: 'elm-tree' });
  return {
    folder,
    databaseUrl,
    organisation: await mustFindOrganisation(deps, 'elm-tree'),
    deps,
    async remove() {
      await database.close();
      await own?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
