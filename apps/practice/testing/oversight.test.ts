import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';
import { asCommissioner, pat } from './oversight.ts';

const desk = atTheDesk();
const { button, dialog, words } = desk;
let tab: Tab;
let page: Page;
beforeEach(async () => {
  ({ tab, page } = desk);
  asCommissioner(tab.mock);
  await page.goto(`${tab.mock.origin}/staff/`);
  await words('Ashfield Branch').waitFor();
});

const link = (name: string | RegExp) => page.getByRole('link', { name });
const cells = async (practice: string) =>
  page
    .getByRole('row', { name: new RegExp(`^${practice}`) })
    .getByRole('cell')
    .allTextContents();
const names = () =>
  page
    .getByRole('rowheader')
    .allTextContents()
    .then((all) => all.map((name) => name.split(' ')[0]));
const sortBy = (name: string) => page.getByRole('columnheader', { name }).getByRole('button').click();
const answers = () => tab.mock.state.posts.filter(({ path }) => path.includes('/closures/'));

describe('a commissioner’s people', () => {
  it('come to their practices and to no desk, whatever address they open', async () => {
    for (const part of ['', '/to-triage', '/to-triage/alan', '/figures', '/hours', '/flags']) {
      await page.goto(`${tab.mock.origin}/staff/aire-valley${part}`);
      await page.waitForURL('**/aire-valley/oversight');
    }
    expect(await page.getByRole('navigation', { name: 'Queues' }).count()).toBe(0);
    expect(await page.getByRole('searchbox').count()).toBe(0);
  });

  it('hold no event stream open', async () => {
    await expect.poll(() => tab.mock.streams()).toBe(0);
  });

  it('are told apart where somebody works in two places, and each leads to its own', async () => {
    const both = tab.mock.state.me.memberships;
    both.push({
      ...pat.memberships[0]!,
      organisation: 'o1',
      slug: 'elm-tree',
      name: 'Elm Tree Surgery',
      kind: 'practice',
    });
    await page.goto(`${tab.mock.origin}/staff/`);
    await page.getByRole('listitem').first().waitFor();
    expect(await page.getByRole('listitem').allTextContents()).toEqual([
      'Aire Valley Commissioning commissioner',
      'Elm Tree Surgery manager',
    ]);
    expect(await link('Aire Valley Commissioning').getAttribute('href')).toBe('/staff/aire-valley/oversight');
    expect(await link('Elm Tree Surgery').getAttribute('href')).toBe('/staff/elm-tree/to-triage');
  });

  it('sign out', async () => {
    await button('Pat Green').click();
    await page.getByText('Aire Valley Commissioning, commissioner').waitFor();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('Email address').waitFor();
  });
});

describe('practices side by side', () => {
  it('R120 say numbers held back in words, and never as a nought', async () => {
    expect((await cells('Ashfield')).slice(0, -1)).toEqual([
      ...['fewer than 5', 'too few', 'too few', 'too few', 'too few', 'fewer than 5', 'too few', '1'],
    ]);
    expect((await cells('Elm Tree')).slice(0, -1)).toEqual([
      ...['143', '20.7', '96%', '94%', '88%', '7', '4', '2 (1 not answered)'],
    ]);
    expect((await cells('Northgate'))[1]).toBe('no list size');
  });

  it('are sorted by any column, what is held back last', async () => {
    expect(await names()).toEqual(['Ashfield', 'Elm', 'Northgate']);
    await sortBy('Requests');
    expect(await names()).toEqual(['Northgate', 'Elm', 'Ashfield']);
    expect(await page.getByRole('columnheader', { name: 'Requests' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await sortBy('Requests');
    expect(await names()).toEqual(['Elm', 'Northgate', 'Ashfield']);
  });

  it('R120 are of one whole month, which is in the address, with each practice’s access pack for it', async () => {
    const chosen = page.getByLabel('Month');
    const months = await chosen.getByRole('option').allTextContents();
    expect(months).toHaveLength(13);
    const [value, words] = [await chosen.getByRole('option').nth(1).getAttribute('value'), months[1]!];
    await chosen.selectOption({ label: words });
    await page.waitForURL(`**/oversight?month=${value}`);
    const href = await link('Access pack of Elm Tree Surgery (PDF)').getAttribute('href');
    expect(href).toMatch(
      new RegExp(
        `^/api/aire-valley/oversight/practices/elm-tree/access-pack.pdf\\?from=${value}-01&to=${value}-`,
      ),
    );
  });

  it('say what to do where there is none', async () => {
    tab.mock.oversight.state.practices = [];
    await page.reload();
    await words('You oversee no practice yet. Ask whoever runs Frontdoor to add yours').waitFor();
  });
});

describe('closures told to a commissioner', () => {
  beforeEach(() => link('Closures (1 without an answer)').click());

  it('R11 stand with their reason and period, what has no answer first', async () => {
    await words('The phone line is down').waitFor();
    const [first, second] = await page.getByRole('listitem').allTextContents();
    expect(first).toContain('Elm Tree Surgeryclosed now Fri 27 Nov, 14:58 to 17:58Phone');
    expect(second).toContain('Sat 7 Nov, 15:58 to 18:58, ended early Sat 7 Nov, 17:58');
    expect(second).toContain('agreed “Nobody could work there” Pat Green, Aire Valley Commissioning');
  });

  it('R9 are not agreed with a reason, and what was typed stays until it is kept', async () => {
    await button(/^Answer: Elm Tree/).click();
    await dialog().getByLabel('Not agreed').check();
    await button('Send the answer').click();
    await words('Say why it is not agreed. The practice reads it').waitFor();
    await dialog().getByLabel('Why is it not agreed?').fill('Use the second line');
    await page.route('**/closures/elm-tree/*', (route) => route.abort());
    await button('Send the answer').click();
    await words('We could not reach the server. Your words are kept.').waitFor();
    await page.unroute('**/closures/elm-tree/*');
    await button('Send the answer').click();
    await dialog().waitFor({ state: 'detached' });
    await words('Every closure has an answer.').waitFor();
    await link('Closures').waitFor();
    expect(answers().at(-1)).toEqual({
      path: '/api/aire-valley/oversight/closures/elm-tree/closure-1',
      body: { answer: 'not-agreed', note: 'Use the second line' },
    });
  });

  it('are agreed without a note, and an answer can be changed', async () => {
    await button(/^Answer: Elm Tree/).click();
    await dialog().getByLabel('Agreed', { exact: true }).check();
    await button('Send the answer').click();
    await dialog().waitFor({ state: 'detached' });
    await button(/^Change the answer: Elm Tree/).click();
    expect(await dialog().getByLabel('Agreed', { exact: true }).isChecked()).toBe(true);
    expect(answers().at(-1)!.body).toEqual({ answer: 'agreed', note: '' });
  });
});
