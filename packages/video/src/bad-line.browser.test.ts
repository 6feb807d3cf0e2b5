import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser, madeUpMedia } from '../../../tests/support/browser.ts';
import { openVideoSite, type VideoSite } from '../testing/site.ts';
import { press, seesMoving } from '../testing/watch.ts';

let launched: LaunchedBrowser;
let browser: Browser;
let site: VideoSite;
let contexts: BrowserContext[];

beforeAll(async () => {
  launched = await launchBrowser(madeUpMedia);
  browser = launched.browser;
});
afterAll(() => launched.close());
beforeEach(async () => {
  site = await openVideoSite();
  site.signals.expect('rosa', 'staff', 'Rosa Shah');
  site.signals.expect('asha', 'patient', 'Asha Patel');
  contexts = [];
});
afterEach(async () => {
  await Promise.all(contexts.map((each) => each.close()));
  await site.close();
});

/** Keeps every connection that a page makes within reach of the test, and lets the test say what it measures and how it is. */
function handOver() {
  const Real = window.RTCPeerConnection;
  const kept: RTCPeerConnection[] = [];
  class Kept extends Real {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      kept.push(this);
    }
    override async getStats() {
      const report = await super.getStats();
      if (!('lossy' in window)) return report;
      return new Map([
        ...Array.from(report.entries()),
        ['lossy', { type: 'remote-inbound-rtp', fractionLost: 0.4 }],
      ]) as unknown as RTCStatsReport;
    }
  }
  Object.assign(window, { RTCPeerConnection: Kept, kept });
}

async function come(person: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 740 } });
  contexts.push(context);
  const page = await context.newPage();
  await page.addInitScript(handOver);
  await page.goto(`${site.origin}/${person}`);
  await press(page, 'Join the call');
  return page;
}

/** The connection in use says that it has failed, or tells the truth again. */
function setFailed(page: Page, failed: boolean): Promise<void> {
  return page.evaluate((now) => {
    const { kept } = window as unknown as { kept: RTCPeerConnection[] };
    const pc = kept.find(({ remoteDescription }) => remoteDescription !== null)!;
    if (now) Object.defineProperty(pc, 'iceConnectionState', { value: 'failed', configurable: true });
    else Reflect.deleteProperty(pc, 'iceConnectionState');
    pc.dispatchEvent(new Event('iceconnectionstatechange'));
  }, failed);
}

/** By which name the connection in use finds its ways; a new one with each restart. */
function wayOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const { kept } = window as unknown as { kept: RTCPeerConnection[] };
    const pc = kept.find(({ remoteDescription }) => remoteDescription !== null)!;
    return /a=ice-ufrag:(\S+)/.exec(pc.localDescription!.sdp)?.[1];
  });
}

test('on a bad line our own pictures stop after ten seconds, it is said, and only a press brings them back', async () => {
  const [rosa, asha] = await Promise.all([come('rosa'), come('asha')]);
  await Promise.all([seesMoving(rosa, 'asha'), seesMoving(asha, 'rosa')]);
  await asha.evaluate(() => Object.assign(window, { lossy: true }));
  await asha.waitForSelector('text=Bad connection');
  const words = 'Pictures are off so that you can hear each other.';
  await asha.waitForSelector(`text=${words}`);
  await rosa.waitForSelector('text=Camera off');
  await asha.evaluate(() => Reflect.deleteProperty(window, 'lossy'));
  await asha.waitForSelector('text=Bad connection', { state: 'detached' });
  expect(await asha.getByRole('button', { name: 'Camera', exact: true }).getAttribute('aria-pressed')).toBe(
    'false',
  );
  await press(asha, 'Turn my camera on again');
  await asha.waitForSelector(`text=${words}`, { state: 'detached' });
  await seesMoving(rosa, 'asha');
});

test.each(['rosa', 'asha'])(
  'a connection that fails finds its way anew, whoever notices: %s',
  async (who) => {
    const [rosa, asha] = await Promise.all([come('rosa'), come('asha')]);
    await Promise.all([seesMoving(rosa, 'asha'), seesMoving(asha, 'rosa')]);
    const page = who === 'rosa' ? rosa : asha;
    const before = await Promise.all([wayOf(rosa), wayOf(asha)]);
    await setFailed(page, true);
    await page.waitForSelector('text=Connection lost. Trying again…');
    await expect.poll(() => wayOf(rosa), { timeout: 20_000 }).not.toBe(before[0]);
    await expect.poll(() => wayOf(asha), { timeout: 20_000 }).not.toBe(before[1]);
    await setFailed(page, false);
    await page.waitForSelector('text=Connection lost. Trying again…', { state: 'detached' });
    await Promise.all([seesMoving(rosa, 'asha'), seesMoving(asha, 'rosa')]);
  },
);
