import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Deps } from '../../platform/deps.ts';
import { purgeExpiredDrafts } from '../drafts/purge.ts';
import { allOrganisations } from '../organisations/store.ts';
import { purgeUploads } from '../outreach/purge.ts';
import { attachmentsFolder, filesBelow, type Stored, unfinished, uploadsFolder } from './disk.ts';
import { knownAttachments } from './store.ts';

/** A file may be waiting for its row, or a slow phone still be sending, for this long. Milliseconds. */
const grace = 60 * 60_000;
const atOnce = 500;

type SweepDeps = Pick<Deps, 'config' | 'database' | 'clock' | 'log'>;

/**
 * Clears away what nobody can reach any more: drafts past their end with their files (S31c), files without a row, and
 * uploads that were never finished. Safe to run at any time and as often as one likes.
 */
export async function sweep(deps: SweepDeps): Promise<void> {
  const { data } = deps.config;
  const before = deps.clock.now() - grace;
  for (const { id: organisation } of await allOrganisations(deps.database)) {
    await purgeExpiredDrafts(deps, organisation);
    await purgeUploads(deps, organisation);
    await removeStrays(deps, organisation, before);
  }
  await removeAll((await filesBelow(uploadsFolder(data))).filter((file) => file.changedAt < before));
}

async function removeStrays(deps: SweepDeps, organisation: string, before: number): Promise<void> {
  const stored = await filesBelow(join(attachmentsFolder(deps.config.data), organisation));
  const old = stored.filter((file) => file.changedAt < before);
  for (let from = 0; from < old.length; from += atOnce) {
    const some = old.slice(from, from + atOnce);
    const ids = some.map((file) => basename(file.name, unfinished));
    const known = await deps.database.read(organisation, (reader) => knownAttachments(reader, ids));
    await removeAll(some.filter((file) => !known.has(file.name)));
  }
}

async function removeAll(files: Stored[]): Promise<void> {
  await Promise.all(files.map(({ path }) => rm(path, { force: true })));
}
