import type { Deps } from '../../platform/deps.ts';
import { removeSealed } from '../attachments/disk.ts';
import { deleteLeftUploads } from './files-store.ts';

/** As long as an unfinished form is kept (S31c). Milliseconds. */
const keptFor = 24 * 60 * 60_000;

/** Deletes files that staff uploaded for a conversation nobody began. */
export async function purgeUploads(
  { config, database, clock }: Pick<Deps, 'config' | 'database' | 'clock'>,
  organisation: string,
): Promise<void> {
  const before = clock.now() - keptFor;
  const gone = await database.within(organisation, (tx) => deleteLeftUploads(tx, before));
  await Promise.all(gone.map((id) => removeSealed({ data: config.data, organisation, id })));
}
