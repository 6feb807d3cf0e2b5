import { expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { sendChestPain } from '../support/danger.ts';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { alarmCard, alarmOf, endAlarm } from '../support/staff-alarm.ts';
import { assignTo, openRequest, reply } from '../support/staff-desk.ts';

const here = journey('2026-11-27T10:20:00Z');
const minute = 60_000;

it('S1 opening, closing the tab, reloading, assigning and replying do not end it; “I have it” quiets it for 10 minutes', async () => {
  const name = 'Alan Whitcombe';
  await sendChestPain(await here.phone({ javaScriptEnabled: false }), here.surgery.url, name);
  const desk = await here.desk(staff.clinician);
  const goesOn = () => alarmOf(desk, name).getByText('Nobody has it').waitFor();
  await goesOn();
  await openRequest(desk, name);
  await goesOn();
  expect(await axeViolations(desk)).toEqual([]);
  await desk.goto('about:blank');
  await desk.goto(`${here.surgery.url}/staff/elm-tree/to-triage`);
  await goesOn();
  await openRequest(desk, name);
  await desk.reload();
  await goesOn();
  await assignTo(desk, `Me (${staff.clinician.name})`);
  await desk.getByText('You have it').first().waitFor();
  await goesOn();
  await reply(desk, name, 'Please call 999 now.');
  await desk.getByText(`Sent to ${name}.`).waitFor();
  await goesOn();
  await desk.getByRole('button', { name: 'Finish' }).click();
  await desk
    .getByRole('dialog')
    .getByText(
      'The alarm is still open, so this cannot be finished. First record what was done about the red flag.',
    )
    .waitFor();
  await desk.keyboard.press('Escape');
  await goesOn();

  await alarmOf(desk, name).getByRole('button', { name: 'I have it' }).click();
  await alarmOf(desk, name).getByText('You have it').waitFor();
  await alarmCard(desk).getByText('Quiet until 10:30.').waitFor();
  // The columns scroll, the desk does not: everything that can be done stays in sight.
  expect(await desk.evaluate('document.documentElement.scrollHeight - innerHeight')).toBe(0);
  const reception = await here.desk(staff.reception);
  await alarmOf(reception, name).getByText(`${staff.clinician.name} has it`).waitFor();
  here.surgery.clock.advance(10 * minute);
  await desk.clock.fastForward(10 * minute);
  await goesOn();
  await endAlarm(desk, 'I spoke to the patient', 'He has called 999.');
});
