import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { linkIn } from '../support/mail-box.ts';
import { staff } from '../support/open-surgery.ts';
import {
  beginForSelf,
  carryOn,
  choose,
  describeHealthProblem,
  fillBirthDate,
  giveContact,
  sayHowItGoes,
  send,
} from '../support/patient.ts';
import { heading } from '../support/seen.ts';
import { assignTo, reply, rowOf } from '../support/staff-desk.ts';

const photos = join(import.meta.dirname, '../../apps/server/src/features/attachments/fixtures');
const grace = { name: 'Grace Oyelaran', born: '1990-03-12', email: 'grace@example.org' };

async function addPhotos(page: Page, files: string[], scripts: boolean): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files.map((file) => join(photos, file)));
  await choose(page, 'This is not a photo of genitals, bottom or breasts');
  if (scripts) await page.getByText(`${files.at(-1)} added`).waitFor();
  await carryOn(page);
}

describe.each([
  { scripts: true, screen: { width: 360, height: 740 } },
  { scripts: false, screen: { width: 1280, height: 900 } },
])('JavaScript on: $scripts, $screen.width pixels wide', ({ scripts, screen }) => {
  const here = journey('2026-11-25T10:00:00Z');

  it('R31 R40 R50 R65 R72 S20 a health problem with two photos is sent, seen without reload, answered by mail, answered back with a photo, and finished', async () => {
    const { surgery } = here;
    const desk = await here.desk(staff.clinician);
    await desk.getByText('Nothing to triage').first().waitFor();

    const patient = await here.phone({ javaScriptEnabled: scripts, viewport: screen });
    await beginForSelf(patient, surgery.url, grace);
    await carryOn(patient);
    await describeHealthProblem(patient, 'My elbow has been itchy and red for a week.', true);
    await sayHowItGoes(patient);
    await addPhotos(patient, ['rotated-with-place.jpg', 'iphone.heic'], scripts);
    await giveContact(patient, grace.email);
    expect(await heading(patient)).toBe('Check your answers before you send them');
    await send(patient);
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
