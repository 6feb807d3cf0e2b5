import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { seen } from '../support/seen.ts';
import { sendRequest } from '../support/sent-request.ts';
import { openRequest, reply, rowOf } from '../support/staff-desk.ts';

const here = journey('2026-11-25T10:00:00Z');
const seconds = 1_000;

/** Everyone who has written when the desk opens. One test, one patient: what one does must not matter to the next. */
const people = [
  'Alan Whitcombe',
  'Grace Oyelaran',
  'Margaret Ellis',
  'Omar Farah',
  'Tomasz Zielinski',
] as const;
const emailOf = (name: string) => `${name.split(' ')[0]?.toLowerCase()}@example.org`;

beforeAll(async () => {
  const { surgery } = here;
  for (const name of people) {
    await sendRequest(surgery.url, { name, born: '1958-03-12', email: emailOf(name) });
    await surgery.mail.next(emailOf(name));
  }
});

const message = (page: Page, name: string) => page.getByRole('textbox', { name: `Message to ${name}` });

describe('two at once', () => {
  it('S35 who was slower is told who changed it and how, and loses no word', async () => {
    const reception = await here.desk(staff.reception);
    const clinician = await here.desk(staff.clinician);
    await openRequest(reception, 'Alan Whitcombe');
    await openRequest(clinician, 'Alan Whitcombe');
    // The other's change lands while this one is on its way: no live event can come in between.
    await clinician.route(
      '**/reply',
      async (route) => {
        await reception.getByRole('button', { name: 'I’m worried' }).click();
        await reception
          .getByText('You are worried about Alan Whitcombe: it is urgent, and the alarm is raised.')
          .waitFor();
        await route.continue();
      },
      { times: 1 },
    );
    await reply(clinician, 'Alan Whitcombe', 'Please rest your knee for a week.');
    await clinician
      .getByText(
        /^This request has changed since you opened it\. Jo Mills, 10am: Is worried: it is urgent, and the alarm is raised\. Your words are kept\./,
      )
      .waitFor();
    expect(await message(clinician, 'Alan Whitcombe').inputValue()).toBe('Please rest your knee for a week.');
    await clinician.getByText('Since you began writing:').waitFor();
    await clinician.getByRole('button', { name: 'Send to Alan Whitcombe' }).click();
    await clinician.getByText('Sent to Alan Whitcombe.').waitFor();
  });
});

describe('answering', () => {
  it('S35 taken back within 10 seconds, the patient gets nothing and the words are in the box again', async () => {
    const { surgery } = here;
    const desk = await here.desk(staff.clinician);
    await openRequest(desk, 'Grace Oyelaran');
    await reply(desk, 'Grace Oyelaran', 'Meant for somebody else.');
    await desk.getByRole('button', { name: 'Undo' }).click();
    await desk.getByText('Taken back. Your words are in the answer box again.').waitFor();
    expect(await message(desk, 'Grace Oyelaran').inputValue()).toBe('Meant for somebody else.');

    await reply(desk, 'Grace Oyelaran', 'Please come in at 3pm.');
    await desk.getByText('Sent to Grace Oyelaran.').waitFor();
    surgery.clock.advance(11 * seconds);
    await surgery.mail.next(emailOf('Grace Oyelaran'));
    const received = surgery.mail.received.filter(({ to }) => to?.[0]?.address === emailOf('Grace Oyelaran'));
    expect(received).toHaveLength(2);
    await expect.poll(() => desk.getByText('Meant for somebody else.').count()).toBe(1);
    await desk.getByText(/taken back, not sent/).waitFor();
  });

  it('S35 words belong to their request: they stay with it, its row says so, and no key acts while typing', async () => {
    const desk = await here.desk(staff.reception);
    await openRequest(desk, 'Margaret Ellis');
    await message(desk, 'Margaret Ellis').pressSequentially('we are rather unsure, call back');
    expect(await message(desk, 'Margaret Ellis').inputValue()).toBe('we are rather unsure, call back');
    await expect.poll(() => desk.getByRole('dialog').count()).toBe(0);
    await openRequest(desk, 'Omar Farah');
    expect(await message(desk, 'Omar Farah').inputValue()).toBe('');
    await expect.poll(() => desk.getByRole('button', { name: 'Send to Omar Farah' }).count()).toBe(1);
    expect(await seen(rowOf(desk, 'Margaret Ellis'))).toContain('Draft');
    await desk.reload();
    await openRequest(desk, 'Margaret Ellis');
    expect(await message(desk, 'Margaret Ellis').inputValue()).toBe('we are rather unsure, call back');
  });

  it('S33 reception raises with one key and no reason, and sees why it may not lower', async () => {
    const desk = await here.desk(staff.reception);
    await openRequest(desk, 'Omar Farah');
    await desk.locator('#request-name').focus();
    await desk.keyboard.press('w');
    await desk
      .getByText('You are worried about Omar Farah: it is urgent, and the alarm is raised.')
      .waitFor();
    await desk.getByRole('button', { name: 'Urgency' }).click();
    await desk.getByRole('radio', { name: 'Routine' }).check();
    await desk.getByText('Only a clinician may lower this. You can ask one to.').waitFor();
    expect(await desk.getByRole('button', { name: 'Save urgency' }).isDisabled()).toBe(true);
  });
});

describe('live', () => {
  it('S36 after 30 seconds of silence the desk says since when it is not live, and recovers', async () => {
    const desk = await here.desk(staff.reception);
    await rowOf(desk, 'Tomasz Zielinski').waitFor();
    await desk.clock.fastForward(31 * seconds);
    const bar = desk.getByRole('alert').getByText(/^Not live since 10:\d\d\.$/);
    await bar.waitFor();
    await sendRequest(here.surgery.url, { name: 'Nia Rees', born: '1949-07-01' });
    await rowOf(desk, 'Nia Rees').waitFor();
    await bar.waitFor({ state: 'detached' });
  });

  it('S36 while the stream is broken it polls, and it is live again when the stream is back', async () => {
    const desk = await here.desk(staff.reception);
    await desk.route('**/events', (route) => route.abort());
    await desk.reload();
    const bar = desk.getByRole('alert').getByText(/^Not live since 10:\d\d\.$/);
    await bar.waitFor();
    await desk.getByText('New requests may be missing. Trying every 10 seconds.').waitFor();
    await rowOf(desk, 'Tomasz Zielinski').waitFor();
    await sendRequest(here.surgery.url, { name: 'Zoe Early', born: '1950-01-02' });
    await desk.clock.fastForward(10 * seconds);
    await rowOf(desk, 'Zoe Early').waitFor();
    await expect.poll(() => bar.count()).toBe(1);
    await desk.unroute('**/events');
    await desk.clock.fastForward(5 * seconds);
    await bar.waitFor({ state: 'detached' });
  });
});

describe('signing in', () => {
  it('a wrong password says so; signed out, the desk is shut and keeps no words', async () => {
    const desk = await here.desk(staff.reception);
    await openRequest(desk, 'Tomasz Zielinski');
    await message(desk, 'Tomasz Zielinski').fill('Your letter is here.');
    const address = desk.url();
    await desk.getByRole('button', { name: staff.reception.name }).click();
    await desk.getByRole('menuitem', { name: 'Sign out' }).click();
    await desk.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await desk.evaluate('JSON.stringify(sessionStorage)')).not.toContain('letter');
    await desk.goto(address);
    await desk.getByText('You were signed out. What you had typed is kept in this tab.').waitFor();
    await desk.getByLabel('Email address').fill(staff.reception.email);
    await desk.getByLabel('Password').fill('not the password');
    await desk.getByRole('button', { name: 'Sign in' }).click();
    await desk.getByText('The email address or the password is not right.').waitFor();
    await expect.poll(() => desk.getByText('Tomasz Zielinski').count()).toBe(0);
  });

  it('another surgery’s desk is not shown', async () => {
    const desk = await here.desk(staff.manager);
    await desk.goto(`${here.surgery.url}/staff/northgate/to-triage`);
    await desk.getByRole('heading', { name: 'You do not work here' }).waitFor();
  });
});

it('at phone width: the list, then the request, then back', async () => {
  const desk = await here.desk(staff.clinician, { width: 360, height: 740 });
  const row = rowOf(desk, 'Margaret Ellis');
  await row.click();
  await desk.getByRole('heading', { name: 'Margaret Ellis', level: 2 }).waitFor();
  expect(await row.isVisible()).toBe(false);
  await message(desk, 'Margaret Ellis').fill('Please come in at 4pm.');
  const send = desk.getByRole('button', { name: 'Send to Margaret Ellis' });
  await send.scrollIntoViewIfNeeded();
  expect(await desk.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await send.click();
  await desk.getByText('Sent to Margaret Ellis.').waitFor();
  await desk.getByRole('link', { name: '‹ To triage' }).click();
  await rowOf(desk, 'Tomasz Zielinski').waitFor();
  await expect.poll(() => desk.getByRole('heading', { name: 'Margaret Ellis', level: 2 }).count()).toBe(0);
});
