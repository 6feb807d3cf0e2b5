import type { Browser, Page } from 'playwright-core';
import { password } from './open-surgery.ts';

/** Signs somebody in and opens the desk, with the browser's clock at the surgery's own time. */
export async function signIn(
  browser: Browser,
  surgery: { url: string; clock: { now(): number } },
  email: string,
  viewport = { width: 1440, height: 900 },
): Promise<Page> {
  const context = await browser.newContext({ viewport, timezoneId: 'Europe/London' });
  context.setDefaultTimeout(25_000);
  const page = await context.newPage();
  await page.clock.install({ time: surgery.clock.now() });
  await page.goto(`${surgery.url}/staff`);
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Queues' }).waitFor();
  return page;
}

/** Every row of the list that is shown, from the top. */
export const rowsOf = (page: Page) => page.locator('.rows').getByRole('link');

/** The row of one patient in the list, and not the alarm above it. */
export const rowOf = (page: Page, name: string) =>
  page.locator('.rows').getByRole('link', { name: new RegExp(name) });

/** Opens a patient's request from the list. */
export async function openRequest(page: Page, name: string): Promise<void> {
  await rowOf(page, name).click();
  await page.getByRole('heading', { name, level: 2 }).waitFor();
}

/** Chooses an entry of the Assign menu. */
export async function assignTo(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Assign' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

export async function reply(page: Page, patient: string, words: string): Promise<void> {
  await page.getByRole('tab', { name: 'Message' }).click();
  await page.getByRole('textbox', { name: `Message to ${patient}` }).fill(words);
  await page.getByRole('button', { name: `Send to ${patient}` }).click();
}
