import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { TestContext } from 'vitest';

/** Call it in `afterEach`, before anything is closed: of a failed test it leaves a picture of every open page. */
export async function picturesOfFailure({ task }: TestContext, contexts: BrowserContext[]): Promise<void> {
  if (task.result?.state !== 'fail') return;
  const folder = join(tmpdir(), 'frontdoor-failures');
  mkdirSync(folder, { recursive: true });
  for (const [place, page] of contexts.flatMap((context) => context.pages()).entries()) {
    const path = join(folder, `${task.id}-${place}.png`);
    await page.screenshot({ path, fullPage: true }).catch(() => undefined);
    process.stderr.write(`${page.url().replace(/\/m\/.*/, '/m/…')} is shown in ${path}\n`);
  }
}
