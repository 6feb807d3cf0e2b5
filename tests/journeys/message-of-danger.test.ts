import { expect, it } from 'vitest';
import { advised, choices, linesOf, redFlag, writeForSelf } from '../support/danger.ts';
import { journey } from '../support/journey.ts';
import { linkIn } from '../support/mail-box.ts';
import { staff } from '../support/open-surgery.ts';
import { carryOn, fillBirthDate, giveContact, sayHowItGoes, send } from '../support/patient.ts';
import { mainWords } from '../support/seen.ts';
import { alarmOf, endAlarm } from '../support/staff-alarm.ts';
import { openRequest } from '../support/staff-desk.ts';

const here = journey('2026-11-27T10:20:00Z');

it.each([{ scripts: true }, { scripts: false }])(
  'S1 S4 an emergency in a later message: delivered first, advice after it, and the alarm that had ended is raised again; JavaScript on: $scripts',
  async ({ scripts }) => {
    const { surgery } = here;
    const given = scripts ? 'Scripted' : 'Plain';
    const alan = { name: `Alan ${given}`, born: '1958-03-12' };
    const email = `alan.${given.toLowerCase()}@example.org`;
    const phone = await here.phone({ javaScriptEnabled: scripts });
    const words = 'I have had crushing chest pain since this morning';
    await writeForSelf(phone, surgery.url, { words, who: alan });
    await advised(phone);
    await phone.getByRole('button', { name: choices[2] }).click();
    await phone.getByRole('link', { name: 'Answer more questions before you send this' }).click();
    await sayHowItGoes(phone);
    await phone.getByRole('button', { name: 'Continue without it' }).click();
    await giveContact(phone, email);
    await send(phone);

    const desk = await here.desk(staff.clinician);
    await openRequest(desk, alan.name);
    await endAlarm(desk, 'I spoke to the patient', 'Muscle pain, and better now.');
    await alarmOf(desk, alan.name).waitFor({ state: 'detached' });

    const later = await here.phone({ javaScriptEnabled: scripts });
    await later.goto(linkIn(await surgery.mail.next(email)));
    await fillBirthDate(later, alan.born);
    await carryOn(later);
    await later.getByRole('textbox').first().fill('The pain is back and now I cannot breathe properly');
    await later.getByRole('button', { name: 'Send', exact: true }).click();
    await advised(later);
    const advice = await linesOf(later);
    expect(advice.slice(0, 4)).toEqual([
      'Your message has been sent to the surgery.',
      'Immediate action required: ',
      'Call 999 now.',
      'Some of what you told us can be a sign of an emergency. Do not wait for the surgery. Do not drive yourself.',
    ]);
    expect(advice).toContain('The surgery has been alerted. Do not wait for us.');
    expect(advice.join(' ')).not.toMatch(/nothing has been sent|leave without/i);

    // The surgery has it before the patient has answered.
    await alarmOf(desk, alan.name).getByText('Nobody has it').waitFor();
    await desk.getByText('The pain is back and now I cannot breathe properly').first().waitFor();
    await later.getByRole('button', { name: choices[0] }).click();
    await later.getByRole('heading', { name: 'Messages with Elm Tree Surgery' }).waitFor();
    expect(await mainWords(later)).toContain('Your message has been sent to Elm Tree Surgery.');

    await desk.reload();
    await desk.getByRole('heading', { name: alan.name, level: 2 }).waitFor();
    await desk
      .getByText(/from a later message/)
      .first()
      .waitFor();
    expect(await redFlag(desk)).toContain(`chose “${choices[2]}”`);
    await desk.getByText(`chose “${choices[0]}”`).first().waitFor();
    await endAlarm(desk, 'I called 999 for them', 'To 12 Elm Road.');
  },
);
