import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { linkIn } from '../support/mail-box.ts';
import { picturesOfFailure } from '../support/on-failure.ts';
import { type OpenSurgery, openSurgery, staff } from '../support/open-surgery.ts';
import { beginForSelf, carryOn, choose, describeHealthProblem, fillBirthDate } from '../support/patient.ts';
import { assignTo, reply, rowOf, signIn } from '../support/staff-desk.ts';

const photos = join(import.meta.dirname, '../../apps/server/src/features/attachments/fixtures');
const grace = { name: 'Grace Oyelaran', born: '1990-03-12', email: 'grace@example.org' };

let browser: Browser;
let closeBrowser: () => Promise<void>;
let surgery: OpenSurgery;
let patient: Page;
let contexts: BrowserContext[] = [];

beforeAll(async () => {
  ({ browser, close: closeBrowser } = await launchBrowser());
});
afterAll(() => closeBrowser());
afterEach(async (test) => {
  await picturesOfFailure(test, contexts);
  for (const context of contexts) await context.close();
  contexts = [];
  await surgery.close();
});

async function openPhone(javaScriptEnabled: boolean, viewport = { width: 360, height: 740 }): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport, timezoneId: 'Europe/London' });
  context.setDefaultTimeout(10_000);
  contexts.push(context);
  return context.newPage();
}

async function addPhotos(page: Page, files: string[], scripts: boolean): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files.map((file) => join(photos, file)));
  await choose(page, 'This is not a photo of genitals, bottom or breasts');
  if (scripts) await page.getByText(`${files.at(-1)} added`).waitFor();
  await carryOn(page);
}

async function giveContact(page: Page): Promise<void> {
  await page.getByLabel('Your email address').fill(grace.email);
  await choose(page, 'Email');
  await carryOn(page);
  await page.getByLabel('Your postcode').fill('ls1 1aa');
  await carryOn(page);
  await carryOn(page);
}

for (const scripts of [true, false]) {
  describe(`a health problem with two photos, JavaScript ${scripts ? 'on' : 'off'}`, () => {
    it('is sent, seen without reload, assigned, answered by mail, answered back with a photo, and finished', async () => {
      surgery = await openSurgery('2026-11-25T10:00:00Z');
      const desk = await signIn(browser, surgery, staff.clinician.email);
      contexts.push(desk.context());
      await desk.getByText('Nothing to triage').first().waitFor();

      patient = await openPhone(scripts);
      await beginForSelf(patient, surgery.url, grace);
      await carryOn(patient);
      await describeHealthProblem(patient, 'My elbow has been itchy and red for a week.', true);
      await patient.getByRole('group', { name: /start/ }).getByRole('radio').nth(1).check();
      await patient
        .getByRole('group', { name: /better or worse/ })
        .getByRole('radio')
        .nth(1)
        .check();
      await patient
        .getByRole('group', { name: /told us about before/ })
        .getByLabel('No', { exact: true })
        .check();
      await carryOn(patient);
      await carryOn(patient);
      await addPhotos(patient, ['rotated-with-place.jpg', 'iphone.heic'], scripts);
      await giveContact(patient);
      expect(await patient.getByRole('heading', { level: 1 }).innerText()).toBe(
        'Check your answers before you send them',
      );
      await patient.getByRole('button', { name: 'Send to Elm Tree Surgery' }).click();
      await patient.getByText('Your request has been sent').first().waitFor();
      expect(await patient.getByText('6:30pm on Thursday 26 November').count()).toBeGreaterThan(0);

      // The open inbox shows it by itself.
      await rowOf(desk, grace.name).click();
      await desk.getByText('My elbow has been itchy and red for a week.').last().waitFor();
      await desk.getByRole('button', { name: 'Open photo 2' }).waitFor();
      await assignTo(desk, `Me (${staff.clinician.name})`);
      await desk.getByText('You have it').waitFor();
      const acknowledgement = await surgery.mail.next(grace.email);
      expect(acknowledgement.text).not.toContain('elbow');

      await reply(desk, grace.name, 'Please use the cream twice a day and send us a new photo.');
      await desk.getByText(`Sent to ${grace.name}.`).waitFor();
      surgery.clock.advance(11_000);
      const mail = await surgery.mail.next(grace.email);
      expect(mail.subject).toBe('Message from Elm Tree Surgery');
      expect(`${mail.text} ${mail.html}`).not.toMatch(/cream|elbow|Grace/);

      await patient.goto(linkIn(mail));
      await fillBirthDate(patient, grace.born);
      await carryOn(patient);
      await patient.getByText('Please use the cream twice a day').waitFor();
      await patient.getByRole('textbox').fill('It is a little better. Here is the new photo.');
      await patient.locator('input[type=file]').setInputFiles(join(photos, 'small.webp'));
      await choose(patient, 'This is not a photo of genitals, bottom or breasts');
      if (scripts) await patient.getByText('small.webp').first().waitFor();
      await patient.getByRole('button', { name: /^Send/ }).click();
      await patient.getByText('It is a little better.').first().waitFor();

      await desk.getByText('It is a little better. Here is the new photo.').first().waitFor();
      await desk.getByRole('link', { name: /To triage 1/ }).waitFor();
      await desk.getByRole('button', { name: 'Finish' }).click();
      await desk.getByRole('dialog').getByRole('radio').first().check();
      await desk.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
      await desk.getByRole('button', { name: 'Reopen' }).waitFor();
      await patient.reload();
      await patient.getByText('Finished').first().waitFor();
    });
  });
}
