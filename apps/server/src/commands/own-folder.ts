import { CommandError } from './options.ts';

/** Runs what writes into an operator's folder: one that cannot be written to is theirs to mend, and is said so. */
export async function toFolder<R>(folder: string, write: () => Promise<R>): Promise<R> {
  try {
    return await write();
  } catch (fault) {
    const { code, syscall } = fault as NodeJS.ErrnoException;
    if (!code || !syscall) throw fault;
    throw new CommandError(`${folder} cannot be written to (${code}). No file was left there by half.`);
  }
}
