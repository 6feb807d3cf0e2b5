import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { linkIn } from '../support/mail-box.ts';
import { staff } from '../support/open-surgery.ts';
import { carryOn, choose, fillBirthDate, sayWho } from '../support/patient.ts';
import { heading, mainWords, seen } from '../support/seen.ts';
import { openRequest } from '../support/staff-desk.ts';

const here = journey('2026-11-25T10:00:00Z');
const born = '1958-03-12';

/** The code among the mails to a new address; the word that the request came goes there too. */
async function codeTo(email: string): Promise<string> {
  const mails = [await here.surgery.mail.next(email), await here.surgery.mail.next(email)];
  return mails.flatMap(({ text }) => /\b\d{6}\b/.exec(text ?? '')?.[0] ?? [])[0]!;
}

const group = (page: Page, name: string) => page.getByRole('group', { name });

/** From the surgery's page to what somebody wants to change, for themself. */
async function begin(page: Page, name: string, ticked: string[]): Promise<void> {
  await page.goto(`${here.surgery.url}/elm-tree`);
  await page.getByRole('link', { name: 'Give or change a name, address or contact details' }).click();
  expect(await heading(page)).toBe('New name, address or contact details');
  await choose(page, 'Me');
  await carryOn(page);
  await sayWho(page, { name, born });
  for (const each of ticked) await choose(page, each);
  await carryOn(page);
}

/** From the last words to the confirmation; the contact page keeps what was typed as the new email. */
async function send(page: Page, contact?: { email: string }): Promise<void> {
  await page.getByLabel('Is there anything else we should know? (optional)').waitFor();
  await carryOn(page);
  await page.getByRole('heading', { name: 'How we can contact you' }).waitFor();
  if (contact) {
    await page.getByLabel('Your email address').fill(contact.email);
    await choose(page, 'Email');
  }
  await carryOn(page);
  await page.getByLabel('Your postcode').fill('ls1 4dy');
  await carryOn(page);
  await page.getByRole('button', { name: 'Send to Elm Tree Surgery' }).click();
  await page.getByRole('heading', { name: 'Your request has been sent to Elm Tree Surgery' }).waitFor();
}

const regions = (desk: Page) => desk.getByRole('region', { name: 'New contact details' });

describe.each([
  { script: 'with', javaScriptEnabled: true },
  { script: 'without', javaScriptEnabled: false },
])('R47 new contact details, $script JavaScript', ({ script, javaScriptEnabled }) => {
  const phone = () => here.phone({ javaScriptEnabled });

  it('S25 a new email and name are sent, the email confirmed by its code, one accepted and copied, one declined', async () => {
    const name = `Alan Changed ${script}`;
    const email = `changed-${script}@example.org`;
    const page = await phone();
    await begin(page, name, ['Name', 'Email address']);
    await page.getByLabel('Your new full name').fill('Alan Marsh');
    await choose(page, 'Marriage or civil partnership');
    expect(await mainWords(page)).toContain(
      'Bring the marriage or civil partnership certificate to the surgery.',
    );
    await carryOn(page);
    await page.getByLabel('The new email address').fill(email);
    await group(page, 'Is it safe to tell the old phone or email?').getByLabel('Yes').check();
    await carryOn(page);
    await send(page);

    const code = await codeTo(email);
    await page.getByRole('link', { name: 'Enter the code' }).click();
    expect(await heading(page)).toBe('Enter your code');
    await page.getByLabel('Your code').fill(code === '000000' ? '000001' : '000000');
    await carryOn(page);
    await page.getByText('That code is not right. Check it and try again.').first().waitFor();
    await page.getByLabel('Your code').fill(code);
    await carryOn(page);
    await page.getByText('Thank you. The code was right.').waitFor();
    expect(await mainWords(page)).not.toMatch(/Marsh|changed-/);

    const desk = await here.desk(staff.reception);
    await openRequest(desk, name);
    expect(await regions(desk).count()).toBe(2);
    expect(await seen(regions(desk).nth(1))).toMatch(
      new RegExp(`New email address: ${email} held: nothing here, look in the record`),
    );
    await desk.getByText('The code sent to it was given. The old one is told.').waitFor();
    await desk.keyboard.press('b');
    await desk.getByText(`Declined: name of ${name}.`).waitFor();
    await desk.keyboard.press('g');
    const dialog = desk.getByRole('dialog');
    expect(await dialog.getByLabel('I saw the paper that shows it').count()).toBe(0);
    await dialog.getByLabel('I spoke to them on a number in their record').check();
    await dialog.getByRole('button', { name: 'Accept the new details' }).click();
    await desk.getByText(`Accepted: email address of ${name}.`).waitFor();
    await desk.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await desk.getByRole('button', { name: /^Copy to the clinical system/ }).click();
    await desk.getByText(`Copied: email address ${email} (Jo Mills, 10am on 25 November 2026)`).waitFor();
    const copied: string = await desk.evaluate('navigator.clipboard.readText()');
    expect(copied).toContain(`${name}, born 12 Mar 1958`);
    expect(copied).toContain(`email address: ${email}`);
    await desk.getByText('Accepted the new email address, checked by a call').waitFor();
    await desk.getByText('Declined the new name').waitFor();
  });

  it('S23 where the old address is not safe it hears nothing, its link ends, and the new one gets another', async () => {
    const { surgery } = here;
    const name = `Asha Safe ${script}`;
    const shared = `shared-${script}@example.org`;
    const own = `own-${script}@example.org`;
    const page = await phone();
    await begin(page, name, ['Email address']);
    await page.getByLabel('The new email address').fill(own);
    await group(page, 'Is it safe to tell the old phone or email?').getByLabel('No').check();
    await carryOn(page);
    await send(page, { email: shared });
    await surgery.mail.next(own);
    const old = linkIn(await surgery.mail.next(shared));

    const desk = await here.desk(staff.clinician);
    await openRequest(desk, name);
    await desk.getByText('The code sent to it has not been given. The old one must not be told.').waitFor();
    await desk.keyboard.press('g');
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('They are here in person, and I checked who they are').check();
    await dialog.getByRole('button', { name: 'Accept the new details' }).click();
    await desk.getByText(`Accepted: email address of ${name}.`).waitFor();

    const fresh = linkIn(await surgery.mail.next(own));
    await page.goto(old);
    expect(await mainWords(page)).not.toMatch(/Asha|own-/);
    await page.goto(fresh);
    await fillBirthDate(page, born);
    await carryOn(page);
    expect(await heading(page)).toBe('Messages with Elm Tree Surgery');
    const told = surgery.mail.received.filter(({ to }) => to?.some(({ address }) => address === shared));
    expect(told).toHaveLength(1);
  });
});
