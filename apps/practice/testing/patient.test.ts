import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';
import { newPhone, sentToChange } from './service-screens.ts';

const desk = atTheDesk();
const { button, dialog, posted, words } = desk;
let tab: Tab;
let page: Page;
beforeEach(() => {
  ({ tab, page } = desk);
});

const omar = () => tab.mock.state.details.get('omar')!;
const openOmar = () => desk.open('omar', 'Omar Farah');
const fromMenu = async (name: string | RegExp) => {
  await page.keyboard.press('p');
  await page.getByRole('menuitem', { name }).click();
};
const body = (act: string) => posted(act).at(-1)?.body;

describe('where a patient belongs', () => {
  it('S24 says what stops before it is saved, and then nothing is promised to be sent', async () => {
    await openOmar();
    await fromMenu(/^Where they belong/);
    await dialog().getByLabel('Has died').check();
    await words('From this moment nothing more is sent to them').waitFor();
    await button('Has died: stop everything sent to Omar Farah').click();
    await dialog().waitFor({ state: 'detached' });
    expect(body('patient-state')).toEqual({ state: 'deceased', lock: 1 });
    await words('The patient has died.').waitFor();
    await words('Nothing is sent: the patient has died or left. This stands here alone.').waitFor();
  });
});

describe('new contact details', () => {
  it('S25 are taken with one key where the code was given and the old one is told', async () => {
    omar().contactChanges = [{ ...newPhone }];
    await openOmar();
    const strip = page.getByRole('region', { name: 'New contact details' });
    expect(await strip.textContent()).toContain('New phone number: 07700 900999 held: 07700 900456');
    await page.keyboard.press('g');
    await words('Accepted. Omar Farah is reached there from now on.').waitFor();
    expect(body('decide')).toEqual({ decision: 'accept', proof: 'code', held: '07700900456', lock: 1 });
    await strip.waitFor({ state: 'detached' });
  });

  it('S23 ask how staff made sure where the old one must not be told', async () => {
    omar().contactChanges = [{ ...newPhone, tellOld: false, proofs: ['call', 'in-person', 'nhs-login'] }];
    await openOmar();
    await page.keyboard.press('g');
    await words('The code sent to it was given. The old one must not be told.').waitFor();
    await button('Accept the new details').click();
    await words('Choose how you checked it.').waitFor();
    expect(posted('decide')).toEqual([]);
    await dialog().getByLabel('I spoke to them on a number in their record').check();
    await button('Accept the new details').click();
    await dialog().waitFor({ state: 'detached' });
    expect(body('decide')).toMatchObject({ decision: 'accept', proof: 'call' });
  });

  it('R47 of a request sent to change them: asked once how staff made sure, then one key each, then copied with whose they are', async () => {
    sentToChange(omar());
    await openOmar();
    const change = () => page.getByRole('region', { name: 'New contact details' });
    expect(await change().count()).toBe(3);
    await page.keyboard.press('g');
    await dialog().getByText('Bring the marriage certificate to the surgery.').waitFor();
    await dialog().getByLabel('I saw the paper that shows it').check();
    await button('Accept the new details').click();
    await words('Accepted: name of Omar Farah.').waitFor();
    await page.keyboard.press('g');
    await dialog().getByLabel('I spoke to them on a number in their record').check();
    await button('Accept the new details').click();
    await words('Accepted: address of Omar Farah.').waitFor();
    await button('Accept, by call').waitFor();
    await page.keyboard.press('g');
    await words('Accepted: pharmacy of Omar Farah.').waitFor();
    expect(posted('decide').map((post) => post.body)).toEqual([
      { decision: 'accept', proof: 'evidence', held: 'Omar Farah', lock: 1 },
      { decision: 'accept', proof: 'call', held: 'LS9 6AA', lock: 1 },
      { decision: 'accept', proof: 'call', held: null, lock: 1 },
    ]);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('v');
    await words('Copied: name Omar Faraday (Jo Mills, 4:00pm on 27 November 2026)').waitFor();
    const copied: string = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toMatch(/^Omar Farah, born .*\nname: Omar Faraday$/s);
  });

  it('S25 are declined with one key', async () => {
    omar().contactChanges = [{ ...newPhone }];
    await openOmar();
    await page.keyboard.press('b');
    await words('Declined. Omar Farah is reached where they were before.').waitFor();
    expect(body('decide')).toMatchObject({ decision: 'decline', proof: null });
  });
});

describe('messages that somebody else can see', () => {
  it('S20 ask for a code from then on, which staff read out and nothing keeps', async () => {
    await openOmar();
    await fromMenu('Somebody else can see their messages: ask for a code');
    await words('The messages of Omar Farah ask for a code as well from now on.').waitFor();
    await words('Asks for a code').waitFor();
    await fromMenu('Read out a code');
    await button('Make a code').click();
    await words('482 913').waitFor();
    await words('good until 16:08, once').waitFor();
    await button('Close').click();
    await fromMenu('Read out a code');
    expect(await page.getByText('482 913').count()).toBe(0);
  });
});

describe('a mistyped date of birth', () => {
  it('S21 is put right after a check that somebody says they made', async () => {
    await openOmar();
    await fromMenu('Correct the date of birth');
    await dialog().getByLabel('Date of birth in their record').fill('1974-05-06');
    await button('Put it right').click();
    await words('Check who they are first: whoever knows this date can read the messages.').waitFor();
    await dialog()
      .getByLabel(/^I have checked who they are/)
      .check();
    await button('Put it right').click();
    await dialog().waitFor({ state: 'detached' });
    expect(body('birth-date')).toEqual({ birthDate: '1974-05-06', lock: 1 });
    await words('6 May 1974').waitFor();
  });
});

describe('what was set aside', () => {
  it('S37 stands in a queue of its own with why, and is let in with one key', async () => {
    Object.assign(omar(), { aside: 'honeypot' }).row.aside = 'honeypot';
    await page.getByRole('link', { name: /^Set aside/ }).click();
    await page.getByRole('link', { name: /Omar Farah/ }).click();
    await words('Set aside: the form was filled in by a machine.').waitFor();
    await words('It is read and due like any other.').waitFor();
    await page.keyboard.press('l');
    await words('The request of Omar Farah is among the others again.').waitFor();
    await words('It is read and due like any other.').waitFor({ state: 'detached' });
  });
});

describe('an urgent message', () => {
  it('S32 is sent as one that they must act on today', async () => {
    await openOmar();
    await page.getByRole('textbox', { name: 'Message to Omar Farah' }).fill('Please come in today.');
    await page.getByLabel('They must act today').check();
    await words(
      'Unread after 30 minutes, it goes to the next safe channel; after an hour, a call task comes.',
    ).waitFor();
    await button('Send to Omar Farah').click();
    await words('Sent to Omar Farah.').waitFor();
    expect(body('reply')).toMatchObject({ urgent: true });
  });
});

describe('the box on a low screen', () => {
  it('S35 is one line until somebody writes in it, so that the patient’s words are seen', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await desk.openAlan();
    const box = page.getByRole('textbox', { name: 'Message to Alan Whitcombe' });
    const height = async () => (await box.boundingBox())!.height;
    expect(await height()).toBeLessThan(40);
    expect(await page.getByLabel('They must act today').isVisible()).toBe(false);
    await page.keyboard.press('r');
    await expect.poll(height).toBeGreaterThan(60);
    await page.getByLabel('They must act today').check();
  });
});

describe('ending an alarm', () => {
  it('S1 opens at the first choice, so that the keys reach it at once', async () => {
    await desk.openAlan();
    await desk.raise();
    await page.keyboard.press('d');
    await dialog().waitFor();
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value))
      .toBe('spoke');
  });
});
