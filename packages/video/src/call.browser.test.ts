import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeViolations } from '../../../tests/support/axe.ts';
import { type LaunchedBrowser, launchBrowser, madeUpMedia } from '../../../tests/support/browser.ts';
import { openVideoSite, type VideoSite } from '../testing/site.ts';
import { framesOf, press, seesMoving } from '../testing/watch.ts';

let launched: LaunchedBrowser;
let browser: Browser;
let site: VideoSite;
let contexts: BrowserContext[];
let complaints: string[];

beforeAll(async () => {
  launched = await launchBrowser([...madeUpMedia, '--auto-select-desktop-capture-source=Entire screen']);
  browser = launched.browser;
});
afterAll(() => launched.close());
beforeEach(async () => {
  site = await openVideoSite();
  site.signals.expect('rosa', 'staff', 'Rosa Shah');
  site.signals.expect('asha', 'patient', 'Asha Patel');
  contexts = [];
  complaints = [];
});
afterEach(async () => {
  await Promise.all(contexts.map((each) => each.close()));
  await site.close();
  expect(complaints).toEqual([]);
});

async function newPage(width = 1000): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 740 } });
  contexts.push(context);
  const page = await context.newPage();
  page.on('pageerror', (fault) => complaints.push(fault.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  return page;
}

async function come(person: string, page?: Page): Promise<Page> {
  const here = page ?? (await newPage());
  await here.goto(`${site.origin}/${person}`);
  await press(here, 'Join the call');
  return here;
}

async function bothIn(): Promise<{ rosa: Page; asha: Page }> {
  const [rosa, asha] = await Promise.all([come('rosa'), come('asha')]);
  await Promise.all([seesMoving(rosa, 'asha'), seesMoving(asha, 'rosa')]);
  return { rosa, asha };
}

describe('pictures between browsers', () => {
  test('E00039 two people see each other move', async () => {
    const { rosa, asha } = await bothIn();
    expect(await rosa.getByRole('region', { name: 'Asha Patel' }).count()).toBe(1);
    expect(await asha.getByRole('region', { name: 'Rosa Shah' }).count()).toBe(1);
  });

  test('E00048 three people all see each other move, and hear who comes and goes', async () => {
    const { rosa, asha } = await bothIn();
    site.signals.expect('leila', 'guest', 'Leila Haddad');
    const leila = await come('leila');
    await Promise.all([
      seesMoving(rosa, 'leila'),
      seesMoving(asha, 'leila'),
      seesMoving(leila, 'rosa'),
      seesMoving(leila, 'asha'),
    ]);
    await expect.poll(() => asha.getByText('Leila Haddad has joined the call.').count()).toBe(1);
    await press(leila, 'Leave');
    await press(leila, 'Yes, leave');
    await expect.poll(() => asha.getByText('Leila Haddad has left the call.').count()).toBe(1);
    await seesMoving(rosa, 'asha');
  });

  test('a page opened anew takes the place of the one before, and the other stays as it was', async () => {
    const { rosa, asha } = await bothIn();
    const before = site.signals.instance('asha');
    await come('asha', asha);
    await expect.poll(() => site.signals.instance('asha')).not.toBe(before);
    await Promise.all([seesMoving(rosa, 'asha'), seesMoving(asha, 'rosa')]);

    await come('rosa', rosa);
    await Promise.all([seesMoving(rosa, 'asha'), seesMoving(asha, 'rosa')]);
  });

  test('E00074 a camera that is off is off for the others, and comes back by a press', async () => {
    const { rosa, asha } = await bothIn();
    await press(asha, 'Camera');
    await expect.poll(() => rosa.getByText('Camera off').count()).toBe(1);
    expect(await asha.getByRole('button', { name: 'Camera' }).getAttribute('aria-pressed')).toBe('false');
    const stopped = await framesOf(rosa, 'asha');
    await press(asha, 'Camera');
    await expect.poll(() => rosa.getByText('Camera off').count()).toBe(0);
    await seesMoving(rosa, 'asha');
    expect(await framesOf(rosa, 'asha')).toBeGreaterThan(stopped);
  });

  test('E00073 a microphone that is off is said beside the picture', async () => {
    const { rosa, asha } = await bothIn();
    await press(asha, 'Microphone');
    const tile = rosa.getByRole('region', { name: 'Asha Patel' });
    await expect.poll(() => tile.getByText('Microphone off').count()).toBe(1);
    await press(asha, 'Microphone');
    await expect.poll(() => tile.getByText('Microphone off').count()).toBe(0);
  });

  test('E00053 a shared screen is seen whole, and ends by a press', async () => {
    const { rosa, asha } = await bothIn();
    await press(rosa, 'Share screen');
    await expect.poll(() => asha.getByText('their screen').count()).toBe(1);
    await seesMoving(asha, 'rosa');
    await press(rosa, 'Share screen');
    await expect.poll(() => asha.getByText('their screen').count()).toBe(0);
    await seesMoving(asha, 'rosa');
  });

  test('E00068 sharing that is switched off ends, and is not offered', async () => {
    const { rosa, asha } = await bothIn();
    await press(rosa, 'Share screen');
    await asha.waitForSelector('text=their screen');
    site.signals.say({ allowed: { sharing: false, files: true, chat: true } });
    await expect.poll(() => rosa.getByRole('button', { name: 'Share screen' }).count()).toBe(0);
    await asha.waitForSelector('text=their screen', { state: 'detached' });
  });
});

describe('a line that is lost', () => {
  test('comes back by itself, and pictures go on meanwhile', async () => {
    const { rosa, asha } = await bothIn();
    const joins = site.signals.joins('asha');
    const instance = site.signals.instance('asha');
    site.goDown();
    await asha.waitForSelector('text=We lost the connection. Trying again…');
    await Promise.all([seesMoving(rosa, 'asha'), seesMoving(asha, 'rosa')]);
    site.comeUp();
    await asha.waitForSelector('text=We lost the connection. Trying again…', { state: 'detached' });
    expect(site.signals.joins('asha')).toBeGreaterThan(joins);
    expect(site.signals.instance('asha')).toBe(instance);
    await Promise.all([seesMoving(rosa, 'asha'), seesMoving(asha, 'rosa')]);
  });

  test('while somebody comes does not keep them out', async () => {
    const asha = await come('asha');
    await asha.waitForSelector('text=You are in the call. The others will be here soon.');
    site.goDown();
    await asha.waitForSelector('text=We lost the connection');
    site.comeUp();
    const rosa = await come('rosa');
    await Promise.all([seesMoving(rosa, 'asha'), seesMoving(asha, 'rosa')]);
  });
});

describe('how it ends', () => {
  test.each([
    ['ended', 'The call has ended'],
    ['refused', 'You cannot come into this call'],
    ['replaced', 'Your call is open somewhere else'],
  ] as const)('%s is said in words that have the focus', async (at, title) => {
    const asha = await come('asha');
    await asha.waitForSelector('.fd-video-at-call');
    site.signals.put('asha', at);
    await asha.waitForSelector(`h2:has-text("${title}")`);
    expect(await asha.evaluate(() => document.activeElement?.textContent)).toBe(title);
    expect(await asha.getAttribute('body', 'data-over')).toBe(at);
    expect(await axeViolations(asha)).toEqual([]);
  });

  test('a session that has ended asks to check in again', async () => {
    const asha = await come('asha');
    await asha.waitForSelector('.fd-video-at-call');
    site.signals.drop(4003);
    await asha.waitForSelector('text=we need your date of birth again');
    expect(await asha.getAttribute('body', 'data-over')).toBe('session');
  });

  test('leaving asks once, and can be undone', async () => {
    const { rosa, asha } = await bothIn();
    await press(asha, 'Leave');
    await asha.keyboard.press('Escape');
    expect(await asha.getByText('Do you want to leave the call?').count()).toBe(0);
    expect(await asha.evaluate(() => document.activeElement?.textContent)).toBe('Leave');
    await press(asha, 'Leave');
    await press(asha, 'Yes, leave');
    await asha.waitForSelector('text=You have left the call');
    await rosa.waitForSelector('text=Nobody else is in the call yet.');
    await press(asha, 'Go back in');
    await Promise.all([seesMoving(rosa, 'asha'), seesMoving(asha, 'rosa')]);
  });
});
