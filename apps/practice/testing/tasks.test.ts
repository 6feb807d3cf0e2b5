import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';
import { someTasks } from './tasks.ts';

const desk = atTheDesk();
const { button, dialog, words } = desk;
let tab: Tab;
let page: Page;
beforeEach(async () => {
  ({ tab, page } = desk);
  tab.mock.tasks.add(...someTasks());
  tab.mock.changed('omar');
  await page.getByRole('link', { name: 'Calls and tasks 1 late 4' }).waitFor();
});

const allTasks = () => page.getByRole('link', { name: /^Calls and tasks/ }).click();
const line = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
const posted = () => tab.mock.state.posts.filter(({ path }) => path.includes('/tasks/')).at(-1);
const endIt = () => dialog().getByRole('button', { name: 'End the task', exact: true }).click();
const choose = (outcome: string) => dialog().getByLabel(outcome).check();

describe('calls and tasks', () => {
  it('S32 say who, why, what to do and by when, and "Do not ring" before anything else', async () => {
    await allTasks();
    await words('4 open: call 2, decide 1, wrong address 1. 1 is late.').waitFor();
    const deaf = await line('Margaret Ellis').textContent();
    expect(deaf).toContain('Nobody has opened the urgent message of 2:20pm');
    expect(deaf).toMatch(/Do not ring They cannot use a phone\. Try the next of these: a text again;/);
    expect(deaf).toContain('late');
    expect(await line('Omar Farah').textContent()).toContain('due 18:28');
    expect(await line('Omar Farah').getByText('Do not ring').count()).toBe(0);
  });

  it('S32 lead to the request, where the same stands with how to reach them', async () => {
    await allTasks();
    await line('Margaret Ellis')
      .getByRole('link', { name: /^Open the request/ })
      .click();
    const strip = page.getByRole('region', { name: 'Task', exact: true });
    await strip.getByText('Do not ring', { exact: true }).waitFor();
    await strip.getByText('How to reach them').click();
    await words('Not reached? A clinician decides:').waitFor();
  });

  it('S32 a try that reached nobody is kept and leaves it open; another way needs saying how', async () => {
    await allTasks();
    await button('End the task of Omar Farah').click();
    await choose('I tried and reached nobody: it stays open');
    await button('Keep this try').click();
    await words('Kept. The task of Omar Farah stays open.').waitFor();
    await button('End the task of Omar Farah').click();
    await choose('They have it another way');
    await endIt();
    await words('Enter how they were reached').waitFor();
    await dialog().getByLabel('How were they reached?').fill('His wife read it to him');
    await endIt();
    await line('Omar Farah').waitFor({ state: 'detached' });
    expect(posted()!.body).toEqual({ outcome: 'another-way', text: 'His wife read it to him' });
  });

  it('S34 a clinician alone decides what happens to somebody who does not answer', async () => {
    await allTasks();
    await button('End the task of Tomasz Zielinski').click();
    expect(await dialog().getByLabel('A clinician decided').count()).toBe(0);
    await words('Only a clinician can end it by deciding what happens next.').waitFor();
    await button('Cancel').click();
    tab.mock.state.me.memberships[0]!.role = 'clinician';
    await page.reload();
    await button('End the task of Tomasz Zielinski').click();
    await choose('A clinician decided');
    await dialog().getByLabel('What was decided, and why?').fill('Visit this afternoon');
    await endIt();
    await line('Tomasz Zielinski').waitFor({ state: 'detached' });
  });

  it('T ends the first task of the open request, and a refusal loses nothing', async () => {
    await desk.open('omar', 'Omar Farah');
    await page.keyboard.press('t');
    await choose('I spoke to them');
    await dialog().getByLabel('What happened?').fill('He comes on Monday');
    tab.mock.tasks.state.items = [];
    await endIt();
    await words('Somebody ended it before you. Nothing was changed.').waitFor();
    expect(await dialog().getByLabel('What happened?').inputValue()).toBe('He comes on Monday');
  });
});
