import { describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { linkIn } from '../support/mail-box.ts';
import { staff } from '../support/open-surgery.ts';
import { carryOn, fillBirthDate } from '../support/patient.ts';
import { mainWords } from '../support/seen.ts';
import { sendRequest } from '../support/sent-request.ts';
import { openRequest, rowOf } from '../support/staff-desk.ts';

const here = journey('2026-11-25T10:00:00Z');
const grace = { name: 'Grace Okoro', email: 'grace@example.org', born: '1958-03-12' };

describe('staff write first', () => {
  it('E00023 E00090 S17 S35 to somebody who wrote before, from the request, with questions and until when', async () => {
    const { surgery } = here;
    await sendRequest(surgery.url, grace);
    await surgery.mail.next(grace.email);
    const desk = await here.desk(staff.clinician);
    await openRequest(desk, grace.name);
    await desk.getByRole('button', { name: /^Patient/ }).click();
    await desk.getByRole('menuitem', { name: 'Write to this patient' }).click();
    await desk.getByRole('button', { name: `Send to ${grace.name}` }).waitFor();
    expect(desk.url()).toBe(`${surgery.url}/staff/elm-tree/write`);

    const message = desk.getByLabel('Message', { exact: true });
    await desk.getByLabel('Their health').check();
    await message.fill('Your review is due. Please answer these questions.');
    await desk.getByLabel('Questions to fill in').selectOption('gad-7');
    await desk.getByText(/^\d+ questions, version 1\./).waitFor();
    await desk.getByLabel('Answer by').fill('2026-12-04');
    await desk.getByLabel('It tells something from the record').check();
    await desk.getByRole('button', { name: `Send to ${grace.name}` }).click();
    await desk.getByText(/It holds something from the record\./).waitFor();
    expect(await message.inputValue()).toBe('Your review is due. Please answer these questions.');
    await desk.getByLabel('I have checked these details against their record').check();
    await desk.getByRole('button', { name: `Send to ${grace.name}` }).click();
    await desk.getByText(`Sent to ${grace.name} by email.`).waitFor();
    await desk.getByText('We began this.').waitFor();
    await desk
      .getByText(/^Answer by Friday 4 December\. Reminders after 3 and 6 days, none sent yet\./)
      .waitFor();
    await rowOf(desk, grace.name).getByText('Follow-up · from us').waitFor();

    surgery.clock.advance(11_000);
    const phone = await here.phone();
    await phone.goto(linkIn(await surgery.mail.next(grace.email)));
    await fillBirthDate(phone, grace.born);
    await carryOn(phone);
    await phone.getByRole('link', { name: 'Answer our questions' }).waitFor();
    expect(await mainWords(phone)).toContain('Please answer by Friday 4 December.');
  });

  it('R77 R119 a switch and a test are set on the request, and the patient’s page has no box', async () => {
    const { surgery } = here;
    const alan = { name: 'Alan Whitcombe', email: 'alan@example.org', born: '1959-02-03' };
    await sendRequest(surgery.url, alan);
    const link = linkIn(await surgery.mail.next(alan.email));
    const desk = await here.desk(staff.manager);
    await openRequest(desk, alan.name);
    const choose = async (name: string) => {
      await desk.getByRole('button', { name: /^Patient/ }).click();
      await desk.getByRole('menuitem', { name }).click();
    };
    await choose('What they can send');
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('They can write back').uncheck();
    await dialog.getByRole('button', { name: `Save for ${alan.name}` }).click();
    await desk.getByText('Cannot write back: off here').waitFor();
    await choose('This is a test');
    await desk.getByRole('dialog').getByLabel('Why this is a test').fill('Training');
    await desk.getByRole('button', { name: 'Count it in nothing' }).click();
    await desk.getByText('This is a test: counted in nothing').waitFor();

    const phone = await here.phone();
    await phone.goto(link);
    await fillBirthDate(phone, alan.born);
    await carryOn(phone);
    await phone.getByRole('heading', { name: 'Messages with Elm Tree Surgery' }).waitFor();
    expect(await phone.getByLabel('Your message').count()).toBe(0);
    expect(await mainWords(phone)).toContain('0113 496 0123');
  });
});
