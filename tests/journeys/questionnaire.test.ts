import { randomUUID } from 'node:crypto';
import type { Detail } from '@frontdoor/contract';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { advised, choices } from '../support/danger.ts';
import { type Journey, journey } from '../support/journey.ts';
import { linkIn } from '../support/mail-box.ts';
import { staff } from '../support/open-surgery.ts';
import { carryOn, fillBirthDate } from '../support/patient.ts';
import { heading, mainWords } from '../support/seen.ts';
import { alarmOf } from '../support/staff-alarm.ts';
import { openRequest } from '../support/staff-desk.ts';

const headers = { 'Sec-Fetch-Site': 'same-origin' };

/** A member's own session, past the screens: what they do on them has its own journeys. */
function asked(desk: Page, url: string) {
  const { request } = desk.context();
  const post = async (path: string, data: object) => {
    const answered = await request.post(`${url}/api/elm-tree/${path}`, { headers, data });
    if (!answered.ok()) throw new Error(`${path} was answered with ${answered.status()}`);
    return answered.json();
  };
  return {
    scoring: () => post('messaging', { messages: true, files: true, scores: true }),
    begin: (to: { name: string; email: string; birthDate: string }, questionnaire: string) =>
      post('conversations', {
        submission: randomUUID(),
        to: { patient: null, ...to },
        about: 'clinical',
        text: 'Please answer these questions before we speak on Monday.',
        questionnaire,
      }) as Promise<{ id: string }>,
    detail: async (id: string) =>
      (await request.get(`${url}/api/elm-tree/consultations/${id}`)).json() as Promise<Detail>,
  };
}

/** Opens the link of the next mail and says the date of birth. */
async function open(page: Page, here: Journey, email: string, born: string): Promise<void> {
  await page.goto(linkIn(await here.surgery.mail.next(email)));
  await fillBirthDate(page, born);
  await carryOn(page);
  await page.getByRole('heading', { name: 'Messages with Elm Tree Surgery' }).waitFor();
}

/** Gives every question of a page the same answer. */
async function all(page: Page, answer: string): Promise<void> {
  for (const group of await page.getByRole('group').all())
    await group.getByLabel(answer, { exact: true }).check();
  await carryOn(page);
}

describe.each([{ scripts: true }, { scripts: false }])('JavaScript on: $scripts', ({ scripts }) => {
  const here = journey('2026-11-27T10:00:00Z');

  it('E00090 R38 R82 S13 a questionnaire is sent, begun, gone on with on another device, answered and scored; thoughts of dying are told at once', async () => {
    const { surgery } = here;
    const email = 'grace@example.org';
    const grace = { name: 'Grace Dyer', email, birthDate: '1958-03-12' };
    const manager = await here.desk(staff.manager);
    await asked(manager, surgery.url).scoring();
    const desk = await here.desk(staff.clinician);
    const work = asked(desk, surgery.url);
    const { id } = await work.begin(grace, 'phq-9');
    surgery.clock.advance(11_000);

    const phone = await here.phone({ javaScriptEnabled: scripts, viewport: { width: 320, height: 640 } });
    await open(phone, here, email, grace.birthDate);
    await phone.getByRole('link', { name: 'Answer our questions' }).click();
    expect(await heading(phone)).toBe('How you have been feeling (PHQ-9)');
    expect(await phone.title()).toBe('Elm Tree Surgery');
    expect(await mainWords(phone)).toContain('If you need help right now');
    await phone.getByRole('link', { name: 'Start' }).click();
    await carryOn(phone);
    await phone.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await mainWords(phone)).toContain('Select how often: feeling down');
    await all(phone, 'Several days');
    await phone.getByText('Poor appetite or overeating').waitFor();
    await phone.getByRole('link', { name: 'Back' }).click();
    const first = phone.getByRole('group', { name: 'Little interest or pleasure in doing things' });
    expect(await first.getByLabel('Several days').isChecked()).toBe(true);

    const tablet = await here.phone({ javaScriptEnabled: scripts });
    await tablet.goto(phone.url().replace(/\/questions.*/, ''));
    await fillBirthDate(tablet, grace.birthDate);
    await carryOn(tablet);
    await tablet.getByRole('link', { name: 'Answer our questions' }).click();
    await tablet.getByRole('link', { name: 'Carry on' }).click();
    await all(tablet, 'More than half the days');
    await all(tablet, 'Several days');
    await advised(tablet);
    expect(await heading(tablet)).toContain('You deserve help right now.');
    // The surgery has it before the questions are finished.
    await alarmOf(desk, grace.name).getByText('Nobody has it').waitFor();
    await tablet.getByRole('button', { name: choices[2] }).click();
    await tablet.getByRole('link', { name: 'Answer our questions' }).click();
    await tablet.getByRole('link', { name: 'Carry on' }).click();
    await tablet.getByLabel('Somewhat difficult').check();
    await tablet.getByRole('textbox').fill('My sister stays with me.');
    await carryOn(tablet);
    expect(await heading(tablet)).toBe('Check your answers before you send them');
    expect(await mainWords(tablet)).toMatch(/Feeling down, depressed, or hopeless\s+Several days/);
    await tablet.getByRole('link', { name: /Change.*Feeling tired/ }).click();
    await all(tablet, 'Several days');
    await tablet.getByRole('button', { name: 'Send to Elm Tree Surgery' }).click();
    await tablet.getByText('Your message has been sent to Elm Tree Surgery.').waitFor();
    expect(await mainWords(tablet)).toContain('My answers: How you have been feeling (PHQ-9)');
    expect(await mainWords(tablet)).not.toMatch(/points|Moderate/);
    expect(await tablet.getByRole('link', { name: 'Answer our questions' }).count()).toBe(0);

    await openRequest(desk, grace.name);
    await desk.getByText('My answers: How you have been feeling (PHQ-9)').first().waitFor();
    const { outreach, flags } = await work.detail(id);
    expect(outreach!.score).toMatchObject({
      points: 13,
      most: 27,
      band: 'Moderate',
      version: 'phq-9-points-1',
    });
    expect(outreach!.answers.at(-1)).toEqual({
      question: 'Is there anything you want to tell us?',
      answer: 'My sister stays with me.',
      points: null,
    });
    expect(flags.map(({ rule, choice }) => [rule, choice])).toEqual([
      ['phq-9-item-9-above-nought', choices[2]],
    ]);
  });
});
