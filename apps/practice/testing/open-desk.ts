import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser, madeUpMedia } from '../../../tests/support/browser.ts';
import { type MockServer, startMockServer } from './mock-server.ts';
import { friday } from './people.ts';

export type Tab = { page: Page; mock: MockServer; close(): Promise<void> };

export type DeskHouse = {
  /** A browser tab at an address of the staff app, with a mock server of its own; the clock shows Friday, 15:58. */
  open(address: string, size?: { width: number; height: number }): Promise<Tab>;
  close(): Promise<void>;
};

/** The staff app built as it ships, and a browser to look at it. One for each test file. */
export async function openDeskHouse(): Promise<DeskHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'frontdoor-desk-'));
  const root = fileURLToPath(new URL('..', import.meta.url));
  // vitest says `test` here, and React would be built to be slow and talkative.
  process.env.NODE_ENV = 'production';
  await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  const { browser, close } = await launchBrowser(madeUpMedia);
  return {
    open: (address, size = { width: 1440, height: 900 }) => openTab(browser, folder, address, size),
    async close() {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openTab(
  browser: Browser,
  built: string,
  address: string,
  size: { width: number; height: number },
): Promise<Tab> {
  const mock = await startMockServer(built);
  // Another zone than the surgery's: what is shown must be London's all the same.
  const context = await browser.newContext({
    viewport: size,
    timezoneId: 'America/New_York',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(String(fault)));
  page.on('console', (line) => {
    if (line.type() === 'error' && line.text().includes('Content Security Policy')) faults.push(line.text());
  });
  await page.clock.setSystemTime(friday);
  await page.goto(mock.origin + address);
  return {
    page,
    mock,
    async close() {
      await context.close();
      await mock.close();
      if (faults.length > 0) throw new Error(`The page met faults:\n${faults.join('\n')}`);
    },
  };
}
