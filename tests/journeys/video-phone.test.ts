import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { madeUpMedia } from '../support/browser.ts';
import { seesMoving } from '../support/decoded.ts';
import { journey, smallPhone } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { carryOn, fillBirthDate } from '../support/patient.ts';
import { heading, mainWords, seen } from '../support/seen.ts';
import { cameraPhone, holds, invite, knocks, letsIn, opensLink } from '../support/video.ts';

// Several cameras at once keep a small machine busy; every step waits for what it waits for.
vi.setConfig({ testTimeout: 240_000 });
const here = journey('2026-11-25T10:00:00Z', { browser: madeUpMedia });
const alan = { name: 'Alan Whitcombe', born: '1958-03-12', email: 'alan@example.org' };
const phone = '0113 496 0123';

/** No sideways scroll, and every button of the page within reach of a thumb: on the screen once it is scrolled to. */
async function fitsPhone(page: Page): Promise<void> {
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await wide()).toBeLessThanOrEqual(smallPhone.width);
  for (const button of await page.getByRole('button').all()) {
    if (!(await button.isVisible())) continue;
    await button.scrollIntoViewIfNeeded();
    const box = (await button.boundingBox())!;
    expect([box.x >= 0, box.x + box.width <= smallPhone.width], await seen(button)).toEqual([true, true]);
    expect(Math.min(box.width, box.height), await seen(button)).toBeGreaterThanOrEqual(24);
    // Nothing lies over it.
    await button.click({ trial: true });
  }
}

it('S48 on a phone of 360 pixels every step fits, the number is in view and every button within reach', async () => {
  const desk = await here.desk(staff.clinician);
  const call = await invite(here, desk, alan);
  const page = await opensLink(here, call, alan, { viewport: smallPhone });
  await fitsPhone(page);
  await knocks(page);
  await fitsPhone(page);
  await holds(here, desk, call);
  await letsIn(desk, alan.name);
  await seesMoving(page, 1);
  await fitsPhone(page);
  expect(await axeViolations(page)).toEqual([]);
  const number = (await page.getByRole('link', { name: phone }).first().boundingBox())!;
  expect(number.y).toBeLessThan(smallPhone.height);
  await page.getByRole('button', { name: 'Chat' }).click();
  await fitsPhone(page);
});

it('S48 a browser without video calls is told so, with the number, and a phone call can be chosen', async () => {
  const desk = await here.desk(staff.clinician);
  const grace = { name: 'Grace Okoro', born: '1960-02-01', email: 'grace@example.org' };
  const call = await invite(here, desk, grace);
  const page = await cameraPhone(here, { viewport: smallPhone });
  await page.context().addInitScript(() => {
    // Blocked by a policy, or never there.
    Reflect.deleteProperty(globalThis, 'RTCPeerConnection');
  });
  await page.goto(call.link);
  await fillBirthDate(page, grace.born);
  await carryOn(page);
  await page.getByRole('heading', { name: 'This browser cannot make video calls.' }).waitFor();
  await page.getByRole('link', { name: phone }).first().waitFor();
  await fitsPhone(page);
  await page.getByRole('button', { name: 'I want a phone call instead' }).click();
  expect(await heading(page)).toBe('You chose a phone call instead');
  await desk.goto(`${here.surgery.url}/staff/elm-tree/video`);
  await desk.getByText('cancelled: wants a phone call instead').waitFor();
});

it('S40 without JavaScript the page says what to do, and a visit can be chosen', async () => {
  const desk = await here.desk(staff.clinician);
  const omar = { name: 'Omar Haddad', born: '1959-07-30', email: 'omar@example.org' };
  const call = await invite(here, desk, omar);
  const page = await here.phone({ javaScriptEnabled: false });
  await page.goto(call.link);
  await fillBirthDate(page, omar.born);
  await carryOn(page);
  const words = await mainWords(page);
  expect(words).toContain('If the call does not open');
  expect(words).toContain(phone);
  expect(words).toContain('This call is not recorded.');
  await page.getByRole('button', { name: 'I want a visit instead' }).click();
  expect(await heading(page)).toBe('You chose a visit instead');
});

it('S46 a link that is early says the time, one that is over or wrong says so, and none tells of anybody', async () => {
  const { surgery } = here;
  const desk = await here.desk(staff.clinician);
  const ida = { name: 'Ida Lowe', born: '1961-01-01', email: 'ida@example.org' };
  const call = await invite(here, desk, ida, '2026-11-25T14:30:00Z');
  const page = await cameraPhone(here);
  await page.goto(call.link);
  expect(await seen(page.locator('body'))).not.toMatch(/Ida|Lowe|Rosa|14:30|2:30pm/);
  await fillBirthDate(page, ida.born);
  await carryOn(page);
  expect(await mainWords(page)).toContain('You can come in from 2:15pm');
  expect(await page.getByRole('button', { name: 'Join the call' }).count()).toBe(0);

  const answer = await desk.context().request.get(`${surgery.url}/api/elm-tree/video/${call.id}`);
  const { lock } = (await answer.json()) as { lock: number };
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  const cancel = `${surgery.url}/api/elm-tree/video/${call.id}/cancel`;
  expect((await desk.context().request.post(cancel, { headers, data: { lock, text: '' } })).ok()).toBe(true);
  await page.reload();
  expect(await heading(page)).toBe('Your video call is cancelled');

  const stranger = await cameraPhone(here);
  const [wrong] = [call.link.replace(/\/m\/[^/]+/, `/m/${'A'.repeat(43)}`)];
  await stranger.goto(wrong);
  const said = await seen(stranger.locator('body'));
  expect(said).toContain('Elm Tree Surgery');
  expect(said).not.toMatch(/Ida|Lowe|Rosa|2:30pm/);
  await stranger.goto(`${surgery.url}/elm-tree/v/${'A'.repeat(43)}`);
  expect(await seen(stranger.locator('body'))).not.toMatch(/Ida|Lowe|Rosa|2:30pm/);
});
