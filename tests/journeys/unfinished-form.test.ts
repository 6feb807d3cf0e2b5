import type { BrowserContext, Page, Route } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import {
  beginFor,
  carryOn,
  describeHealthProblem,
  fillBirthDate,
  giveContact,
  sayHowItGoes,
  sayWho,
  send,
} from '../support/patient.ts';
import { heading, mainWords, seen } from '../support/seen.ts';
import { fillInUntil } from '../support/sent-request.ts';
import { stored } from '../support/stored.ts';

const morning = '2026-11-25T10:00:00Z';
const here = journey(morning);
beforeEach(() => here.surgery.clock.set(morning));

const alan = {
  name: 'Alan Whitcombe',
  born: '1958-03-12',
  email: 'alan@example.org',
  words: 'My knee hurts.',
};
const secrets = /Alan|Whitcombe|1958|knee/;
const home = () => `${here.surgery.url}/elm-tree`;
const weather = 'https://www.bbc.co.uk/weather';

/** Lets the exit do its work and says where it leads instead of going there: tests keep to this machine. */
async function stayHere(route: Route): Promise<void> {
  const answer = await route.fetch({ maxRedirects: 0 });
  const { location, 'set-cookie': cookies = '' } = answer.headers();
  const headers = { 'set-cookie': cookies, 'cache-control': 'no-store', 'content-type': 'text/html' };
  await route.fulfill({ status: 200, headers, body: `<p>Off to ${location}</p>` });
}

/** What the device still has after its browser was closed: only cookies that were to last. */
async function closed(context: BrowserContext) {
  const { cookies } = await context.storageState();
  await context.close();
  return { cookies: cookies.filter(({ expires }) => expires > 0), origins: [] };
}

/** Half a form: up to the questions about how the problem goes. */
const beginForm = (page: Page) => fillInUntil(page, here.surgery.url, alan, 'course');

/** Goes back through everything the browser remembers of this tab, and gives all the words that were shown. */
async function everythingBehind(page: Page): Promise<string> {
  const shown: string[] = [];
  for (let steps = 0; steps < 20; steps++) {
    shown.push(`${page.url()} ${await seen(page.locator('body'))}`);
    const before = page.url();
    await page.goBack({ waitUntil: 'load' }).catch(() => null);
    if (page.url() === before) break;
  }
  return shown.join('\n');
}

describe('coming back', () => {
  it('S22 R126 after the browser was closed, no answer is shown before the date of birth is given again', async () => {
    const first = await here.phone();
    await beginForm(first);
    const device = await here.phone({ storageState: await closed(first.context()) });

    await device.goto(home());
    const box = device.locator('.fd-box');
    expect(await seen(box)).toMatch(/^There is an unfinished form on this device/);
    expect(await box.getByRole('link').allInnerTexts()).toEqual(['Continue', 'Start again', 'Delete it']);
    expect(await seen(device.locator('body'))).not.toMatch(secrets);

    await box.getByRole('link', { name: 'Continue' }).click();
    expect(await mainWords(device)).toMatch(
      /We ask so that nobody else on this device can read your answers\./,
    );
    expect(await device.content()).not.toMatch(secrets);
    await fillBirthDate(device, '1958-12-03');
    await carryOn(device);
    await device
      .getByText('That is not the date of birth you gave before. Check it and try again.')
      .first()
      .waitFor();
    expect(await mainWords(device)).not.toMatch(/knee|Alan/);
    await fillBirthDate(device, alan.born);
    await carryOn(device);
    expect(await heading(device)).toBe('About the problem');
    await device.getByRole('link', { name: 'Back', exact: true }).click();
    expect(await device.getByRole('textbox').inputValue()).toBe(alan.words);
  });

  it('S22 five wrong dates of birth pause the form on this device for an hour', async () => {
    const first = await here.phone();
    await beginForm(first);
    const device = await here.phone({
      storageState: await closed(first.context()),
      javaScriptEnabled: false,
    });
    await device.goto(home());
    await device.getByRole('link', { name: 'Continue' }).click();
    for (let tries = 1; tries <= 5; tries++) {
      await fillBirthDate(device, '1958-12-03');
      await carryOn(device);
    }
    const paused = device.getByText(/^The date of birth did not match 5 times\. Wait an hour and try again/);
    await paused.first().waitFor();
    await fillBirthDate(device, alan.born);
    await carryOn(device);
    await paused.first().waitFor();
    here.surgery.clock.advance(60 * 60_000);
    await fillBirthDate(device, alan.born);
    await carryOn(device);
    expect(await heading(device)).toBe('About the problem');
  });

  it('S22 “Delete my answers” asks first, then nothing is left on the device or at the surgery', async () => {
    const page = await here.phone();
    await beginForm(page);
    const before = await stored(here.surgery, 'draft');
    await page.getByRole('link', { name: 'Delete my answers' }).click();
    expect(await heading(page)).toBe('Delete your answers?');
    await page.getByRole('button', { name: 'Yes, delete my answers' }).click();
    expect(await heading(page)).toBe('Your answers are deleted');
    expect(await stored(here.surgery, 'draft')).toHaveLength(before.length - 1);
    const behind = await everythingBehind(page);
    expect(behind).toContain('Your answers are not here');
    expect(behind).not.toMatch(secrets);
    await page.goto(home());
    await expect.poll(() => page.getByText('There is an unfinished form on this device').count()).toBe(0);
  });
});

it('R126 S22 two children in two tabs do not meet', async () => {
  const first = await here.phone();
  const second = await first.context().newPage();
  const children = [
    { page: first, name: 'Asha Nair', born: '2020-06-20', words: 'Asha has a runny nose.' },
    { page: second, name: 'Kiran Nair', born: '2022-01-09', words: 'Kiran has a sore ear.' },
  ];
  for (const { page } of children) {
    await beginFor(page, here.surgery.url, 'My child');
    await page.getByLabel('Your name', { exact: true }).fill('Ann Nair');
    await page.getByLabel('Who are you to the child?').fill('mother');
    await carryOn(page);
  }
  for (const { page, ...child } of children) await sayWho(page, child, 'Your child’s full name');
  for (const { page } of children) await carryOn(page);
  for (const { page, words } of children) await describeHealthProblem(page, words, false);
  for (const { page } of children) {
    await sayHowItGoes(page);
    await page.getByRole('button', { name: 'Continue without it' }).click();
    await giveContact(page, 'ann@example.org', 'Your child’s postcode');
  }
  const [asha, kiran] = await Promise.all(children.map(({ page }) => mainWords(page)));
  expect(asha).toContain('Asha has a runny nose.');
  expect(asha).not.toMatch(/Kiran/);
  expect(kiran).toContain('Kiran has a sore ear.');
  expect(kiran).not.toMatch(/Asha/);
  const references = [await send(first), await send(second)];
  expect(new Set(references).size).toBe(2);
});

describe('sending', () => {
  it('R51 R126 S22 a double click, the back button and a second tab make one request; nothing of it can be reached afterwards', async () => {
    const { surgery } = here;
    const before = (await stored(surgery, 'consultation')).length;
    const page = await here.phone();
    await fillInUntil(page, surgery.url, alan, 'check');
    const again = await page.context().newPage();
    await again.goto(page.url());

    await page.getByRole('button', { name: 'Send to Elm Tree Surgery' }).dblclick();
    await page.waitForURL('**/sent');
    const reference = await seen(page.locator('.fd-reference'));
    await page.goBack();
    await page.waitForURL('**/sent');
    expect(await seen(page.locator('.fd-reference'))).toBe(reference);
    expect(await send(again)).toBe(reference);
    expect(await stored(surgery, 'consultation')).toHaveLength(before + 1);

    expect(await everythingBehind(page)).not.toMatch(secrets);
    surgery.clock.advance(16 * 60_000);
    await again.reload();
    expect(await heading(again)).toBe('Your answers are not here');
  });
});

it('R51 R126 an answer lost on the way back is no second request: Send again shows the first confirmation', async () => {
  const { surgery } = here;
  const page = await here.phone({ javaScriptEnabled: false });
  await fillInUntil(page, surgery.url, alan, 'check');
  const again = await page.context().newPage();
  await again.goto(page.url());
  const before = (await stored(surgery, 'consultation')).length;
  await page.route(
    '**/check',
    async (route) => {
      await route.fetch({ maxRedirects: 0 });
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: 'Send to Elm Tree Surgery' }).click();
  await page.waitForURL('chrome-error://chromewebdata/');
  expect(await stored(surgery, 'consultation')).toHaveLength(before + 1);
  await send(again);
  expect(await stored(surgery, 'consultation')).toHaveLength(before + 1);
});

describe('leaving', () => {
  it.each([{ scripts: true }, { scripts: false }])(
    'S22 “Exit this page” leads to the weather and no answer is behind it, JavaScript on: $scripts',
    async ({ scripts }) => {
      const page = await here.phone({ javaScriptEnabled: scripts });
      await page.route('**/request/exit', stayHere);
      await beginForm(page);
      await page.getByRole('link', { name: 'Back', exact: true }).click();
      await carryOn(page);
      await page.getByRole('link', { name: 'Exit this page' }).click();
      await page.getByText(`Off to ${weather}`).waitFor();
      const behind = await everythingBehind(page);
      expect(behind).toContain('Your answers are not here');
      expect(behind).not.toMatch(secrets);
      await page.goto(home());
      await expect.poll(() => page.getByText('There is an unfinished form on this device').count()).toBe(0);
    },
  );
});
