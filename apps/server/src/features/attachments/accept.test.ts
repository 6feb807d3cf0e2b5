import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVault } from '@frontdoor/database';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { frozenClock } from '../../platform/clock.ts';
import { createLog } from '../../platform/log.ts';
import { prepareFile } from './accept.ts';
import { attachmentsFolder, filesBelow, readSealed } from './disk.ts';
import { maxBytes } from './faults.ts';

const organisation = 'elm';
const fixtures = join(import.meta.dirname, 'fixtures');
let data: string;
let deps: Parameters<typeof prepareFile>[0];

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'frontdoor-files-'));
  const vault = openVault({ file: join(data, 'keys.json'), create: true });
  vault.addOrganisation(organisation);
  deps = {
    config: { data },
    database: { vault },
    clock: frozenClock('2026-11-27T10:00:00Z'),
    log: createLog('silent'),
  } as unknown as typeof deps;
});

afterEach(() => rm(data, { recursive: true, force: true }));

/** Sends a fixture as a browser would: a temporary file and the name the sender gave it. */
async function send(fixture: string, originalName = fixture) {
  const path = join(data, 'upload');
  await copyFile(join(fixtures, fixture), path);
  return prepareFile(deps, { organisation, path, originalName });
}

async function keptBytes(result: Awaited<ReturnType<typeof send>>): Promise<Buffer> {
  if (!result.ok) throw new Error(result.message);
  return readSealed(deps.database.vault, { data, organisation, id: result.file.id });
}

async function colourAt(picture: Buffer, left: number, top: number) {
  const { data: pixel } = await sharp(picture)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...pixel].map((value) => Math.round(value / 64) * 64);
}

const red = [256, 0, 0];
const blue = [0, 0, 256];

describe('a photo that is taken', () => {
  test('R41 a turned phone photo is stored upright and without its place, camera or any metadata', async () => {
    const sent = await sharp(join(fixtures, 'rotated-with-place.jpg')).metadata();
    expect(sent).toMatchObject({ width: 160, height: 80, orientation: 6 });
    expect(sent.exif?.toString('latin1')).toContain('Testphone');

    const result = await send('rotated-with-place.jpg', 'Kitchen.JPG');
    const kept = await keptBytes(result);

    expect(result).toMatchObject({
      ok: true,
      file: { name: 'Kitchen.JPG', type: 'image/jpeg', width: 80, height: 160, bytes: kept.length },
    });
    const now = await sharp(kept).metadata();
    expect(now).toMatchObject({ format: 'jpeg', width: 80, height: 160 });
    expect([now.exif, now.icc, now.xmp, now.iptc, now.orientation]).toEqual(Array(5).fill(undefined));
    expect(kept.toString('latin1')).not.toMatch(/Testphone|Exif|GPS/);
    expect(await colourAt(kept, 40, 20)).toEqual(red);
    expect(await colourAt(kept, 40, 140)).toEqual(blue);
  });

  test('what is see-through becomes white', async () => {
    const kept = await keptBytes(await send('see-through.png'));
    expect(await sharp(kept).metadata()).toMatchObject({
      format: 'jpeg',
      width: 60,
      height: 40,
      channels: 3,
    });
    expect(await colourAt(kept, 50, 20)).toEqual([256, 256, 256]);
    expect(await colourAt(kept, 10, 20)).toEqual([0, 256, 0]);
  });

  test('a WebP is taken', async () => {
    expect(await sharp(await keptBytes(await send('small.webp'))).metadata()).toMatchObject({
      format: 'jpeg',
      width: 64,
      height: 48,
    });
  });

  test('the HEIC of an iPhone is decoded, whatever its name says', async () => {
    const kept = await keptBytes(await send('iphone.heic', 'IMG_0001.jpg'));
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 48 });
    expect(await colourAt(kept, 10, 24)).toEqual(red);
    expect(await colourAt(kept, 54, 24)).toEqual(blue);
  });

  test('a large photo comes down to 2,048 on its longest side, and a small one is not blown up', async () => {
    const path = join(data, 'upload');
    await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#0a0' } })
      .jpeg()
      .toFile(path);
    const result = await prepareFile(deps, { organisation, path, originalName: 'wide.jpg' });
    expect(result).toMatchObject({ ok: true, file: { width: 2048, height: 1024 } });
  });

  test('a PDF is kept byte for byte, one with a script in it too: it is only ever downloaded', async () => {
    for (const name of ['letter.pdf', 'letter-with-script.pdf']) {
      const result = await send(name);
      expect(result).toMatchObject({
        ok: true,
        file: { type: 'application/pdf', width: null, height: null },
      });
      expect(await keptBytes(result)).toEqual(await readFile(join(fixtures, name)));
    }
  });

  test('what lies on the disk is sealed and named by nobody', async () => {
    await send('letter.pdf', 'Jane Doe letter.pdf');
    const [file, ...others] = await filesBelow(attachmentsFolder(data));
    expect(others).toEqual([]);
    expect(file!.name).toMatch(/^[0-9a-f-]{36}$/);
    expect(file!.path).toBe(join(data, 'attachments', organisation, file!.name.slice(0, 2), file!.name));
    expect(await readFile(file!.path, 'latin1')).not.toMatch(/PDF|Jane/);
  });
});

describe('a file that is not taken', () => {
  test.each([
    [
      'truncated.jpg',
      'rash.jpg',
      'damaged',
      'rash.jpg is damaged or did not arrive whole. Choose it again, or continue without it.',
    ],
    [
      'truncated.heic',
      'rash.heic',
      'damaged',
      'rash.heic is damaged or did not arrive whole. Choose it again, or continue without it.',
    ],
    [
      'bomb.png',
      'rash.png',
      'too-many-pixels',
      'rash.png is too big a picture for us to open. Choose a smaller photo, or continue without it.',
    ],
    [
      'page-named-photo.jpg',
      'rash.jpg',
      'wrong-kind',
      'rash.jpg is not a photo or a PDF. Choose a JPG, PNG, WebP, HEIC or PDF file, or continue without it.',
    ],
    [
      'drawing-named-photo.png',
      'rash.png',
      'wrong-kind',
      'rash.png is not a photo or a PDF. Choose a JPG, PNG, WebP, HEIC or PDF file, or continue without it.',
    ],
  ])('%s is refused in words', async (fixture, name, fault, message) => {
    expect(await send(fixture, name)).toEqual({ ok: false, fault, name, message });
    expect(await filesBelow(attachmentsFolder(data))).toEqual([]);
  });

  test.each([
    ['empty', Buffer.alloc(0), 'note.pdf is empty. Choose it again, or continue without it.'],
    [
      'too-large',
      Buffer.alloc(maxBytes + 1),
      'note.pdf is larger than 15 MB. Choose a smaller photo, or continue without it.',
    ],
    [
      'damaged',
      Buffer.from('%PDF-1.7 and then nothing'),
      'note.pdf is damaged or did not arrive whole. Choose it again, or continue without it.',
    ],
  ])('%s bytes are refused in words', async (fault, bytes, message) => {
    const path = join(data, 'upload');
    await writeFile(path, bytes);
    const result = await prepareFile(deps, { organisation, path, originalName: 'note.pdf' });
    expect(result).toEqual({ ok: false, fault, name: 'note.pdf', message });
  });

  test('a name with folders, brackets or a reversed ending is shown harmlessly', async () => {
    const result = await send('page-named-photo.jpg', '../../<b>photo\u202Egpj.exe');
    expect(result).toMatchObject({ ok: false, name: 'bphotogpj.exe' });
  });

  test('a disk that cannot be written loses the file, not the person', async () => {
    await writeFile(attachmentsFolder(data), 'a file where the folder should be');
    expect(await send('small.webp', 'rash.webp')).toEqual({
      ok: false,
      fault: 'not-kept',
      name: 'rash.webp',
      message: 'rash.webp could not be saved. Try it again, or continue without it.',
    });
  });

  test('the upload itself is always taken away', async () => {
    await send('bomb.png');
    await expect(readFile(join(data, 'upload'))).rejects.toThrow('ENOENT');
  });
});
