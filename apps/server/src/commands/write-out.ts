import { intoFolder } from '../features/national/into-folder.ts';
import { CommandError } from './options.ts';

/** `intoFolder` for an operator: a folder that cannot be written to is theirs to mend, and is said so. */
export async function writeOut(...[folder, job]: Parameters<typeof intoFolder>): Promise<string[]> {
  try {
    return await intoFolder(folder, job);
  } catch (fault) {
    const { code, syscall } = fault as NodeJS.ErrnoException;
    if (!code || !syscall) throw fault;
    throw new CommandError(`${folder} cannot be written to (${code}). No file was left there by half.`);
  }
}
