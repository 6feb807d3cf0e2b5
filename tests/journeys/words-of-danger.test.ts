import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { beginFor, beginForSelf, carryOn, choose, fillBirthDate } from '../support/patient.ts';
import { heading, mainWords } from '../support/seen.ts';
import { stored } from '../support/stored.ts';

const fridayMorning = '2026-11-27T10:20:00Z';
const here = journey(fridayMorning);
const nothingSent = 'Nothing has been sent to the surgery yet.';

/** A grown-up's form up to the box to write in, for a kind of request, and what is written there. */
async function write(page: Page, kind: string, words: string): Promise<void> {
  await beginForSelf(page, here.surgery.url, { name: 'Alan Whitcombe', born: '1958-03-12' });
  await carryOn(page);
  await choose(page, kind);
  await carryOn(page);
  await page.getByRole('textbox').first().fill(words);
  await carryOn(page);
}

/** The short send page, and the confirmation. */
async function sendNow(page: Page): Promise<string> {
  await page.waitForURL('**/send-now');
  await page.getByLabel('A phone number').fill('0113 496 0999');
  await page.getByLabel('Where are you now?').fill('At home, 12 Elm Road');
  await page.getByRole('button', { name: 'Send to the surgery' }).click();
  await page.waitForURL('**/sent');
  return mainWords(page);
}

describe.each([{ scripts: true }, { scripts: false }])('JavaScript on: $scripts', ({ scripts }) => {
  const phone = () => {
    here.surgery.clock.set(fridayMorning);
    return here.phone({ javaScriptEnabled: scripts });
  };

  it('S4 S15 an emergency buried in a request for medicine: advice before the next page, and sent in two screens', async () => {
    const page = await phone();
    await write(
      page,
      'Medicine',
      'My blood pressure tablets please. Also I have had chest pain since this morning.',
    );
    await page.waitForURL('**/advice');
    expect(await heading(page)).toMatch(/Call 999 now\.$/);
    expect(await mainWords(page)).toContain(nothingSent);
    await page.getByRole('button', { name: 'I have called, or am calling now' }).click();
    expect(await sendNow(page)).toContain(
      'The surgery has been alerted. If you have not called 999 yet, call now.',
    );
    expect(await stored(here.surgery, 'flag')).toContainEqual(
      expect.objectContaining({ source: 'text', destination: '999', shown: 'Call 999 now.' }),
    );
  });

  it('S4 “no chest pain” leads on to the next question', async () => {
    const page = await phone();
    await write(
      page,
      'A health problem',
      'I have had a cough for three days. No chest pain, no breathlessness and no blood.',
    );
    await page.waitForURL((address) => !address.pathname.endsWith('/words'));
    expect(page.url()).not.toContain('/advice');
  });

  it('S14 a child of 5 weeks with a fever, by the words of the parent', async () => {
    const page = await phone();
    await beginFor(page, here.surgery.url, 'My child');
    await page.getByLabel('Your name').fill('Ann Lee');
    await page.getByLabel('Who are you to the child?').fill('mother');
    await carryOn(page);
    await page.getByLabel('Your child’s full name').fill('Mia Lee');
    await fillBirthDate(page, '2026-10-23');
    await choose(page, 'Yes');
    await carryOn(page);
    await carryOn(page);
    await choose(page, 'A health problem');
    await carryOn(page);
    await page.getByRole('textbox').first().fill('She feels hot and her temperature is 38.5 this morning');
    await carryOn(page);
    await page.waitForURL('**/advice');
    expect(await heading(page)).toMatch(
      /Go to A&E now, or call 999 if you cannot get there safely\.$|Call 999 now\.$/,
    );
  });

  it.each([
    [
      '2026-11-27T18:25:00Z',
      'The surgery is open until 6:30pm today. Staff will be alerted when you send this. Do not wait for us.',
    ],
    [
      '2026-11-27T18:31:00Z',
      'The surgery closed at 6:30pm today. Nobody will read this until 8am on Monday 30 November. Do not wait for us.',
    ],
    [
      '2026-11-28T02:00:00Z',
      'The surgery is closed. Nobody will read this until 8am on Monday 30 November. Do not wait for us.',
    ],
  ])('S3 suicidal words at %s', async (at, reads) => {
    const page = await phone();
    here.surgery.clock.set(at);
    await write(page, 'A health problem', 'I cannot go on any more. I want to kill myself.');
    await page.waitForURL('**/advice');
    expect(await heading(page)).toMatch(/You deserve help right now\.$|Call 999 now\.$/);
    await page.getByText(nothingSent, { exact: true }).waitFor();
    await page.getByText(reads, { exact: true }).waitFor();
  });

  it('S27 abuse by the words of the patient: help that names nothing, and how to be reached safely', async () => {
    const page = await phone();
    await write(page, 'A health problem', 'My husband hits me and I am scared of him');
    await page.waitForURL('**/advice');
    expect(await heading(page)).toMatch(/If you are in danger, call 999\.$/);
    expect(await mainWords(page)).not.toMatch(/husband|hits|abuse/i);
    await page.getByRole('button', { name: 'I do not think this is an emergency' }).click();
    await choose(page, 'Phone call');
    expect(await sendNow(page)).not.toMatch(/alerted|abuse|top of our list/);
  });

  it('S27 abuse by the words of a carer: not a hint, and the request is for clinicians first', async () => {
    const page = await phone();
    await beginFor(page, here.surgery.url, 'Someone else I care for');
    await page.getByLabel('Your name').fill('Priya Nair');
    await page.getByLabel('Who are you to the patient?').fill('daughter');
    await choose(page, 'Yes, they agree');
    await carryOn(page);
    await page.getByLabel('The patient’s full name').fill('Meera Nair');
    await fillBirthDate(page, '1941-06-02');
    await choose(page, 'Yes');
    await carryOn(page);
    await carryOn(page);
    await choose(page, 'A health problem');
    await carryOn(page);
    await page.getByRole('textbox').first().fill('Her husband hits her and she is scared of him');
    await carryOn(page);
    await page.waitForURL((address) => !address.pathname.endsWith('/words'));
    expect(page.url()).not.toContain('/advice');
    expect(await page.content()).not.toMatch(/0808 2000 247|in danger/);
  });
});
