import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vault } from '@frontdoor/database';

/** Where sealed files live: `data/attachments/<organisation>/<first two>/<id>`. Ids are ours, never a sender's name. */
export const attachmentsFolder = (data: string) => join(data, 'attachments');
/** Where uploads land before they are judged. Emptied by the sweeper. */
export const uploadsFolder = (data: string) => join(data, 'tmp');

type Place = { data: string; organisation: string; id: string };

const folderOf = ({ data, organisation, id }: Place) =>
  join(attachmentsFolder(data), organisation, id.slice(0, 2));

/** Ends every name that is still being written. */
export const unfinished = '.part';

/**
 * Seals bytes to disk. When this returns they survive a power cut: written under a temporary name, forced to the disk,
 * then renamed. The row that names the file is written after, so a row never points at nothing.
 */
export async function writeSealed(vault: Vault, place: Place, bytes: Buffer): Promise<void> {
  const folder = folderOf(place);
  await mkdir(folder, { recursive: true });
  const path = join(folder, place.id);
  const file = await open(path + unfinished, 'wx', 0o600);
  try {
    await file.writeFile(vault.sealBytes(place.organisation, bytes));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(path + unfinished, path);
  const listing = await open(folder, 'r');
  try {
    await listing.sync();
  } finally {
    await listing.close();
  }
}

export async function readSealed(vault: Vault, place: Place): Promise<Buffer> {
  return vault.unsealBytes(place.organisation, await readFile(join(folderOf(place), place.id)));
}

export async function removeSealed(place: Place): Promise<void> {
  await rm(join(folderOf(place), place.id), { force: true });
}

export type Stored = { name: string; path: string; changedAt: number };

/** Every file below a folder, with when it was last changed (ms). A folder that is not there is empty. */
export async function filesBelow(folder: string): Promise<Stored[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const found = await Promise.all(
    files.map(async ({ name, parentPath }) => {
      const path = join(parentPath, name);
      const facts = await stat(path).catch(() => null);
      return facts ? { name, path, changedAt: facts.mtimeMs } : null;
    }),
  );
  return found.filter((file) => file !== null);
}
