import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../apps/server/src/features/outbox/words.ts';
import { journey } from '../support/journey.ts';
import { linkIn } from '../support/mail-box.ts';
import { staff } from '../support/open-surgery.ts';
import { carryOn, choose, fillBirthDate, send } from '../support/patient.ts';
import { mainWords } from '../support/seen.ts';
import { fillInUntil } from '../support/sent-request.ts';
import { openRequest, reply } from '../support/staff-desk.ts';

const texts: Text[] = [];
const text = async (sent: Text) => {
  texts.push(sent);
};
const minute = 60_000;

/** From the page of contact details to the end: phone and email, the ways that are safe, and needs. */
async function giveSafeWays(page: Page, email: string, ways: string[], needs: string[] = []): Promise<void> {
  await page.getByLabel('phone number').first().fill('07700 900123');
  await page.getByLabel('email address').first().fill(email);
  for (const way of ways) await choose(page, way);
  await carryOn(page);
  await page.getByLabel('postcode', { exact: false }).first().fill('LS1 4DY');
  await carryOn(page);
  for (const need of needs) await choose(page, need);
  await carryOn(page);
  await send(page);
}

const textsTo = (number: string) => texts.filter(({ to }) => to.replace(/\D/g, '').endsWith(number.slice(1)));

describe.each([{ scripts: true }, { scripts: false }])(
  'an urgent message nobody opens, JavaScript on: $scripts',
  ({ scripts }) => {
    const here = journey('2026-11-27T10:00:00Z', { text });

    it('S32 goes from email to text to a call task, and all of it ends when the patient opens it', async () => {
      texts.length = 0;
      const { surgery } = here;
      const margaret = { name: 'Margaret Ellis', born: '1949-07-01', email: 'margaret@example.org' };
      const patient = await here.phone({ javaScriptEnabled: scripts });
      await fillInUntil(patient, surgery.url, margaret, 'contact');
      await giveSafeWays(patient, margaret.email, ['Text message', 'Email', 'Phone call']);
      const link = linkIn(await surgery.mail.next(margaret.email));

      const desk = await here.desk(staff.clinician);
      await openRequest(desk, margaret.name);
      await desk.getByRole('button', { name: 'Urgent: today' }).click();
      await reply(desk, margaret.name, 'Please come in at noon.');
      await surgery.mail.next(margaret.email);
      expect(textsTo('07700900123')).toEqual([]);

      surgery.clock.advance(30 * minute);
      await expect.poll(() => textsTo('07700900123').length, { timeout: 10_000 }).toBe(1);
      expect(JSON.stringify(texts)).not.toMatch(/Margaret|noon|knee/);

      surgery.clock.advance(30 * minute);
      await desk.getByRole('link', { name: /Calls and tasks 1/ }).click({ timeout: 25_000 });
      await desk.getByText('Nobody has opened the urgent message of 10am').waitFor();
      await desk
        .getByText('Ring them, and again 5 minutes later. Leave no voicemail.', { exact: false })
        .waitFor();

      await patient.goto(link);
      await fillBirthDate(patient, margaret.born);
      await carryOn(patient);
      expect(await mainWords(patient)).toContain('Please come in at noon.');
      await desk.getByText('Nobody has opened the urgent message of 10am').waitFor({ state: 'detached' });
      surgery.clock.advance(8 * 60 * minute);
      await desk.waitForTimeout(2_500);
      expect(textsTo('07700900123')).toHaveLength(1);
    });
  },
);

describe('a deaf patient', () => {
  const here = journey('2026-11-27T10:00:00Z', { text });

  it('S32 S23 is rung by nobody: the last rung says "Do not ring" and what to do instead', async () => {
    texts.length = 0;
    const { surgery } = here;
    const dev = { name: 'Dev Anand', born: '1951-02-03', email: 'dev@example.org' };
    const patient = await here.phone();
    await fillInUntil(patient, surgery.url, dev, 'contact');
    await giveSafeWays(patient, dev.email, ['Text message', 'Email'], ['No phone calls']);
    await surgery.mail.next(dev.email);
    const desk = await here.desk(staff.reception);
    await openRequest(desk, dev.name);
    await desk.getByRole('button', { name: 'Urgent: today' }).click();
    await reply(desk, dev.name, 'Please come in at noon.');
    await surgery.mail.next(dev.email);
    surgery.clock.advance(30 * minute);
    await expect.poll(() => textsTo('07700900123').length, { timeout: 10_000 }).toBe(1);
    surgery.clock.advance(30 * minute);
    await desk.getByRole('link', { name: /Calls and tasks 1/ }).click({ timeout: 25_000 });
    const task = desk.getByRole('listitem').filter({ hasText: dev.name });
    await task.getByText('Do not ring', { exact: true }).waitFor();
    await task
      .getByText('They cannot use a phone. Try the next of these: a text or email again; a relay call', {
        exact: false,
      })
      .waitFor();
  });
});

describe('a patient who has died', () => {
  const here = journey('2026-11-27T10:00:00Z', { text });

  it('S24 is sent nothing more, and the open request goes to a person', async () => {
    texts.length = 0;
    const { surgery } = here;
    const ann = { name: 'Ann Bell', born: '1939-02-03', email: 'ann@example.org' };
    const patient = await here.phone({ javaScriptEnabled: false });
    await fillInUntil(patient, surgery.url, ann, 'contact');
    await giveSafeWays(patient, ann.email, ['Text message', 'Email', 'Phone call']);
    await surgery.mail.next(ann.email);
    const desk = await here.desk(staff.clinician);
    await openRequest(desk, ann.name);
    await reply(desk, ann.name, 'How is your cough?');
    surgery.clock.advance(11_000);
    await surgery.mail.next(ann.email);
    const before = surgery.mail.received.length;

    await desk.getByRole('button', { name: /^Patient/ }).click();
    await desk.getByRole('menuitem', { name: 'Where they belong: moved, left, died' }).click();
    await desk.getByLabel('Has died', { exact: true }).check();
    await desk.getByRole('button', { name: /stop everything sent to Ann Bell/ }).click();
    await desk.getByText('The patient has died.').first().waitFor();

    for (let days = 0; days < 10; days++) {
      surgery.clock.advance(24 * 60 * minute);
      await desk.waitForTimeout(300);
    }
    await desk.waitForTimeout(1_500);
    expect(surgery.mail.received.filter(({ to }) => to?.[0]?.address === ann.email).length).toBe(
      surgery.mail.received.slice(0, before).filter(({ to }) => to?.[0]?.address === ann.email).length,
    );
    expect(textsTo('07700900123')).toEqual([]);
  });
});
