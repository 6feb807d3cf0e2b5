import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { linkIn } from '../support/mail-box.ts';
import { staff } from '../support/open-surgery.ts';
import { carryOn, fillBirthDate } from '../support/patient.ts';
import { mainWords } from '../support/seen.ts';
import { openRequest, rowOf, rowsOf } from '../support/staff-desk.ts';

const samples = join(import.meta.dirname, '../../apps/server/src/features/attachments/fixtures');
const headers = { 'Sec-Fetch-Site': 'same-origin' };
const tick = 'This is not a photo of genitals, bottom or breasts';
const day = 24 * 60 * 60_000;

describe.each([{ scripts: true }, { scripts: false }])('JavaScript on: $scripts', ({ scripts }) => {
  const here = journey('2026-11-25T10:00:00Z');

  it('E00023 E00026 a message started by staff is answered with a file after a reminder, and stands before staff', async () => {
    const { surgery } = here;
    const grace = { name: 'Grace Okoro', email: 'grace@example.org', birthDate: '1980-02-01' };
    const desk = await here.desk(staff.reception);
    const { request } = desk.context();
    const begun = await request.post(`${surgery.url}/api/elm-tree/conversations`, {
      headers,
      data: {
        submission: randomUUID(),
        to: { patient: null, ...grace },
        about: 'clinical',
        text: 'Please send us a photo of your peak flow diary.',
        answerBy: '2026-12-04',
      },
    });
    expect(begun.status()).toBe(201);
    surgery.clock.advance(11_000);
    const asked = await surgery.mail.next(grace.email);
    expect(asked.text).toContain('We have a question for you.');
    expect(asked.text).not.toMatch(/peak flow|Grace/);
    // It is nobody's turn at the surgery: it waits for her.
    await desk.getByRole('link', { name: /Waiting for patient/ }).click();
    await rowOf(desk, grace.name).waitFor();

    surgery.clock.advance(3 * day);
    const mails = [await surgery.mail.next(grace.email)];
    while (!mails.at(-1)!.text?.includes('have no answer yet'))
      mails.push(await surgery.mail.next(grace.email));

    const phone = await here.phone({ javaScriptEnabled: scripts });
    await phone.goto(linkIn(mails.at(-1)!));
    await fillBirthDate(phone, grace.birthDate);
    await carryOn(phone);
    await phone.getByRole('heading', { name: 'Messages with Elm Tree Surgery' }).waitFor();
    const page = await mainWords(phone);
    expect(page).toContain('We need something from you');
    expect(page).toContain('The surgery team asked you something');
    expect(page).toContain('Please send us a photo of your peak flow diary.');
    expect(page).toContain('Please answer by Friday 4 December.');
    await phone.getByLabel('Your message').fill('Here is my diary');
    await phone.locator('input[type=file]').setInputFiles(join(samples, 'rotated-with-place.jpg'));
    await phone.getByLabel(tick).check();
    await phone.getByRole('button', { name: 'Send', exact: true }).click();
    await phone.getByText('Your message has been sent to Elm Tree Surgery.').waitFor();
    expect(await mainWords(phone)).toContain('Received');
    expect(await mainWords(phone)).not.toContain('Please answer by');

    const clinician = await here.desk(staff.clinician);
    await rowOf(clinician, grace.name).waitFor();
    expect(await rowsOf(clinician).count()).toBe(1);
    await openRequest(clinician, grace.name);
    await clinician.getByText('Here is my diary').first().waitFor();
    await clinician.getByRole('button', { name: 'Open photo 1' }).click();
    await clinician.getByRole('img', { name: 'Sent by the patient' }).waitFor();
  });
});
