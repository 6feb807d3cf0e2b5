import { describe, expect, it } from 'vitest';
import { csvOf, lineOf, nhsNumbers } from '../support/batch.ts';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { sendRequest } from '../support/sent-request.ts';
import { openRequest, rowOf } from '../support/staff-desk.ts';

const here = journey('2026-11-25T10:00:00Z');

/** Seven lines that cannot go, each for a reason of its own. */
const bad = [
  '9990012343,Iris Mistyped,12/03/1958,07700 901001,iris@example.org,Saturday',
  lineOf(5),
  `${nhsNumbers[201]},Nia Nowhere,12/03/1958,,,Saturday`,
  `${nhsNumbers[202]},Bo Undated,31/02/1958,07700 901002,bo@example.org,Saturday`,
  ',Rhys Nobody,01/01/1950,07700 901003,rhys@example.org,Saturday',
  lineOf(203, { clinic: '' }),
  ',Alan Whitcombe,12/03/1958,07700 901004,alan@example.org,Saturday',
];
const reasons = [
  'The NHS number is not right: it has 10 digits, and a mistyped one does not add up',
  'The same patient is on line 7. They are sent it once',
  'There is no mobile number or email address we can write to',
  'The date of birth is not a date we can read. Write it as 12/03/1958',
  'We know nobody with this name and date of birth. Check them, or add the NHS number',
  '“Clinic” of the message is empty on this line',
  'This patient has died. Nothing is sent to them',
];

describe('a message to many', () => {
  it('S41 E00090 200 lines with 7 bad ones of different kinds: reception prepares it, a clinician sends it to 193, each once', async () => {
    const { surgery } = here;
    await sendRequest(surgery.url, { name: 'Alan Whitcombe', born: '1958-03-12', email: 'alan@example.org' });
    const reception = await here.desk(staff.reception);
    await openRequest(reception, 'Alan Whitcombe');
    await reception.getByRole('button', { name: /^Patient/ }).click();
    await reception.getByRole('menuitem', { name: 'Where they belong' }).click();
    await reception.getByLabel('Has died').check();
    await reception.getByRole('button', { name: /^Has died: stop everything/ }).click();
    await reception.getByText('The patient has died.').waitFor();

    await reception.getByRole('link', { name: 'Send to many' }).click();
    await reception.getByRole('link', { name: 'New message to many' }).click();
    await reception.getByLabel('What staff call it').fill('Asthma reviews');
    const csv = csvOf([...Array.from({ length: 193 }, (_one, number) => lineOf(number)), ...bad]);
    await reception
      .locator('input[type=file]')
      .setInputFiles({ name: 'reviews.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await reception.getByText('reviews.csv: 200 lines').waitFor();
    await reception.getByLabel('Their health').check();
    await reception.getByLabel('Message', { exact: true }).fill('Hello {{name}}, please come on {{Clinic}}.');
    await reception.getByRole('button', { name: 'See who it goes to' }).click();
    await reception.getByText('193 of 200 lines can go, 7 cannot.').waitFor();
    for (const reason of reasons) await reception.getByText(reason).waitFor();
    await reception.getByText('Hello Pa Patient, please come on Saturday.').waitFor();
    await reception
      .getByText('A manager or a clinician sends it. It is kept here: tell one of them.')
      .waitFor();
    expect(await reception.getByRole('button', { name: /^Send to/ }).count()).toBe(0);

    const clinician = await here.desk(staff.clinician);
    await clinician.getByRole('link', { name: 'Send to many' }).click();
    await clinician.getByRole('link', { name: 'Asthma reviews' }).click();
    await clinician.getByRole('button', { name: 'Send to 193 patients' }).click();
    await clinician.getByRole('button', { name: 'Pause' }).waitFor();
    const reached = () =>
      surgery.mail.received.flatMap(({ to }) => to?.[0]?.address?.match(/^patient-\d+@/)?.[0] ?? []);
    await expect
      .poll(
        () => {
          // The surgery's clock stands still; what rests a second is looked at again.
          surgery.clock.advance(1_000);
          return reached().length;
        },
        { timeout: 100_000, interval: 250 },
      )
      .toBe(193);
    await clinician.getByText(/^193 of 193 sent/).waitFor();
    await clinician.getByText('all sent', { exact: true }).waitFor();
    expect(new Set(reached()).size).toBe(193);
    expect(surgery.mail.received.filter(({ text }) => /Patient|Saturday/.test(text ?? ''))).toEqual([]);

    await clinician
      .getByRole('region', { name: 'Lines of the list' })
      .getByRole('link', { name: 'Pa Patient' })
      .click();
    await clinician.getByText('Hello Pa Patient, please come on Saturday.').first().waitFor();
    await clinician.getByText(/with a list:/).waitFor();
    await rowOf(clinician, 'Pa Patient').getByText('Follow-up · from us').waitFor();
  }, 180_000);
});
