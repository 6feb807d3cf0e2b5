import type { StartConversation } from '@frontdoor/contract';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';

const desk = atTheDesk('/staff/elm-tree/write', (page) => page.getByLabel('Find the patient').waitFor());
const { button, words, posted } = desk;
let tab: Tab;
let page: Page;
beforeEach(() => {
  ({ tab, page } = desk);
});

const find = (search: string) => page.getByLabel('Find the patient').fill(search);
const message = () => page.getByLabel('Message', { exact: true });
const trouble = () => page.getByRole('alert').filter({ hasText: /./ });
const sent = () => posted('conversations').at(-1)?.body as unknown as StartConversation;
const toAlan = async () => {
  await find('Whitcombe');
  await button('Write to Alan Whitcombe').click();
  await page.getByRole('heading', { name: 'Alan Whitcombe' }).waitFor();
};
const write = async (text: string) => {
  await page.getByLabel('Their health').check();
  await message().fill(text);
};

describe('whom to write to', () => {
  it('E00023 is found by a name, and whoever cannot be written to says why', async () => {
    await find('Whitcombe');
    await words('3 patients found.').waitFor();
    await words('They have died').waitFor();
    await words('Under 16: make sure whose phone or email it is').waitFor();
    expect(await button('Write to Edith Whitcombe').count()).toBe(0);
  });

  it('S35 is reached by keys alone, and Enter chooses nobody by itself', async () => {
    await page.keyboard.type('Whitcombe');
    await words('3 patients found.').waitFor();
    await page.keyboard.press('Enter');
    const inFocus = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await inFocus()).toBe('Write to Alan Whitcombe');
    await page.keyboard.press('ArrowDown');
    expect(await inFocus()).toBe('Write to Ada Whitcombe');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ada Whitcombe' }).waitFor();
    await words('Under 16: make sure whose phone or email it is').waitFor();
  });

  it('is reached from anywhere with one key', async () => {
    await page.goto(`${tab.mock.origin}/staff/elm-tree/to-triage`);
    await words('Omar Farah').waitFor();
    await page.keyboard.press('m');
    await page.getByLabel('Find the patient').waitFor();
  });

  it('is the patient of an open request, and the address names nobody', async () => {
    await desk.open('omar', 'Omar Farah');
    tab.mock.state.rows.find(({ id }) => id === 'omar')!.reference = 'K4T7OMAR';
    await page.reload();
    await page.getByRole('heading', { name: 'Omar Farah' }).waitFor();
    await page.keyboard.press('p');
    await page.getByRole('menuitem', { name: 'Write to this patient' }).click();
    await page.getByRole('heading', { name: 'Omar Farah', level: 2 }).waitFor();
    await words('Text messages are not safe').waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/staff/elm-tree/write');
  });
});

describe('a message to one patient', () => {
  it('E00090 goes with questions, a date and files, and opens as a conversation', async () => {
    await toAlan();
    await page.getByLabel('I have checked these details against their record').check();
    await write('Your review is due.');
    await page.getByLabel('Questions to fill in').selectOption('phq-9');
    await words('10 questions, version 1. PHQ-9, by Drs Spitzer').waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
    await words('File: letter.pdf').waitFor();
    await page.getByLabel('Answer by').fill('2026-12-04');
    await page.getByLabel('Days they can answer').fill('14');
    await page.getByLabel('They must act today').check();
    await button('Send to Alan Whitcombe').click();
    await words('Sent to Alan Whitcombe by email.').waitFor();
    await page.getByRole('heading', { name: 'Alan Whitcombe', level: 2 }).waitFor();
    expect(sent()).toMatchObject({
      about: 'clinical',
      text: 'Your review is due.',
      questionnaire: 'phq-9',
      attachments: ['file-1'],
      answerBy: '2026-12-04',
      expiresDays: 14,
      reminders: true,
      replies: true,
      urgent: true,
      to: { patient: 'p-alan', birthDate: '1959-02-03', fromRecord: true },
    });
  });

  it('is shown as the patient gets it: a mail without the words, then the page with them', async () => {
    await toAlan();
    await write('Your review is due.');
    await page.getByLabel('Answer by').fill('2026-12-04');
    const shown = page.getByRole('region', { name: 'What the patient gets' });
    await expect.poll(() => shown.textContent()).toContain('There is a message for you.');
    await expect.poll(() => shown.textContent()).toContain('Please answer by Friday 4 December.');
    expect(await shown.locator('.template-sheet').textContent()).not.toContain('Your review is due.');
    await page.getByLabel('They can write back').uncheck();
    await words(
      'You cannot write to us here. If you need us, use our online form, or call 0113 496 0123.',
    ).waitFor();
    await words('Nothing is expected back: it counts as finished once it is sent.').waitFor();
    await button('Send to Alan Whitcombe').click();
    await words('Sent to Alan Whitcombe by email.').waitFor();
    expect(sent()).toMatchObject({ replies: false, files: false, answerBy: null, reminders: false });
  });

  it('is marked where something is missing, and the cursor goes there', async () => {
    await toAlan();
    await button('Send to Alan Whitcombe').click();
    await words('Choose what it is about').waitFor();
    await words('Write the message').waitFor();
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name))
      .toBe('about');
    expect(posted('conversations')).toEqual([]);
    await page.getByLabel('Their health').check();
    await expect.poll(() => words('Choose what it is about').count()).toBe(0);
    expect(await words('Write the message').count()).toBe(1);
  });

  it('has the cursor where it goes on: at whoever was found, at the name to type, at the button after a fault', async () => {
    await toAlan();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Alan Whitcombe');
    await write('Your blood test was normal.');
    await page.getByLabel('It tells something from the record').check();
    await button('Send to Alan Whitcombe').click();
    await expect.poll(() => trouble().textContent()).toContain('It holds something from the record.');
    await expect.poll(focused).toContain('Send to Alan Whitcombe');
    await button('Somebody else').click();
    await button('Not here: type their details').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('to.name');
  });

  it('S17 is not sent with something from the record to details nobody checked, and the words are kept', async () => {
    await toAlan();
    await write('Your blood test was normal.');
    await page.getByLabel('It tells something from the record').check();
    await words('go only to details somebody checked against it').waitFor();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => trouble().textContent()).toContain('It holds something from the record.');
    expect(await message().inputValue()).toBe('Your blood test was normal.');
    await page.getByLabel('I have checked these details against their record').check();
    await page.keyboard.press('Control+Enter');
    await words('Sent to Alan Whitcombe by email.').waitFor();
  });

  it('is kept when the server cannot be reached, when the page is loaded anew, and until it is thrown away', async () => {
    await toAlan();
    await write('Please bring your inhaler.');
    await page.route('**/conversations', (route) => route.abort());
    await button('Send to Alan Whitcombe').click();
    await expect.poll(() => trouble().textContent()).toContain('We could not reach the server.');
    await page.reload();
    await words('Begun and not sent').waitFor();
    await button('Go on with Alan Whitcombe').click();
    expect(await message().inputValue()).toBe('Please bring your inhaler.');
    await button('Throw it away').click();
    await page.getByLabel('Find the patient').waitFor();
    expect(await page.getByText('Begun and not sent').count()).toBe(0);
  });

  it('S35 stays with its patient: another patient’s message begins empty', async () => {
    await toAlan();
    await message().fill('For Alan alone.');
    await button('Somebody else').click();
    await find('Omar');
    await button('Write to Omar Farah').click();
    expect(await message().inputValue()).toBe('');
    await button('Somebody else').click();
    await toAlan();
    expect(await message().inputValue()).toBe('For Alan alone.');
  });

  it('S35 is taken back within ten seconds, and waits among what was begun', async () => {
    await toAlan();
    await write('Meant for somebody else.');
    await button('Send to Alan Whitcombe').click();
    await words('Sent to Alan Whitcombe by email.').waitFor();
    await button('Undo').click();
    await words('Taken back. It waits under “Write to a patient”.').waitFor();
    expect(posted('take-back')).toHaveLength(1);
    const before = sent().submission;
    await page.getByRole('link', { name: 'Write to a patient' }).click();
    await button('Go on with Alan Whitcombe').click();
    expect(await message().inputValue()).toBe('Meant for somebody else.');
    await button('Send to Alan Whitcombe').click();
    await expect.poll(() => posted('conversations').length).toBe(2);
    expect(sent().submission).not.toBe(before);
  });

  it('R76 takes a ready answer', async () => {
    await toAlan();
    await button('Ready answers').click();
    await page.getByRole('menuitem', { name: 'Fit note ready' }).click();
    await expect.poll(() => message().inputValue()).toMatch(/^Your fit note is ready\./);
  });

  it('R77 asks for no answer where the practice takes no messages', async () => {
    tab.mock.outreach.messaging.messages = false;
    await page.reload();
    await toAlan();
    await words(
      'Your practice takes no messages from patients: only what needs no answer can be sent.',
    ).waitFor();
    expect(
      await page.getByRole('link', { name: 'Replies, files and scores' }).first().getAttribute('href'),
    ).toBe('/staff/elm-tree/messaging');
    await write('The surgery moves on Monday.');
    await button('Send to Alan Whitcombe').click();
    await words('Sent to Alan Whitcombe by email.').waitFor();
    expect(sent()).toMatchObject({ replies: false, files: false, questionnaire: null });
  });
});

describe('a message to somebody who never wrote', () => {
  it('takes their details from the record, and marks the one that is wrong', async () => {
    await find('Nia Rees');
    await words('Nobody here has written under that name or number.').waitFor();
    await button('Not here: type their details').click();
    expect(await page.getByLabel('Full name').inputValue()).toBe('Nia Rees');
    await write('Welcome.');
    await page.getByLabel('Date of birth').fill('1990-01-31');
    await page.getByLabel('NHS number, if you have it').fill('123');
    await button('Send to Nia Rees').click();
    await words('Enter a mobile number or an email').waitFor();
    await page.getByLabel('Mobile').fill('07700 900123');
    await button('Send to Nia Rees').click();
    await words('This NHS number is not right. Check it').waitFor();
    expect(await message().inputValue()).toBe('Welcome.');
    await page.getByLabel('NHS number, if you have it').fill('');
    await button('Send to Nia Rees').click();
    await words('Sent to Nia Rees by email.').waitFor();
    expect(sent().to).toMatchObject({ patient: null, nhsNumber: null, phone: '07700 900123', email: null });
  });
});
