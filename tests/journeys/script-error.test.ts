import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import {
  beginForSelf,
  carryOn,
  choose,
  describeHealthProblem,
  giveContact,
  sayHowItGoes,
  send,
} from '../support/patient.ts';
import { mainWords } from '../support/seen.ts';

const here = journey('2026-11-25T10:00:00Z');
const alan = { name: 'Alan Whitcombe', born: '1958-03-12' };
const script = '**/assets/*.js';

/** Our own script as it is, and a fault in it as soon as it has run. */
async function withFault(route: Route): Promise<void> {
  const answer = await route.fetch();
  await route.fulfill({ response: answer, body: `${await answer.text()}\nthrow new Error('broken');` });
}

/** The rest of the form, page by page, each of which falls back by itself. */
const rest: [string, (page: Page) => Promise<unknown>][] = [
  [
    'course',
    async (page) => {
      await choose(page, 'Today');
      await choose(page, 'Worse');
      await choose(page, 'No');
    },
  ],
  ['wanted', (page) => page.getByLabel('What have you tried so far? (optional)').fill('Rest')],
  ['photos', async () => undefined],
  ['contact', (page) => page.getByLabel('I will come in to the surgery').check()],
  ['about', (page) => page.getByLabel('No fixed address').check()],
  ['needs', async () => undefined],
];

it('R123 R126 a fault in the script loads the plain page; what was answered is kept and the form can be finished', async () => {
  const page = await here.phone();
  await beginForSelf(page, here.surgery.url, alan);
  await carryOn(page);
  await describeHealthProblem(page, 'My knee hurts.', false);

  await page.route(script, withFault);
  await page.reload();
  await page.waitForURL('**/course?plain=1');
  await expect.poll(() => page.locator('script').count()).toBe(0);
  // A page that is not whole comes back with its faults, and still without the script that would lose them.
  await choose(page, 'Better');
  await carryOn(page);
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await page.getByText('Select when it started').first().waitFor();
  expect(await page.getByLabel('Better', { exact: true }).isChecked()).toBe(true);

  for (const [name, answer] of rest) {
    await page.waitForURL(`**/${name}?plain=1`);
    await answer(page);
    await carryOn(page);
  }
  await page.waitForURL('**/check?plain=1');
  expect(await mainWords(page)).toMatch(/Alan Whitcombe.*My knee hurts\..*Worse.*Rest/s);
  await send(page);
});

it('R126 a script that does not arrive, or stops while it starts, leaves a form that works', async () => {
  const page = await here.phone();
  await page.route(script, (route) => route.abort());
  await beginForSelf(page, here.surgery.url, alan);
  await carryOn(page);
  await page.unroute(script);
  await page.route(script, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: "throw new Error('broken');" }),
  );
  await describeHealthProblem(page, 'My knee hurts.', false);
  await sayHowItGoes(page);
  await page.getByRole('button', { name: 'Continue without it' }).click();
  await giveContact(page, 'alan@example.org');
  expect(await mainWords(page)).toMatch(/Alan Whitcombe.*My knee hurts\./s);
  await send(page);
});
