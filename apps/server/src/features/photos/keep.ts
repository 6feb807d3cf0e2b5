import type { Deps } from '../../platform/deps.ts';
import { tooManyPhotos } from '../abuse/photos.ts';
import type { Source } from '../abuse/source.ts';
import { prepareFile, type ReadyFile, type Refused, refuse } from '../attachments/accept.ts';
import { maxFiles } from '../attachments/faults.ts';
import { deleteDraftFiles, insertAttachment } from '../attachments/store.ts';
import { dropUploads, type UploadedFile } from '../attachments/upload.ts';
import { withPhotos } from '../drafts/answer.ts';
import { changeDraft } from '../drafts/change.ts';
import type { Draft, KeptPhoto } from '../drafts/draft.ts';
import { removeFiles } from '../drafts/purge.ts';

export type KeptFiles = { draft: Draft; kept: KeptPhoto[]; refused: Refused[] };

/**
 * Judges the files one form brought and keeps the good ones with the draft, each bad one with its own reason. Whoever
 * calls it has checked the tick and that photos may be asked for (S30).
 */
export async function keepFiles(
  deps: Deps,
  draft: Draft,
  files: UploadedFile[],
  { place }: Pick<Source, 'place'>,
): Promise<KeptFiles> {
  const refused: Refused[] = [];
  const ready: ReadyFile[] = [];
  for (const file of files) {
    const before = draft.content.photos.length + ready.length;
    const result = await judge(deps, draft, file, { before, place });
    if (result.ok) ready.push(result.file);
    else refused.push(result);
  }
  if (ready.length === 0) return { draft, kept: [], refused };

  let kept: ReadyFile[] = [];
  const next = await changeDraft(deps, draft, async (now, tx) => {
    // Another upload may have taken the last place while these were being judged.
    kept = ready.slice(0, Math.max(0, maxFiles - now.photos.length));
    for (const file of kept) {
      const owner = { draft: draft.id };
      await insertAttachment(tx, deps.database.vault, {
        file,
        owner,
        origin: 'patient',
        now: deps.clock.now(),
      });
    }
    const photos = [...now.photos, ...kept.map(({ id, name, bytes }) => ({ id, name, bytes }))];
    const ticked = withPhotos(now, photos);
    return { ...ticked, answers: { ...ticked.answers, notIntimate: ['yes'] } };
  });
  const over = ready.filter((file) => !kept.includes(file));
  await removeFiles(
    deps,
    draft.organisation.id,
    over.map(({ id }) => id),
  );
  refused.push(...over.map(({ name }) => refuse('too-many', name)));
  return { draft: next, kept, refused };
}

async function judge(
  deps: Deps,
  { organisation, id }: Draft,
  file: UploadedFile,
  { before, place }: { before: number; place: string },
) {
  let fault = file.fault ?? (before >= maxFiles ? 'too-many' : null);
  if (!fault && (await tooManyPhotos(deps.database, { form: id, place }))) fault = 'not-now';
  if (!fault)
    return prepareFile(deps, { organisation: organisation.id, path: file.path, originalName: file.name });
  await dropUploads([file]);
  return refuse(fault, file.name);
}

/** Takes one kept file out; nothing happens when it is not there. */
export async function removePhoto(deps: Deps, draft: Draft, id: string): Promise<Draft> {
  let gone: string[] = [];
  const next = await changeDraft(deps, draft, async (now, tx) => {
    const photos = now.photos.filter((photo) => photo.id !== id);
    gone = photos.length < now.photos.length ? await deleteDraftFiles(tx, draft.id, [id]) : [];
    return withPhotos(now, photos);
  });
  await removeFiles(deps, draft.organisation.id, gone);
  return next;
}
