import type { Page } from 'playwright-core';
import type { Tab } from './open-desk.ts';
import { rosa } from './people.ts';
import type { Screen } from './screens.ts';

const at = (part: string) => `/staff/elm-tree/${part}`;
const phone = { width: 360, height: 740 };
const tablet = { width: 820, height: 1100 };
const laptop = { width: 1280, height: 800 };

const seen = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Rosa Shah, who holds the calls. */
export const asRosa = ({ state, video }: Tab['mock']) => {
  Object.assign(state.me.memberships[0]!, { role: 'clinician', member: rosa.id });
  state.me.user.name = rosa.name;
  video.put();
};
const late = (mock: Tab['mock']) => {
  asRosa(mock);
  for (const one of mock.video.state.items) if (one.state === 'invited') one.delayMinutes = 10;
};
const atTheDoor = (mock: Tab['mock']) => {
  asRosa(mock);
  mock.video.knock();
  mock.video.state.calls['v-alan']!.doNotRing = 'They said a call is not safe.';
};
const inTheCall = (mock: Tab['mock']) => {
  asRosa(mock);
  mock.video.begin();
};

const clinic = {
  shows: ['ClinicPage'],
  address: at('video'),
  before: late,
  reach: ({ page }: Tab) => seen(page, '5 calls, 2 waiting.'),
};
const knocking = {
  shows: ['CallPage'],
  address: at('video/v-alan'),
  before: atTheDoor,
  reach: ({ page }: Tab) => seen(page, 'Another name than expected'),
};
const held = {
  shows: ['CallPage'],
  address: at('video/v-alan'),
  before: inTheCall,
  reach: ({ page }: Tab) => seen(page, 'With them: his daughter'),
};
const unsafe = async (tab: Tab) => {
  await knocking.reach(tab);
  await tab.page.getByLabel('Not sure').check();
  await press(tab.page, 'Save the answers');
  await seen(tab.page, 'Enter where the patient is now');
};
const ending = async (tab: Tab) => {
  await held.reach(tab);
  await press(tab.page, 'End the call');
  await tab.page.getByLabel('Another code').check();
  await tab.page.getByLabel('Code', { exact: true }).fill('448337002');
  await press(tab.page, 'End the call for everybody');
  await seen(tab.page, 'This is no SNOMED CT concept.');
};
const ended = async (tab: Tab) => {
  await held.reach(tab);
  await press(tab.page, 'End the call');
  await press(tab.page, 'End the call for everybody');
  await seen(tab.page, 'Next patient: Omar Farah');
};
const inviting = async ({ page }: Tab) => {
  await page.getByRole('heading', { name: 'Hannah Price' }).waitFor();
  await press(page, /^Video call/);
  await page.getByLabel('At a time').check();
  await page.getByLabel('Time', { exact: true }).fill('16:30');
  await page.getByLabel('Your own words (optional)').fill('I would like to see how you walk.');
  await seen(page, 'at 4:30pm on Friday 27 November');
};
const hannah = {
  shows: ['InviteDialog'],
  address: at('to-triage/hannah'),
  before: (mock: Tab['mock']) => {
    asRosa(mock);
    mock.video.state.items = [];
  },
  reach: inviting,
};
const byName = async (tab: Tab) => {
  const { page } = tab;
  await page.getByLabel('Find the patient').fill('Whitcombe');
  await press(page, 'Invite Alan Whitcombe');
  await page.getByLabel('At a time').check();
  await press(page, /^Invite Alan/);
  await seen(page, 'Enter a day and a time');
};
const settings = {
  shows: ['VideoSettingsPage'],
  address: at('video/settings'),
  reach: ({ page }: Tab) => seen(page, 'We offer video calls'),
};
const fromList = (name: string, words: string) => async (tab: Tab) => {
  await clinic.reach(tab);
  await press(tab.page, 'More for Alan Whitcombe');
  await tab.page.getByRole('menuitem', { name }).click();
  await seen(tab.page, words);
};

/** The screens of video calls. */
export const videoScreens: Record<string, Screen> = {
  'video calls of today': { ...clinic, size: laptop },
  'video calls of today, on a tablet': { ...clinic, size: tablet },
  'video calls of today, on a phone': { ...clinic, size: phone },
  'no video calls': {
    shows: ['ClinicPage'],
    address: at('video'),
    reach: ({ page }) => seen(page, 'No video calls today.'),
  },
  'no video calls while they are switched off': {
    shows: ['ClinicPage'],
    address: at('video'),
    before: ({ video }) => {
      video.state.settings.offered = false;
    },
    reach: ({ page }) => seen(page, 'Video calls are switched off'),
  },
  'what can be done with a video call': {
    ...clinic,
    shows: ['CallMenu'],
    async reach(tab) {
      await clinic.reach(tab);
      await press(tab.page, 'More for Alan Whitcombe');
      await seen(tab.page, 'Cancel the call');
    },
  },
  'another time for a video call': {
    ...clinic,
    shows: ['ChangeCallDialog'],
    reach: fromList('Change the time', 'Change and tell Alan Whitcombe'),
  },
  'another time for a video call, on a phone': {
    ...clinic,
    shows: ['ChangeCallDialog'],
    size: phone,
    reach: fromList('Change the time', 'Change and tell Alan Whitcombe'),
  },
  'cancelling a video call': {
    ...clinic,
    shows: ['CancelCallDialog'],
    reach: fromList('Cancel the call', 'What happens instead?'),
  },
  'a guest for a video call': {
    ...clinic,
    shows: ['GuestDialog'],
    size: phone,
    reach: fromList('Add a guest', 'It never names the patient.'),
  },
  'link of a guest': {
    ...clinic,
    shows: ['GuestDialog'],
    async reach(tab) {
      await fromList('Add a guest', 'It never names the patient.')(tab);
      await tab.page.getByLabel('Their name').fill('Anna Kowalska');
      await press(tab.page, 'Make their link');
      await seen(tab.page, 'Shown this once.');
    },
  },
  'running late': {
    ...clinic,
    shows: ['DelayDialog'],
    async reach(tab) {
      await clinic.reach(tab);
      await press(tab.page, 'Running late');
      await seen(tab.page, 'On time again');
    },
  },
  'running late, on a phone': {
    ...clinic,
    shows: ['DelayDialog'],
    size: phone,
    async reach(tab) {
      await clinic.reach(tab);
      await press(tab.page, 'Running late');
      await seen(tab.page, 'On time again');
    },
  },
  'inviting to a video call': { ...hannah, size: laptop },
  'inviting to a video call, on a phone': { ...hannah, size: phone },
  'inviting to a video call by name': {
    shows: ['ByNamePage'],
    address: at('video/invite'),
    size: laptop,
    before: asRosa,
    reach: byName,
  },
  'inviting to a video call by name, on a phone': {
    shows: ['ByNamePage'],
    address: at('video/invite'),
    size: phone,
    before: asRosa,
    reach: byName,
  },
  'request with a video call': {
    shows: ['RequestPage', 'WaitingStrip'],
    address: at('to-triage/alan'),
    size: laptop,
    before: (mock) => {
      asRosa(mock);
      const [first] = mock.video.state.items;
      Object.assign(first!, { consultation: 'alan' });
    },
    reach: ({ page }) => seen(page, 'held by video, 12 min'),
  },
  'request with a video call, on a phone': {
    shows: ['RequestPage', 'WaitingStrip'],
    address: at('to-triage/alan'),
    size: phone,
    before: asRosa,
    reach: ({ page }) => seen(page, 'waiting 6 min'),
  },
  'patient at the door of a call': { ...knocking, size: laptop },
  'patient at the door of a call, on a tablet': { ...knocking, size: tablet },
  'patient at the door of a call, on a phone': { ...knocking, size: phone },
  'patient who may not be safe': { ...knocking, size: laptop, reach: unsafe },
  'patient who may not be safe, on a phone': { ...knocking, size: phone, reach: unsafe },
  'video call under way': { ...held, size: laptop },
  'video call under way, on a phone': { ...held, size: phone },
  'ending a video call': { ...held, shows: ['EndCallDialog'], size: laptop, reach: ending },
  'ending a video call, on a phone': { ...held, shows: ['EndCallDialog'], size: phone, reach: ending },
  'video call that ended': { ...held, size: laptop, reach: ended },
  'video call that ended, on a phone': { ...held, size: phone, reach: ended },
  'video call for reception': {
    shows: ['CallPage'],
    address: at('video/v-alan'),
    size: laptop,
    before: ({ video }) => {
      video.put();
      video.knock();
    },
    reach: ({ page }) => seen(page, 'A clinician holds the call.'),
  },
  'video call for reception, on a phone': {
    shows: ['CallPage'],
    address: at('video/v-alan'),
    size: phone,
    before: ({ video }) => {
      video.put();
      video.knock();
    },
    reach: ({ page }) => seen(page, 'A clinician holds the call.'),
  },
  'video call that is not here': {
    shows: ['CallPage'],
    address: at('video/nothing'),
    reach: ({ page }) => seen(page, 'The video call could not be fetched.'),
  },
  'settings of video calls': {
    ...settings,
    size: laptop,
    before: ({ state }) => {
      state.me.memberships[0]!.role = 'manager';
    },
  },
  'settings of video calls, on a phone': { ...settings, size: phone },
};
