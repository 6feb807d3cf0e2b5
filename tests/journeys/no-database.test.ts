import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { carryOn, choose, send } from '../support/patient.ts';
import { heading, mainWords } from '../support/seen.ts';
import { fillInUntil, sendRequest } from '../support/sent-request.ts';
import { reply, rowOf } from '../support/staff-desk.ts';
import { stored } from '../support/stored.ts';

// The faults are meant: they would fill the screen of whoever runs the tests.
const here = journey('2026-11-25T10:00:00Z', { logLevel: 'silent' });
const alan = {
  name: 'Alan Whitcombe',
  born: '1958-03-12',
  email: 'alan@example.org',
  words: 'My knee hurts.',
};

/** From now on the database answers nobody, until `vi.restoreAllMocks`. */
function loseDatabase(): void {
  const { database } = here.surgery.server.deps;
  const gone = () => Promise.reject(new Error('the database is away'));
  vi.spyOn(database, 'within').mockImplementation(gone);
  vi.spyOn(database, 'read').mockImplementation(gone);
  vi.spyOn(database.directory, 'within').mockImplementation(gone);
  vi.spyOn(database.directory, 'read').mockImplementation(gone);
}

async function saysWhereToTurn(page: Page): Promise<void> {
  expect(await heading(page)).toBe('Sorry, there is a problem with this service');
  const words = await mainWords(page);
  expect(words).toContain('When we are open, call us on 0113 496 0123 or come in.');
  expect(words).toContain('When it is closed, go to 111.nhs.uk or call 111.');
  expect(words).toContain('In an emergency, call 999 or go to A&E.');
  expect(words).not.toMatch(/has been sent|reference|Alan|knee/);
}

it.each([{ scripts: true }, { scripts: false }])(
  'R129 with the database away a patient is never told that it was sent, JavaScript on: $scripts; back again, it is sent once',
  async ({ scripts }) => {
    const { surgery } = here;
    const before = (await stored(surgery, 'consultation')).length;
    const page = await here.phone({ javaScriptEnabled: scripts });
    await fillInUntil(page, surgery.url, alan, 'check');
    loseDatabase();
    // The surgery's own facts are kept for 10 seconds: even after those its phone number is shown.
    surgery.clock.advance(11_000);
    await page.getByRole('button', { name: 'Send to Elm Tree Surgery' }).click();
    await saysWhereToTurn(page);
    expect(await mainWords(page)).toContain('What you sent may not have reached us.');
    await page.goto(`${surgery.url}/elm-tree/request`);
    await choose(page, 'Me');
    await carryOn(page);
    await saysWhereToTurn(page);

    vi.restoreAllMocks();
    await page.goto(`${surgery.url}/elm-tree`);
    await page.getByRole('link', { name: 'Continue' }).click();
    await send(page);
    expect(await stored(surgery, 'consultation')).toHaveLength(before + 1);
  },
);

it('R129 with the database away the desk says so and keeps the words', async () => {
  const { surgery } = here;
  await sendRequest(surgery.url, { ...alan, name: 'Grace Oyelaran' });
  const desk = await here.desk(staff.clinician);
  await rowOf(desk, 'Grace Oyelaran').click();
  await desk.getByRole('heading', { name: 'Grace Oyelaran', level: 2 }).waitFor();
  loseDatabase();
  await reply(desk, 'Grace Oyelaran', 'Please come in at 3pm.');
  await desk.getByText(/^What you sent may not have reached us\./).waitFor();
  const box = desk.getByRole('textbox', { name: 'Message to Grace Oyelaran' });
  expect(await box.inputValue()).toBe('Please come in at 3pm.');
  vi.restoreAllMocks();
  await desk.getByRole('button', { name: 'Send to Grace Oyelaran' }).click();
  await desk.getByText('Sent to Grace Oyelaran.').waitFor();
});
