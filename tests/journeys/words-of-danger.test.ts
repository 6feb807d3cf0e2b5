import { describe, expect, it } from 'vitest';
import {
  advised,
  choices,
  linesOf,
  nothingSent,
  redFlag,
  sendShort,
  writeForChild,
  writeForSelf,
} from '../support/danger.ts';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { giveContact, sayHowItGoes, send } from '../support/patient.ts';
import { heading, seen } from '../support/seen.ts';
import { rowOf, rowsOf } from '../support/staff-desk.ts';
import { stored } from '../support/stored.ts';

const here = journey('2026-11-27T10:20:00Z');

const deafRoutes = [
  'Cannot speak on the phone?',
  'Use 999 BSL',
  'A video call in British Sign Language. You do not need to register.',
  'Use Relay UK 18000',
  'Open the Relay UK app, or use a textphone, and call 18000.',
  'Text 999',
  'Only if this phone is registered: text register to 999.',
];
const askedBeforeSending = [
  nothingSent,
  'The surgery is open until 6:30pm today. Staff will be alerted when you send this. Do not wait for us.',
  'Tell us which is true, then send it to the surgery',
  ...choices,
  'Leave without sending',
  'Delete my answers',
];
const alerted = 'The surgery has been alerted. If you have not called 999 yet, call now. Do not wait for us.';

describe.each([{ scripts: true }, { scripts: false }])('JavaScript on: $scripts', ({ scripts }) => {
  const phone = () => here.phone({ javaScriptEnabled: scripts });
  const who = (given: string) => ({ name: `${given} ${scripts ? 'Scripted' : 'Plain'}`, born: '1958-03-12' });

  it('S4 S15 an emergency buried in a request for medicine: advice before the next page, sent in two screens, seen in red', async () => {
    const alan = who('Alan');
    const page = await phone();
    await writeForSelf(page, here.surgery.url, {
      kind: 'Medicine',
      words: 'My blood pressure tablets please. Also I have had chest pain since this morning.',
      who: alan,
    });
    await advised(page);
    expect(await linesOf(page)).toEqual([
      'Immediate action required: ',
      'Call 999 now.',
      'Some of what you told us can be a sign of an emergency. Do not wait for the surgery. Do not drive yourself.',
      'Call 999',
      ...deafRoutes,
      ...askedBeforeSending,
    ]);
    await page.getByRole('button', { name: choices[0] }).click();
    expect(await sendShort(page)).toContain(alerted);

    const desk = await here.desk(staff.reception);
    const row = rowOf(desk, alan.name);
    await row.waitFor();
    expect(await rowsOf(desk).first().getAttribute('class')).toContain('row-red');
    expect(await seen(row)).toMatch(/Chest pain.*Medication · online/s);
    await row.click();
    await desk.getByRole('heading', { name: alan.name, level: 2 }).waitFor();
    const flag = await redFlag(desk);
    expect(flag).toMatch(/“.*chest pain.*”/);
    expect(flag).toMatch(/patient was shown “Call 999 now\.” at 10:20/);
    expect(flag).toContain(`chose “${choices[0]}”`);
    expect(await seen(desk.locator('mark').first())).toContain('chest pain');
    await desk.getByText('My blood pressure tablets please.').first().waitFor();
    await desk.getByText('Where the patient is now: At home, 12 Elm Road').waitFor();
  });

  it('S4 S5 “no chest pain” raises nothing: the next question, a plain confirmation, and nobody is called safe', async () => {
    const grace = who('Grace');
    const page = await phone();
    await writeForSelf(page, here.surgery.url, {
      words: 'I have had a cough for three days. No chest pain, no breathlessness and no blood.',
      who: grace,
    });
    expect(await heading(page)).toBe('About the problem');
    await sayHowItGoes(page);
    await page.getByRole('button', { name: 'Continue without it' }).click();
    await giveContact(page, 'grace@example.org');
    await send(page);
    expect((await linesOf(page)).join(' ')).not.toMatch(/alerted|top of our list/);

    const desk = await here.desk(staff.reception);
    await rowOf(desk, grace.name).click();
    await desk.getByText('Read by rules: nothing matched').waitFor();
    await expect.poll(() => desk.getByRole('region', { name: /flag$/ }).count()).toBe(0);
    expect(await seen(desk.locator('body'))).not.toMatch(/no red flags?/i);
    expect(await stored(here.surgery, 'alarm')).not.toContainEqual(
      expect.objectContaining({ consultation: desk.url().split('/').at(-1) }),
    );
  });

  it('S14 S28 a fever of 38.5 in a child of 5 weeks, by the words of the parent', async () => {
    const mia = { name: who('Mia').name, born: '2026-10-23' };
    const page = await phone();
    await writeForChild(
      page,
      here.surgery.url,
      mia,
      'She feels hot and her temperature is 38.5 this morning',
    );
    await advised(page);
    expect(await linesOf(page)).toEqual([
      'Immediate action required: ',
      'Go to A&E now, or call 999 if you cannot get there safely.',
      'Take your medicines with you.',
      'Call 999',
      ...deafRoutes,
      ...askedBeforeSending,
    ]);
    await page.getByRole('button', { name: choices[2] }).click();
    expect(await sendShort(page)).toContain(alerted);

    const desk = await here.desk(staff.clinician);
    await rowOf(desk, mia.name).click();
    await desk.getByRole('heading', { name: mia.name, level: 2 }).waitFor();
    const flag = await redFlag(desk);
    expect(flag).toMatch(/“.*38\.5.*”/);
    expect(flag).toContain(`chose “${choices[2]}”`);
    await desk.getByText('Written by Ann Lee, mother').waitFor();
  });
});
