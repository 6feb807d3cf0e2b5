import type { Page } from 'playwright-core';
import { beginFor, beginForSelf, carryOn, choose, fillBirthDate, type Person } from './patient.ts';
import { mainWords, seen } from './seen.ts';

export const nothingSent = 'Nothing has been sent to the surgery yet.';
export const choices = [
  'I have called, or am calling now',
  'I cannot make the call',
  'I do not think this is an emergency',
] as const;

/** Nobody whom the form asks about pregnancy. */
const alan = { name: 'Alan Whitcombe', born: '1958-03-12' };

/** From the emergency list past the kind of request to its first words, which are sent on. */
async function writeAs(page: Page, kind: string, words: string): Promise<void> {
  await carryOn(page);
  await choose(page, kind);
  await carryOn(page);
  await page.getByRole('textbox').first().fill(words);
  await carryOn(page);
}

/** A grown-up writes for themself: the form up to its first words, for a kind of request. */
export async function writeForSelf(
  page: Page,
  url: string,
  { kind = 'A health problem', words, who = alan }: { kind?: string; words: string; who?: Person },
): Promise<void> {
  await beginForSelf(page, url, who);
  await writeAs(page, kind, words);
}

/** A mother writes for her child, up to the first words about a health problem. */
export async function writeForChild(page: Page, url: string, child: Person, words: string): Promise<void> {
  await beginFor(page, url, 'My child');
  await page.getByLabel('Your name').fill('Ann Lee');
  await page.getByLabel('Who are you to the child?').fill('mother');
  await carryOn(page);
  await page.getByLabel('Your child’s full name').fill(child.name);
  await fillBirthDate(page, child.born);
  await choose(page, 'Yes');
  await carryOn(page);
  await writeAs(page, 'A health problem', words);
}

/** A daughter writes for somebody she cares for, up to the first words about a health problem. */
export async function writeForCaredFor(
  page: Page,
  url: string,
  patient: Person,
  words: string,
): Promise<void> {
  await beginFor(page, url, 'Someone else I care for');
  await page.getByLabel('Your name').fill('Priya Nair');
  await page.getByLabel('Who are you to the patient?').fill('daughter');
  await choose(page, 'Yes, they agree');
  await carryOn(page);
  await page.getByLabel('The patient’s full name').fill(patient.name);
  await fillBirthDate(page, patient.born);
  await choose(page, 'Yes');
  await carryOn(page);
  await writeAs(page, 'A health problem', words);
}

/** What to do now, before the next page. */
export const advised = (page: Page) => page.waitForURL('**/advice');

/** The short send page, and what the confirmation says. */
export async function sendShort(page: Page): Promise<string> {
  await page.waitForURL('**/send-now');
  await page.getByLabel('A phone number').fill('0113 496 0999');
  await page.getByLabel(/^Where (are you|is your child|is the patient) now\?$/).fill('At home, 12 Elm Road');
  await page.getByRole('button', { name: 'Send to the surgery' }).click();
  await page.waitForURL('**/sent');
  return mainWords(page);
}

/** A red flag from the words to the confirmation, by somebody who has called 999. */
export async function sendChestPain(page: Page, url: string, name: string): Promise<void> {
  const words = 'I have had crushing chest pain since this morning';
  await writeForSelf(page, url, { words, who: { name, born: '1958-03-12' } });
  await advised(page);
  await page.getByRole('button', { name: choices[0] }).click();
  await sendShort(page);
}

/** The page's main part line by line, as it is read. */
export async function linesOf(page: Page): Promise<string[]> {
  return (await mainWords(page)).split('\n').filter((line) => line.trim() !== '');
}

/** The words in one of staff's red boxes. */
export const redFlag = (desk: Page) => seen(desk.getByRole('region', { name: 'red flag' }).first());
