import type { Detail } from '@frontdoor/contract';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { fillInHealthProblem, send } from '../support/patient.ts';
import { mainWords, seen } from '../support/seen.ts';
import { sendRequest } from '../support/sent-request.ts';
import { endAlarm } from '../support/staff-alarm.ts';
import { openRequest, rowOf, rowsOf } from '../support/staff-desk.ts';
import { stored } from '../support/stored.ts';

const fridayMorning = '2026-11-27T10:20:00Z';
const here = journey(fridayMorning);
const minute = 60_000;

describe.each([{ scripts: true }, { scripts: false }])('JavaScript on: $scripts', ({ scripts }) => {
  it('S5 chest pain in Polish: no flag, “not read by rules”, first in the First look queue, and late at 31 minutes', async () => {
    here.surgery.clock.set(fridayMorning);
    const tomasz = { name: `Tomasz ${scripts ? 'Scripted' : 'Plain'}`, born: '1958-03-12' };
    const page = await here.phone({ javaScriptEnabled: scripts });
    const words = 'Bardzo boli mnie w klatce piersiowej i nie mogę oddychać';
    await fillInHealthProblem(page, here.surgery.url, { ...tomasz, email: 'tomasz@example.org', words });
    await send(page);
    expect(await mainWords(page)).not.toContain('alerted');
    await sendRequest(here.surgery.url, { name: 'Margaret Ellis', born: '1949-07-01' });

    const desk = await here.desk(staff.reception);
    await desk.getByRole('link', { name: /^First look/ }).click();
    await rowOf(desk, tomasz.name).waitFor();
    await openRequest(desk, tomasz.name);
    await desk.getByText('Not read by rules: another language').first().waitFor();
    await desk.getByText(words).first().waitFor();
    await desk.getByText(/^First look by 10:50/).waitFor();
    await expect.poll(() => desk.getByRole('region', { name: /flag$/ }).count()).toBe(0);
    await expect.poll(() => desk.getByRole('region', { name: 'Alarms' }).count()).toBe(0);
    expect(await seen(desk.locator('body'))).not.toMatch(/no red flags?|nothing matched/i);

    here.surgery.clock.advance(31 * minute);
    await desk.clock.fastForward(31 * minute);
    await desk.getByText('First look late since 10:50.').waitFor();
    expect(await seen(rowOf(desk, tomasz.name))).toMatch(/first look\slate/);
    expect(await rowsOf(desk).first().getAttribute('class')).toContain('row-amber');
    await desk.getByText('The first look is late: nobody has given it an urgency').waitFor();
    // Late is for the eye: nothing sounds and nobody is called.
    await expect.poll(() => desk.getByRole('region', { name: 'Alarms' }).count()).toBe(0);
    await desk.getByRole('button', { name: 'Urgent: today' }).click();
    await desk.getByText('First look late since 10:50.').waitFor({ state: 'detached' });
    expect(await stored(here.surgery, 'alarmNotice')).toEqual([]);
  });
});

/** Records an answer that was given by word of mouth to the request that stands open. */
async function answeredAtTheDesk(desk: Page, text: string): Promise<void> {
  const { request } = desk.context();
  const { origin, pathname } = new URL(desk.url());
  const path = `${origin}/api/elm-tree/consultations/${pathname.split('/').at(-1)}`;
  const { row } = (await (await request.get(path)).json()) as Detail;
  const data = { lock: row.lock, response: 'advice', text };
  const answered = await request.post(`${path}/response`, {
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    data,
  });
  expect(answered.status()).toBe(200);
}

describe('the end of the day', () => {
  const evening = journey('2026-11-27T18:10:00Z');

  it('S5 all clear is refused while a first look waits or an alarm is open, and said under a name once none does', async () => {
    const { surgery } = evening;
    await sendRequest(surgery.url, { name: 'Margaret Ellis', born: '1949-07-01' });
    const desk = await evening.desk(staff.reception);
    await openRequest(desk, 'Margaret Ellis');
    const day = await evening.desk(staff.manager);
    await day.getByRole('link', { name: 'End of day' }).click();
    const allClear = day.getByRole('button', { name: 'All clear for today' });
    await allClear.click();
    await day.getByText('It is not all clear. 1 request waits for its first look.').waitFor();
    await day.getByRole('link', { name: 'First looks: 1' }).waitFor();

    await desk.getByRole('button', { name: 'I’m worried' }).click();
    await desk.getByRole('region', { name: 'Alarms' }).waitFor();
    await allClear.click();
    await day
      .getByText(
        'It is not all clear. 1 alarm has not ended, 1 request waits for its first look, and 1 urgent request is not dealt with.',
      )
      .waitFor();

    await desk.getByRole('button', { name: 'Urgent: today' }).click();
    await endAlarm(desk, 'I spoke to the patient', 'She is well and comes on Monday.');
    await allClear.click();
    await day.getByText('It is not all clear. 1 urgent request is not dealt with.').waitFor();
    // A message of this hour, on something urgent, would be somebody's call at once until it is read (S32).
    await answeredAtTheDesk(desk, 'Please come on Monday at ten.');
    await day.getByText('Nothing urgent waits').waitFor();
    await allClear.click();
    await day.getByText('All clear: Amir Khan, 18:10.').first().waitFor();
  });
});
