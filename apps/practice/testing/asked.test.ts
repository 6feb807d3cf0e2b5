import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';
import { answered } from './outreach.ts';

const desk = atTheDesk();
const { button, dialog, words, posted } = desk;
let tab: Tab;
let page: Page;
beforeEach(() => {
  ({ tab, page } = desk);
});

const omar = () => tab.mock.state.details.get('omar')!;
const openOmar = () => desk.open('omar', 'Omar Farah');
const asked = () => page.getByRole('region', { name: 'What we asked' });
const fromMenu = async (name: string | RegExp) => {
  await page.keyboard.press('p');
  await page.getByRole('menuitem', { name }).click();
};

describe('a conversation that we began', () => {
  it('says so in the list, and who asked what until when', async () => {
    omar().row.door = 'practice';
    omar().outreach = { ...answered, answeredAt: null, answers: [], score: null };
    await page.reload();
    await words('Admin · test result · from us').waitFor();
    await openOmar();
    await words('We began this.').waitFor();
    await expect
      .poll(() => asked().textContent())
      .toContain('Rosa Shah, Mon 23 Nov, 15:58 · How you have been feeling (PHQ-9), version 1');
    await words('Reminded once, again after 6 days.').waitFor();
  });

  it('leads back to the list it was one of', async () => {
    omar().outreach = { ...answered, batch: { id: 'b1', title: 'Mood reviews' } };
    tab.mock.batches.put();
    await openOmar();
    await page.getByRole('link', { name: 'Mood reviews' }).click();
    await page.getByRole('heading', { name: 'Asthma reviews', level: 1 }).waitFor();
  });

  it('R82 shows each answer with its points, and the score with its version and what it is meant for', async () => {
    omar().outreach = answered;
    await openOmar();
    await words('3 of 27 points: Minimal').waitFor();
    await words('scored by phq-9-points-1').waitFor();
    await words('It is no diagnosis. Patients never see it.').waitFor();
    await page.getByRole('row', { name: 'Feeling down, depressed, or hopeless Several days 1' }).waitFor();
  });

  it('R82 shows answers alone where scores are off', async () => {
    omar().outreach = {
      ...answered,
      score: null,
      answers: answered.answers.map((each) => ({ ...each, points: null })),
    };
    await openOmar();
    await page.getByRole('row', { name: 'Feeling down, depressed, or hopeless Several days' }).waitFor();
    expect(await page.getByText('points').count()).toBe(0);
  });

  it('is nothing for a patient’s own request', async () => {
    await openOmar();
    await words('Blood test result letter says to contact you').waitFor();
    expect(await asked().count()).toBe(0);
  });
});

describe('what a patient can send', () => {
  it('R77 is switched off on one request, with why', async () => {
    await openOmar();
    await fromMenu(/^What they can send/);
    await dialog().getByLabel('They can send photos and files').uncheck();
    await dialog().getByLabel('Why, for the record').fill('Photos of other people.');
    await button('Save for Omar Farah').click();
    await words('Saved. Omar Farah can write back, and send no files.').waitFor();
    await words('Cannot send files: off here').waitFor();
    expect(posted('switch').at(-1)?.body).toEqual({
      of: 'request',
      messages: true,
      files: false,
      reason: 'Photos of other people.',
      lock: 1,
    });
  });

  it('R77 is switched off for the patient everywhere, and the answer box says what that means', async () => {
    await openOmar();
    await fromMenu(/^What they can send/);
    await dialog().getByLabel('Everywhere, for this patient').check();
    await dialog().getByLabel('They can write back').uncheck();
    await words('Nobody can begin a conversation with them either, alone or with a list.').waitFor();
    await button('Save for Omar Farah').click();
    await words('Cannot write back: off for this patient').waitFor();
    await words('They can read it and not write back.').waitFor();
    expect(posted('switch').at(-1)?.body).toMatchObject({ of: 'person', messages: false });
  });
});

describe('what a patient thought', () => {
  it('R79 stands beside the request, in their words', async () => {
    omar().feedback = { answer: 4, words: 'I waited three days.', at: Date.parse('2026-11-27T09:00:00Z') };
    await openOmar();
    const beside = page.getByRole('complementary', { name: 'Earlier requests and timeline' });
    await expect
      .poll(() => beside.textContent())
      .toContain('What they thoughtPoor 09:00I waited three days.');
  });
});

describe('a trial of the service', () => {
  it('R119 is marked as a test with a reason, and as real again', async () => {
    await openOmar();
    await fromMenu('This is a test: count it in nothing');
    await page.getByLabel('Why this is a test').fill('Trying the form before we open');
    await button('Count it in nothing').click();
    await words('This is a test: counted in nothing').waitFor();
    expect(posted('test').at(-1)?.body).toEqual({
      test: true,
      reason: 'Trying the form before we open',
      lock: 1,
    });
    await fromMenu('This is no test: count it');
    await words('It is a real request again, and counted.').waitFor();
    expect(await page.getByText('This is a test: counted in nothing').count()).toBe(0);
  });
});

describe('replies, files and scores of the practice', () => {
  const open = async () => {
    await page.goto(`${tab.mock.origin}/staff/elm-tree/messaging`);
    await page.getByRole('heading', { name: 'What patients may send' }).waitFor();
  };

  it('R82 are changed by a manager, who reads what each score is meant for', async () => {
    tab.mock.state.me.memberships[0]!.role = 'manager';
    await open();
    await words('Adds up the patient’s own nine answers, for a clinician who reads them.').waitFor();
    await page.getByLabel('Add up the points of questionnaires, for staff').check();
    await page.getByLabel('Patients can send photos and files').uncheck();
    await button('Save').click();
    await words('Saved.').waitFor();
    expect(posted('messaging').at(-1)?.body).toEqual({ messages: true, files: false, scores: true });
  });

  it('are read by everybody', async () => {
    await open();
    await words('Everybody may read this. Managers change it.').waitFor();
    expect(await page.getByLabel('Patients can write back').isDisabled()).toBe(true);
    expect(await button('Save').count()).toBe(0);
  });
});
