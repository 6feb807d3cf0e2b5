import { type APIRequestContext, type Page, request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { linkIn } from '../support/mail-box.ts';
import { password, staff } from '../support/open-surgery.ts';
import { carryOn, choose, fillBirthDate, fillInHealthProblem, send } from '../support/patient.ts';
import { heading, mainWords, seen } from '../support/seen.ts';
import { sendRequest } from '../support/sent-request.ts';
import { openRequest, reply, rowOf } from '../support/staff-desk.ts';
import { stored } from '../support/stored.ts';

const here = journey('2026-11-25T10:00:00Z');
const born = '1958-03-12';
const minute = 60_000;
let people = 0;

/** Somebody new, so that no test meets the mail of another. */
function somebody(family: string) {
  people += 1;
  return { name: `Alan ${family}`, born, email: `alan${people}@example.org`, words: 'My knee hurts.' };
}

/** Opens the newest link with the date of birth. */
async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await fillBirthDate(page, born);
  await carryOn(page);
}

async function lookUp(page: Page, reference: string, date = born): Promise<void> {
  await page.goto(`${here.surgery.url}/elm-tree`);
  await page.getByRole('link', { name: 'Where is my request?' }).click();
  await page.getByLabel('Your reference').fill(reference);
  await fillBirthDate(page, date);
  await carryOn(page);
}

const codeIn = (text: string | undefined) => /\b\d{6}\b/.exec(text ?? '')![0];

describe.each([
  { script: 'with', javaScriptEnabled: true },
  { script: 'without', javaScriptEnabled: false },
])('waiting for an answer, $script JavaScript', ({ script, javaScriptEnabled }) => {
  const phone = () => here.phone({ javaScriptEnabled });

  it('R50 S20 the confirmation leads back by reference: how far it is, a message to the surgery, and no word of it shown', async () => {
    const { surgery } = here;
    const alan = somebody(`Reference ${script}`);
    const page = await phone();
    await fillInHealthProblem(page, surgery.url, alan);
    const reference = await send(page);
    expect(await mainWords(page)).toContain('It asks for your reference and the patient’s date of birth.');
    await page.getByRole('link', { name: 'Where is my request?' }).click();
    await page.getByLabel('Your reference').fill(reference.toLowerCase());
    await fillBirthDate(page, born);
    await carryOn(page);
    expect(await heading(page)).toBe('Your request to Elm Tree Surgery');
    expect(await page.title()).toBe('Elm Tree Surgery');
    expect(await mainWords(page)).toMatch(
      /Received\s+If you have not heard by 6:30pm on Thursday 26 November/,
    );
    await page.getByLabel('Your message').fill('I am away on Monday.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Your message has been sent to Elm Tree Surgery.').waitFor();
    expect(await mainWords(page)).not.toMatch(/away on Monday|knee/);
    // Followed by hand: where it leads to is not on this machine.
    const exit = await page.getByRole('link', { name: 'Exit this page' }).getAttribute('href');
    const left = await page.request.get(`${surgery.url}${exit}`, { maxRedirects: 0 });
    expect(left.headers().location).toBe('https://www.bbc.co.uk/weather');
    await page.goto(`${surgery.url}/elm-tree/where`);
    expect(await heading(page)).toBe('Where is my request?');
  });

  it('S21 five wrong tries pause this device for this reference; another device finds it, and so does this one an hour later', async () => {
    const { surgery } = here;
    const alan = somebody(`Paused ${script}`);
    await sendRequest(surgery.url, alan);
    const { reference } = (await stored(surgery, 'consultation')).at(-1) as { reference: string };
    const device = await phone();
    for (let tries = 1; tries <= 5; tries++) await lookUp(device, reference, '1958-12-03');
    expect(await heading(device)).toBe('Wait an hour, then try again');
    expect(await mainWords(device)).toContain('call us on 0113 496 0123 or come in.');
    await lookUp(device, reference);
    expect(await heading(device)).toBe('Wait an hour, then try again');
    const other = await phone();
    await lookUp(other, reference);
    expect(await heading(other)).toBe('Your request to Elm Tree Surgery');
    await openLink(other, linkIn(await surgery.mail.next(alan.email)));
    expect(await heading(other)).toBe('Messages with Elm Tree Surgery');
    surgery.clock.advance(60 * minute);
    await lookUp(device, reference);
    expect(await heading(device)).toBe('Your request to Elm Tree Surgery');
  });

  it('S7 “I am getting worse” puts the request on top at the desk and tells the patient what to do now', async () => {
    const { surgery } = here;
    const alan = somebody(`Worse ${script}`);
    await sendRequest(surgery.url, alan);
    const page = await phone();
    await openLink(page, linkIn(await surgery.mail.next(alan.email)));
    await page.getByRole('link', { name: 'I am getting worse' }).click();
    expect(await mainWords(page)).toContain('In an emergency, call 999 now. Do not wait for the surgery.');
    await page.getByLabel('What is worse? (optional)').fill('It is twice as thick.');
    await page.getByRole('button', { name: 'Tell the surgery now' }).click();
    await page.getByText('Your message has been sent to the surgery.').waitFor();
    expect(await heading(page)).toContain('You need help today.');
    expect(await mainWords(page)).toContain('If you get worse before then, call 999.');
    const desk = await here.desk(staff.clinician);
    await openRequest(desk, alan.name);
    await desk.getByText('Wrote “I am getting worse”').first().waitFor();
    await desk.getByText('It is twice as thick.').first().waitFor();
  });

  it('S25 a new email address is confirmed by its code; the old one is told, and the answer goes to the new', async () => {
    const { surgery } = here;
    const alan = somebody(`Moved ${script}`);
    const fresh = `new-${alan.email}`;
    await sendRequest(surgery.url, alan);
    const page = await phone();
    await openLink(page, linkIn(await surgery.mail.next(alan.email)));
    await page.getByRole('link', { name: 'Change your email address' }).click();
    await page.getByLabel('Your new email address').fill(fresh);
    await choose(page, 'Yes');
    await carryOn(page);
    expect(await heading(page)).toBe('Enter your code');
    const mail = await surgery.mail.next(fresh);
    expect(mail.text).not.toMatch(/\/m\/|Alan|knee/);
    await page.getByLabel('Your code').fill(codeIn(mail.text));
    await carryOn(page);
    await page.getByText('From now on we use your new details for this request.').waitFor();
    const told = await surgery.mail.next(alan.email);
    expect(told.text).not.toMatch(/\/m\/|Alan|knee/);
    expect(told.text).not.toContain(fresh);
    const desk = await here.desk(staff.clinician);
    await rowOf(desk, alan.name).click();
    await reply(desk, alan.name, 'Please rest your knee.');
    await desk.getByText(`Sent to ${alan.name}.`).waitFor();
    surgery.clock.advance(11_000);
    await page.goto(linkIn(await surgery.mail.next(fresh)));
    await page.getByText('Please rest your knee.').waitFor();
  });

  it('S20 messages that somebody else can see open by link, date of birth and a code', async () => {
    const { surgery } = here;
    const alan = somebody(`Watched ${script}`);
    await sendRequest(surgery.url, alan);
    const link = linkIn(await surgery.mail.next(alan.email));
    const { id } = (await stored(surgery, 'consultation')).at(-1) as { id: string };
    await markSensitive(id);
    const page = await phone();
    await openLink(page, link);
    expect(await heading(page)).toBe('Enter your code');
    await page.getByLabel('Your code').fill('000000');
    await carryOn(page);
    await page.getByText('That code is not right. Check it and try again.').first().waitFor();
    const mail = await surgery.mail.next(alan.email);
    await page.getByLabel('Your code').fill(codeIn(mail.text));
    await carryOn(page);
    await page.getByRole('heading', { name: 'Messages with Elm Tree Surgery' }).waitFor();
  });

  it('S20 “This is not for me” reveals nothing, does nothing for a mail scanner, and stops everything by its button', async () => {
    const { surgery } = here;
    const alan = somebody(`Stranger ${script}`);
    await sendRequest(surgery.url, alan);
    const mail = await surgery.mail.next(alan.email);
    const stop = /https?:\/\/\S+\/not-for-me/.exec(mail.text ?? '')![0];
    const scanner = await request.newContext();
    expect(await (await scanner.get(stop)).text()).not.toMatch(/Alan|knee/);
    await scanner.dispose();
    const page = await phone();
    await page.goto(stop);
    expect(await page.title()).toBe('Elm Tree Surgery');
    expect(await seen(page.locator('body'))).not.toMatch(/Alan|knee/);
    await page.getByRole('button', { name: 'This is not for me' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'This is not for me' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await page.goto(stop.replace('/not-for-me', ''));
    expect(await heading(page)).toBe('This link does not work');

    const received = surgery.mail.received.length;
    const desk = await here.desk(staff.clinician);
    await openRequest(desk, alan.name);
    await desk.getByText('Somebody said that a message was not for them').first().waitFor();
    await reply(desk, alan.name, 'Please rest your knee.');
    await desk
      .getByText(/Sent to|Not sent/)
      .first()
      .waitFor();
    surgery.clock.advance(11_000);
    expect(surgery.mail.received.slice(received).map(({ to }) => to?.[0]?.address)).not.toContain(alan.email);
  });
});

/** A member of staff says that somebody else can see the patient's messages. */
async function markSensitive(id: string): Promise<void> {
  const { surgery } = here;
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  const member: APIRequestContext = await request.newContext({ extraHTTPHeaders: headers });
  const data = { email: staff.reception.email, password };
  await member.post(`${surgery.url}/api/auth/sign-in/email`, { data });
  const path = `${surgery.url}/api/elm-tree/consultations/${id}`;
  const { row } = (await (await member.get(path)).json()) as { row: { lock: number } };
  const done = await member.post(`${path}/sensitive`, { data: { lock: row.lock, sensitive: true } });
  expect(done.status()).toBe(200);
  await member.dispose();
}
