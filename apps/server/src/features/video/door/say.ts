import type { Typed } from '@frontdoor/questionnaire';
import type { Deps } from '../../../platform/deps.ts';
import { textOf } from '../../../platform/form.ts';
import { dropUploads, type UploadedFile } from '../../attachments/upload.ts';
import { type MaySend, sendReply, sendScreened } from '../../conversations/reply.ts';
import { screenReply } from '../../conversations/screen-reply.ts';
import type { ByLink } from '../../conversations/way.ts';
import { aroundNow } from '../../screening/around.ts';
import type { CallRow } from '../store.ts';
import { notTaken, switchedOff } from './refusals.ts';

/** `id` names the message, where its page does. */
export type SaidNow = { typed: Typed; files: UploadedFile[]; id?: string };

/**
 * Puts what somebody wrote or sent in a call into the thread, like any message of theirs: screened, with its flags, its
 * alarm and its clock. @returns whether they are to be told what to do now (S4)
 * @throws Problem 409 where it is switched off in this call, 422 where something is wrong with it
 */
export async function sayInCall(
  deps: Deps,
  way: ByLink,
  call: CallRow,
  session: MaySend,
  { typed, files, id }: SaidNow,
): Promise<boolean> {
  const off = files.length > 0 ? !call.files : !call.chat;
  if (off) {
    await dropUploads(files);
    if (await tellsOfDanger(deps, way, session, textOf(typed, 'text'))) return true;
    throw switchedOff(files.length > 0 ? 'files' : 'chat');
  }
  const { errors, advised } = await sendReply(deps, way, session, typed, files, id);
  if (errors.length > 0) throw notTaken(errors.map(({ message }) => message).join(' '));
  deps.live.callChanged(way.organisation.id, call.id, 'thread');
  return advised;
}

/** Words of danger go although nothing can be written in the call (S4), and so does what is for staff alone (S27). */
async function tellsOfDanger(deps: Deps, way: ByLink, session: MaySend, text: string): Promise<boolean> {
  if (text === '') return false;
  const around = await deps.database.read(way.organisation.id, (reader) =>
    aroundNow(deps, reader, way.organisation),
  );
  const { read, kind } = screenReply(deps, way, around, { text, files: 0 });
  if (read.flags.length > 0) await sendScreened(deps, way, session, text);
  return kind !== null;
}
