import type { Page } from 'playwright-core';
import { alarmScreens } from './alarm-screens.ts';
import type { Tab } from './open-desk.ts';
import { outreachScreens } from './outreach-screens.ts';
import { reportScreens } from './report-screens.ts';
import { serviceScreens } from './service-screens.ts';
import { videoScreens } from './video-screens.ts';

/** A screen, or a state of one, that must be usable by everyone. `shows` names the components on it. */
export type Screen = {
  shows: string[];
  address: string;
  size?: { width: number; height: number };
  /** Before the page is loaded: what the server will say. */
  before?: (mock: Tab['mock']) => void;
  /** What to do to get there. */
  reach: (tab: Tab) => Promise<void>;
};

const desk = ['PracticeFrame', 'TopBar', 'Desk', 'List'];
const request = [...desk, 'RequestPage', 'AnswerBox'];
const alan = '/staff/elm-tree/to-triage/alan';
const phone = { width: 360, height: 740 };
const tablet = { width: 820, height: 1100 };

const seen = (page: Page, words: string) => page.getByText(words).first().waitFor();
const alanOpen = async ({ page }: Tab) => {
  await page.getByRole('heading', { name: 'Alan Whitcombe' }).waitFor();
  await seen(page, 'Chest tightness on hills');
};
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: false }).click();
const answer = (page: Page) => page.getByRole('textbox', { name: 'Message to Alan Whitcombe' });

export const screens: Record<string, Screen> = {
  ...alarmScreens,
  ...serviceScreens,
  ...outreachScreens,
  ...reportScreens,
  ...videoScreens,
  'sign in': {
    shows: ['SignIn'],
    address: '/staff/sign-in',
    reach: ({ page }) => seen(page, 'Email address'),
  },
  'sign in refused': {
    shows: ['SignIn'],
    address: '/staff/sign-in?next=%2Felm-tree%2Fmine',
    before: (mock) => {
      mock.state.signedIn = false;
    },
    async reach({ page }) {
      await page.getByLabel('Email address').fill('jo.mills@example.org');
      await page.getByLabel('Password').fill('wrong');
      await press(page, 'Sign in');
      await seen(page, 'The email address or the password is not right.');
    },
  },
  organisations: {
    shows: ['Organisations'],
    address: '/staff/',
    before: ({ state }) => {
      const [first] = state.me.memberships;
      state.me.memberships.push({ ...first!, slug: 'northgate', name: 'Northgate Surgery' });
    },
    reach: ({ page }) => seen(page, 'Where are you working now?'),
  },
  'not my organisation': {
    shows: ['Shut'],
    address: '/staff/northgate/to-triage',
    reach: ({ page }) => seen(page, 'You do not work here'),
  },
  list: {
    shows: [...desk, 'NothingOpen'],
    address: '/staff/elm-tree/to-triage',
    reach: ({ page }) => seen(page, 'Omar Farah'),
  },
  'empty list': {
    shows: [...desk, 'NothingOpen'],
    address: '/staff/elm-tree/to-triage',
    before: ({ state }) => {
      for (const row of state.rows) row.state = 'waiting';
    },
    reach: ({ page }) => seen(page, 'Nothing to triage. 8 are waiting for the patient.'),
  },
  'list that could not be fetched': {
    shows: desk,
    address: '/staff/elm-tree/to-triage',
    async reach({ page }) {
      await page.route('**/consultations?*', (route) => route.fulfill({ status: 500, body: '' }));
      await page.reload();
      await seen(page, 'The list could not be fetched.');
    },
  },
  'request with a red flag': { shows: request, address: alan, reach: alanOpen },
  'request of a carer': {
    shows: request,
    address: '/staff/elm-tree/to-triage/baby',
    reach: ({ page }) => seen(page, 'Do not share record information with the sender.'),
  },
  'request that is not here': {
    shows: [...desk, 'RequestPage'],
    address: '/staff/elm-tree/to-triage/nobody',
    reach: ({ page }) => seen(page, 'This request could not be opened.'),
  },
  'photo opened': {
    shows: request,
    address: alan,
    async reach(tab) {
      await alanOpen(tab);
      await press(tab.page, 'Photo 1');
      await tab.page.getByRole('img', { name: 'Sent by the patient' }).waitFor();
    },
  },
  'log a call': {
    shows: request,
    address: alan,
    async reach(tab) {
      await alanOpen(tab);
      await tab.page.keyboard.press('c');
      await seen(tab.page, 'They did not agree to be rung.');
    },
  },
  'record a response': {
    shows: request,
    address: alan,
    async reach(tab) {
      await alanOpen(tab);
      await tab.page.getByRole('tab', { name: 'Record a response' }).click();
      await seen(tab.page, 'What was agreed');
    },
  },
  'empty answer': {
    shows: request,
    address: alan,
    async reach(tab) {
      await alanOpen(tab);
      await press(tab.page, 'Send to Alan Whitcombe');
      await seen(tab.page, 'Write something first');
    },
  },
  'stale lock': {
    shows: request,
    address: alan,
    async reach(tab) {
      await alanOpen(tab);
      await answer(tab.page).fill('Alan, please call 999 now.');
      tab.mock.changeBy('alan', 'Rosa Shah', 'Urgency set');
      await press(tab.page, 'Send to Alan Whitcombe');
      await seen(tab.page, 'This request has changed since you opened it. Rosa Shah, 15:58: Urgency set.');
    },
  },
  'sent, with undo': {
    shows: [...request, 'SentBar'],
    address: '/staff/elm-tree/to-triage/tomasz',
    async reach({ page }) {
      await page
        .getByRole('textbox', { name: 'Message to Tomasz Zielinski' })
        .fill('Please come in on Monday.');
      await press(page, 'Send to Tomasz Zielinski');
      await seen(page, 'Sent to Tomasz Zielinski.');
    },
  },
  'finish refused': {
    shows: ['FinishDialog'],
    address: alan,
    async reach(tab) {
      await alanOpen(tab);
      await tab.page.keyboard.press('e');
      await seen(tab.page, 'A clinician finishes it.');
    },
  },
  finish: {
    shows: ['FinishDialog'],
    address: '/staff/elm-tree/to-triage/omar',
    async reach({ page }) {
      await page.getByRole('heading', { name: 'Omar Farah' }).waitFor();
      await page.keyboard.press('e');
      await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
      await seen(page, 'Choose how it ended.');
    },
  },
  reopen: {
    shows: ['ReopenDialog'],
    address: '/staff/elm-tree/all/omar',
    before: ({ state }) => {
      Object.assign(state.details.get('omar')!, { outcome: 'admin-done' }).row.state = 'finished';
    },
    async reach({ page }) {
      await press(page, 'Reopen');
      await page.getByRole('dialog').getByRole('button', { name: 'Reopen' }).click();
      await seen(page, 'Enter why you are reopening it.');
    },
  },
  urgency: {
    shows: ['UrgencyDialog'],
    address: alan,
    async reach(tab) {
      await alanOpen(tab);
      await tab.page.keyboard.press('u');
      await tab.page.getByRole('radio', { name: 'Routine' }).check();
      await seen(tab.page, 'Only a clinician may lower this.');
    },
  },
  identity: {
    shows: ['IdentityDialog'],
    address: alan,
    async reach(tab) {
      await alanOpen(tab);
      await answer(tab.page).fill('Your result is normal.');
      await tab.page.getByLabel('Tells something from the record').check();
      await press(tab.page, 'Send to Alan Whitcombe');
      await seen(tab.page, 'What did you check?');
    },
  },
  assign: {
    shows: ['AssignMenu'],
    address: alan,
    async reach(tab) {
      await alanOpen(tab);
      await tab.page.keyboard.press('a');
      await tab.page.getByRole('menuitem', { name: 'Amir Khan' }).waitFor();
    },
  },
  keys: {
    shows: ['KeysDialog'],
    address: '/staff/elm-tree/to-triage',
    async reach({ page }) {
      await seen(page, 'Omar Farah');
      await page.keyboard.press('?');
      await seen(page, 'Use single keys in this browser');
    },
  },
  'user menu': {
    shows: ['UserMenu'],
    address: '/staff/elm-tree/to-triage',
    async reach({ page }) {
      await page.getByRole('button', { name: 'Jo Mills' }).click();
      await seen(page, 'Sign out');
    },
  },
  'not live': {
    shows: [...request, 'NotLiveBar'],
    address: alan,
    async reach(tab) {
      await alanOpen(tab);
      tab.mock.dropStreams();
      await seen(tab.page, 'Not live since 15:58.');
    },
  },
  'entry form': {
    shows: ['Entry'],
    address: '/staff/elm-tree/new',
    async reach({ page }) {
      await page.getByLabel('Health problem').check();
      await seen(page, 'Describe the problem in your own words');
    },
  },
  'entry form with errors': {
    shows: ['Entry'],
    address: '/staff/elm-tree/new',
    async reach({ page }) {
      await page.getByLabel('Health problem').check();
      await page.getByRole('textbox', { name: 'Day' }).fill('31');
      await page.getByRole('textbox', { name: 'Month' }).fill('2');
      await page.getByRole('textbox', { name: 'Year' }).fill('1980');
      await press(page, 'Save request');
      await seen(page, 'Not saved yet');
    },
  },
  'duty rota': {
    shows: ['SafetyPage', 'RotaPage'],
    address: '/staff/elm-tree/safety',
    reach: ({ page }) => seen(page, 'The usual week'),
  },
  'duty rota, a half-day with a fault': {
    shows: ['RotaDialog'],
    address: '/staff/elm-tree/safety',
    async reach({ page }) {
      await press(page, 'Change Tuesday morning');
      await page.getByRole('dialog').getByLabel('Phone').first().fill('123');
      await page.getByRole('dialog').getByText('The same people for other half-days').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      await seen(page, 'Enter a phone number with its area code');
    },
  },
  'local numbers': {
    shows: ['SafetyPage', 'NumbersPage'],
    address: '/staff/elm-tree/safety/numbers',
    reach: ({ page }) => seen(page, 'more than 12 months ago. Ring it again.'),
  },
  'local number': {
    shows: ['NumberDialog'],
    address: '/staff/elm-tree/safety/numbers',
    async reach({ page }) {
      await press(page, 'Change Mental health crisis line');
      await seen(page, 'I rang it today');
    },
  },
  'safety settings': {
    shows: ['SafetyPage', 'SettingsPage'],
    address: '/staff/elm-tree/safety/settings',
    reach: ({ page }) => seen(page, 'Minutes until a first look'),
  },
  'safety settings, to be read': {
    shows: ['SafetyPage', 'SettingsPage'],
    address: '/staff/elm-tree/safety/settings',
    before: ({ safety }) => {
      safety.mayEdit = false;
    },
    reach: ({ page }) => seen(page, 'Managers change it.'),
  },
  'practice that is not live yet': {
    shows: ['SafetyPage', 'RotaPage'],
    address: '/staff/elm-tree/safety',
    before: ({ safety }) => {
      Object.assign(safety, { live: false, liveAt: null, rota: [], ahead: [] });
      safety.missing = [{ part: 'rota', words: 'The duty rota is empty.' }];
    },
    reach: ({ page }) => seen(page, 'Elm Tree Surgery is not live yet'),
  },
  'safety warnings for a manager': {
    shows: [...desk, 'SafetyWarnings'],
    address: '/staff/elm-tree/to-triage',
    before: ({ state }) => {
      state.me.memberships[0]!.role = 'manager';
    },
    reach: ({ page }) => seen(page, 'There is no second contact.'),
  },
  'duty rota on a phone': {
    shows: ['SafetyPage', 'RotaPage'],
    address: '/staff/elm-tree/safety',
    size: phone,
    reach: ({ page }) => seen(page, 'The usual week'),
  },
  'list on a tablet': {
    shows: desk,
    address: '/staff/elm-tree/to-triage',
    size: tablet,
    reach: ({ page }) => seen(page, 'Omar Farah'),
  },
  'request on a tablet': { shows: request, address: alan, size: tablet, reach: alanOpen },
  'list on a phone': {
    shows: desk,
    address: '/staff/elm-tree/to-triage',
    size: phone,
    reach: ({ page }) => seen(page, 'Grace Oyelaran'),
  },
  'request on a phone': { shows: request, address: alan, size: phone, reach: alanOpen },
  'entry form on a phone': {
    shows: ['Entry'],
    address: '/staff/elm-tree/new',
    size: phone,
    async reach({ page }) {
      await page.getByLabel('Health problem').check();
      await seen(page, 'Describe the problem in your own words');
    },
  },
};
