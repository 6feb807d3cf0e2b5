import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Journey, journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { beginForSelf, carryOn, choose, describeHealthProblem, send } from '../support/patient.ts';
import { mainWords, seen } from '../support/seen.ts';
import { openRequest, reply, rowOf } from '../support/staff-desk.ts';

const spring = '2026-03-02T10:00:00Z';
const autumn = '2026-11-27T10:20:00Z';
const janet = { name: 'Janet Holmes', born: '1961-07-08', email: 'janet@example.org' };
const first =
  'I had a skin cancer cut out of my back six years ago. Now there is a new mole beside the scar.';
const second = 'The mole on my back has changed again: the edge is uneven and it is darker.';
const cliniciansOnly = 'The patient told us before and says it is worse. A clinician finishes it.';

/** The whole form, with an NHS number, by somebody who says whether the surgery was told before and how it goes. */
async function write(page: Page, here: Journey, words: string, { before, change }: Record<string, string>) {
  const answer = (question: string, choice = '') =>
    page.getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check();
  await beginForSelf(page, here.surgery.url, janet);
  await carryOn(page);
  await describeHealthProblem(page, words, false);
  await answer('When did it start?', 'Months ago, or longer');
  await answer('Is it getting better or worse?', change);
  await answer('Is this about a problem you have told us about before?', before);
  await carryOn(page);
  await carryOn(page);
  await page.getByRole('button', { name: 'Continue without it' }).click();
  await page.getByLabel('Your email address').fill(janet.email);
  await choose(page, 'Email');
  await carryOn(page);
  await page.getByLabel('Your postcode').fill('ls1 1aa');
  await page.getByLabel(/NHS number/).fill('999 000 0026');
  await carryOn(page);
  await carryOn(page);
  await send(page);
}

/** Presses Finish with this outcome, and gives the dialog. */
async function finish(desk: Page, outcome: string) {
  await desk.getByRole('button', { name: 'Finish' }).click();
  await desk.getByRole('radio', { name: outcome }).check();
  await desk.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
}

describe.each([{ scripts: true }, { scripts: false }])('JavaScript on: $scripts', ({ scripts }) => {
  const here = journey(spring);

  it('R46 R69 R70 S33 HSSIB: told of a skin cancer and finished; told again and worse, the first stands beside it and only a clinician finishes it', async () => {
    const { surgery } = here;
    const phone = await here.phone({ javaScriptEnabled: scripts });
    await write(phone, here, first, { before: 'No', change: 'About the same' });
    const inSpring = await here.desk(staff.clinician);
    await openRequest(inSpring, janet.name);
    // A past cancer is for staff to see; it shouts at nobody.
    await inSpring.getByRole('region', { name: 'note flag' }).first().waitFor();
    await expect.poll(() => inSpring.getByRole('region', { name: 'Alarms' }).count()).toBe(0);
    await reply(inSpring, janet.name, 'We have looked at it. Please watch it for now.');
    await inSpring.getByText(`Sent to ${janet.name}.`).waitFor();
    await finish(inSpring, 'Advice given');
    await inSpring.getByText('finished: advice given').first().waitFor();

    surgery.clock.set(autumn);
    const later = await here.phone({ javaScriptEnabled: scripts });
    await write(later, here, second, { before: 'Yes', change: 'Worse' });
    expect(await mainWords(later)).not.toContain('skin cancer');

    const reception = await here.desk(staff.reception);
    await openRequest(reception, janet.name);
    const flags = reception.getByRole('region', { name: 'note flag' });
    await flags.filter({ hasText: 'Told us before, and says it is worse' }).waitFor();
    const beside = reception.getByRole('complementary', { name: 'Earlier requests and timeline' });
    await beside.getByRole('link', { name: first }).waitFor();
    expect(await seen(beside)).toMatch(/2 Mar.*Health problem · advice given/s);
    await reception.getByRole('button', { name: 'Finish' }).click();
    await reception.getByRole('dialog').getByText(cliniciansOnly).waitFor();
    await expect.poll(() => reception.getByRole('dialog').getByRole('radio').count()).toBe(0);

    const clinician = await here.desk(staff.clinician);
    await openRequest(clinician, janet.name);
    await reply(clinician, janet.name, 'Please come in at 3pm today. We want to look at it.');
    await clinician.getByText(`Sent to ${janet.name}.`).waitFor();
    await finish(clinician, 'Referral');
    await clinician.getByText('finished: referral').first().waitFor();
    await clinician.getByRole('link', { name: /^Finished/ }).click();
    await rowOf(clinician, janet.name).first().waitFor();
  });
});
