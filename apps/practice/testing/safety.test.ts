import type { SaveRota } from '@frontdoor/contract';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';

const desk = atTheDesk('/staff/elm-tree/safety', (page) =>
  page.getByRole('heading', { name: 'The usual week' }).waitFor(),
);
const { button, dialog } = desk;
let tab: Tab;
let page: Page;
beforeEach(() => {
  ({ tab, page } = desk);
});

const posted = () => tab.mock.state.posts.filter(({ path }) => path.endsWith('/safety/rota'));
const save = () => dialog().getByRole('button', { name: 'Save' }).click();

describe('the duty rota', () => {
  it('S2 shows the days as they will be, with what differs and what is wrong', async () => {
    const next = page.locator('section').filter({ hasText: 'The next 7 days' });
    const monday = next.getByRole('listitem').filter({ hasText: 'Monday 30 November' });
    expect(await monday.textContent()).toContain(
      'MorningdiffersChangeRosa Shah 07700 900101There is no second contact.',
    );
    await expect.poll(() => page.getByText('Monday 30 November, morning: Rosa Shah').count()).toBe(1);
    await page.getByRole('link', { name: /clinical lead/ }).click();
    await page.getByRole('heading', { name: 'Safety' }).waitFor();
    expect(page.url()).toMatch(/\/safety\/settings$/);
  });

  it('S2 keeps what was typed when it is refused, and says at the field what is wrong', async () => {
    await button('Change Tuesday morning').click();
    await dialog().getByLabel('Who').first().selectOption('Somebody who does not work here');
    await dialog().getByLabel('Their name').fill('Dr Lee Locum');
    const phone = dialog().getByLabel('Phone').first();
    await phone.fill('123');
    await save();
    await dialog().getByText('Not saved yet. Put right what is marked.').waitFor();
    expect(await phone.inputValue()).toBe('123');
    expect(await phone.getAttribute('aria-invalid')).toBe('true');
    expect(await dialog().getByLabel('Their name').inputValue()).toBe('Dr Lee Locum');
    await phone.fill('0113 496 0301');
    await save();
    await dialog().waitFor({ state: 'detached' });
    await page.getByText('Dr Lee Locum has no email address.').waitFor();
  });

  it('S2 fills a whole week at once, and a member is reached as elsewhere in the rota', async () => {
    await button('Change Tuesday morning').click();
    await dialog().getByLabel('Who').first().selectOption('Amir Khan');
    expect(await dialog().getByLabel('Phone').first().inputValue()).toBe('07700 900104');
    await dialog().getByLabel('Who').last().selectOption('Rosa Shah');
    await dialog().getByText('The same people for other half-days').click();
    await dialog().getByRole('button', { name: 'Tick the whole week' }).click();
    await save();
    await dialog().waitFor({ state: 'detached' });
    const sent = posted().at(-1)!.body as unknown as SaveRota;
    expect(sent.slots).toHaveLength(10);
    expect([sent.duty!.member, sent.second!.member]).toEqual(['m-amir', 'm-rosa']);
  });

  it('S2 a change in the next 7 days is for that date alone; it can follow the usual week again', async () => {
    await button('Change Monday 30 November, afternoon').click();
    await dialog().getByLabel('Who').first().selectOption('Jo Mills');
    await save();
    await dialog().waitFor({ state: 'detached' });
    expect(posted().at(-1)!.body).toMatchObject({ slots: [{ day: '2026-11-30', half: 'pm' }] });
    await button('Change Monday 30 November, morning, which differs').click();
    await button('Follow the usual week again').click();
    await dialog().waitFor({ state: 'detached' });
    expect(posted().at(-1)!.body).toEqual({
      slots: [{ day: '2026-11-30', half: 'am' }],
      duty: null,
      second: null,
    });
  });

  it('S2 asks for the date before it sends one that differs', async () => {
    await button('Add a date that differs').click();
    await save();
    await dialog().getByText('Enter a date, and tick at least one half of it.').waitFor();
    await expect.poll(() => posted()).toEqual([]);
    await dialog().getByLabel('Date').fill('2026-12-24');
    await dialog().getByLabel('Morning, until 1pm').uncheck();
    await dialog().getByLabel('Who').first().selectOption('Rosa Shah');
    await save();
    await page.getByText('Thursday 24 December, afternoon: Rosa Shah').waitFor();
  });
});

describe('who is no manager', () => {
  it('reads all of it and is offered no change', async () => {
    tab.mock.safety.mayEdit = false;
    await page.reload();
    await page.getByText('Everybody may read this. Managers change it.').waitFor();
    for (const part of ['Duty rota', 'Local numbers', 'Settings']) {
      await page.getByRole('link', { name: part, exact: true }).click();
      await expect.poll(() => page.locator('main').getByRole('button').count()).toBe(0);
    }
    await page.getByText('30 minutes of core hours').waitFor();
  });
});

describe('a local number', () => {
  it('S11 was not checked any more once it is another number, until somebody says so', async () => {
    await page.getByRole('link', { name: 'Local numbers', exact: true }).click();
    await button('Change Mental health crisis line').click();
    const on = dialog().getByLabel('Checked on');
    expect(await on.inputValue()).toBe('2025-11-01');
    await dialog().getByLabel('Number', { exact: true }).fill('0113 496 0299');
    expect(await on.inputValue()).toBe('');
    await button('I rang it today').click();
    expect(await on.inputValue()).toBe('2026-11-27');
    expect(await dialog().getByLabel('Checked by').inputValue()).toBe('Jo Mills');
    await save();
    await page.getByText('Checked by Jo Mills, 27 Nov 2026').waitFor();
  });
});

describe('going live', () => {
  const notLive = async (missing: { part: 'rota'; words: string }[]) => {
    Object.assign(tab.mock.safety, { live: false, liveAt: null, missing });
    await page.reload();
    await page.getByRole('heading', { name: 'Elm Tree Surgery is not live yet' }).waitFor();
  };

  it('S2 is not offered while something is missing, which is said with the way there', async () => {
    await notLive([{ part: 'rota', words: 'The duty rota is empty.' }]);
    expect(await page.getByRole('link', { name: 'The duty rota is empty.' }).getAttribute('href')).toBe(
      '/staff/elm-tree/safety',
    );
    await expect.poll(() => button('Go live').count()).toBe(0);
  });

  it('S2 is one button once nothing is', async () => {
    await notLive([]);
    await button('Go live').click();
    await page.getByText('Live since 27 Nov 2026: patients can use the online form.').waitFor();
  });
});

describe('the strip under the top bar', () => {
  const first = () =>
    page.getByRole('link', { name: 'Monday 30 November, morning: There is no second contact.' });
  const atDesk = async (address = '/staff/elm-tree/to-triage') => {
    await page.goto(tab.mock.origin + address);
    await page.getByText('Omar Farah').waitFor();
  };

  it('S2 tells a manager what to put right, wherever they are, and leads there', async () => {
    tab.mock.state.me.memberships[0]!.role = 'manager';
    await atDesk();
    await page.getByText('And 1 more.').waitFor();
    await first().click();
    await page.getByRole('heading', { name: 'The usual week' }).waitFor();
  });

  it('S2 tells nobody else of a gap, and everybody that the practice is not live', async () => {
    await atDesk();
    await expect.poll(() => first().count()).toBe(0);
    Object.assign(tab.mock.safety, {
      live: false,
      missing: [{ part: 'rota', words: 'The duty rota is empty.' }],
    });
    await page.reload();
    await page.getByText('This practice is not live yet: patients cannot use the online form.').waitFor();
    await expect.poll(() => page.getByRole('link', { name: '1 thing is missing' }).count()).toBe(1);
  });
});
