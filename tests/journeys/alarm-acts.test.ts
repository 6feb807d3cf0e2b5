import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sendChestPain } from '../support/danger.ts';
import { type Journey, journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { alarmCard, alarmOf, endAlarm } from '../support/staff-alarm.ts';
import { openRequest, rowOf } from '../support/staff-desk.ts';

const fridayMorning = '2026-11-27T10:20:00Z';
const words = 'Well again, and comes at 11.';

type Act = { name: string; act: string; fields: [label: string, value: string][]; timeline: string };

/** The four that end an alarm whoever works here does them. */
const everybodys: Act[] = [
  {
    name: 'Ann Spoke',
    act: 'I spoke to the patient',
    fields: [['What was said, and what happens next?', words]],
    timeline: `Ended the alarm: spoke to the patient. ${words}`,
  },
  {
    name: 'Ben Called',
    act: 'I called 999 for them',
    fields: [['What did you tell them, and where is the ambulance going?', words]],
    timeline: `Ended the alarm: called 999 for them. ${words}`,
  },
  {
    name: 'Cat Handed',
    act: 'I handed over by phone to a service',
    fields: [
      ['Which service?', 'Maternity'],
      ['Who took it there?', 'Sister Obi'],
      ['What did you hand over, and what will they do?', words],
    ],
    timeline: `Ended the alarm: handed over by phone to maternity, Sister Obi. ${words}`,
  },
  {
    name: 'Dan Failed',
    act: 'We tried and failed, and a clinician decided',
    fields: [
      ['Which clinician decided?', staff.clinician.name],
      ['What was tried, what was decided, and why?', words],
    ],
    timeline: `Ended the alarm: tried and failed. ${staff.clinician.name} decided: ${words}`,
  },
];
const clinicians: Act = {
  name: 'Eve Read',
  act: 'I am a clinician and read it: no call is needed',
  fields: [['Why is no call needed?', words]],
  timeline: `Ended the alarm: a clinician read it, no call needed because: ${words}`,
};

const sendRed = async (here: Journey, name: string) =>
  sendChestPain(await here.phone({ javaScriptEnabled: false }), here.surgery.url, name);

/** The alarm is gone from every place, and what was done stands in the timeline. */
async function hasEnded(desk: Page, { name, timeline }: Act): Promise<void> {
  await alarmOf(desk, name).waitFor({ state: 'detached' });
  await desk.getByText(timeline).waitFor();
}

describe('by mouse', () => {
  const here = journey(fridayMorning);

  it.each(everybodys)('S1 S33 reception ends it: “$act”', async (act) => {
    await sendRed(here, act.name);
    const desk = await here.desk(staff.reception);
    await openRequest(desk, act.name);
    await endAlarm(desk, act.act, act.fields);
    await hasEnded(desk, act);
  });

  it('S1 S33 the fifth act is offered to a clinician alone', async () => {
    const { name, act, fields } = clinicians;
    await sendRed(here, name);
    const reception = await here.desk(staff.reception);
    await openRequest(reception, name);
    await alarmCard(reception).getByRole('button', { name: 'End the alarm' }).click();
    await reception.getByRole('dialog').getByRole('radio', { name: everybodys[0]?.act }).waitFor();
    await expect.poll(() => reception.getByRole('dialog').getByRole('radio').count()).toBe(4);
    const desk = await here.desk(staff.clinician);
    await openRequest(desk, name);
    await endAlarm(desk, act, fields);
    await hasEnded(desk, clinicians);
  });
});

describe('by keys', () => {
  const here = journey(fridayMorning);

  it.each([...everybodys, clinicians])(
    'S1 S39 a clinician has it, keeps a try, and ends it: “$act”',
    async (act) => {
      const { name } = act;
      await sendRed(here, name);
      const desk = await here.desk(staff.clinician);
      await rowOf(desk, name).waitFor();
      await desk.keyboard.press('o');
      await desk.getByRole('heading', { name, level: 2 }).waitFor();
      await desk.keyboard.press('h');
      await alarmOf(desk, name).getByText('You have it').waitFor();
      await desk.keyboard.press('1');
      await alarmCard(desk)
        .getByRole('list', { name: 'Tried so far' })
        .getByText('Rang, no answer')
        .waitFor();

      await desk.keyboard.press('d');
      const dialog = desk.getByRole('dialog');
      await dialog.waitFor();
      await tabTo(desk, dialog.getByRole('radio').first());
      await goDownTo(desk, dialog.getByRole('radio', { name: act.act }));
      for (const [label, value] of act.fields) {
        await tabTo(desk, dialog.getByLabel(label));
        await desk.keyboard.type(value);
      }
      await tabTo(desk, dialog.getByRole('button', { name: 'End the alarm' }));
      await desk.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await hasEnded(desk, act);
    },
  );
});

/** Goes on with Tab as far as a place, which must be near. */
async function tabTo(desk: Page, place: Locator): Promise<void> {
  for (let steps = 0; steps < 4 && !(await hasFocus(place)); steps++) await desk.keyboard.press('Tab');
  expect(await hasFocus(place)).toBe(true);
}

const hasFocus = (place: Locator) => place.evaluate((element) => element === document.activeElement);

/** Goes down a list of choices with the arrow key, as far as one of them. */
async function goDownTo(desk: Page, choice: Locator): Promise<void> {
  await desk.keyboard.press('Space');
  for (let steps = 0; steps < 6 && !(await choice.isChecked()); steps++)
    await desk.keyboard.press('ArrowDown');
  expect(await choice.isChecked()).toBe(true);
}
