import { describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';
import { rowOf } from '../support/staff-desk.ts';

const here = journey('2026-11-27T10:00:00Z');

describe('someone has died', () => {
  it.each([
    { name: 'Edith Hill', javaScriptEnabled: true },
    { name: 'Walter Hill', javaScriptEnabled: false },
  ])(
    'S24 is told in one page, with script $javaScriptEnabled, and people see it',
    async ({ name, javaScriptEnabled }) => {
      const page = await here.phone({ javaScriptEnabled });
      await page.goto(`${here.surgery.url}/elm-tree`);
      await page.getByRole('link', { name: 'Tell us that someone has died' }).click();
      await page
        .getByText('If they died at home just now and you did not expect it, call 999 now.')
        .waitFor();
      await page.getByLabel('The full name of the person who died').fill(name);
      await page.getByLabel('Your name').fill('Ann Hill');
      await page.getByRole('button', { name: 'Send to the surgery' }).click();
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      expect(await page.getByLabel('The full name of the person who died').inputValue()).toBe(name);
      await page.getByLabel('Who are you to them?').fill('daughter');
      await page.getByLabel('A phone number to reach you on').fill('07700 900123');
      await page.getByRole('button', { name: 'Send to the surgery' }).click();
      await page.getByRole('heading', { name: 'Thank you for telling us' }).waitFor();
      await page.getByText('We are sorry for your loss.').waitFor();
      expect(here.surgery.mail.received).toEqual([]);

      const desk = await here.desk(staff.reception);
      await rowOf(desk, name).click();
      await desk.getByRole('heading', { name, level: 2 }).waitFor();
      await desk.getByText('Someone says that this person has died').first().waitFor();
    },
  );

  it('S22 is no form that waits on the device: coming back, nothing of it is shown', async () => {
    const page = await here.phone();
    await page.goto(`${here.surgery.url}/elm-tree/someone-has-died`);
    await page.getByLabel('The full name of the person who died').fill('Edith Hill');
    await page.goto(`${here.surgery.url}/elm-tree`);
    expect(await page.getByText('unfinished form').count()).toBe(0);
  });
});
