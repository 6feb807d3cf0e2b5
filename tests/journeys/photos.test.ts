import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { carryOn, choose, giveContact, send } from '../support/patient.ts';
import { heading, mainWords, seen } from '../support/seen.ts';
import { fillInUntil } from '../support/sent-request.ts';
import { stored } from '../support/stored.ts';

const here = journey('2026-11-25T10:00:00Z');

const samples = join(import.meta.dirname, '../../apps/server/src/features/attachments/fixtures');
const folder = mkdtempSync(join(tmpdir(), 'frontdoor-photos-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file as it lies on the sender's phone, under the name it has there. */
function onPhone(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
const sample = (name: string) => readFileSync(join(samples, name));

/** A photo whose end never came; a web page in a photo's clothes; one too large; one with nothing in it; a bomb. */
const bad: [string, string][] = [
  [
    onPhone('half.jpg', sample('truncated.jpg')),
    'half.jpg is damaged or did not arrive whole. Choose it again, or continue without it.',
  ],
  [
    onPhone('page.jpg', sample('page-named-photo.jpg')),
    'page.jpg is not a photo or a PDF. Choose a JPG, PNG, WebP, HEIC or PDF file, or continue without it.',
  ],
  [
    onPhone('large.jpg', Buffer.alloc(16 * 1024 * 1024, 1)),
    'large.jpg is larger than 15 MB. Choose a smaller photo, or continue without it.',
  ],
  [onPhone('nothing.jpg', Buffer.alloc(0)), 'nothing.jpg is empty. Choose it again, or continue without it.'],
  [
    onPhone('bomb.png', sample('bomb.png')),
    'bomb.png is too big a picture for us to open. Choose a smaller photo, or continue without it.',
  ],
];
const badFiles = bad.map(([file]) => file);
const goodFiles = [1, 2, 3, 4, 5, 6].map((place) =>
  onPhone(`good ${place}.jpg`, sample('rotated-with-place.jpg')),
);
const tick = 'This is not a photo of genitals, bottom or breasts';
const words = 'My elbow is red and sore.';

const chooseFiles = (page: Page, files: string[]) => page.locator('input[type=file]').setInputFiles(files);
const added = (page: Page) => page.getByRole('button', { name: /^Remove good/ });

const toPhotos = (page: Page) =>
  fillInUntil(page, here.surgery.url, { name: 'Alan Whitcombe', born: '1958-03-12', words }, 'photos');

/** On to the check, where every answer still stands. */
async function keptEverything(page: Page, photos: string): Promise<void> {
  await giveContact(page, 'alan@example.org');
  const check = await mainWords(page);
  for (const answer of ['Alan Whitcombe', words, 'In the last few days', photos])
    expect(check).toContain(answer);
}

describe('with JavaScript', () => {
  it('R40 R126 each bad file says what is wrong with it, five at most, one can be taken out, and every answer is kept', async () => {
    const page = await here.phone();
    await toPhotos(page);
    await chooseFiles(page, badFiles);
    await choose(page, tick);
    const list = page.locator('.fd-file');
    for (const [, fault] of bad) await list.filter({ hasText: fault }).waitFor();
    expect(await stored(here.surgery, 'attachment')).toEqual([]);
    for (const file of badFiles) await page.getByRole('button', { name: `Remove ${basename(file)}` }).click();
    await expect.poll(() => list.count()).toBe(0);

    await chooseFiles(page, goodFiles);
    await page.getByText('You can add up to 5 files. Only the first were added.').waitFor();
    await page.getByText('You have added 5 files. Remove one to add another.').waitFor();
    await expect.poll(() => added(page).count()).toBe(5);
    await page.getByRole('button', { name: 'Remove good 2.jpg' }).click();
    await page.getByText('good 2.jpg removed').waitFor();
    expect(await stored(here.surgery, 'attachment')).toHaveLength(4);
    await carryOn(page);
    await keptEverything(page, 'good 5.jpg');
    await send(page);
  });
});

describe('without JavaScript', () => {
  it('R40 R123 R126 each bad file says what is wrong with it, five at most, one can be taken out, and every answer is kept', async () => {
    const page = await here.phone({ javaScriptEnabled: false });
    await toPhotos(page);
    const before = (await stored(here.surgery, 'attachment')).length;
    await chooseFiles(page, badFiles);
    await choose(page, tick);
    await carryOn(page);
    const summary = page.getByRole('alert');
    await summary.getByRole('heading', { name: 'There is a problem' }).waitFor();
    for (const [, fault] of bad) expect(await seen(summary)).toContain(fault);
    expect(await stored(here.surgery, 'attachment')).toHaveLength(before);

    await chooseFiles(page, goodFiles.slice(0, 3));
    await choose(page, tick);
    await page.getByRole('button', { name: 'Add this and choose another' }).click();
    await expect.poll(() => added(page).count()).toBe(3);
    await chooseFiles(page, goodFiles.slice(3));
    await carryOn(page);
    expect(await seen(summary)).toContain(
      'good 6.jpg was not added. You can add up to 5 photos or documents. Remove one first, or continue without it.',
    );
    await expect.poll(() => added(page).count()).toBe(5);
    await page.getByRole('button', { name: 'Remove good 2.jpg' }).click();
    await expect.poll(() => added(page).count()).toBe(4);
    await carryOn(page);
    await keptEverything(page, 'good 5.jpg');
    await send(page);
  });

  it('R40 S30 without the tick nothing is kept, and “Continue without it” goes on whatever was chosen', async () => {
    const page = await here.phone({ javaScriptEnabled: false });
    await toPhotos(page);
    const before = (await stored(here.surgery, 'attachment')).length;
    await chooseFiles(page, goodFiles.slice(0, 1));
    await carryOn(page);
    await page
      .getByText(
        'Tick the box to say this is not a photo of genitals, bottom or breasts, or remove the photo',
      )
      .first()
      .waitFor();
    await chooseFiles(page, badFiles.slice(0, 1));
    await page.getByRole('button', { name: 'Continue without it' }).click();
    expect(await heading(page)).toBe('How we can contact you');
    await keptEverything(page, 'None');
    expect(await stored(here.surgery, 'attachment')).toHaveLength(before);
  });
});
