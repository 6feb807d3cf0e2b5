import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { linkIn } from '../support/mail-box.ts';
import { staff } from '../support/open-surgery.ts';
import {
  beginFor,
  carryOn,
  choose,
  describeHealthProblem,
  fillBirthDate,
  giveContact,
  sayHowItGoes,
  sayWho,
  send,
} from '../support/patient.ts';
import { heading, mainWords, seen } from '../support/seen.ts';
import { reply, rowOf } from '../support/staff-desk.ts';

const here = journey('2026-11-25T10:00:00Z');

/** Who writes for the patient: name and relation, under the words they are asked with. */
async function sayWriter(page: Page, name: string, relation: string): Promise<void> {
  await page.getByLabel('Your name', { exact: true }).fill(name);
  await page.getByRole('textbox', { name: /^Who are you to the/ }).fill(relation);
}

describe('a carer for a parent', () => {
  /** From the surgery's page to the confirmation: Sam writes for his mother. */
  async function writeForMother(page: Page, agreement: string, mother: string, email: string): Promise<void> {
    await beginFor(page, here.surgery.url, 'Someone else I care for');
    await sayWriter(page, 'Sam Ellis', 'son');
    await choose(page, agreement);
    await carryOn(page);
    expect(await heading(page)).toBe('About the patient');
    await sayWho(page, { name: mother, born: '1938-05-04' }, 'The patient’s full name');
    expect(await mainWords(page)).toContain('The patient’s date of birth: 4 May 1938, 88 years old.');
    expect(await heading(page)).toBe('Is any of this happening to them now?');
    await carryOn(page);
    await describeHealthProblem(page, 'She is muddled in the evenings.', false);
    await sayHowItGoes(page);
    await page.getByRole('button', { name: 'Continue without it' }).click();
    await giveContact(page, email, 'The patient’s postcode');
    expect(await mainWords(page)).toContain(agreement);
    await send(page);
  }

  it('R42 R43 S29 S20 not asked: staff are told not to share the record, and the answer goes to the carer', async () => {
    const { surgery } = here;
    const carer = await here.phone();
    await writeForMother(carer, 'They have not been asked', 'Margaret Ellis', 'sam@example.org');
    await surgery.mail.next('sam@example.org');

    const desk = await here.desk(staff.clinician);
    const row = rowOf(desk, 'Margaret Ellis');
    expect(await seen(row)).toContain('Margaret Ellis (Sam Ellis, son) 88');
    await row.click();
    await desk.getByText('Written by Sam Ellis, son. The patient has not been asked').waitFor();
    await desk.getByText('Do not share record information with the sender.').waitFor();
    await desk.getByText('It goes to Sam Ellis, son.').waitFor();
    await desk.getByText('Details typed, not checked').waitFor();

    await desk.getByLabel('Tells something from the record').check();
    await reply(desk, 'Margaret Ellis', 'Her blood test shows an infection.');
    await desk
      .getByRole('region', { name: 'Answer for Margaret Ellis' })
      .getByText('The patient has not agreed to it. Send advice without anything from the record.')
      .waitFor();
    await desk.getByLabel('Tells something from the record').uncheck();
    await reply(desk, 'Margaret Ellis', 'Please bring her in at 3pm today.');
    await desk.getByText('Sent to Margaret Ellis.').waitFor();
    surgery.clock.advance(11_000);

    const mail = await surgery.mail.next('sam@example.org');
    await carer.goto(linkIn(mail));
    await fillBirthDate(carer, '1938-05-04');
    await carryOn(carer);
    await carer.getByText('Please bring her in at 3pm today.').waitFor();
    expect(await mainWords(carer)).not.toContain('blood test');
  });

  it('S29 S17 power of attorney: the record may be told once the details match it', async () => {
    const { surgery } = here;
    const carer = await here.phone({ javaScriptEnabled: false });
    const attorney = 'I hold power of attorney, or I am their deputy';
    await writeForMother(carer, attorney, 'Edith Ellis', 'sam.too@example.org');
    await surgery.mail.next('sam.too@example.org');

    const desk = await here.desk(staff.clinician);
    await rowOf(desk, 'Edith Ellis').click();
    await desk.getByText('Holds power of attorney or deputyship').waitFor();
    await desk.getByText('Do not share record information with the sender.').waitFor();
    await desk.getByLabel('Tells something from the record').check();
    await reply(desk, 'Edith Ellis', 'Her blood test shows an infection.');

    const question = desk.getByRole('dialog', { name: 'Do these details match our record?' });
    expect(await seen(question)).toMatch(/4 May 1938.*LS1 1AA.*sam\.too@example\.org/s);
    await question.getByLabel('Name, date of birth and address').check();
    await question.getByRole('button', { name: 'Yes, they match' }).click();
    await desk.getByText('Sent to Edith Ellis.').waitFor();
    await desk.getByText(`Matches our record: ${staff.clinician.name}, 25 November 2026`).waitFor();
    await expect
      .poll(() => desk.getByText('Do not share record information with the sender.').count())
      .toBe(0);
    surgery.clock.advance(11_000);
    const mail = await surgery.mail.next('sam.too@example.org');
    expect(mail.text).not.toMatch(/infection|Edith/);
  });
});

describe('a child', () => {
  /** From the surgery's page to the emergency list, for a child of the one who writes. */
  async function beginForChild(page: Page, child: { name: string; born: string }): Promise<void> {
    await beginFor(page, here.surgery.url, 'My child');
    await sayWriter(page, 'Ann Nair', 'mother');
    await carryOn(page);
    await sayWho(page, child, 'Your child’s full name');
  }

  it('S28 a baby of 5 months: the list for babies, words about “your child”, nobody asks whether the baby knows', async () => {
    const mother = await here.phone({ javaScriptEnabled: false });
    await beginForChild(mother, { name: 'Asha Nair', born: '2026-06-20' });
    expect(await mainWords(mother)).toContain('The patient’s date of birth: 20 June 2026, 5 months old.');
    expect(await heading(mother)).toBe('Is any of this happening to your child now?');
    await mother
      .getByRole('button', { name: 'The baby will not feed at all, or has had no wet nappy for 8 hours' })
      .waitFor();
    await carryOn(mother);
    await choose(mother, 'A health problem');
    await carryOn(mother);
    // Straight to the words: nobody asks whether a baby is pregnant.
    expect(await heading(mother)).toBe('What is wrong');
    await mother.getByLabel('Describe your child’s problem in your own words').fill('Asha has a runny nose.');
    await carryOn(mother);
    await sayHowItGoes(mother);
    await mother.getByRole('button', { name: 'Continue without it' }).click();
    expect(await heading(mother)).toBe('How we can contact you');
    expect(await mainWords(mother)).not.toMatch(/know you are writing|tell your parent/);
    await giveContact(mother, 'ann@example.org', 'Your child’s postcode');
    await send(mother);

    const desk = await here.desk(staff.reception);
    expect(await seen(rowOf(desk, 'Asha Nair'))).toContain('Asha Nair (Ann Nair, mother) 5 months');
    await rowOf(desk, 'Asha Nair').click();
    await desk.getByText('Written by Ann Nair, mother').waitFor();
  });

  it.each([{ scripts: true }, { scripts: false }])(
    'S30 under 18 with an intimate problem, JavaScript on: $scripts: no upload is offered, the words say why',
    async ({ scripts }) => {
      const mother = await here.phone({ javaScriptEnabled: scripts });
      await beginForChild(mother, { name: 'Kit Nair', born: '2020-02-01' });
      await carryOn(mother);
      await describeHealthProblem(mother, 'His willy is red and sore.', false);
      await sayHowItGoes(mother);
      await mother
        .getByText(
          'We do not ask for photos of this. We would rather see you. You can continue without a photo.',
        )
        .waitFor();
      await expect.poll(() => mother.locator('input[type=file]').count()).toBe(0);
      await carryOn(mother);
      expect(await heading(mother)).toBe('How we can contact you');
    },
  );
});
