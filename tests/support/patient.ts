import type { Page } from 'playwright-core';

/** What a patient does on the form, by the words they see. */
export const carryOn = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true }).click();

export async function choose(page: Page, label: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).check();
}

export async function fillBirthDate(page: Page, isoDate: string): Promise<void> {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  await page.getByLabel('Day', { exact: true }).fill(String(Number(day)));
  await page.getByLabel('Month', { exact: true }).fill(String(Number(month)));
  await page.getByLabel('Year', { exact: true }).fill(year);
}

/** From the surgery's page to the emergency list, for oneself. */
export async function beginForSelf(
  page: Page,
  url: string,
  who: { name: string; born: string },
): Promise<void> {
  await page.goto(`${url}/elm-tree`);
  await page
    .getByRole('link', { name: /start|fill in|use the online form/i })
    .first()
    .click();
  await choose(page, 'Me');
  await carryOn(page);
  await page.getByLabel('Your full name').fill(who.name);
  await fillBirthDate(page, who.born);
  await choose(page, 'Yes');
  await carryOn(page);
}

/** From the kind of request to the page that takes photos, for a health problem of somebody who may be pregnant. */
export async function describeHealthProblem(
  page: Page,
  words: string,
  asksPregnancy: boolean,
): Promise<void> {
  await choose(page, 'A health problem');
  await carryOn(page);
  if (asksPregnancy) {
    await page.getByRole('radio').nth(2).check();
    await carryOn(page);
  }
  await page.getByRole('textbox').first().fill(words);
  await carryOn(page);
}
