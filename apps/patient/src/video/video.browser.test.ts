import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../../../../tests/support/browser.ts';
import { draw } from '../../testing/read.ts';
import { pretendSite, site } from '../../testing/show.ts';

let launched: LaunchedBrowser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  launched = await launchBrowser();
});
afterAll(() => launched.close());
beforeEach(async () => {
  page = await launched.browser.newPage({ viewport: { width: 360, height: 740 } });
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (fault) => complaints.push(fault.message));
});
afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

/** Without any way to make a call, as an app that shows pages may have it. */
async function openWithoutCalls(html: string): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'RTCPeerConnection');
  });
  await open(html);
  await page.locator('.fd-video-at-cannot').waitFor();
}

async function open(html: string): Promise<void> {
  await pretendSite(page, ({ path }) => (path === '/elm-tree/m/t1/video' ? html : '<p>elsewhere</p>'));
  await page.goto(`${site}/elm-tree/m/t1/video`);
}
const instead = () => page.getByRole('button', { name: 'I want a phone call instead' });

test('S48 where the browser makes no calls the script says so in place of the call, and the rest of the page stays', async () => {
  await openWithoutCalls(draw('video', 'can come in'));
  expect(await page.locator('#video-call').textContent()).toContain('You can also talk to us by phone');
  expect(await page.getByText('If the call does not open').count()).toBe(0);
  expect(await page.getByRole('link', { name: '0113 496 0123' }).first().isVisible()).toBe(true);
  expect(await instead().isVisible()).toBe(true);
});

test('S40 what can be chosen instead is there until they talk', async () => {
  await open(draw('video', 'can come in').replace(/<script type="module".*?<\/script>/, ''));
  expect(await instead().isVisible()).toBe(true);
  await page.evaluate(() => {
    document.getElementById('video-call')!.innerHTML = '<div class="fd-video fd-video-at-call"></div>';
  });
  expect(await instead().isVisible()).toBe(false);
});

test('S22 Exit leaves the call’s page no step behind', async () => {
  await openWithoutCalls(draw('video', 'can come in'));
  const before = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: 'Exit this page' }).click();
  await page.getByText('elsewhere').waitFor();
  expect(await page.evaluate(() => history.length)).toBe(before);
});
