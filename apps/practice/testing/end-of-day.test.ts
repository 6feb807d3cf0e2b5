import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';
import { someTasks } from './tasks.ts';

const desk = atTheDesk();
const { button, words } = desk;
let tab: Tab;
let page: Page;
beforeEach(async () => {
  ({ tab, page } = desk);
  await page.getByRole('link', { name: 'End of day' }).click();
  await page.getByRole('heading', { name: 'End of day' }).waitFor();
});

const nothingWaits = () => {
  for (const row of tab.mock.state.rows)
    Object.assign(row, { looked: true, firstLookDue: null, state: 'finished', dueAt: null });
};

describe('the end of the day', () => {
  it('S5 shows what must be dealt with, the first few of each, and leads to where that is done', async () => {
    await words('Friday 27 November. Still to do: 2 first looks, 1 urgent request, 2 due today.').waitFor();
    await words('No alarm is open').waitFor();
    await page.getByRole('link', { name: 'Baby Nair' }).waitFor();
    expect(await page.getByRole('link', { name: 'First looks: 2' }).getAttribute('href')).toBe(
      '/staff/elm-tree/first-look',
    );
    await page.getByRole('link', { name: 'Baby Nair' }).click();
    await page.getByRole('heading', { name: 'Baby Nair' }).waitFor();
  });

  it('S5 "all clear" is refused while something waits, in the words of why; then it is said under a name', async () => {
    await button('All clear for today').click();
    await words(
      'It is not all clear. 0 alarms have not ended, and 2 requests wait for a first look.',
    ).waitFor();
    nothingWaits();
    await button('All clear for today').click();
    await words('All clear: Jo Mills, 15:58.').waitFor();
  });

  it('R64 shows how many urgent requests were dealt with on the same day, beside the aim', async () => {
    await words(
      'Urgent requests of the last 28 days dealt with on the same day: 43 of 50, 86%. The aim is 90%.',
    ).waitFor();
  });

  it('S5 says what came since', async () => {
    nothingWaits();
    await button('All clear for today').click();
    await words('All clear: Jo Mills, 15:58.').waitFor();
    tab.mock.tasks.add(someTasks()[1]!);
    tab.mock.changed('omar');
    await words('All clear: Jo Mills, 15:58. Since then: 1 call or task.').waitFor();
  });
});
