import type { Page } from 'playwright-core';
import type { Tab } from './open-desk.ts';
import { answered } from './outreach.ts';
import type { Screen } from './screens.ts';

const at = (part: string) => `/staff/elm-tree/${part}`;
const phone = { width: 360, height: 740 };
const tablet = { width: 820, height: 1100 };
const laptop = { width: 1280, height: 800 };

const seen = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

const asClinician = ({ state }: Tab['mock']) => {
  state.me.memberships[0]!.role = 'clinician';
};
const prepared = (mock: Tab['mock']) => {
  asClinician(mock);
  mock.batches.put();
};
const sending = (mock: Tab['mock']) => {
  prepared(mock);
  Object.assign(mock.batches.state.batch!, { state: 'sending', startedAt: Date.now() });
  mock.batches.send(60);
};
const hasAnswered = ({ state }: Tab['mock']) => {
  const omar = state.details.get('omar')!;
  Object.assign(omar, {
    outreach: { ...answered, batch: { id: 'b1', title: 'Mood reviews' } },
    answers: [],
    test: true,
    feedback: { answer: 1, words: 'Quick and kind.', at: Date.parse('2026-11-27T09:00:00Z') },
  }).row.door = 'practice';
  omar.switches.request.files = false;
};

const found = async ({ page }: Tab) => {
  await page.getByLabel('Find the patient').fill('Whitcombe');
  await seen(page, '3 patients found.');
};
const toAlan = async (tab: Tab) => {
  await found(tab);
  await press(tab.page, 'Write to Alan Whitcombe');
  await tab.page.getByRole('heading', { name: 'Alan Whitcombe' }).waitFor();
};
const written = async (tab: Tab) => {
  const { page } = tab;
  await toAlan(tab);
  await page.getByLabel('Their health').check();
  await page
    .getByLabel('Message', { exact: true })
    .fill('Hello Alan,\n\nYour yearly review is due. Please answer these questions.');
  await page.getByLabel('Questions to fill in').selectOption('phq-9');
  await page.getByLabel('It tells something from the record').check();
  await seen(page, 'Answer our questions');
  await seen(page, 'There is a message for you.');
};
const nothingMarked = async (tab: Tab) => {
  await found(tab);
  await press(tab.page, 'Not here: type their details');
  await tab.page.getByLabel('Full name').fill('');
  await press(tab.page, 'Send to the patient');
  await seen(tab.page, 'Choose what it is about');
};

/** Screens of what the practice begins: messages to one, to many, and what patients may send. */
export const outreachScreens: Record<string, Screen> = {
  'write to a patient': { shows: ['WritePage'], address: at('write'), reach: found },
  'write to a patient, on a phone': {
    shows: ['WritePage'],
    address: at('write'),
    size: phone,
    reach: found,
  },
  'message written': { shows: ['WritePage'], address: at('write'), size: laptop, reach: written },
  'message written on a tablet': { shows: ['WritePage'], address: at('write'), size: tablet, reach: written },
  'message written on a phone': { shows: ['WritePage'], address: at('write'), size: phone, reach: written },
  'message with faults': { shows: ['WritePage'], address: at('write'), size: laptop, reach: nothingMarked },
  'message while the practice takes none': {
    shows: ['WritePage'],
    address: at('write'),
    size: laptop,
    before: ({ outreach }) => {
      outreach.messaging.messages = false;
    },
    async reach(tab) {
      await toAlan(tab);
      await seen(tab.page, 'Your practice takes no messages from patients');
    },
  },
  'replies, files and scores': {
    shows: ['MessagingPage'],
    address: at('messaging'),
    size: laptop,
    before: ({ state }) => {
      state.me.memberships[0]!.role = 'manager';
    },
    reach: ({ page }) => seen(page, 'It is no diagnosis.'),
  },
  'replies, files and scores on a phone': {
    shows: ['MessagingPage'],
    address: at('messaging'),
    size: phone,
    reach: ({ page }) => seen(page, 'Managers change it.'),
  },
  'no messages to many': {
    shows: ['BatchesPage'],
    address: at('many'),
    reach: ({ page }) => seen(page, 'None yet.'),
  },
  'messages to many': {
    shows: ['BatchesPage'],
    address: at('many'),
    size: laptop,
    before: sending,
    reach: ({ page }) => seen(page, 'Asthma reviews'),
  },
  'messages to many on a phone': {
    shows: ['BatchesPage'],
    address: at('many'),
    size: phone,
    before: sending,
    reach: ({ page }) => seen(page, 'Asthma reviews'),
  },
  'new message to many, with faults': {
    shows: ['MakeBatchPage'],
    address: at('many/new'),
    size: laptop,
    async reach({ page }) {
      await page
        .getByLabel('The list')
        .fill('Name,Date of birth,Mobile,Clinic\nAlan,03/02/1959,07700900456,Sat');
      await seen(page, '1 line');
      await press(page, 'See who it goes to');
      await seen(page, 'Give it a name');
    },
  },
  'new message to many on a phone': {
    shows: ['MakeBatchPage'],
    address: at('many/new'),
    size: phone,
    reach: ({ page }) => seen(page, 'An example file'),
  },
  'list before it is sent': {
    shows: ['BatchPage'],
    address: at('many/b1'),
    size: laptop,
    before: (mock) => {
      prepared(mock);
      mock.batches.state.sentBefore = { title: 'Asthma reviews', at: Date.parse('2026-11-26T10:00:00Z') };
    },
    reach: ({ page }) => seen(page, 'This patient has died.'),
  },
  'list before it is sent, on a phone': {
    shows: ['BatchPage'],
    address: at('many/b1'),
    size: phone,
    before: prepared,
    reach: ({ page }) => seen(page, 'This patient has died.'),
  },
  'list for reception': {
    shows: ['BatchPage'],
    address: at('many/b1'),
    size: tablet,
    before: ({ batches }) => batches.put(),
    reach: ({ page }) => seen(page, 'A manager or a clinician sends it.'),
  },
  'list while it goes': {
    shows: ['BatchPage'],
    address: at('many/b1'),
    size: laptop,
    before: sending,
    reach: ({ page }) => seen(page, 'Answered 12'),
  },
  'list while it goes, on a phone': {
    shows: ['BatchPage'],
    address: at('many/b1'),
    size: phone,
    before: sending,
    reach: ({ page }) => seen(page, 'Answered 12'),
  },
  'stopping a list': {
    shows: ['StopBatchDialog'],
    address: at('many/b1'),
    before: sending,
    async reach({ page }) {
      await press(page, 'Stop for good');
      await seen(page, 'To go on later, pause it instead.');
    },
  },
  'request that we began': {
    shows: ['RequestPage'],
    address: at('all/omar'),
    size: laptop,
    before: hasAnswered,
    reach: ({ page }) => seen(page, '3 of 27 points: Minimal'),
  },
  'request that we began, on a phone': {
    shows: ['RequestPage'],
    address: at('all/omar'),
    size: phone,
    before: hasAnswered,
    reach: ({ page }) => seen(page, '3 of 27 points: Minimal'),
  },
  'saying that a request is a test': {
    shows: ['TestDialog'],
    address: at('to-triage/omar'),
    before: asClinician,
    async reach({ page }) {
      await press(page, 'Patient');
      await page.getByRole('menuitem', { name: 'This is a test' }).click();
      await seen(page, 'Why this is a test');
    },
  },
  'what they can send': {
    shows: ['SwitchDialog'],
    address: at('to-triage/omar'),
    async reach({ page }) {
      await press(page, 'Patient');
      await page.getByRole('menuitem', { name: 'What they can send' }).click();
      await page.getByLabel('Everywhere, for this patient').check();
      await page.getByLabel('They can write back').uncheck();
      await seen(page, 'Nobody can begin a conversation with them either');
    },
  },
};
