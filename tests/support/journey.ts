import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { picturesOfFailure } from './on-failure.ts';
import { type OpenSurgery, openSurgery } from './open-surgery.ts';
import { signIn } from './staff-desk.ts';

type Device = Pick<BrowserContextOptions, 'javaScriptEnabled' | 'viewport' | 'storageState'>;
type Options = NonNullable<Parameters<typeof openSurgery>[1]> & {
  /** Further arguments of Chromium, such as `madeUpMedia`. */
  browser?: string[];
};
type Member = { email: string };

export type Journey = {
  readonly surgery: OpenSurgery;
  readonly browser: Browser;
  /** A patient's own device, a small phone unless said otherwise: nothing of another device is on it. */
  phone(device?: Device): Promise<Page>;
  /** A member of staff who has just signed in, on a computer of their own. */
  desk(member: Member, viewport?: { width: number; height: number }): Promise<Page>;
};

export const smallPhone = { width: 360, height: 740 };

/**
 * One browser and one surgery for the tests of a file or of a `describe`; what a test opens is closed after it. Takes
 * the time the surgery's stopped clock begins at, ISO with offset.
 */
export function journey(at: string, { browser = [], ...options }: Options = {}): Journey {
  let launched: Awaited<ReturnType<typeof launchBrowser>>;
  let surgery: OpenSurgery;
  let contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [launched, surgery] = await Promise.all([launchBrowser(browser), openSurgery(at, options)]);
  });
  afterEach(async (test) => {
    await picturesOfFailure(test, contexts);
    for (const context of contexts) {
      // What a page still asks for when its test ends is nobody's fault.
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    }
    contexts = [];
  });
  afterAll(async () => {
    await launched?.close();
    await surgery?.close();
  });

  return {
    get surgery() {
      return surgery;
    },
    get browser() {
      return launched.browser;
    },
    async phone(device = {}) {
      const context = await launched.browser.newContext({
        viewport: smallPhone,
        timezoneId: 'Europe/London',
        ...device,
      });
      context.setDefaultTimeout(25_000);
      contexts.push(context);
      return context.newPage();
    },
    async desk(member, viewport) {
      const page = await signIn(launched.browser, surgery, member.email, viewport);
      contexts.push(page.context());
      return page;
    },
  };
}
