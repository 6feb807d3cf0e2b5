import { describe, expect, it } from 'vitest';
import {
  advised,
  choices,
  linesOf,
  redFlag,
  sendShort,
  writeForCaredFor,
  writeForSelf,
} from '../support/danger.ts';
import { journey } from '../support/journey.ts';
import { linkIn } from '../support/mail-box.ts';
import { staff } from '../support/open-surgery.ts';
import { carryOn, choose, fillBirthDate, giveContact, sayHowItGoes, send } from '../support/patient.ts';
import { heading, mainWords, seen } from '../support/seen.ts';
import { openRequest, rowOf } from '../support/staff-desk.ts';

const here = journey('2026-11-27T10:20:00Z');

/** Nothing of what was told may stand where somebody else could look. */
const told = /husband|hits|scared|abuse|safeguard|violen|0808 2000 247/i;
const alarmed = /alerted|urgent|emergency list|top of our list|call 999 now/i;

describe.each([{ scripts: true }, { scripts: false }])('JavaScript on: $scripts', ({ scripts }) => {
  const given = scripts ? 'Scripted' : 'Plain';

  it('S27 abuse, told by the patient: help that names nothing, Exit on top, and nothing of it in page, mail or thread', async () => {
    const nia = { name: `Nia ${given}`, born: '1958-03-12' };
    const email = `nia.${given.toLowerCase()}@example.org`;
    const page = await here.phone({ javaScriptEnabled: scripts });
    await writeForSelf(page, here.surgery.url, {
      words: 'My husband hits me and I am scared of him',
      who: nia,
    });
    await advised(page);
    expect((await linesOf(page)).slice(1, 6)).toEqual([
      'If you are in danger, call 999.',
      'If you cannot speak, press 55 when asked (mobile only). You can talk in confidence, day or night, on 0808 2000 247. We will not mention this in any message to you. How can we contact you safely?',
      'The next page asks how we can contact you safely.',
      'Call 999',
      'Call 0808 2000 247',
    ]);
    const exit = page.getByRole('link', { name: 'Exit this page' });
    const [exitBox, adviceBox] = [await exit.boundingBox(), await page.getByRole('main').boundingBox()];
    expect(exitBox!.y).toBeLessThan(adviceBox!.y);
    expect(await seen(page.locator('body'))).not.toMatch(/husband|hits|scared|abuse/i);
    expect(await page.title()).not.toMatch(told);

    await page.getByRole('button', { name: choices[2] }).click();
    await page.waitForURL('**/send-now');
    await page.getByLabel('An email address to write to you on').fill(email);
    await choose(page, 'Email');
    const sent = await sendShort(page);
    expect(sent).not.toMatch(told);
    expect(sent).not.toMatch(alarmed);

    const mail = await here.surgery.mail.next(email);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(told);
    const later = await here.phone({ javaScriptEnabled: scripts });
    await later.goto(linkIn(mail));
    await fillBirthDate(later, nia.born);
    await carryOn(later);
    await later.getByRole('heading', { name: 'Messages with Elm Tree Surgery' }).waitFor();
    expect(await seen(later.locator('body'))).not.toMatch(/in danger, call|abuse|safeguard|0808 2000 247/i);
    expect(await mainWords(later)).not.toMatch(alarmed);

    const clinician = await here.desk(staff.clinician);
    await openRequest(clinician, nia.name);
    expect(await redFlag(clinician)).toMatch(/“.*hits me.*”/);
    expect(await redFlag(clinician)).toContain(`chose “${choices[2]}”`);
  });

  it('S27 abuse, told by a carer: no hint on any page, a silent flag, and a clinician opens it first', async () => {
    const meera = { name: `Meera ${given}`, born: '1941-06-02' };
    const page = await here.phone({ javaScriptEnabled: scripts });
    await writeForCaredFor(page, here.surgery.url, meera, 'Her husband hits her and she is scared of him');
    const hint = /0808 2000 247|in danger|abuse|safeguard|emergency line|help today/i;
    expect(await heading(page)).toBe('About the problem');
    expect(await page.content()).not.toMatch(hint);
    await sayHowItGoes(page);
    await page.getByRole('button', { name: 'Continue without it' }).click();
    await giveContact(page, `priya.${given.toLowerCase()}@example.org`, 'The patient’s postcode');
    expect(await page.content()).not.toMatch(hint);
    await send(page);
    expect(await page.content()).not.toMatch(hint);
    expect(await mainWords(page)).not.toMatch(alarmed);
    const mail = await here.surgery.mail.next(`priya.${given.toLowerCase()}@example.org`);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(told);

    const reception = await here.desk(staff.reception);
    const row = rowOf(reception, meera.name);
    await row.getByText('Clinician to open first').waitFor();
    await openRequest(reception, meera.name);
    const hidden = reception.getByRole('region', { name: 'Hidden' });
    await hidden.getByRole('heading', { name: 'Clinician to open first' }).waitFor();
    expect(await seen(reception.locator('body'))).not.toMatch(/husband|hits|scared|abuse/i);
    await expect.poll(() => reception.getByRole('textbox', { name: /^Message to/ }).count()).toBe(0);
    await expect.poll(() => reception.getByRole('button', { name: 'Finish' }).count()).toBe(0);

    const clinician = await here.desk(staff.clinician);
    await openRequest(clinician, meera.name);
    const flag = await redFlag(clinician);
    expect(flag).toMatch(/“.*hits her.*”/);
    expect(flag).toContain('Not shown: it could put somebody in danger.');
    await clinician.getByText('Her husband hits her and she is scared of him').first().waitFor();
    await clinician.getByText('Written by Priya Nair, daughter').waitFor();
  });
});
