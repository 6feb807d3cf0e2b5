import type { Attachment } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { invalid, Problem } from '../../platform/problem.ts';
import { acceptFile, refuse } from './accept.ts';
import { dropUploads, type UploadedFile } from './upload.ts';

/** Keeps one file with a request, in no message yet: the reply that takes it along gives it to one. */
export async function addToRequest(
  deps: Pick<Deps, 'config' | 'database' | 'clock' | 'log'>,
  request: { organisation: string; consultation: string },
  [file, ...others]: UploadedFile[],
): Promise<Attachment> {
  await dropUploads(others);
  if (!file) throw invalid([{ path: 'file', message: 'Choose a file' }]);
  const { organisation, consultation } = request;
  const { path, name: originalName, fault } = file;
  const kept = fault
    ? refuse(fault, originalName)
    : await acceptFile(deps, {
        organisation,
        path,
        originalName,
        owner: { consultation },
        origin: 'staff',
      });
  if (!kept.ok) throw new Problem(422, `file-${kept.fault}`, 'This file could not be added', kept.message);
  const { id, name, type, bytes, width, height } = kept.attachment;
  return { id, name, type, bytes, width, height, origin: 'staff', sealed: false, mayOpen: true };
}
