import type { Page } from 'playwright-core';
import { seen } from './seen.ts';

export type Person = { name: string; born: string };

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

/** From the surgery's page to the question who it is for, and its answer. */
export async function beginFor(page: Page, url: string, whom: string): Promise<void> {
  await page.goto(`${url}/elm-tree`);
  await page.getByRole('link', { name: 'Start the online form' }).click();
  await choose(page, whom);
  await carryOn(page);
}

/** Name, date of birth and registration, to the emergency list. `label` is what the name is asked by. */
export async function sayWho(page: Page, who: Person, label = 'Your full name'): Promise<void> {
  await page.getByLabel(label).fill(who.name);
  await fillBirthDate(page, who.born);
  await choose(page, 'Yes');
  await carryOn(page);
}

/** From the surgery's page to the emergency list, for oneself. */
export async function beginForSelf(page: Page, url: string, who: Person): Promise<void> {
  await beginFor(page, url, 'Me');
  await sayWho(page, who);
}

/** From the kind of request to the questions about its course, for a health problem of somebody who may be pregnant. */
export async function describeHealthProblem(
  page: Page,
  words: string,
  asksPregnancy: boolean,
): Promise<void> {
  await choose(page, 'A health problem');
  await carryOn(page);
  if (asksPregnancy) {
    await choose(page, 'No');
    await carryOn(page);
  }
  await page.getByRole('textbox').first().fill(words);
  await carryOn(page);
}

/** How it began and goes, and what would help: to the page that takes photos. */
export async function sayHowItGoes(page: Page): Promise<void> {
  const answer = (question: string, choice: string) =>
    page.getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check();
  await answer('When did it start?', 'In the last few days');
  await answer('Is it getting better or worse?', 'About the same');
  await answer('Is this about a problem you have told us about before?', 'No');
  await carryOn(page);
  await carryOn(page);
}

/** An email address that is safe to use, and a postcode: from the contact page to the check. */
export async function giveContact(page: Page, email: string, postcode = 'Your postcode'): Promise<void> {
  await page.getByLabel('Your email address').fill(email);
  await choose(page, 'Email');
  await carryOn(page);
  await page.getByLabel(postcode).fill('ls1 1aa');
  await carryOn(page);
  await carryOn(page);
}

/** Presses Send on the check page and waits for the confirmation. Gives the reference on it. */
export async function send(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Send to Elm Tree Surgery' }).click();
  await page.getByRole('heading', { name: 'Your request has been sent to Elm Tree Surgery' }).waitFor();
  return seen(page.locator('.fd-reference'));
}

/** Every page of a health problem from the surgery's own to the check, without photos. For somebody over 55. */
export async function fillInHealthProblem(
  page: Page,
  url: string,
  who: Person & { email: string; words: string },
): Promise<void> {
  await beginForSelf(page, url, who);
  await carryOn(page);
  await describeHealthProblem(page, who.words, false);
  await sayHowItGoes(page);
  await page.getByRole('button', { name: 'Continue without it' }).click();
  await giveContact(page, who.email);
}
