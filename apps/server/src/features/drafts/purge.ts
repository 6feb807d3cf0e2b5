import type { Deps } from '../../platform/deps.ts';
import { removeSealed } from '../attachments/disk.ts';
import { deleteDraftFiles } from '../attachments/store.ts';
import type { Draft } from './draft.ts';
import { deleteDraft, deleteExpired } from './store.ts';

type PurgeDeps = Pick<Deps, 'config' | 'database' | 'clock'>;

/** One transaction holds the only writer: never for long. */
const atOnce = 200;

/** Deletes drafts that have reached their end, with their files (S31c). What was sent has left them already. */
export async function purgeExpiredDrafts(deps: PurgeDeps, organisation: string): Promise<number> {
  let purged = 0;
  for (;;) {
    const { drafts, files } = await deps.database.within(organisation, async (tx) => {
      const drafts = await deleteExpired(tx, deps.clock.now(), atOnce);
      const files: string[] = [];
      for (const draft of drafts) files.push(...(await deleteDraftFiles(tx, draft)));
      return { drafts, files };
    });
    await removeFiles(deps, organisation, files);
    purged += drafts.length;
    if (drafts.length < atOnce) return purged;
  }
}

/** "Delete my answers": the draft and its files are gone when this returns. A sent one is left alone. */
export async function deleteAnswers(deps: PurgeDeps, { organisation, id }: Draft): Promise<void> {
  const files = await deps.database.within(organisation.id, async (tx) => {
    const files = await deleteDraftFiles(tx, id);
    await deleteDraft(tx, id);
    return files;
  });
  await removeFiles(deps, organisation.id, files);
}

/** Takes files off the disk after their rows are gone; what a crash leaves behind the sweeper finds. */
export async function removeFiles(deps: PurgeDeps, organisation: string, ids: string[]): Promise<void> {
  await Promise.all(ids.map((id) => removeSealed({ data: deps.config.data, organisation, id })));
}
