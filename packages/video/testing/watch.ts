import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** How many pictures of somebody have been drawn on this page so far. */
export function framesOf(page: Page, person: string): Promise<number> {
  return page.evaluate((id) => {
    const video = document.querySelector<HTMLVideoElement>(`[data-person="${id}"] video`);
    return video === null ? 0 : video.getVideoPlaybackQuality().totalVideoFrames;
  }, person);
}

/** Waits until pictures of somebody move: more of them than there are now. */
export async function seesMoving(page: Page, person: string): Promise<void> {
  const before = await framesOf(page, person);
  await expect.poll(() => framesOf(page, person), { timeout: 30_000 }).toBeGreaterThan(before + 10);
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click({ timeout: 20_000 });
}
