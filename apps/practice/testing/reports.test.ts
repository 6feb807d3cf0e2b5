import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';

const desk = atTheDesk('/staff/elm-tree/figures', (page) => page.getByText('None on these days.').waitFor());
const { button, words } = desk;
let tab: Tab;
let page: Page;
beforeEach(() => {
  ({ tab, page } = desk);
});

const link = (name: string | RegExp) => page.getByRole('link', { name });
const href = (name: string | RegExp) => link(name).getAttribute('href');
const figure = (title: string) =>
  page.locator('section.figure').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const rowOf = async (title: string, row: string) =>
  (
    await figure(title)
      .getByRole('row', { name: new RegExp(`^${row}`) })
      .getByRole('cell')
      .allTextContents()
  ).join(' ');
const asManager = async () => {
  tab.mock.state.me.memberships[0]!.role = 'manager';
  await page.reload();
};
const posted = () => tab.mock.state.posts.filter(({ path }) => path.endsWith('/reporting')).at(-1);

describe('the figures', () => {
  it('are reached from the queues and from the menu', async () => {
    await page.goto(`${tab.mock.origin}/staff/elm-tree/to-triage`);
    await link('Figures').click();
    await words('None on these days.').waitFor();
    await button('Jo Mills').click();
    await page.getByRole('menuitem', { name: 'Figures and national files' }).waitFor();
  });

  it('are of this week until other days are chosen, and the address keeps the choice', async () => {
    await words('Monday 23 November 2026 to Friday 27 November 2026').waitFor();
    await button('Last month').click();
    await words('Thursday 1 October 2026 to Saturday 31 October 2026').waitFor();
    expect(new URL(page.url()).search).toBe('?period=last-month');
    expect(tab.mock.reports.state.asked.at(-1)).toBe('?from=2026-10-01&to=2026-10-31');
    await page.reload();
    await words('Thursday 1 October 2026 to Saturday 31 October 2026').waitFor();
    expect(await button('Last month').getAttribute('aria-pressed')).toBe('true');
  });

  it('take days of one’s own, and say what is wrong with them without asking for any', async () => {
    await button('Dates of your own').click();
    await page.getByLabel('First day').fill('2026-11-20');
    await page.getByLabel('Last day').fill('2026-11-19');
    await button('Show these days').click();
    await words('The last day must not be before the first').waitFor();
    await page.getByLabel('Last day').fill('2026-11-20');
    await button('Show these days').click();
    await page.getByText('Friday 20 November 2026', { exact: true }).waitFor();
    expect(tab.mock.reports.state.asked.at(-1)).toBe('?from=2026-11-20&to=2026-11-20');
  });

  it('stand as a chart with its table under it, each with what is counted and its file', async () => {
    const kinds = figure('Requests by kind');
    await kinds.locator('.recharts-surface').waitFor();
    expect(await kinds.textContent()).toContain('Each request is counted once, when it came in.');
    expect(await rowOf('Requests by kind', 'A health problem')).toBe('61 22 3');
    expect(await kinds.locator('.segment-number').allTextContents()).toEqual([
      '61',
      '38',
      '12',
      '22',
      '4',
      '3',
    ]);
    expect(await href('Table of Requests by kind (CSV)')).toBe(
      '/api/elm-tree/figures/kinds.csv?from=2026-11-23&to=2026-11-27',
    );
  });

  it('say so where minutes cannot be told yet, and where there is nothing', async () => {
    expect(await rowOf('Minutes until the first answer', 'Soon')).toBe('240 too few');
    expect(await figure('What patients thought of it').textContent()).toContain('None on these days.');
    expect(await figure('What patients thought of it').getByRole('table').count()).toBe(0);
  });

  it('of days without a request say what that means', async () => {
    tab.mock.reports.state.figures.splice(0, 6);
    await page.reload();
    await words(
      'No request came in on Monday 23 November 2026 to Friday 27 November 2026. Choose other days.',
    ).waitFor();
  });

  it('R120 in a copy for others hold small numbers back, in words, and so do their files', async () => {
    const copy = button('A copy for others: small numbers held back');
    await copy.click();
    await words('“Held back” is a number too small to show').waitFor();
    expect(await rowOf('Requests by kind', 'A health problem')).toBe('61 22 held back');
    expect(await rowOf('Requests by kind', 'Repeat medication')).toBe('38 held back 0');
    expect(await href('Table of Requests by kind (CSV)')).toMatch(/&heldBack=yes$/);
    expect(new URL(page.url()).search).toBe('?for=others');
    await copy.click();
    await page.getByText('“Held back”').first().waitFor({ state: 'detached' });
    expect(await rowOf('Requests by kind', 'A health problem')).toBe('61 22 3');
  });

  it('give rows and the access pack to managers alone, and say what they hold', async () => {
    expect(await link('Every request (CSV)').count()).toBe(0);
    expect(await link('Access pack (PDF)').count()).toBe(0);
    await asManager();
    await words('no name, number or word of anybody; the log keeps who took it').waitFor();
    expect(await href('Every request (CSV)')).toBe(
      '/api/elm-tree/figures/requests.csv?from=2026-11-23&to=2026-11-27',
    );
    expect(await href('Access pack (PDF)')).toBe(
      '/api/elm-tree/access-pack.pdf?from=2026-11-23&to=2026-11-27',
    );
  });

  it('print one after another, without the desk around them', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Figures of Elm Tree Surgery').waitFor();
    for (const gone of ['.top-bar', '.queues', '.page-tabs', '.period-names', '.report-contents'])
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    const chart = await figure('Requests by kind').locator('.recharts-surface').boundingBox();
    expect(chart!.height).toBeGreaterThan(60);
  });

  it('load their charts only when they are opened, as video calls do what they need', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${tab.mock.origin}/staff/elm-tree/to-triage`);
    await page.getByText('Omar Farah').waitFor();
    const scripts = asked.filter((url) => /\.js$/.test(url)).join(' ');
    expect(scripts).toContain('/index-');
    expect(scripts).not.toMatch(/\/(pages|FigureChart|CallPage)-/);
  });
});

describe('what is set about figures', () => {
  const settings = async () => {
    await asManager();
    await link('Settings').click();
    await page.getByLabel('Registered patients').waitFor();
  };

  it('is kept as it was typed, and says what is wrong at its field', async () => {
    await settings();
    await page.getByLabel('Registered patients').fill('7,012');
    await page.getByLabel('Counted on').fill('');
    await button('Save settings').click();
    await words('Enter the day your list was counted').waitFor();
    expect(await page.getByLabel('Registered patients').inputValue()).toBe('7,012');
    await page.getByLabel('Counted on').fill('2026-11-20');
    await page.getByLabel('Hold back numbers below').fill('10');
    await page.getByLabel('Show everybody how we are doing').uncheck();
    await page.getByLabel('Sub-ICB code').fill('15F0');
    await button('Save settings').click();
    await words('Saved.').waitFor();
    expect(posted()!.body).toMatchObject({
      registered: 7012,
      registeredOn: '2026-11-20',
      smallNumbers: 10,
      publicFigures: false,
      places: { subIcbCode: '15F0', pcnName: 'Aire Valley PCN' },
    });
    await words('It is turned off: nobody sees it.').waitFor();
  });

  it('leads to the page for everybody, and says who outside the practice sees the figures', async () => {
    await settings();
    expect(await href('Look at the page')).toBe('/elm-tree/how-we-are-doing');
    await words('since Thu 1 Oct, 10:00').waitFor();
    await words('They see no request and nobody’s name.').waitFor();
  });

  it('is read by everybody and changed by managers', async () => {
    await link('Settings').click();
    await words('Everybody may read this. Managers change it.').waitFor();
    await words('6,920 on Sunday 1 November 2026').waitFor();
    await words('those below 5').waitFor();
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
  });
});

describe('the national files', () => {
  const national = () => link('National files').click();
  const week = (name: string) => page.getByRole('row', { name: new RegExp(name) });

  it('R109 say what became of each week, and are taken away in each format by a manager', async () => {
    await asManager();
    await national();
    await words('oc-2026 version 1').waitFor();
    expect(await week('Monday 9 November').textContent()).toContain('made Mon 16 Nov, 06:001,134');
    expect(await week('Monday 16 November').textContent()).toContain('missed');
    expect(await week('Monday 23 November').getByRole('link').count()).toBe(0);
    expect(await href('XML of Monday 16 November to Sunday 22 November 2026')).toBe(
      '/api/elm-tree/national/files?week=2026-11-16&format=xml',
    );
    await words('1 week has ended without files.').waitFor();
    await words(
      'npm run --silent frontdoor -- national --week 2026-11-16 --format json --out files',
    ).waitFor();
  });

  it('R115 R118 give the two tables of a month to a manager', async () => {
    await asManager();
    await national();
    await words('October 2026').waitFor();
    expect(await href('Summary of October 2026 (CSV)')).toBe('/api/elm-tree/national/month?month=2026-10');
    expect(await href('By day and time in October 2026 (CSV)')).toBe(
      '/api/elm-tree/national/times?month=2026-10',
    );
  });

  it('R111 say what is missing and what to do about it, and offer no file then', async () => {
    await asManager();
    const { state } = tab.mock.reports;
    Object.assign(state.national, { odsCode: null, participating: 'no-list' });
    state.reporting.registered = null;
    await national();
    const missing = await page.getByRole('region', { name: 'What is missing' }).textContent();
    expect(missing).toContain('There is no ODS code, so you are in no file.');
    expect(missing).toContain('No participation list was loaded, so no practice is in the files.');
    expect(missing).toContain('The size of your list is not entered');
    expect(await week('Monday 9 November').getByRole('link').count()).toBe(0);
    state.national.participating = 'no';
    await page.reload();
    await words('Accept the collection in CQRS; whoever runs Frontdoor then loads the new list.').waitFor();
  });

  it('are read by everybody and taken away by managers', async () => {
    await national();
    await words('A manager can take them away.').waitFor();
    expect(await week('Monday 9 November').getByRole('link').count()).toBe(0);
  });
});
