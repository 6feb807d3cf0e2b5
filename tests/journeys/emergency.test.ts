import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { journey, smallPhone } from '../support/journey.ts';
import { duty, second } from '../support/live.ts';
import { staff } from '../support/open-surgery.ts';
import { beginForSelf } from '../support/patient.ts';
import { heading, mainWords, seen } from '../support/seen.ts';
import { endAlarm } from '../support/staff-alarm.ts';
import { rowOf, rowsOf } from '../support/staff-desk.ts';
import { stored } from '../support/stored.ts';

const here = journey('2026-11-27T10:20:00Z');

const chestPain = 'My chest hurts or feels tight or heavy, or pain is spreading to my arm, neck, jaw or back';
const nothingSent = 'Nothing has been sent to the surgery yet.';
const answers = [
  'I have called, or am calling now',
  'I cannot make the call',
  'I do not think this is an emergency',
];
const notRead =
  'The surgery closed at 6:30pm today. Nobody will read this until 8am on Monday 30 November. Do not wait for us.';

/** From the surgery's page to what to do now. */
async function chooseChestPain(page: Page, name: string): Promise<void> {
  await beginForSelf(page, here.surgery.url, { name, born: '1958-03-12' });
  expect(await heading(page)).toBe('Is any of this happening to you now?');
  await page.getByRole('button', { name: chestPain }).click();
  await page.waitForURL('**/advice');
}

async function sendNow(page: Page): Promise<void> {
  await page.getByLabel('A phone number to ring you on').fill('0113 496 0999');
  await page.getByLabel('Where are you now?').fill('At home, 12 Elm Road');
  await page.getByRole('button', { name: 'Send to the surgery' }).click();
  await page.waitForURL('**/sent');
}

const requests = () => stored(here.surgery, 'consultation');

describe.each([{ scripts: true }, { scripts: false }])('JavaScript on: $scripts', ({ scripts }) => {
  it.each(answers)('S4 R20 from the emergency list to sent in two screens: %s', async (answer) => {
    const { surgery } = here;
    const name = `Alan ${answers.indexOf(answer)} ${scripts ? 'Scripted' : 'Plain'}`;
    const patient = await here.phone({ javaScriptEnabled: scripts });
    const before = await requests();
    await chooseChestPain(patient, name);

    expect(await heading(patient)).toMatch(/Call 999 now\.$/);
    const advice = await mainWords(patient);
    for (const words of [
      'Some of what you told us can be a sign of an emergency. Do not wait for the surgery. Do not drive yourself.',
      'Cannot speak on the phone?',
      nothingSent,
    ])
      expect(advice).toContain(words);
    const ways = patient.locator('.fd-line');
    expect(await ways.allInnerTexts()).toEqual([
      'Call 999',
      expect.stringMatching(/^Use 999 BSL\s+A video call .* You do not need to register\.$/),
      expect.stringMatching(/^Use Relay UK 18000\s/),
      expect.stringMatching(/^Text 999\s+Only if this phone is registered: text register to 999\.$/),
    ]);
    expect(await ways.first().getAttribute('href')).toBe('tel:999');
    expect(await patient.locator('button[name=choice]').allInnerTexts()).toEqual(answers);
    expect(await requests()).toEqual(before);

    await patient.getByRole('button', { name: answer }).click();
    await patient.waitForURL('**/send-now');
    expect(await patient.getByLabel('Your full name').inputValue()).toBe(name);
    const offersHelp = (await mainWords(patient)).includes(
      'Call us on 0113 496 0123 if you can. Someone can call for you.',
    );
    expect(offersHelp).toBe(answer === 'I cannot make the call');
    await sendNow(patient);

    const sent = await mainWords(patient);
    expect(sent).toContain(
      'The surgery has been alerted. If you have not called 999 yet, call now. Do not wait for us.',
    );
    expect(sent).toContain('It is at the top of our list.');
    // Only a person at the surgery decides on a call: nothing promises one before.
    expect(sent).toContain('We will answer you by 6:30pm on Friday 27 November.');
    const wide = (await patient.evaluate('document.documentElement.scrollWidth')) as number;
    expect(wide).toBeLessThanOrEqual(smallPhone.width);
    expect(await requests()).toHaveLength(before.length + 1);
    // The surgery's own duty contacts are told; nobody writes to the patient.
    const addressed = surgery.mail.received.flatMap(({ to }) => to?.map(({ address }) => address) ?? []);
    expect(addressed.filter((address) => ![duty.email, second.email].includes(address!))).toEqual([]);
  });
});

describe('at the surgery', () => {
  it('S4 S6 staff see it first, in red, with what was shown and what was said', async () => {
    const desk = await here.desk(staff.reception);
    const patient = await here.phone();
    await chooseChestPain(patient, 'Nia Rees');
    await patient.getByRole('button', { name: 'I cannot make the call' }).click();
    await patient.getByLabel('I cannot use a phone').check();
    await patient.getByLabel('Where are you now?').fill('The bus stop on Elm Road');
    await patient.getByRole('button', { name: 'Send to the surgery' }).click();
    await patient.waitForURL('**/sent');

    const row = rowOf(desk, 'Nia Rees');
    await row.waitFor();
    expect(await rowsOf(desk).first().getAttribute('class')).toContain('row-red');
    expect(await seen(row)).toContain('Chest pain, or pain spreading to the arm, neck, jaw or back');
    await row.click();
    const flag = await seen(desk.getByRole('region', { name: 'red flag' }));
    expect(flag).toContain(`“${chestPain}”`);
    expect(flag).toMatch(
      /Rule chest-pain v1 · from the emergency list, 10:20 · The patient was shown “Call 999 now\.” at 10:20 and chose “I cannot make the call”/,
    );
    await desk.getByText('Where the patient is now: The bus stop on Elm Road').waitFor();
    await desk.getByText('Cannot use a phone: do not ring').waitFor();
    await endAlarm(desk, 'I called 999 for them', 'An ambulance is on its way to the bus stop.');
    await desk.getByRole('button', { name: 'Finish' }).click();
    await desk.getByRole('dialog').getByText('It has a red flag. A clinician finishes it.').waitFor();
  });
});

describe('leaving', () => {
  it('S4 R20 “Leave without sending” sends nothing and is counted by rule and hour alone', async () => {
    const { surgery } = here;
    const before = await requests();
    const patient = await here.phone({ javaScriptEnabled: false });
    await chooseChestPain(patient, 'Mia Hartley');
    await patient.getByRole('button', { name: 'Leave without sending' }).click();
    await patient.waitForURL('**/elm-tree');

    const hour = Date.parse('2026-11-27T10:00:00Z');
    expect(await stored(surgery, 'leftUnsent')).toEqual([
      { organisation: surgery.organisation, rule: 'chest-pain', hour, times: 1 },
    ]);
    expect(await requests()).toEqual(before);
  });
});

describe('closed', () => {
  it('S3 S4 says before and after sending that nobody will read it, and alerts nobody', async () => {
    here.surgery.clock.set('2026-11-27T18:31:00Z');
    const patient = await here.phone({ javaScriptEnabled: false });
    await chooseChestPain(patient, 'Omar Farah');
    expect(await heading(patient)).toMatch(/Call 999 now\.$/);
    expect(await mainWords(patient)).toContain(nothingSent);
    await patient.getByText(notRead, { exact: true }).waitFor();
    await patient.getByRole('button', { name: 'I cannot make the call' }).click();
    await patient.getByText(notRead, { exact: true }).waitFor();
    await sendNow(patient);
    const sent = await mainWords(patient);
    expect(sent).toContain('The surgery is closed. Nobody will read this until 8am on Monday 30 November.');
    expect(sent).not.toContain('alerted');
    expect(sent).toContain('If you get worse, go to 111.nhs.uk or call 111. In an emergency, call 999.');
  });
});
