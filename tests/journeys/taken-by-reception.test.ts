import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { fillBirthDate } from '../support/patient.ts';
import { seen } from '../support/seen.ts';
import { rowOf } from '../support/staff-desk.ts';

const here = journey('2026-11-25T10:00:00Z');

/** One choice of a question of the entry form; its hint belongs to its name. */
const tick = (page: Page, question: string, choice: string) =>
  page
    .getByRole('group', { name: question })
    .getByLabel(new RegExp(`^${choice}( |$)`))
    .check();

it('R65 R70 S33 a call is taken on the patients’ own questions; who may finish it, and why not, is ruled', async () => {
  const reception = await here.desk(staff.reception);
  const clinician = await here.desk(staff.clinician);
  await clinician.getByText('Nothing to triage').first().waitFor();

  await reception.getByRole('link', { name: 'New request', exact: true }).click();
  await tick(reception, 'How did it come?', 'On the phone');
  await tick(reception, 'What is it?', 'Health problem');
  await reception.getByRole('button', { name: 'Save request' }).click();
  const summary = reception.getByRole('alert').filter({ hasText: 'Not saved yet' });
  expect(await seen(summary)).toContain('Enter your full name');
  expect(await seen(summary)).toContain('Describe the problem in your own words');
  await summary.getByRole('link', { name: 'Select who this is for' }).click();
  expect(await reception.evaluate('document.activeElement.id')).toBe('who-0');

  await tick(reception, 'Who is this for?', 'Me');
  await reception.getByLabel('Your full name').fill('Tomasz Zielinski');
  await fillBirthDate(reception, '1960-02-03');
  await tick(reception, 'Are you registered at Elm Tree Surgery, Leeds?', 'Yes');
  await reception.getByLabel('Describe the problem in your own words').fill('My back hurts since Monday.');
  await tick(reception, 'When did it start?', 'In the last few days');
  await tick(reception, 'Is it getting better or worse?', 'About the same');
  await tick(reception, 'Is this about a problem you have told us about before?', 'No');
  await reception.getByLabel('Your phone number').fill('0113 496 0777');
  await tick(reception, 'How may we contact you safely?', 'Phone call');
  await reception.getByLabel('Your postcode').fill('LS1');
  await reception.getByRole('button', { name: 'Save request' }).click();
  await summary.getByText(/postcode/).waitFor();
  expect(await reception.getByLabel('Your full name').inputValue()).toBe('Tomasz Zielinski');
  await reception.getByLabel('Your postcode').fill('LS1 4DY');
  await reception.getByRole('button', { name: 'Save request' }).click();
  await reception.getByRole('heading', { name: 'Tomasz Zielinski', level: 2 }).waitFor();

  // The clinician's open list has it, with its door.
  expect(await seen(rowOf(clinician, 'Tomasz Zielinski'))).toContain('Health problem · phone');
  await reception.getByText(/phone, 10:00/).waitFor();
  expect(here.surgery.mail.received).toEqual([]);

  await reception.getByRole('button', { name: 'Finish' }).click();
  const offered = await reception.getByRole('dialog').getByRole('radio').count();
  expect(offered).toBeGreaterThan(5);
  await expect.poll(() => reception.getByRole('radio', { name: 'No action needed' }).count()).toBe(0);
  await reception.getByRole('radio', { name: 'Advice given' }).check();
  await reception.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
  await reception
    .getByRole('dialog')
    .getByText('Reply, log a call in which you spoke, or record the response. Then finish.')
    .waitFor();

  await rowOf(clinician, 'Tomasz Zielinski').click();
  await clinician.getByRole('button', { name: 'Finish' }).click();
  await clinician.getByRole('radio', { name: 'No action needed' }).check();
  await clinician.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
  await clinician.getByText('finished: no action needed').first().waitFor();
});

it('S33 a child under 5: reception sees that a clinician finishes it', async () => {
  const reception = await here.desk(staff.reception);
  await reception.getByRole('link', { name: 'New request', exact: true }).click();
  await tick(reception, 'How did it come?', 'At the desk');
  await tick(reception, 'What is it?', 'Health problem');
  await tick(reception, 'Who is this for?', 'My child');
  await reception.getByLabel('Your name', { exact: true }).fill('Ann Nair');
  await reception.getByLabel('Who are you to the child?').fill('mother');
  await reception.getByLabel('Your child’s full name').fill('Asha Nair');
  await fillBirthDate(reception, '2024-06-20');
  await tick(reception, 'Is your child registered at Elm Tree Surgery, Leeds?', 'Yes');
  await reception.getByLabel('Describe your child’s problem in your own words').fill('A cough.');
  await tick(reception, 'When did it start?', 'Today');
  await tick(reception, 'Is it getting better or worse?', 'Worse');
  await tick(reception, 'Is this about a problem you have told us about before?', 'No');
  await reception.getByLabel('I will come in to the surgery').check();
  await reception.getByLabel('No fixed address').check();
  await reception.getByRole('button', { name: 'Save request' }).click();
  await reception.getByRole('heading', { name: 'Asha Nair', level: 2 }).waitFor();
  await reception.getByText(/desk, 10:00/).waitFor();
  await reception.getByRole('button', { name: 'Finish' }).click();
  await reception.getByRole('dialog').getByText('The patient is under 5. A clinician finishes it.').waitFor();
});
