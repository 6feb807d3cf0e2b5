import { describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { sendRequest } from '../support/sent-request.ts';
import { openRequest } from '../support/staff-desk.ts';

const here = journey('2026-11-27T10:20:00Z');
type Desk = Awaited<ReturnType<typeof here.desk>>;

const goTo = async (desk: Desk, who: { name: string }, page: string) => {
  await desk.getByRole('button', { name: who.name }).click();
  await desk.getByRole('menuitem', { name: page }).click();
};
const dialog = (desk: Desk) => desk.getByRole('dialog');
const saved = (desk: Desk) => dialog(desk).waitFor({ state: 'detached' });

describe('a manager, in the staff app', () => {
  it('R9 R10 closes the form in core hours, patients read it at once, and ends it early', async () => {
    const desk = await here.desk(staff.manager);
    await goTo(desk, staff.manager, 'Hours and closures');
    await desk.getByRole('button', { name: 'Close something' }).click();
    await dialog(desk).getByLabel('Online form: clinical').check();
    await dialog(desk).getByLabel('Online form: admin').check();
    await dialog(desk).getByRole('group', { name: 'Until' }).getByLabel('Time').fill('12:00');
    await dialog(desk).getByRole('button', { name: 'Close it now' }).click();
    await desk.getByText('Enter the reason: closing within core hours needs one.').waitFor();
    await dialog(desk).getByLabel('Why?').fill('No network');
    await dialog(desk).getByLabel('Whom did you tell at your commissioner?').fill('Sam Field, ICB');
    await dialog(desk).getByRole('button', { name: 'Close it now' }).click();
    await saved(desk);
    await desk.getByText('closed now', { exact: true }).waitFor();

    const phone = await here.phone();
    await phone.goto(`${here.surgery.url}/elm-tree/opening`);
    await phone
      .getByText(/12pm|midday/)
      .first()
      .waitFor();

    await desk.getByRole('button', { name: /^End now/ }).click();
    await desk.getByRole('button', { name: 'End it now' }).click();
    await saved(desk);
    await desk.getByText('Nothing is closed beyond the usual hours.').waitFor();
  });

  it('R15 S31 changes the week of the phone and adds a covered afternoon', async () => {
    const desk = await here.desk(staff.manager);
    await goTo(desk, staff.manager, 'Hours and closures');
    await desk.getByRole('link', { name: 'Opening hours' }).click();
    await desk.getByRole('button', { name: 'Change Phone' }).click();
    await dialog(desk).getByLabel('Times of its own').check();
    await dialog(desk).getByRole('button', { name: 'Add times, Saturday' }).click();
    await dialog(desk).getByRole('button', { name: 'Save' }).click();
    await saved(desk);
    await desk.getByText('Monday to Saturday 08:00 to 18:30').waitFor();
    await desk.getByRole('button', { name: 'Add a covered time' }).click();
    await dialog(desk).getByRole('button', { name: 'Save' }).click();
    await desk.getByText('Enter who answers then').waitFor();
    await dialog(desk).getByLabel('Who answers then?').fill('Moortown Hub');
    await dialog(desk).getByLabel('On what number?').fill('0113 496 0777');
    await dialog(desk).getByRole('button', { name: 'Save' }).click();
    await saved(desk);
    await desk.getByText(/Moortown Hub answers, 0113 496 0777/).waitFor();
    await desk.getByRole('link', { name: 'Bank holidays and clocks' }).click();
    await desk.getByText('Monday 28 December').first().waitFor();
    await desk.getByLabel('Minutes before its time in which an answer is due soon').fill('5');
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('It must be at least 15 minutes').waitFor();
  });

  it('R76 R103 writes a message of their own, and goes back to Frontdoor’s', async () => {
    const desk = await here.desk(staff.manager);
    await goTo(desk, staff.manager, 'Messages');
    await desk.getByRole('link', { name: 'text: Received, while open', exact: true }).click();
    const body = desk.getByLabel('Wording');
    await body.fill('We have it: {{reference}}. Please call back tomorrow.');
    await desk.getByText('Put {{link}} into the wording').waitFor();
    await desk.getByText(/asks the patient to contact you again another day/).waitFor();
    await body.fill('We have it: {{reference}}. Read here: {{link}} Or call {{phone}}.');
    await desk.getByText(/^\d+ characters, sent and paid for as 2 texts/).waitFor();
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('Version 1, Amir Khan, Fri 27 Nov, 10:20.').waitFor();
    await desk.getByRole('button', { name: 'Back to Frontdoor’s wording' }).click();
    await desk.getByRole('button', { name: 'Go back' }).click();
    await desk.getByText('The wording that comes with Frontdoor.').waitFor();
    expect(await body.inputValue()).toContain('{{surgery}} has what you sent.');
  });

  it('finds what to paste and print for the website, and sees the badge as it stands', async () => {
    const desk = await here.desk(staff.manager);
    await goTo(desk, staff.manager, 'Website and posters');
    await desk
      .getByRole('region', { name: 'How the badge looks now' })
      .getByText(/^Open now, until/)
      .waitFor();
    for (const file of await desk.getByRole('link', { name: '(PDF)' }).all()) {
      const answer = await desk.request.get(`${here.surgery.url}${await file.getAttribute('href')}`);
      expect(answer.headers()['content-type']).toBe('application/pdf');
    }
  });
});

describe('a clinician, in the staff app', () => {
  it('R76 makes a ready answer and sends it after reading it over', async () => {
    await sendRequest(here.surgery.url, { name: 'Margaret Ellis', born: '1949-07-01' });
    const desk = await here.desk(staff.clinician);
    await goTo(desk, staff.clinician, 'Messages');
    await desk.getByRole('link', { name: 'Add a ready answer' }).click();
    await desk.getByLabel('What staff call it').fill('Blood test is normal');
    await desk.getByLabel('Wording').fill('Your blood test is normal. Questions? Call {{phone}}.');
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByRole('heading', { name: 'Blood test is normal' }).waitFor();

    await desk.getByRole('link', { name: /^To triage/ }).click();
    await openRequest(desk, 'Margaret Ellis');
    await desk.keyboard.press(';');
    await desk.getByRole('menuitem', { name: 'Blood test is normal' }).click();
    await expect
      .poll(() => desk.getByRole('textbox', { name: 'Message to Margaret Ellis' }).inputValue())
      .toBe('Your blood test is normal. Questions? Call 0113 496 0123.');
  });

  it('S24 S20 S21 puts right where a patient belongs, their date of birth, and who can read their messages', async () => {
    await sendRequest(here.surgery.url, { name: 'Tomasz Zielinski', born: '1949-05-06' });
    const desk = await here.desk(staff.clinician);
    await openRequest(desk, 'Tomasz Zielinski');
    const fromMenu = async (name: string | RegExp) => {
      await desk.getByRole('button', { name: /^Patient/ }).click();
      await desk.getByRole('menuitem', { name }).click();
    };
    await fromMenu('Correct the date of birth');
    await dialog(desk).getByLabel('Date of birth in their record').fill('1949-06-05');
    await dialog(desk)
      .getByLabel(/^I have checked who they are/)
      .check();
    await dialog(desk).getByRole('button', { name: 'Put it right' }).click();
    await saved(desk);
    await desk
      .getByText(/5 Jun 1949/)
      .first()
      .waitFor();
    await fromMenu(/^Somebody else can see their messages/);
    await desk.getByText('Asks for a code').waitFor();
    await fromMenu('Read out a code');
    await dialog(desk).getByRole('button', { name: 'Make a code' }).click();
    await desk.getByText(/^\d{3} \d{3}$/).waitFor();
    await dialog(desk).getByRole('button', { name: 'Close' }).click();
    await fromMenu(/^Where they belong/);
    await dialog(desk).getByLabel('Has died').check();
    await dialog(desk)
      .getByRole('button', { name: /^Has died: stop everything sent to/ })
      .click();
    await saved(desk);
    await desk.getByText('The patient has died.', { exact: true }).waitFor();
    // What is left to do about it is a clinician's to decide, and stands on the request and in the list of tasks.
    await desk.getByRole('region', { name: 'Task', exact: true }).getByText('The patient has died').waitFor();
    await desk.getByRole('link', { name: /^Calls and tasks/ }).click();
    await desk.getByRole('button', { name: 'End the task of Tomasz Zielinski' }).click();
    await dialog(desk).getByLabel('A clinician decided').check();
    await dialog(desk).getByLabel('What was decided, and why?').fill('Family told, nothing more to do.');
    await dialog(desk).getByRole('button', { name: 'End the task', exact: true }).click();
    await saved(desk);
  });
});
