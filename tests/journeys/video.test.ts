import { expect, it, vi } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { madeUpMedia } from '../support/browser.ts';
import { hearsOnly, seesMoving, watchConnections } from '../support/decoded.ts';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { carryOn, fillBirthDate } from '../support/patient.ts';
import { mainWords, seen } from '../support/seen.ts';
import { sendRequest } from '../support/sent-request.ts';
import { openRequest, rowOf } from '../support/staff-desk.ts';
import {
  asksFirst,
  atTheDoor,
  type Call,
  callLinkIn,
  cameraPhone,
  ends,
  holds,
  invite,
  knocks,
  letsIn,
  opensLink,
  tileOf,
} from '../support/video.ts';

// Several cameras at once keep a small machine busy; every step waits for what it waits for.
vi.setConfig({ testTimeout: 240_000 });
const here = journey('2026-11-25T10:00:00Z', { browser: madeUpMedia });
const alan = { name: 'Alan Whitcombe', born: '1958-03-12', email: 'alan@example.org' };
const grace = { name: 'Grace Okoro', born: '1960-02-01', email: 'grace@example.org' };
const rosa = /Rosa Shah/;

it('S40 S47 S48 a patient is invited from their request, found to be who they are, let in, seen and heard, and the end finishes the request', async () => {
  const { surgery } = here;
  await sendRequest(surgery.url, alan);
  await surgery.mail.next(alan.email);
  const desk = await here.desk(staff.clinician);
  await watchConnections(desk.context());
  await openRequest(desk, alan.name);
  await desk.getByRole('button', { name: /^Video call/ }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Now', { exact: true }).check();
  await dialog.getByLabel('Your own words (optional)').fill('I would like to see your knee.');
  await dialog.getByRole('button', { name: `Invite ${alan.name}` }).click();
  await desk.getByRole('region', { name: 'Video call' }).getByText('not here yet').waitFor();

  const mail = await surgery.mail.next(alan.email);
  expect(mail.text).toContain('You can choose a phone call or a visit instead.');
  expect(`${mail.subject}${mail.text}`).not.toMatch(/knee|Alan|Rosa/);
  const phone = await cameraPhone(here);
  await phone.goto(callLinkIn(mail));
  await fillBirthDate(phone, '1958-03-13');
  await carryOn(phone);
  expect(await mainWords(phone)).toContain('That is not the patient’s date of birth.');
  expect(await mainWords(phone)).not.toMatch(/Alan|Rosa/);
  await fillBirthDate(phone, alan.born);
  await carryOn(phone);

  // First whatever can be tried before anybody is met.
  await phone.getByRole('heading', { name: 'Your call with Dr Rosa Shah, Elm Tree Surgery' }).waitFor();
  expect(await mainWords(phone)).toContain('This call is not recorded.');
  expect(await axeViolations(phone)).toEqual([]);
  await knocks(phone);
  await phone.getByText('You are next.').waitFor();
  await phone.getByRole('link', { name: '0113 496 0123' }).first().waitFor();
  expect(await axeViolations(phone)).toEqual([]);

  await desk.goto(`${surgery.url}/staff/elm-tree/video`);
  await desk.getByRole('link', { name: `Open the call of ${alan.name}` }).click();
  await desk.getByRole('button', { name: 'Join the call' }).click();
  await phone.getByText('The surgery is ready. They will let you in soon.').waitFor();
  await letsIn(desk, alan.name);
  await Promise.all([seesMoving(desk, 1), seesMoving(phone, 1)]);
  expect(await axeViolations(phone)).toEqual([]);
  expect(await axeViolations(desk)).toEqual([]);
  await asksFirst(desk);
  await desk.getByText('Where: 12 Hill Street, Leeds').waitFor();
  await desk.getByRole('link', { name: '07700 900123' }).waitFor();

  await ends(desk, 'Finish: advice given');
  await phone.getByRole('heading', { name: 'Your video call is over' }).waitFor();
  await phone.getByRole('button', { name: 'Very good' }).click();
  await phone.getByText('Thank you for telling us what you think.').waitFor();
  await desk.getByRole('link', { name: 'Open the request' }).last().click();
  await desk.getByRole('heading', { name: alan.name, level: 2 }).waitFor();
  const story = await seen(desk.getByRole('main'));
  for (const words of [
    'Came to the video call',
    'Let the patient into the video call',
    'The video call began',
    'Left the video call',
    'Ended the video call. It lasted 0 minutes. Finished: advice given',
  ])
    expect(story).toContain(words);
});

it('S49 S50 S51 the camera goes off and on, a screen is shared and said to be, captions are a machine’s, and what is written stays in the thread', async () => {
  const desk = await here.desk(staff.clinician);
  const call = await invite(here, desk, grace);
  const phone = await opensLink(here, call, grace);
  await knocks(phone);
  await holds(here, desk, call);
  await letsIn(desk, grace.name);
  await Promise.all([seesMoving(desk, 1), seesMoving(phone, 1)]);
  for (const page of [desk, phone]) await page.getByText('This call is not recorded.').waitFor();

  const camera = phone.getByRole('button', { name: 'Camera' });
  await camera.click();
  await tileOf(desk, grace.name).getByText('Camera off').waitFor();
  await hearsOnly(desk, 1);
  await camera.click();
  await tileOf(desk, grace.name).getByText('Camera off').waitFor({ state: 'detached' });
  await seesMoving(desk, 1);
  await phone.getByRole('button', { name: 'Microphone' }).click();
  await tileOf(desk, grace.name).getByText('Microphone off').waitFor();

  await desk.getByRole('button', { name: 'Share screen' }).click();
  await tileOf(phone, rosa).getByText('their screen').waitFor();
  await seesMoving(phone, 1);
  await desk.getByRole('button', { name: 'Share screen' }).click();
  await tileOf(phone, rosa).getByText('their screen').waitFor({ state: 'detached' });
  await seesMoving(phone, 1);

  await desk.getByRole('button', { name: 'Captions' }).click();
  await desk.getByText('Captions are made by a machine. They can be wrong.').waitFor();
  await desk
    .getByText(`No captions of ${grace.name}: that browser cannot make them without sending`)
    .waitFor();

  await phone.getByRole('button', { name: 'Chat' }).click();
  await phone.getByLabel('Your message').fill('It is the left one');
  await phone.getByRole('button', { name: 'Send', exact: true }).click();
  await phone.getByRole('log').getByText('It is the left one').waitFor();
  await desk.getByRole('button', { name: 'Chat' }).click();
  await desk.getByRole('log').getByText('It is the left one').waitFor();
  await desk.getByLabel('Your message').fill('Thank you');
  await desk.getByRole('button', { name: 'Send', exact: true }).click();
  await phone.getByRole('log').getByText('Thank you').waitFor();
  await asksFirst(desk);
  await ends(desk);

  await phone.getByRole('heading', { name: 'Your video call is over' }).waitFor();
  await phone.goto(call.link.replace(/\/video$/, ''));
  const thread = await mainWords(phone);
  expect(thread).toContain('It is the left one');
  expect(thread).toContain('Thank you');
});

it('S46 S47 those who wait are told how many are before them and that the clinician is late, and never who', async () => {
  const { surgery } = here;
  // Nobody of the calls before is there any more.
  surgery.clock.advance(5 * 60_000);
  const desk = await here.desk(staff.clinician);
  const patients = ['Ann Early', 'Bea Middle', 'Cat Later'].map((name, place) => ({
    ...{ name, born: `195${place}-03-12`, email: `${name.slice(0, 3)}@example.org` },
    at: new Date(surgery.clock.now() + (5 + place) * 60_000).toISOString(),
  }));
  const calls: Call[] = [];
  for (const patient of patients) calls.push(await invite(here, desk, patient, patient.at));
  // Whoever comes first is not seen first: it goes by the time.
  const phones = await Promise.all(patients.map((patient, place) => opensLink(here, calls[place]!, patient)));
  for (const phone of phones.toReversed()) await knocks(phone);
  for (const [place, words] of ['You are next.', '1 person before you', '2 people before you'].entries())
    await phones[place]!.getByText(words).waitFor();
  await desk.goto(`${surgery.url}/staff/elm-tree/video`);
  await expect
    .poll(async () => (await desk.locator('.clinic h2').allInnerTexts()).map((text) => text.split(/\s\d/)[0]))
    .toEqual(expect.arrayContaining(patients.map(({ name }) => name)));
  const names = (await desk.locator('.clinic h2').allInnerTexts()).join();
  expect(names).toMatch(/Ann Early.*Bea Middle.*Cat Later/s);

  await desk.getByRole('button', { name: 'Running late' }).click();
  await desk.getByLabel('Minutes late').fill('10');
  await desk.getByRole('button', { name: 'Tell everybody who waits' }).click();
  for (const [place, phone] of phones.entries()) {
    await phone.getByText('Dr Rosa Shah is running 10 minutes late.').waitFor();
    const words = await seen(phone.locator('body'));
    for (const { name } of patients.filter((_, other) => other !== place)) expect(words).not.toContain(name);
  }

  await holds(here, desk, calls[0]!);
  await letsIn(desk, patients[0]!.name);
  await seesMoving(phones[0]!, 1);
  await asksFirst(desk);
  await ends(desk);
  await phones[1]!.getByText('You are next.').waitFor();
  // Leads to whoever is next, and lets nobody in by itself (S35).
  await desk.getByRole('link', { name: `Next patient: ${patients[1]!.name}` }).click();
  // Who has held a call in this window has been checked, and is in the next at once.
  await desk.getByRole('heading', { name: patients[1]!.name, level: 1 }).waitFor();
  await atTheDoor(desk)
    .getByRole('button', { name: `Let in ${patients[1]!.name}` })
    .waitFor();
  await phones[1]!.getByText('The surgery is ready. They will let you in soon.').waitFor();
  expect(await rowOf(desk, patients[2]!.name).count()).toBe(0);
});
