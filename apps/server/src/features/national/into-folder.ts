import { type FileHandle, mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sink } from './write-set.ts';

/**
 * Writes files into a folder so that none is ever there by half: each is written beside, in a folder of its own, and all
 * of them are moved to their names only when the last is safely on disk. When `job` throws, nothing of it is left.
 * @returns the paths of the files, as they were begun
 */
export async function intoFolder(
  folder: string,
  job: (openFile: (name: string) => Promise<Sink>) => Promise<void>,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const beside = await mkdtemp(join(folder, '.unfinished-'));
  const names: string[] = [];
  const unfinished = new Set<FileHandle>();
  try {
    await job(async (name) => {
      names.push(name);
      // Figures of a practice are nobody else's on that machine.
      const file = await open(join(beside, name), 'wx', 0o600);
      unfinished.add(file);
      return {
        write: async (text) => {
          await file.writeFile(text);
        },
        end: async () => {
          await file.sync();
          await file.close();
          unfinished.delete(file);
        },
      };
    });
    for (const name of names) await rename(join(beside, name), join(folder, name));
  } finally {
    for (const file of unfinished) await file.close();
    await rm(beside, { recursive: true, force: true });
  }
  return names.map((name) => join(folder, name));
}
