import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const modules = join(import.meta.dirname, '../../node_modules');

export type LaunchedBrowser = { browser: Browser; close: () => Promise<void> };

/** A camera that shows a moving picture and a microphone that beeps, given to any page that asks. */
export const madeUpMedia = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  // Pages of one test talk over loopback by its address, not by a name that only multicast could find.
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];

/**
 * Starts a real browser that npm brought along; nothing is downloaded. What it writes goes into a folder of its own that
 * `close` removes, so that several test files may each have one at a time.
 *
 * @param more further arguments of Chromium, such as `madeUpMedia`
 */
export async function launchBrowser(more: string[] = []): Promise<LaunchedBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-browser-'));
  const browser = await playwright.launch({
    executablePath: await unpacked(),
    args: [
      // Chromium's own sandbox needs rights that containers and root do not have.
      '--no-sandbox',
      // Asked whether it can make words of a voice, this build without a window falls over.
      '--disable-blink-features=OnDeviceWebSpeechAvailable',
      ...more,
    ],
    env: { ...process.env, TMPDIR: folder },
  });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Unpacks the browser once for each version and gives its path. Unpacked elsewhere and then renamed: of two test files
 * that start together neither may run the other's half-written browser.
 */
async function unpacked(): Promise<string> {
  const manifest = readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const cache = join(modules, '.cache/frontdoor');
  const kept = join(cache, `chromium-${version}`);
  if (existsSync(kept)) return join(kept, 'chromium');
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'unpacking-'));
  const before = process.env.TMPDIR;
  try {
    process.env.TMPDIR = fresh;
    await chromium.executablePath();
    renameSync(fresh, kept);
  } catch (fault) {
    rmSync(fresh, { recursive: true, force: true });
    // Somebody else was first: theirs is whole.
    if (!existsSync(kept)) throw fault;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  return join(kept, 'chromium');
}
