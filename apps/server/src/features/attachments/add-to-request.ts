import type { Attachment } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { invalid, Problem } from '../../platform/problem.ts';
import { acceptFile, refuse } from './accept.ts';
import type { Owner } from './store.ts';
import { dropUploads, type UploadedFile } from './upload.ts';

type AddDeps = Pick<Deps, 'config' | 'database' | 'clock' | 'log'>;

/** Keeps one file with a request, in no message yet: the reply that takes it along gives it to one. */
export function addToRequest(
  deps: AddDeps,
  { organisation, consultation }: { organisation: string; consultation: string },
  files: UploadedFile[],
): Promise<Attachment> {
  return addUpload(deps, organisation, { consultation }, files);
}

/** Keeps one file that staff add for whatever it belongs to. */
export async function addUpload(
  deps: AddDeps,
  organisation: string,
  owner: Owner,
  [file, ...others]: UploadedFile[],
): Promise<Attachment> {
  await dropUploads(others);
  if (!file) throw invalid([{ path: 'file', message: 'Choose a file' }]);
  const { path, name: originalName, fault } = file;
  const kept = fault
    ? refuse(fault, originalName)
    : await acceptFile(deps, {
        organisation,
        path,
        originalName,
        owner,
        origin: 'staff',
      });
  if (!kept.ok) throw new Problem(422, `file-${kept.fault}`, 'This file could not be added', kept.message);
  const { id, name, type, bytes, width, height } = kept.attachment;
  return { id, name, type, bytes, width, height, origin: 'staff', sealed: false, mayOpen: true };
}
