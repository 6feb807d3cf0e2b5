import type { Alarm } from '@frontdoor/contract';
import type { Page } from 'playwright-core';
import { hide } from './details.ts';
import type { Tab } from './open-desk.ts';
import { friday, rosa } from './people.ts';
import type { Screen } from './screens.ts';

const desk = ['PracticeFrame', 'TopBar', 'Desk', 'List', 'AlarmBar'];
const request = [...desk, 'RequestPage'];
const list = '/staff/elm-tree/to-triage';
const alan = `${list}/alan`;
const phone = { width: 360, height: 740 };

const seen = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();
const heading = ({ page }: Tab, name: string) => page.getByRole('heading', { name, level: 2 }).waitFor();

const minute = 60_000;
const notice = (of: Partial<Alarm['notices'][number]>): Alarm['notices'][number] => ({
  to: 'duty',
  name: 'Rosa Shah',
  channel: 'text',
  state: 'sent',
  at: friday - 5 * minute,
  ...of,
});

/** Twenty minutes without anybody: the duty phone bounced, everyone is told. */
export const everyone: Partial<Alarm> = {
  raisedAt: friday - 21 * minute,
  rung: 3,
  nextAt: friday + 9 * minute,
  notices: [
    notice({ at: friday - 21 * minute }),
    notice({ state: 'failed', channel: 'email', at: friday - 20 * minute }),
    notice({ to: 'second', name: 'Amir Khan', at: friday - 11 * minute }),
    notice({ to: 'manager', name: 'Amir Khan', channel: 'email', state: 'queued', at: friday - minute }),
  ],
};

export const claimed: Partial<Alarm> = {
  state: 'claimed',
  sounding: false,
  claimedBy: rosa,
  claimedAt: friday - 4 * minute,
  quietUntil: friday + 6 * minute,
  attempts: [
    { at: friday - 4 * minute, who: 'Rosa Shah', kind: 'rang-no-answer' },
    { at: friday - 2 * minute, who: 'Rosa Shah', kind: 'voicemail' },
  ],
};

const withAlarm = (changes: Partial<Alarm>) => (mock: Tab['mock']) => {
  // With no call that is safe there would be little to try.
  Object.assign(mock.state.details.get('alan')!.contact.safe, { call: true, voicemail: true });
  mock.alarms.raise('alan', changes);
};

/** Every state of a red flag and of a first look. */
export const alarmScreens: Record<string, Screen> = {
  'alarm that sounds': {
    shows: [...desk, 'AlarmBar'],
    address: list,
    before: withAlarm({}),
    reach: ({ page }) => seen(page, 'Nobody has it'),
  },
  'alarm that sounds for somebody else': {
    shows: desk,
    address: list,
    before: withAlarm({ sounding: false }),
    reach: ({ page }) => seen(page, 'Nobody has it'),
  },
  'three alarms': {
    shows: desk,
    address: list,
    before(mock) {
      mock.alarms.raise('alan', everyone);
      mock.alarms.raise('baby', { title: 'Baby hard to wake' });
      mock.alarms.raise('margaret', { ...claimed, title: 'A member of staff is worried' });
    },
    reach: ({ page }) => seen(page, '1 more alarm'),
  },
  'alarm in the request': {
    shows: [...request, 'AnswerBox'],
    address: alan,
    before: withAlarm(everyone),
    reach: ({ page }) => seen(page, 'Email to Rosa Shah (duty) failed'),
  },
  'alarm that somebody has': {
    shows: request,
    address: alan,
    before: withAlarm(claimed),
    reach: ({ page }) => seen(page, 'Left a voicemail'),
  },
  'end an alarm, with what is missing': {
    shows: ['EndAlarmDialog', 'AlarmBar'],
    address: alan,
    before: withAlarm({}),
    async reach(tab) {
      await seen(tab.page, 'Alarm since 15:52, 6 min');
      await tab.page.keyboard.press('d');
      await tab.page.getByLabel('I handed over by phone to a service').check();
      await tab.page.getByRole('dialog').getByRole('button', { name: 'End the alarm' }).click();
      await seen(tab.page, 'Choose the service you handed over to');
    },
  },
  'finish before the alarm has ended': {
    shows: ['FinishDialog'],
    address: alan,
    before: withAlarm({}),
    async reach(tab) {
      await seen(tab.page, 'Alarm since 15:52, 6 min');
      await tab.page.keyboard.press('e');
      await seen(tab.page, 'The alarm is still open, so this cannot be finished.');
    },
  },
  'alarms that could not be read': {
    shows: desk,
    address: list,
    async reach({ page }) {
      await page.route('**/alarms', (route) => route.fulfill({ status: 403, body: '' }));
      await page.reload();
      await seen(page, 'Alarms could not be read.');
    },
  },
  'first look that is late': {
    shows: request,
    address: `${list}/baby`,
    reach: ({ page }) => seen(page, 'First look late since 15:51'),
  },
  'first look to come, not read by rules': {
    shows: request,
    address: `${list}/margaret`,
    reach: ({ page }) => seen(page, 'Not read by rules: photo or document'),
  },
  'told before, and worse': {
    shows: request,
    address: `${list}/tomasz`,
    reach: ({ page }) => seen(page, 'Told us before, and it is worse.'),
  },
  'hidden request': {
    shows: request,
    address: alan,
    before(mock) {
      hide(mock.state.details.get('alan')!);
      mock.alarms.raise('alan', { title: 'Clinician to open first' });
    },
    reach: ({ page }) => seen(page, 'What was written is for clinicians and the safeguarding lead.'),
  },
  'seal a photo': {
    shows: request,
    address: alan,
    async reach(tab) {
      await heading(tab, 'Alan Whitcombe');
      await press(tab.page, 'Open photo 1');
      await tab.page.getByRole('button', { name: 'Seal this photo' }).waitFor();
      await tab.page.keyboard.press('s');
      await tab.page.getByRole('button', { name: 'Seal it' }).click();
      await seen(tab.page, 'Enter why it is sealed.');
    },
  },
  'sealed photo': {
    shows: request,
    address: alan,
    before: ({ state }) => {
      Object.assign(state.details.get('alan')!.files[0]!, { sealed: true, mayOpen: false });
    },
    reach: ({ page }) => seen(page, 'Photo 1 is sealed.'),
  },
  'figures of the rules': {
    shows: ['FlagsPage'],
    address: '/staff/elm-tree/flags',
    reach: ({ page }) => seen(page, 'Baby feeding less'),
  },
  'figures of the rules on a phone': {
    shows: ['FlagsPage'],
    address: '/staff/elm-tree/flags',
    size: phone,
    reach: ({ page }) => seen(page, 'Baby feeding less'),
  },
  'alarms on a phone': {
    shows: desk,
    address: list,
    size: phone,
    before: withAlarm(everyone),
    reach: ({ page }) => seen(page, 'Nobody has it'),
  },
  'alarm in the request on a phone': {
    shows: request,
    address: alan,
    size: phone,
    before: withAlarm(everyone),
    reach: ({ page }) => seen(page, 'Email to Rosa Shah (duty) failed'),
  },
};
