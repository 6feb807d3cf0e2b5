import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import type { Deps } from '../../platform/deps.ts';
import { contentKind, isWholePdf } from './content-kind.ts';
import { writeSealed } from './disk.ts';
import { type FileFault, maxBytes, safeName, sayFault } from './faults.ts';
import { remakePicture } from './picture.ts';
import { insertAttachment, type Owner } from './store.ts';
import { turns } from './turns.ts';

/** A file judged, made anew where it is a picture, and sealed on disk. Nothing points at it until it has a row. */
export type ReadyFile = {
  id: string;
  name: string;
  type: 'image/jpeg' | 'application/pdf';
  bytes: number;
  width: number | null;
  height: number | null;
};

export type Refused = { ok: false; fault: FileFault; name: string; message: string };
export type Prepared = { ok: true; file: ReadyFile } | Refused;

type FileDeps = Pick<Deps, 'config' | 'database' | 'clock' | 'log'>;
type Sent = { organisation: string; path: string; originalName: string };

/** Two at once: a large photo takes 200 MB while it is open, and patients' pages must stay quick. */
const inTurn = turns(2);

export function refuse(fault: FileFault, originalName: string): Refused {
  const name = safeName(originalName);
  return { ok: false, fault, name, message: sayFault(fault, name) };
}

/** Judges an uploaded file by its content and keeps it sealed, without a row yet. Takes the upload away either way. */
export async function prepareFile(deps: FileDeps, sent: Sent): Promise<Prepared> {
  try {
    return await inTurn(() => prepare(deps, sent));
  } catch (fault) {
    // A full disk is our fault, not the file's; the person keeps every answer and may go on without it.
    deps.log.error(
      { type: (fault as Error).name, code: (fault as NodeJS.ErrnoException).code },
      'attachment',
    );
    return refuse('not-kept', sent.originalName);
  } finally {
    await rm(sent.path, { force: true });
  }
}

async function prepare(deps: FileDeps, { organisation, path, originalName }: Sent): Promise<Prepared> {
  const bytes = await readFile(path);
  if (bytes.length === 0) return refuse('empty', originalName);
  if (bytes.length > maxBytes) return refuse('too-large', originalName);
  const made = await remade(bytes);
  if (typeof made === 'string') return refuse(made, originalName);
  const id = randomUUID();
  await writeSealed(deps.database.vault, { data: deps.config.data, organisation, id }, made.data);
  const { type, width, height } = made;
  return {
    ok: true,
    file: { id, name: safeName(originalName), type, bytes: made.data.length, width, height },
  };
}

type Made = Pick<ReadyFile, 'type' | 'width' | 'height'> & { data: Buffer };

async function remade(bytes: Buffer): Promise<Made | FileFault> {
  const kind = await contentKind(bytes);
  if (kind === null) return 'wrong-kind';
  if (kind === 'pdf') {
    if (!isWholePdf(bytes)) return 'damaged';
    return { data: bytes, type: 'application/pdf', width: null, height: null };
  }
  const picture = await remakePicture(bytes, kind);
  return typeof picture === 'string' ? picture : { ...picture, type: 'image/jpeg' };
}

/** Judges, keeps and records a file that belongs to a request at once, as staff add them. */
export async function acceptFile(
  deps: FileDeps,
  sent: Sent & { owner: Owner; origin: 'patient' | 'staff' },
): Promise<{ ok: true; attachment: ReadyFile } | Refused> {
  const prepared = await prepareFile(deps, sent);
  if (!prepared.ok) return prepared;
  const { file } = prepared;
  const { owner, origin } = sent;
  await deps.database.within(sent.organisation, (tx) =>
    insertAttachment(tx, deps.database.vault, { file, owner, origin, now: deps.clock.now() }),
  );
  return { ok: true, attachment: file };
}
