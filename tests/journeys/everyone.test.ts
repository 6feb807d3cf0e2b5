import type { PageName } from '@frontdoor/contract';
import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../apps/server/src/features/abuse/limits.ts';
import { defaultReporting, putReporting } from '../../apps/server/src/features/figures/reporting-store.ts';
import { addOrganisation } from '../../apps/server/src/features/organisations/add.ts';
import { forgetOrganisation } from '../../apps/server/src/features/surgeries/find.ts';
import type { Deps } from '../../apps/server/src/platform/deps.ts';
import { askQuestions } from '../support/asked.ts';
import { axeViolations } from '../support/axe.ts';
import { callFor, guestOf } from '../support/call-at-door.ts';
import { closeForm } from '../support/closures.ts';
import { journey } from '../support/journey.ts';
import { linkIn } from '../support/mail-box.ts';
import { staff } from '../support/open-surgery.ts';
import {
  beginFor,
  carryOn,
  choose,
  fillBirthDate,
  giveContact,
  sayHowItGoes,
  send,
} from '../support/patient.ts';
import { sendRequest } from '../support/sent-request.ts';
import { rowOf } from '../support/staff-desk.ts';

const here = journey('2026-11-27T10:00:00Z');
const alan = { name: 'Alan Whitcombe', born: '1988-03-12' };

let found: string[] = [];
afterEach(() => {
  found = [];
});

/** Lets axe look at what is shown, and notes what it finds under a name. */
async function look(page: Page, name: string): Promise<void> {
  for (const violation of await axeViolations(page)) found.push(`${name}: ${violation}`);
  const across = (await page.evaluate('document.documentElement.scrollWidth')) as number;
  const { width } = page.viewportSize()!;
  if (across > width) found.push(`${name}: ${across} pixels wide`);
}

/** The id of the only request there is. */
async function onlyRequest({ deps, elmTree }: { deps: Deps; elmTree: string }): Promise<string> {
  const [row] = await deps.database.read(elmTree, ({ q, t }) =>
    q.select({ id: t.consultation.id }).from(t.consultation).where(eq(t.consultation.organisation, elmTree)),
  );
  return row!.id;
}

/** Every page of a patient. `outbox` is the demo's own; its fixtures have their check. */
const everyPage: Record<Exclude<PageName, 'outbox'>, true> = {
  surgeries: true,
  surgery: true,
  opening: true,
  howWeAreDoing: true,
  closed: true,
  question: true,
  pressOn: true,
  someoneDied: true,
  someoneDiedSent: true,
  emergency: true,
  advice: true,
  sendNow: true,
  check: true,
  sent: true,
  birthAgain: true,
  deleteAnswers: true,
  deleted: true,
  linkBirth: true,
  linkCode: true,
  conversation: true,
  where: true,
  worse: true,
  newContact: true,
  contactCode: true,
  notForMe: true,
  notForMeDone: true,
  newLink: true,
  questionsStart: true,
  questions: true,
  questionsCheck: true,
  questionsOver: true,
  video: true,
  videoGuest: true,
  problem: true,
  accessibility: true,
};

describe('the patient’s pages, as they are served', () => {
  it('R124 axe finds nothing wrong on any of them, faults, closing time and script included', async () => {
    const { surgery } = here;
    const { deps } = surgery.server;
    await addOrganisation(deps, {
      slug: 'northgate',
      kind: 'practice',
      name: 'Northgate Surgery',
      town: 'York',
      odsCode: null,
      phone: '01904 960 123',
      address: '1 North Gate, York YO1 1AA',
    });
    const drawn = vi.spyOn(deps.pages, 'render');
    const looked = new Set<string>();
    const page = await here.phone();
    const see = async (state: string) => {
      const name = drawn.mock.lastCall?.[0] ?? 'nothing';
      looked.add(name);
      await look(page, `${name}, ${state}`);
    };
    /** Presses Continue on a page that is not whole, looks at its faults too. */
    const seeBoth = async (state: string) => {
      await see(state);
      await carryOn(page);
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      await see(`${state} with faults`);
    };

    await page.goto(surgery.url);
    await see('two of them');
    await page.goto(`${surgery.url}/accessibility`);
    await see('statement');
    await page.goto(`${surgery.url}/nobody`);
    await see('no such surgery');
    await page.goto(`${surgery.url}/elm-tree`);
    await see('open');

    await page.goto(`${surgery.url}/elm-tree/request`);
    await seeBoth('who it is for');
    await beginFor(page, surgery.url, 'Me');
    await seeBoth('the patient');
    await page.getByLabel('Your full name').fill(alan.name);
    await fillBirthDate(page, alan.born);
    await choose(page, 'Yes');
    await carryOn(page);
    await see('for an adult');
    await page.getByRole('button', { name: /My chest hurts/ }).click();
    await page.waitForURL('**/advice');
    await see('999');
    await page.getByRole('button', { name: 'I cannot make the call' }).click();
    await page.waitForURL('**/send-now');
    await see('cannot call');
    await page.getByRole('button', { name: 'Send to the surgery' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await see('cannot call, with faults');
    await page.goto(page.url().replace('send-now', 'emergency'));
    await carryOn(page);
    await choose(page, 'A health problem');
    await carryOn(page);
    await choose(page, 'No');
    await carryOn(page);
    await page.getByRole('textbox').fill('My elbow is sore.');
    await carryOn(page);
    await see('course');
    await sayHowItGoes(page);
    await see('photos');
    await page.getByRole('button', { name: 'Continue without it' }).click();
    await seeBoth('contact');
    await giveContact(page, 'alan@example.org');
    await see('complete');

    const device = page.url();
    await page.goto(device.replace('check', 'delete'));
    await see('asked first');
    surgery.clock.advance(61 * 60_000);
    await page.goto(device);
    await seeBoth('come back');
    await fillBirthDate(page, alan.born);
    await carryOn(page);
    const reference = await send(page);
    await see('a red flag, open');

    await page.goto(linkIn(await surgery.mail.next('alan@example.org')));
    await seeBoth('a link');
    await fillBirthDate(page, alan.born);
    await carryOn(page);
    await page.getByRole('heading', { name: 'Messages with Elm Tree Surgery' }).waitFor();
    await see('nothing said yet');
    const link = page.url();
    await page.getByRole('link', { name: 'I am getting worse' }).click();
    await see('open');
    await page.goto(`${link}/contact/phone`);
    await seeBoth('phone');
    await page.goto(`${link}/contact/email`);
    await page.getByLabel('Your new email address').fill('new@example.org');
    await choose(page, 'Yes');
    await carryOn(page);
    await seeBoth('by email');

    const site = { deps, elmTree: surgery.organisation, clock: surgery.clock };
    const call = await callFor(site, await onlyRequest(site), { startsAt: surgery.clock.now() });
    await page.goto(`${link}/video`);
    await page.getByRole('heading', { name: 'Your video call', level: 1 }).waitFor();
    await see('can come in');
    await page.goto(`${surgery.url}${(await guestOf(site, call)).link}`);
    await seeBoth('a name');
    await page.getByLabel('Your name').fill('Ewa Nowak');
    await carryOn(page);
    await page.getByRole('heading', { name: 'Video call', level: 1, exact: true }).waitFor();
    await see('can come in');

    await page.goto(`${surgery.url}/elm-tree/where`);
    await seeBoth('nothing typed');
    await page.getByLabel('Your reference').fill(reference);
    await fillBirthDate(page, alan.born);
    await carryOn(page);
    await page.getByRole('heading', { name: 'Your request to Elm Tree Surgery' }).waitFor();
    await see('by reference');
    await page.getByRole('button', { name: 'Send me a new link' }).click();
    await see('asked for');

    await deps.database.within(surgery.organisation, async ({ q, t, organisation }) => {
      await q
        .update(t.consultation)
        .set({ sensitive: true })
        .where(eq(t.consultation.organisation, organisation));
    });
    await page.goto(link);
    await seeBoth('by email');
    await page.goto(`${link}/not-for-me`);
    await see('asked');
    await page.getByRole('button', { name: 'This is not for me' }).click();
    await see('done');
    await page.goto(`${surgery.url}/elm-tree/request/deleted`);
    await see('deleted');

    await page.goto(`${surgery.url}/elm-tree/someone-has-died`);
    await see('empty');
    await page.getByRole('button', { name: 'Send to the surgery' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await see('empty, with faults');
    await page.getByLabel('The full name of the person who died').fill('Edith Hill');
    await page.getByLabel('Your name').fill('Ann Hill');
    await page.getByLabel('Who are you to them?').fill('daughter');
    await page.getByLabel('You do not need to contact me').check();
    await page.getByRole('button', { name: 'Send to the surgery' }).click();
    await page.getByRole('heading', { name: 'Thank you for telling us' }).waitFor();
    await see('told');

    const asked = await askQuestions({ deps, organisation: surgery.organisation }, 'audit-c', {
      email: 'grace@example.org',
    });
    await page.goto(`${surgery.url}${asked.link}`);
    await fillBirthDate(page, '1958-03-12');
    await carryOn(page);
    await page.getByRole('link', { name: 'Answer our questions' }).click();
    await page.getByRole('heading', { name: 'Your drinking (AUDIT-C)' }).waitFor();
    await see('open');
    await page.getByRole('link', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await seeBoth('drinking');
    await choose(page, 'Never');
    await carryOn(page);
    await page.getByRole('textbox').waitFor();
    await carryOn(page);
    await page.getByRole('heading', { name: 'Check your answers before you send them' }).waitFor();
    await see('complete');
    await page.getByRole('button', { name: 'Send to Elm Tree Surgery' }).click();
    await page.getByText('Your message has been sent').waitFor();
    await page.goto(`${surgery.url}${asked.link}/questions`);
    await see('sent');

    for (let begun = 0; begun < limits.begunOnDevice.most; begun++)
      await page.context().request.post(`${surgery.url}/elm-tree/request`, {
        form: { who: 'self' },
        headers: { 'Sec-Fetch-Site': 'same-origin' },
      });
    await page.goto(`${surgery.url}/elm-tree/request`);
    await choose(page, 'Me');
    await carryOn(page);
    await page.getByRole('heading', { name: 'Press Continue to go on' }).waitFor();
    await see('one of many');
    await carryOn(page);
    await page.getByLabel('Your full name').waitFor();

    surgery.clock.set('2026-11-27T18:31:00Z');
    await page.goto(`${surgery.url}/elm-tree`);
    await see('closed');
    await deps.database.within(surgery.organisation, (tx) =>
      putReporting(tx, { ...defaultReporting, publicFigures: true }, surgery.clock.now()),
    );
    forgetOrganisation(deps.database, 'elm-tree');
    await page.goto(`${surgery.url}/elm-tree/how-we-are-doing`);
    await see('of nobody yet');
    await page.goto(`${surgery.url}/elm-tree/opening`);
    await see('at night');
    await closeForm(surgery, '2026-11-27T19:00:00Z');
    await page.goto(`${surgery.url}/elm-tree/request`);
    await see('in a closure');

    expect(found).toEqual([]);
    expect([...looked].sort()).toEqual(Object.keys(everyPage).sort());
  }, 120_000);
});

describe.each([
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
])('the desk at $width pixels', (viewport) => {
  it('R124 axe finds nothing wrong on its main screens', async () => {
    const { surgery } = here;
    surgery.clock.set('2026-11-30T10:00:00Z');
    const name = `Grace ${viewport.width > 400 ? 'Wide' : 'Narrow'}`;
    await sendRequest(surgery.url, { name, born: '1950-03-12' });
    const desk = await here.desk(staff.clinician, viewport);
    await rowOf(desk, name).waitFor();
    await look(desk, 'the list');
    await rowOf(desk, name).click();
    await desk.getByRole('heading', { name, level: 2 }).waitFor();
    await look(desk, 'a request');
    await desk.getByRole('button', { name: 'Finish' }).click();
    await desk.getByRole('dialog').waitFor();
    await look(desk, 'finishing');
    await desk.keyboard.press('Escape');
    await desk.goto(`${surgery.url}/staff/elm-tree/new`);
    await desk.getByRole('radio', { name: 'Health problem' }).check();
    await desk.getByRole('button', { name: 'Save request' }).click();
    await desk.getByText('Not saved yet').waitFor();
    await look(desk, 'a new request with faults');
    await desk.getByRole('button', { name: staff.clinician.name }).click();
    await desk.getByRole('menuitem', { name: 'Sign out' }).click();
    await desk.getByRole('heading', { name: 'Sign in' }).waitFor();
    await look(desk, 'signing in');
    expect(found).toEqual([]);
  });
});
