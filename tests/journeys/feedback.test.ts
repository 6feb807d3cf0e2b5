import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { journey } from '../support/journey.ts';
import { linkIn } from '../support/mail-box.ts';
import { carryOn, fillBirthDate } from '../support/patient.ts';
import { sendRequest } from '../support/sent-request.ts';
import { stored } from '../support/stored.ts';

const here = journey('2026-11-25T10:00:00Z');
const alan = { name: 'Alan Whitcombe', born: '1958-03-12', words: 'My knee hurts.' };

/** The page of a request that the surgery has finished, open on the patient's phone. */
async function finishedPage(
  email: string,
  javaScriptEnabled: boolean,
): Promise<{ phone: Page; link: string }> {
  const { surgery } = here;
  await sendRequest(surgery.url, { ...alan, email });
  const link = linkIn(await surgery.mail.next(email));
  await surgery.server.deps.database.within(surgery.organisation, async ({ q, t }) => {
    await q
      .update(t.consultation)
      .set({ state: 'finished', finishedAt: surgery.clock.now() })
      .where(eq(t.consultation.organisation, surgery.organisation));
  });
  const phone = await here.phone({ javaScriptEnabled });
  await phone.goto(link);
  await fillBirthDate(phone, alan.born);
  await carryOn(phone);
  return { phone, link };
}

describe.each([
  ['with a script', true],
  ['without a script', false],
])('%s', (_case, script) => {
  it('R79 a patient says what they think of a finished request, once; without an answer the words are kept', async () => {
    const { phone } = await finishedPage(`kind.${script}@example.org`, script);
    if (script) expect(await axeViolations(phone)).toEqual([]);
    const words = phone.getByLabel('Tell us why (optional)');
    await words.fill('Quick, and kind');
    await phone.getByRole('button', { name: 'Send what I think' }).click();
    await phone.getByRole('link', { name: 'Choose what you think' }).waitFor();
    expect(await words.inputValue()).toBe('Quick, and kind');
    await phone.getByRole('radio', { name: 'Very good' }).check();
    await phone.getByRole('button', { name: 'Send what I think' }).click();
    await phone.getByText('Thank you for telling us what you think.').waitFor();
    expect(await phone.getByText('What did you think?').count()).toBe(0);
  });

  it('R79 words of danger in it alarm the surgery, and their writer is told what to do now', async () => {
    const { phone, link } = await finishedPage(`danger.${script}@example.org`, script);
    const before = await stored(here.surgery, 'alarm');
    await phone.getByLabel('Tell us why (optional)').fill('I want to kill myself, the wait was too long');
    await phone.getByRole('radio', { name: 'Very poor' }).check();
    await phone.getByRole('button', { name: 'Send what I think' }).click();
    await phone.waitForURL(`${link}/advice`);
    const alarms = await stored(here.surgery, 'alarm');
    expect(alarms).toHaveLength(before.length + 1);
    await phone.goto(link);
    await phone.getByText('I want to kill myself, the wait was too long').waitFor();
    expect(await phone.getByText('What did you think?').count()).toBe(0);
  });
});
