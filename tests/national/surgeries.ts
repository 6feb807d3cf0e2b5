import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import request from 'supertest';
import { receive } from '../../apps/server/src/features/consultations/receive.ts';
import type { FormatName } from '../../apps/server/src/features/national/file-formats.ts';
import { loadMapping } from '../../apps/server/src/features/national/mapping.ts';
import { replaceList } from '../../apps/server/src/features/national/participation-store.ts';
import { listedPractices } from '../../apps/server/src/features/national/practices-store.ts';
import { produceInto } from '../../apps/server/src/features/national/produce-into.ts';
import { sortPractices } from '../../apps/server/src/features/national/sort-practices.ts';
import { weekOf } from '../../apps/server/src/features/national/week.ts';
import { addOrganisation } from '../../apps/server/src/features/organisations/add.ts';
import type { TestDatabase } from '../support/databases.ts';
import { type Desk, kneeProblem, type StaffSite, staffSite } from '../support/staff-site.ts';

export const mapping = loadMapping('no data folder');

type Changes = Parameters<typeof kneeProblem>[1];

export type National = StaffSite & {
  harbour: string;
  /** Sends a request at an instant; gives its id. */
  sendAt(iso: string, organisation: string, changes?: Changes): Promise<string>;
  /** Writes a week of every practice that takes part, and gives the text of each file by its name. */
  files(monday: string, format: FormatName): Promise<Record<string, string>>;
};

/**
 * Six practices of one server. On the participation list: Elm Tree B86001 and Northgate B86002, who have requests, and
 * Quiet B86004, who has none; B86005 is listed but has not accepted. Not on it: Harbour B86003. Without a code: Moor.
 */
export async function nationalSite(test: TestDatabase, at: string): Promise<National> {
  const site = await staffSite(test, at);
  const { deps, clock } = site;
  const { database } = deps;
  const surgery = { kind: 'practice', town: 'Leeds', phone: '0113 496 0123', address: '1 Elm Road' } as const;
  const add = (slug: string, name: string, odsCode: string | null) =>
    addOrganisation(deps, { ...surgery, slug, name, odsCode });
  await database.directory.within(async ({ q, t }) => {
    for (const [id, odsCode] of [
      [site.elmTree, 'B86001'],
      [site.northgate, 'B86002'],
    ] as const) {
      await q.update(t.organisation).set({ odsCode }).where(eq(t.organisation.id, id));
    }
  });
  const harbour = await add('harbour', 'Harbour Surgery', 'B86003');
  await add('quiet', 'Quiet Surgery', 'B86004');
  await add('declined', 'Declined Surgery', 'B86005');
  await add('moor', 'Moor Surgery', null);
  const approved = ['B86001', 'B86002', 'B86004'].map((odsCode) => ({ odsCode, status: 'Approved' }));
  await replaceList(database, [...approved, { odsCode: 'B86005', status: 'Declined' }], clock.now());

  return {
    ...site,
    harbour,
    async sendAt(iso, organisation, changes = {}) {
      clock.set(iso);
      return (await receive(deps, kneeProblem(organisation, changes))).id;
    },
    async files(monday, format) {
      const folder = mkdtempSync(join(tmpdir(), 'frontdoor-national-'));
      try {
        const { taking } = sortPractices(await listedPractices(database), mapping);
        const job = { week: weekOf(monday), number: 1, mapping, format, practices: taking };
        await produceInto(deps, folder, job);
        return Object.fromEntries(
          readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
        );
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** The zip of a practice's own files. */
export async function zipOf({ app }: StaffSite, desk: Desk, query: string): Promise<Buffer> {
  const res = await request(app)
    .get(`/api/elm-tree/national/files?${query}`)
    .set('Cookie', desk.cookie)
    .buffer()
    .parse((stream, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => done(null, Buffer.concat(pieces)));
    });
  if (res.status !== 200) throw new Error(`No zip: ${res.status}`);
  return res.body as Buffer;
}
