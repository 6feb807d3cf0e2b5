import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '@frontdoor/content';
import { type Detail, ListQuery, type Row } from '@frontdoor/contract';
import { bankHolidays } from '@frontdoor/hours';
import type { OpenTestDatabase } from '../../../../../tests/support/databases.ts';
import { frozenClock } from '../../platform/clock.ts';
import type { Deps } from '../../platform/deps.ts';
import { createLive } from '../../platform/live.ts';
import { createLog } from '../../platform/log.ts';
import { detail } from '../consultations/detail.ts';
import { list } from '../consultations/list.ts';
import { placeOf, type Staff } from '../staff/guards.ts';
import { userByEmail } from '../staff/store.ts';
import { seedDemo } from './seed.ts';
import { demoStaff } from './staff.ts';

const content = loadContent();

/** A demo surgery opened at a moment, ISO with its offset, on a database of the test's own. */
export async function openDemo(open: OpenTestDatabase, at: string): Promise<Deps> {
  const { database, folder } = await open();
  const data = join(folder, 'data');
  mkdirSync(data);
  const deps: Deps = {
    config: {
      port: 0,
      data,
      mode: 'demo',
      url: null,
      secret: null,
      proxies: 0,
      databaseUrl: null,
      smtpUrl: 'smtp://192.0.2.1:25',
      mailFrom: 'elm-tree@example.org',
      mailBy: 'smtp',
      notify: null,
      textCountries: ['+44', '+353'],
      holidaysUrl: null,
      ice: { stun: [], turn: null },
      logLevel: 'silent',
    },
    database,
    content,
    calendar: { holidays: bankHolidays(content.bankHolidays) },
    clock: frozenClock(at),
    log: createLog('silent'),
    live: createLive(database.bus),
    pages: { render: () => '' },
  };
  await seedDemo(deps);
  return deps;
}

export async function rosaOf(deps: Deps): Promise<Staff> {
  const { name, email } = demoStaff.rosa;
  const user = await userByEmail(deps.database, email);
  return (await placeOf(deps, { session: 'test', user: { id: user!.id, name, email } }, 'elm-tree'))!;
}

/** Every request as the list shows it, queue by queue. */
export async function everyRow(deps: Deps): Promise<Row[]> {
  const staff = await rosaOf(deps);
  const rows: Row[] = [];
  for (const queue of ['all', 'finished']) {
    const page = await list(deps, staff, ListQuery.parse({ queue, limit: 100 }));
    rows.push(...page.items);
  }
  return rows;
}

/** Every request as it is opened. */
export async function everyDetail(deps: Deps): Promise<Detail[]> {
  const staff = await rosaOf(deps);
  const details: Detail[] = [];
  for (const { id } of await everyRow(deps)) details.push(await detail(deps, staff, id));
  return details;
}
