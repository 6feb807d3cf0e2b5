import { request } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { linkIn } from '../support/mail-box.ts';
import { staff } from '../support/open-surgery.ts';
import { carryOn, fillBirthDate } from '../support/patient.ts';
import { heading, mainWords, seen } from '../support/seen.ts';
import { sendRequest } from '../support/sent-request.ts';
import { reply, rowOf } from '../support/staff-desk.ts';
import { stored } from '../support/stored.ts';

const here = journey('2026-11-25T10:00:00Z');
const alan = {
  name: 'Alan Whitcombe',
  born: '1958-03-12',
  email: 'alan@example.org',
  words: 'My knee hurts.',
};
const gate = 'Read your message';
const minute = 60_000;
const day = 24 * 60 * minute;

let link: string;

beforeAll(async () => {
  const { surgery } = here;
  await sendRequest(surgery.url, alan);
  link = linkIn(await surgery.mail.next(alan.email));
});

it('S20 a mail scanner that opens the link changes nothing, and the page says nothing but the surgery’s name', async () => {
  const { surgery } = here;
  const desk = await here.desk(staff.clinician);
  await rowOf(desk, alan.name).click();
  await reply(desk, alan.name, 'Please rest your knee.');
  await desk.getByText(`Sent to ${alan.name}.`).waitFor();
  surgery.clock.advance(11_000);
  expect(linkIn(await surgery.mail.next(alan.email))).toBe(link);

  const before = [await stored(surgery, 'message'), await stored(surgery, 'link')];
  const scanner = await request.newContext();
  for (let looks = 0; looks < 3; looks++) {
    const page = await (await scanner.get(link)).text();
    expect(page).toContain('<title>Elm Tree Surgery</title>');
    expect(page).not.toMatch(/Alan|Whitcombe|knee|rest/);
    await scanner.head(link);
  }
  await scanner.dispose();
  expect([await stored(surgery, 'message'), await stored(surgery, 'link')]).toEqual(before);
  expect(before[0]?.map((message) => 'readAt' in message && message.readAt)).toEqual([null]);
});

it('S21 five wrong dates of birth pause this link on this device for an hour; another device opens it', async () => {
  const { surgery } = here;
  const device = await here.phone();
  await device.goto(link);
  expect(await heading(device)).toBe(gate);
  for (let tries = 1; tries <= 4; tries++) {
    await fillBirthDate(device, '1958-12-03');
    await carryOn(device);
    await device
      .getByText('That is not the patient’s date of birth. Check it and try again.')
      .first()
      .waitFor();
  }
  await fillBirthDate(device, '1958-12-03');
  await carryOn(device);
  expect(await heading(device)).toBe('Wait an hour, then try again');
  expect(await mainWords(device)).toContain(
    'call us on 0113 496 0123 or come in. We can read the message to you.',
  );

  const other = await here.phone({ javaScriptEnabled: false });
  await other.goto(link);
  await fillBirthDate(other, alan.born);
  await carryOn(other);
  await other.getByText('Please rest your knee.').waitFor();
  expect(await other.title()).toBe('Elm Tree Surgery');

  await device.goto(link);
  await fillBirthDate(device, alan.born);
  await carryOn(device);
  expect(await heading(device)).toBe('Wait an hour, then try again');
  surgery.clock.advance(60 * minute);
  await device.goto(link);
  await fillBirthDate(device, alan.born);
  await carryOn(device);
  await device.getByText('Please rest your knee.').waitFor();
});

it('S20 after 20 minutes without a page the date of birth is asked again', async () => {
  const device = await here.phone();
  await device.goto(link);
  await fillBirthDate(device, alan.born);
  await carryOn(device);
  await device.getByText('Please rest your knee.').waitFor();
  here.surgery.clock.advance(19 * minute);
  await device.reload();
  expect(await heading(device)).toBe('Messages with Elm Tree Surgery');
  here.surgery.clock.advance(20 * minute);
  await device.reload();
  expect(await heading(device)).toBe(gate);
  expect(await seen(device.locator('body'))).not.toMatch(/knee|Alan/);
});

describe('a link that has ended', () => {
  it('S20 it is open until 7 days after the request was finished, then it looks like one nobody was given', async () => {
    const { surgery } = here;
    const desk = await here.desk(staff.clinician);
    await desk.getByRole('link', { name: /Waiting for patient/ }).click();
    await rowOf(desk, alan.name).click();
    await desk.getByRole('button', { name: 'Finish' }).click();
    await desk.getByRole('radio', { name: 'Advice given' }).check();
    await desk.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
    await desk.getByRole('button', { name: 'Reopen' }).waitFor();

    const device = await here.phone();
    surgery.clock.advance(6 * day);
    await device.goto(link);
    await fillBirthDate(device, alan.born);
    await carryOn(device);
    await device.getByText('Please rest your knee.').waitFor();
    expect(await mainWords(device)).toMatch(/You can write until .*2 December/);

    surgery.clock.advance(day + minute);
    await device.goto(link);
    const ended = await mainWords(device);
    await device.goto(link.replace(/.{6}$/, 'AAAAAA'));
    const unknown = await mainWords(device);
    const withoutNumber = (words: string) => words.replace(/give this number: .*/, '');
    expect(withoutNumber(ended)).toBe(withoutNumber(unknown));
    expect(ended).not.toMatch(/Alan|knee/);
    for (const way of ['0113 496 0123', '111', '999']) expect(ended).toContain(way);
  });
});
