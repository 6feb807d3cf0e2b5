import type { Page } from 'playwright-core';
import type { Tab } from './open-desk.ts';
import { asCommissioner } from './oversight.ts';
import { nothingKnown } from './reports.ts';
import type { Screen } from './screens.ts';

const at = (part: string) => `/staff/elm-tree/${part}`;
const oversight = '/staff/aire-valley/oversight';
const phone = { width: 360, height: 740 };
const tablet = { width: 820, height: 1100 };
const laptop = { width: 1280, height: 800 };

const seen = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const drawn = async ({ page }: Tab) => {
  await seen(page, 'None on these days.');
  await page.locator('.recharts-surface').nth(3).waitFor();
};
const asManager = ({ state }: Tab['mock']) => {
  state.me.memberships[0]!.role = 'manager';
};
const figures = { shows: ['ReportsPage', 'FiguresPage'], address: at('figures'), reach: drawn };
const national = {
  shows: ['ReportsPage', 'NationalPage'],
  address: at('figures/national'),
  before: asManager,
  reach: ({ page }: Tab) => seen(page, 'Monday 9 November to Sunday 15 November 2026'),
};
const settings = {
  shows: ['ReportsPage', 'ReportingPage'],
  address: at('figures/settings'),
  before: asManager,
  reach: async ({ page }: Tab) => {
    await seen(page, 'Hold back numbers below');
    await seen(page, 'Aire Valley Commissioning');
  },
};
const overseen = {
  shows: ['OversightFrame', 'OverseenPage'],
  address: oversight,
  before: asCommissioner,
  reach: ({ page }: Tab) => seen(page, 'Ashfield Branch'),
};

/** The pages of numbers, for a practice and for its commissioner. */
export const reportScreens: Record<string, Screen> = {
  figures,
  'figures for a manager on a laptop': { ...figures, size: laptop, before: asManager },
  'figures on a tablet': { ...figures, size: tablet },
  'figures on a phone': { ...figures, size: phone, before: asManager },
  'figures of dates that do not fit': {
    ...figures,
    async reach(tab) {
      await drawn(tab);
      await tab.page.getByRole('button', { name: 'Dates of your own' }).click();
      await tab.page.getByLabel('Last day').fill('2026-01-01');
      await tab.page.getByRole('button', { name: 'Show these days' }).click();
      await seen(tab.page, 'The last day must not be before the first');
    },
  },
  'figures as a copy for others': {
    ...figures,
    address: at('figures?for=others'),
    async reach(tab) {
      await drawn(tab);
      await seen(tab.page, 'held back');
    },
  },
  'figures of days without a request': {
    ...figures,
    before: ({ reports }) => {
      reports.state.figures = reports.state.figures.filter(({ id }) => id === 'feedback');
    },
    reach: ({ page }) => seen(page, /^No request came in/),
  },
  'national files': { ...national, size: laptop },
  'national files on a phone': { ...national, size: phone },
  'national files with everything missing': {
    ...national,
    before: ({ reports }) => nothingKnown(reports),
    reach: ({ page }) => seen(page, 'No participation list was loaded'),
  },
  'figure settings': { ...settings, size: laptop },
  'figure settings on a phone': { ...settings, size: phone },
  'figure settings to read': {
    ...settings,
    before: () => {},
    reach: ({ page }) => seen(page, 'Everybody may read this.'),
  },
  'practices side by side': { ...overseen, size: laptop },
  'practices side by side on a tablet': { ...overseen, size: tablet },
  'practices side by side on a phone': { ...overseen, size: phone },
  'a commissioner without a practice': {
    ...overseen,
    before: (mock) => {
      asCommissioner(mock);
      mock.oversight.state.practices = [];
    },
    reach: ({ page }) => seen(page, 'You oversee no practice yet.'),
  },
  'closures told to a commissioner': {
    shows: ['OversightFrame', 'ClosureInboxPage'],
    address: `${oversight}/closures`,
    size: laptop,
    before: asCommissioner,
    reach: ({ page }) => seen(page, 'The phone line is down'),
  },
  'closures told to a commissioner on a phone': {
    shows: ['OversightFrame', 'ClosureInboxPage', 'OverseerMenu'],
    address: `${oversight}/closures`,
    size: phone,
    before: asCommissioner,
    async reach({ page }) {
      await seen(page, 'The phone line is down');
      await page.getByRole('button', { name: 'Pat Green', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
    },
  },
  'closure not agreed': {
    shows: ['OversightFrame', 'ClosureInboxPage', 'AnswerDialog'],
    address: `${oversight}/closures`,
    before: asCommissioner,
    async reach({ page }) {
      await page.getByRole('button', { name: /^Answer: Elm Tree/ }).click();
      await page.getByLabel('Not agreed').check();
      await page.getByRole('button', { name: 'Send the answer' }).click();
      await seen(page, 'Say why it is not agreed. The practice reads it');
    },
  },
};
