import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Typed } from '@frontdoor/questionnaire';
import type { Request, Response } from 'express';
import multer, { type StorageEngine } from 'multer';
import { readForm } from '../../platform/form.ts';
import { Problem } from '../../platform/problem.ts';
import { uploadsFolder } from './disk.ts';
import type { FileFault } from './faults.ts';
import { cutShort, freeOn, roomForOneForm, writtenAtMost } from './room.ts';

/** `fault` is set where the file was not written to its end: then it is not looked at any more. */
export type UploadedFile = { path: string; name: string; fault: FileFault | null };
export type Upload = { typed: Typed; files: UploadedFile[] };

/**
 * What there is no room for is read to its end but not written. multer's own limits would drop the whole request, and
 * with it every answer and every good file sent beside. Beyond this it is no photo at all. Bytes.
 */
const readAtMost = 200 * 1024 * 1024;
const limits = {
  fileSize: readAtMost,
  files: 100,
  fields: 40,
  fieldSize: 64 * 1024,
  fieldNameSize: 100,
  parts: 150,
};

/** Reads a multipart form: fields as typed, files into `<data>/tmp`. A urlencoded body gives its fields alone. */
export async function receiveUpload(data: string, req: Request, res: Response): Promise<Upload> {
  const folder = uploadsFolder(data);
  await mkdir(folder, { recursive: true });
  const parse = multer({ storage: countedStorage(folder), limits, defParamCharset: 'utf8' }).any();
  await new Promise<void>((done, failed) => {
    void parse(req, res, (fault) => (fault ? failed(asProblem(fault)) : done()));
  });
  const files = (Array.isArray(req.files) ? req.files : []) as (Express.Multer.File & {
    fault: FileFault | null;
  })[];
  return {
    typed: readForm(req.body),
    files: files.map(({ path, originalname, fault }) => ({ path, name: originalname, fault })),
  };
}

/** Uploads that will not be judged. */
export async function dropUploads(files: UploadedFile[]): Promise<void> {
  await Promise.all(files.map(({ path }) => rm(path, { force: true })));
}

function countedStorage(folder: string): StorageEngine {
  let left = roomForOneForm;
  const keep = async (stream: Readable, path: string) => {
    const room = { left, free: await freeOn(folder) };
    const counted = new FirstBytes(writtenAtMost(room));
    await pipeline(stream, counted, createWriteStream(path, { mode: 0o600 }));
    left -= counted.written;
    return { path, size: counted.seen, fault: cutShort(counted.seen, room) };
  };
  return {
    _handleFile(_req, file, done) {
      const path = join(folder, randomUUID());
      keep(file.stream, path).then(
        (kept) => done(null, kept as Partial<Express.Multer.File>),
        (fault) => rm(path, { force: true }).finally(() => done(fault)),
      );
    },
    _removeFile(_req, file, done) {
      rm(file.path, { force: true }).then(() => done(null), done);
    },
  };
}

/** Lets the first so many bytes through and swallows the rest, counting all of them. */
class FirstBytes extends Transform {
  seen = 0;
  written = 0;
  readonly #most: number;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const kept = chunk.subarray(0, this.#most - this.written);
    this.seen += chunk.length;
    this.written += kept.length;
    done(null, kept);
  }
}

const lost = /multipart|unexpected end of form|boundary|malformed|request (aborted|closed)/i;

function asProblem(fault: unknown): unknown {
  if (!(fault instanceof Error)) return fault;
  const tooMuch = fault instanceof multer.MulterError;
  if (!tooMuch && !lost.test(fault.message)) return fault;
  return new Problem(
    tooMuch ? 413 : 400,
    'upload',
    'Your files could not be read',
    'They are too large or did not arrive whole. Your other answers are kept. Go back, and try fewer or smaller files, or continue without them.',
  );
}
