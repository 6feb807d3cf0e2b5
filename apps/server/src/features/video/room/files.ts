import type { SaidInChat } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import type { Deps } from '../../../platform/deps.ts';
import { Problem } from '../../../platform/problem.ts';
import { prepareFile, type ReadyFile, refuse } from '../../attachments/accept.ts';
import { removeSealed } from '../../attachments/disk.ts';
import { giveToMessage } from '../../attachments/give-to-message.ts';
import { insertAttachment } from '../../attachments/store.ts';
import { dropUploads, type UploadedFile } from '../../attachments/upload.ts';
import { mustBeThere, mustReachTheRightPerson } from '../../consultations/reply.ts';
import type { Staff } from '../../staff/guards.ts';
import { addToChat, chatId, staffChat } from './chat.ts';
import { mustFind } from './find.ts';
import { holding, holdingMust } from './holding.ts';

type Which = { staff: Staff; call: string };

/** Before a file is read: a call that takes none, and one of somebody else, take nothing in (E00067). Throws as `holding`. */
export async function mustTakeFiles(deps: Deps, { staff, call: id }: Which): Promise<void> {
  await deps.database.read(staff.organisation.id, async (reader) => {
    const { call } = await mustFind(reader, staff, id);
    holdingMust(staff, call, null);
    if (!call.files) throw filesOff();
  });
}

/**
 * Staff send one file in a call (E00051): a message in the thread with nothing but the file. As in a reply it goes only to
 * somebody whose details were checked, and to a carer only where the patient agrees or the law speaks for them (S17, S29).
 * @throws Problem 422 for a file that cannot be sent, 409 and 403 as for a reply
 */
export async function sendFileAsStaff(
  deps: Deps,
  which: Which,
  [file, ...others]: UploadedFile[],
): Promise<SaidInChat> {
  await dropUploads(others);
  if (!file) throw notSent('Choose a file');
  const organisation = which.staff.organisation.id;
  const { path, name: originalName, fault } = file;
  const ready = fault
    ? refuse(fault, originalName)
    : await prepareFile(deps, { organisation, path, originalName });
  if (!ready.ok) throw notSent(ready.message);
  try {
    await keep(deps, which, ready.file);
  } catch (refused) {
    await removeSealed({ data: deps.config.data, organisation, id: ready.file.id });
    throw refused;
  }
  return staffChat(deps, which);
}

async function keep(deps: Deps, which: Which, file: ReadyFile): Promise<void> {
  const { vault } = deps.database;
  await holding(
    deps,
    { ...which, lock: null },
    async (around) => {
      const { tx, call, request, now, by } = around;
      if (!call.files) throw filesOff();
      await mustBeThere(tx, request);
      await mustReachTheRightPerson(deps, { tx, request, now });
      const consultation = request.id;
      const id = chatId(call.id, by, newId());
      await addToChat(deps, around, { id, text: '', files: 1 });
      await insertAttachment(tx, vault, { file, owner: { consultation }, origin: 'staff', now });
      await giveToMessage(tx, { consultation, message: id, ids: [file.id] }, 'staff');
    },
    'thread',
  );
}

const notSent = (detail: string) => new Problem(422, 'file-not-sent', 'This file could not be sent', detail);

const filesOff = () =>
  new Problem(
    409,
    'files-off',
    'Files are switched off',
    'Switch them on for this call, then send it again.',
  );
