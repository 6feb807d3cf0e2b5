import type { Attachment } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { addUpload } from '../attachments/add-to-request.ts';
import type { UploadedFile } from '../attachments/upload.ts';
import type { Staff } from '../staff/guards.ts';
import { uploadsOf } from './files.ts';

/** Keeps one file for a conversation that is still to begin; nobody sees it before. */
export function keepUpload(
  deps: Pick<Deps, 'config' | 'database' | 'clock' | 'log'>,
  { organisation, member }: Staff,
  files: UploadedFile[],
): Promise<Attachment> {
  return addUpload(deps, organisation.id, { draft: uploadsOf(member.id) }, files);
}
