import type { Reader, Tx } from '@frontdoor/database';
import { type FieldError, type Typed, tidyLines } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { textOf } from '../../platform/form.ts';
import { prepareFile, type ReadyFile, refuse } from '../attachments/accept.ts';
import { removeSealed } from '../attachments/disk.ts';
import { maxFiles } from '../attachments/faults.ts';
import { insertAttachment } from '../attachments/store.ts';
import { dropUploads, type UploadedFile } from '../attachments/upload.ts';
import { fromPatient } from '../messages/from-patient.ts';
import { messageById } from '../messages/thread-store.ts';
import { aroundNow } from '../screening/around.ts';
import { type AskedHere, askedHere } from './asked.ts';
import { readAll } from './open.ts';
import { withoutRepeats } from './repeated-flags.ts';
import { replyPhotosOffered } from './reply-photos.ts';
import { screenReply } from './screen-reply.ts';
import type { Session } from './session.ts';
import { filesOfMessages, lastMessageBy, threadMessages } from './store.ts';
import type { WayIn } from './way.ts';
import { gettingWorse } from './worse.ts';

const longest = 5000;
/** The same words and files from the same writer this soon after are a second press of Send (R126). Milliseconds. */
const secondPress = 2 * 60_000;

/** A session in which something may be sent: on a page left open too long nothing is shown for it. */
export type MaySend = Extract<Session, 'open' | 'idle'>;

/** What is wrong with a reply before its files are looked at. */
async function faultsOf(
  deps: Deps,
  way: WayIn,
  typed: Typed,
  { files, here }: { files: UploadedFile[]; here: AskedHere },
): Promise<FieldError[]> {
  const text = tidyLines(textOf(typed, 'text'));
  if (text === '' && files.length === 0)
    return [{ field: 'text', fault: 'missing', message: 'Enter your message' }];
  if (text.length > longest)
    return [
      { field: 'text', fault: 'too-long', message: `Your message must be ${longest} characters or less` },
    ];
  if (here.noReplies !== null) return [{ field: 'text', fault: 'not-offered', message: here.noReplies }];
  if (files.length === 0) return [];
  if (!here.may.files)
    return [{ field: 'text', fault: 'not-offered', message: deps.content.wording.messaging.filesOff }];
  if (!(await replyPhotosOffered(deps, way, text)))
    return [{ field: 'text', fault: 'not-offered', message: deps.content.wording.photosNotOffered }];
  if (textOf(typed, 'notIntimate') !== 'yes')
    return [
      {
        field: 'notIntimate',
        fault: 'missing',
        message:
          'Tick the box to say this is not a photo of genitals, bottom or breasts, or remove the photo',
      },
    ];
  return [];
}

/** What came of a reply: its faults, or none and it is with the surgery; and whether advice is to be shown now. */
export type Replied = { errors: FieldError[]; advised: boolean };

/**
 * Sends a reply with words, files or both: all of it or nothing, so that nothing is sent twice when a bad file is put
 * right; but words of danger, which go all the same. Without faults it is in the thread and the request back in the queue, whatever the rules make of it.
 * @param id names this one message, where its page does: the same words under another name are said again
 */
export async function sendReply(
  deps: Deps,
  way: WayIn,
  session: MaySend,
  typed: Typed,
  files: UploadedFile[],
  id?: string,
): Promise<Replied> {
  const text = tidyLines(textOf(typed, 'text'));
  const here = await deps.database.read(way.organisation.id, (reader) =>
    askedHere(deps, reader, way, deps.clock.now()),
  );
  const shut = here.noReplies !== null;
  const faults = await faultsOf(deps, way, typed, { files, here });
  if (faults.length > 0) {
    await dropUploads(files);
    return wordsAlone(deps, way, session, { text, errors: faults, shut });
  }
  const { ready, errors } = await prepareAll(deps, way, files);
  if (errors.length > 0) {
    await removeAll(deps, way, ready);
    return wordsAlone(deps, way, session, { text, errors, shut });
  }
  const { kept, kind } = await keep(deps, way, session, { text, ...(id ? { id } : {}) }, ready);
  if (!kept) await removeAll(deps, way, ready);
  return { errors: [], advised: kind !== null };
}

/**
 * Danger does not wait for a missing tick, another photo or fewer words: where their writer is to be advised, the words
 * go by themselves and at once (S4). All else waits until it is put right; where nothing can be written any more it never
 * will be, and whatever the rules raise goes in silence (S27).
 */
async function wordsAlone(
  deps: Deps,
  way: WayIn,
  session: MaySend,
  { text, errors, shut }: { text: string; errors: FieldError[]; shut: boolean },
): Promise<Replied> {
  const around = await deps.database.read(way.organisation.id, (reader) =>
    aroundNow(deps, reader, way.organisation),
  );
  const { kind, read } = screenReply(deps, way, around, { text, files: 0 });
  if (kind !== null || (shut && read.flags.length > 0)) await keep(deps, way, session, { text }, []);
  return kind === null ? { errors, advised: false } : { errors: [], advised: true };
}

/** "I am getting worse": a message that raises a flag whatever its words are, and red where they say so. */
export async function sendWorse(deps: Deps, way: WayIn, session: MaySend, words: string): Promise<void> {
  const { says } = deps.content.wording.worse;
  await keep(deps, way, session, { text: words === '' ? says : `${says}\n\n${words}`, worse: { words } }, []);
}

/** S26: cancelling is a message like any other; nothing is deleted and nothing ends by it until a clinician agrees. */
export async function sendNoLonger(deps: Deps, way: WayIn, session: MaySend): Promise<void> {
  await keep(deps, way, session, { text: deps.content.wording.noLonger.message, noLonger: true }, []);
}

/** Words that were written elsewhere on the page, and raise something: a message like any other (R79). */
export async function sendScreened(deps: Deps, way: WayIn, session: MaySend, text: string): Promise<void> {
  await keep(deps, way, session, { text }, []);
}

async function prepareAll(deps: Deps, { organisation }: WayIn, files: UploadedFile[]) {
  const ready: ReadyFile[] = [];
  const errors: FieldError[] = [];
  for (const [place, file] of files.entries()) {
    const fault = file.fault ?? (place >= maxFiles ? 'too-many' : null);
    if (fault) await dropUploads([file]);
    const result = fault
      ? refuse(fault, file.name)
      : await prepareFile(deps, { organisation: organisation.id, path: file.path, originalName: file.name });
    if (result.ok) ready.push(result.file);
    else errors.push({ field: 'photos', fault: 'invalid', message: result.message });
  }
  return { ready, errors };
}

type Said = { text: string; id?: string; noLonger?: true; worse?: { words: string } };

/** `kept` is false when it was a second press of Send and nothing new was made: the advice is the same. */
function keep(deps: Deps, way: WayIn, session: MaySend, { worse, ...said }: Said, files: ReadyFile[]) {
  const { text } = said;
  const { organisation, request } = way;
  const { vault } = deps.database;
  return deps.database.within(organisation.id, async (tx) => {
    const now = deps.clock.now();
    const around = await aroundNow(deps, tx, organisation);
    const written = worse ? { text: worse.words, also: [gettingWorse(deps.content, worse.words)] } : { text };
    const { read, kind } = screenReply(deps, way, around, { ...written, files: files.length });
    const again = said.id
      ? (await messageById(tx as Reader, said.id)) !== null
      : await isSecondPress(deps, tx, way, text, files);
    if (again) return { kept: false, kind };
    const owner = { consultation: request.id };
    for (const file of files) await insertAttachment(tx, vault, { file, owner, origin: 'patient', now });
    const attachments = files.map(({ id }) => id);
    const link = way.door === 'link' ? way.link.id : { consultation: request.id, recipient: way.recipient };
    const flags = await withoutRepeats(tx, request.id, read.flags, now);
    await fromPatient(deps, { organisation: organisation.id, link, ...said, attachments, ...read, flags });
    // What came since the page was made counts as read only where it is shown now: not by reference, not on a page left
    // open too long, and not before advice. Else nobody is called about an urgent message nobody has seen (S32).
    if (way.door === 'link' && session === 'open' && kind === null) await readAll(deps, tx, way);
    return { kept: true, kind };
  });
}

/**
 * Another photo under the same words is another message, so files are compared by name and size too; and so is the same
 * "Yes" to what the surgery has asked since.
 */
async function isSecondPress(
  { database: { vault }, clock }: Deps,
  tx: Tx,
  { organisation, recipient, request }: WayIn,
  text: string,
  files: ReadyFile[],
): Promise<boolean> {
  const last = await lastMessageBy(tx, request.id, recipient);
  const now = clock.now();
  if (!last || now - last.createdAt >= secondPress) return false;
  if (vault.unseal(organisation.id, last.text) !== text) return false;
  const thread = await threadMessages(tx, request.id, now);
  if (thread.some(({ kind, heldUntil }) => kind === 'to-patient' && heldUntil > last.createdAt)) return false;
  const before = await filesOfMessages(tx, [last.id]);
  const names = before.map(({ name, bytes }) => `${bytes} ${vault.unseal(organisation.id, name)}`);
  const named = files.map(({ name, bytes }) => `${bytes} ${name}`);
  return names.sort().join('\n') === named.sort().join('\n');
}

async function removeAll(deps: Deps, { organisation }: WayIn, files: ReadyFile[]): Promise<void> {
  const { data } = deps.config;
  await Promise.all(files.map(({ id }) => removeSealed({ data, organisation: organisation.id, id })));
}
