import type { ContactChange, Detail } from '@frontdoor/contract';
import type { Page } from 'playwright-core';
import type { Tab } from './open-desk.ts';
import { friday, minutesAgo } from './people.ts';
import type { Screen } from './screens.ts';
import { someTasks } from './tasks.ts';

const at = (part: string) => `/staff/elm-tree/${part}`;
const phone = { width: 360, height: 740 };
const tablet = { width: 820, height: 1100 };
const laptop = { width: 1280, height: 800 };
const request = ['PracticeFrame', 'Desk', 'RequestPage'];

const seen = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const dialog = (page: Page) => page.getByRole('dialog');

export const newPhone: ContactChange = {
  id: 'change-1',
  recipient: 'patient',
  field: 'phone',
  held: '07700900456',
  value: '07700900999',
  confirmed: true,
  tellOld: true,
  state: 'proposed',
  proposedAt: friday - 600_000,
  note: null,
  evidence: null,
  proofs: ['code', 'call', 'in-person', 'nhs-login'],
  forRecord: false,
  copied: false,
  copiedBy: null,
};

/** Makes it a request that gives a new name, address and pharmacy (R47). */
export function sentToChange(one: Detail): void {
  Object.assign(one.row, { kind: 'contact-details', words: 'New name, address, pharmacy' });
  const typed = { ...newPhone, confirmed: false, tellOld: false };
  one.contactChanges = [
    {
      ...typed,
      id: 'new-name',
      field: 'name',
      held: 'Omar Farah',
      value: 'Omar Faraday',
      note: 'Marriage or civil partnership',
      evidence: 'Bring the marriage certificate to the surgery.',
      proofs: ['evidence', 'call', 'in-person', 'nhs-login'],
    },
    {
      ...typed,
      id: 'new-address',
      field: 'address',
      held: 'LS9 6AA',
      value: '18 Harrogate Road, Leeds, LS7 3PD',
      note: 'Letters are not safe there',
      proofs: ['call', 'in-person', 'nhs-login'],
    },
    {
      ...typed,
      id: 'new-pharmacy',
      field: 'pharmacy',
      held: null,
      value: 'Chapel Pharmacy, Harrogate Road, Leeds',
      proofs: ['call', 'in-person', 'nhs-login'],
    },
  ];
}

const withTasks = ({ tasks }: Tab['mock']) => tasks.add(...someTasks());
/** Everything at once that can stand between the head of a request and its words. */
const withEverything = (mock: Tab['mock']) => {
  withTasks(mock);
  const margaret = mock.state.details.get('margaret')!;
  margaret.contact = {
    ...margaret.contact,
    cannotUsePhone: true,
    safe: { ...margaret.contact.safe, call: false },
  };
  Object.assign(margaret, { aside: 'flood', sensitive: true }).row.aside = 'flood';
  margaret.contactChanges = [{ ...newPhone, tellOld: false, proofs: ['call', 'in-person', 'nhs-login'] }];
  const message = { response: null, heldUntil: null, takenBack: false, dueAt: null, files: [] };
  const delivery = { recipient: 'patient', template: 'message', deliveredAt: null, fault: null } as const;
  margaret.messages = [
    {
      ...message,
      id: 'm1',
      kind: 'to-patient',
      author: 'Rosa Shah',
      text: 'Please send one more photo, in daylight.',
      at: minutesAgo(90),
      readAt: null,
      deliveries: [
        { ...delivery, id: 'd1', channel: 'email', state: 'sent', at: minutesAgo(90) },
        {
          ...delivery,
          id: 'd2',
          channel: 'text',
          state: 'delivered',
          at: minutesAgo(60),
          deliveredAt: minutesAgo(59),
        },
      ],
    },
    {
      ...message,
      id: 'm2',
      kind: 'to-patient',
      author: 'Rosa Shah',
      text: 'Did you get this?',
      at: minutesAgo(30),
      readAt: null,
      deliveries: [
        {
          ...delivery,
          id: 'd3',
          channel: 'text',
          state: 'failed',
          at: minutesAgo(30),
          fault: 'there is no such number',
        },
      ],
    },
  ];
};

/** Screens of hours, messages, tasks, the end of the day and the website. */
export const serviceScreens: Record<string, Screen> = {
  closures: {
    shows: ['OpeningPage', 'ClosuresPage'],
    address: at('hours'),
    reach: ({ page }) => seen(page, 'The phone line is down'),
  },
  'closures on a phone': {
    shows: ['OpeningPage', 'ClosuresPage'],
    address: at('hours'),
    size: phone,
    reach: ({ page }) => seen(page, 'The phone line is down'),
  },
  'closing something in core hours': {
    shows: ['CloseDialog'],
    address: at('hours'),
    async reach({ page }) {
      await press(page, 'Close something');
      await dialog(page).getByLabel('Phone').check();
      await dialog(page).getByLabel('A day and time').check();
      await dialog(page).getByRole('group', { name: 'Until' }).getByLabel('Time').fill('17:00');
      await press(page, 'Close it then');
      await seen(page, 'Enter when it begins');
    },
  },
  'closing something on a phone': {
    shows: ['CloseDialog'],
    address: at('hours'),
    size: phone,
    async reach({ page }) {
      await press(page, 'Close something');
      await dialog(page).getByRole('group', { name: 'Until' }).getByLabel('Time').fill('17:00');
      await seen(page, 'Whom did you tell at your commissioner?');
    },
  },
  'ending a closure': {
    shows: ['EndClosureDialog'],
    address: at('hours'),
    async reach({ page }) {
      await press(page, /^End now/);
      await seen(page, 'From now on the usual hours hold again.');
    },
  },
  'opening hours': {
    shows: ['OpeningPage', 'HoursPage'],
    address: at('hours/week'),
    reach: ({ page }) => seen(page, 'Northgate Hub'),
  },
  'opening hours on a phone': {
    shows: ['OpeningPage', 'HoursPage'],
    address: at('hours/week'),
    size: phone,
    reach: ({ page }) => seen(page, 'Northgate Hub'),
  },
  'opening hours, to be read': {
    shows: ['OpeningPage', 'HoursPage'],
    address: at('hours/week'),
    size: tablet,
    before: ({ opening }) => {
      opening.mayEdit = false;
    },
    reach: ({ page }) => seen(page, 'Everybody may read this.'),
  },
  'week of a route': {
    shows: ['HoursDialog'],
    address: at('hours/week'),
    async reach({ page }) {
      await press(page, 'Change Phone');
      await seen(page, 'Tuesday to Friday as on Monday');
    },
  },
  'week of a route on a phone': {
    shows: ['HoursDialog'],
    address: at('hours/week'),
    size: phone,
    async reach({ page }) {
      await press(page, 'Change Phone');
      await seen(page, 'Tuesday to Friday as on Monday');
    },
  },
  'covered time with a fault': {
    shows: ['HoursDialog'],
    address: at('hours/week'),
    async reach({ page }) {
      await press(page, 'Add a covered time');
      await dialog(page).getByRole('button', { name: 'Save' }).click();
      await seen(page, 'Enter who answers then');
    },
  },
  'bank holidays and clocks': {
    shows: ['OpeningPage', 'ClocksPage'],
    address: at('hours/clocks'),
    before: ({ opening }) => {
      opening.holidays.warnings = ['GOV.UK’s list could not be read since Monday.'];
      opening.links[0]!.fault = 'It answered that the page is not there.';
    },
    reach: ({ page }) => seen(page, 'Monday 28 December'),
  },
  messages: {
    shows: ['MessagesPage'],
    address: at('messages'),
    reach: ({ page }) => seen(page, 'Received, while open'),
  },
  'message, as an email': {
    shows: ['MessagesPage'],
    address: at('messages/email/message'),
    size: laptop,
    reach: ({ page }) => seen(page, 'Message from Elm Tree Surgery'),
  },
  'message, as a text with a fault': {
    shows: ['MessagesPage'],
    address: at('messages/text/message'),
    async reach({ page }) {
      await page.getByLabel('Wording').fill('Please call back tomorrow. Call {{phone}}.');
      await seen(page, 'Put {{link}} into the wording');
    },
  },
  'message on a phone': {
    shows: ['MessagesPage'],
    address: at('messages/text/message'),
    size: phone,
    reach: ({ page }) => seen(page, /characters, sent and paid for as/),
  },
  'messages on a phone': {
    shows: ['MessagesPage'],
    address: at('messages'),
    size: phone,
    reach: ({ page }) => seen(page, 'Fit note ready'),
  },
  'giving up a ready answer': {
    shows: ['RetireDialog'],
    address: at('messages/reply/Fit%20note%20ready'),
    async reach({ page }) {
      await press(page, 'Offer it no more');
      await seen(page, 'is not in the menu of ready answers any more.');
    },
  },
  'ready answers': {
    shows: ['AnswerBox', 'ReadyAnswers'],
    address: at('to-triage/omar'),
    async reach({ page }) {
      await page.getByRole('heading', { name: 'Omar Farah' }).waitFor();
      await page.keyboard.press(';');
      await page.getByRole('menuitem', { name: 'Fit note ready' }).waitFor();
    },
  },
  'ready answer over typed words': {
    shows: ['ReplaceDialog'],
    address: at('to-triage/omar'),
    async reach({ page }) {
      await page.getByRole('textbox', { name: 'Message to Omar Farah' }).fill('Hello Omar');
      await press(page, 'Ready answers');
      await page.getByRole('menuitem', { name: 'Fit note ready' }).click();
      await seen(page, 'There are words in the box already');
    },
  },
  'answer that is none': {
    shows: ['AnswerBox'],
    address: at('to-triage/omar'),
    size: laptop,
    async reach({ page }) {
      const box = page.getByRole('textbox', { name: 'Message to Omar Farah' });
      await box.fill('Please call back tomorrow. Ring 111.');
      await seen(page, 'asks the patient to contact you again another day');
      await seen(page, 'This sends them to 111 while you are open.');
    },
  },
  'calls and tasks': {
    shows: ['TasksPage'],
    address: at('tasks'),
    before: withTasks,
    reach: ({ page }) => seen(page, 'Dev Patel'),
  },
  'calls and tasks on a phone': {
    shows: ['TasksPage'],
    address: at('tasks'),
    size: phone,
    before: withTasks,
    reach: ({ page }) => seen(page, 'Dev Patel'),
  },
  'no calls and tasks': {
    shows: ['TasksPage'],
    address: at('tasks'),
    reach: ({ page }) => seen(page, 'Nothing to do here.'),
  },
  'ending a task': {
    shows: ['EndTaskDialog'],
    address: at('tasks'),
    before: withTasks,
    async reach({ page }) {
      await page.getByRole('button', { name: 'End the task of Margaret Ellis' }).click();
      await dialog(page).getByRole('button', { name: 'End the task' }).click();
      await seen(page, 'Choose how it went.');
    },
  },
  'end of day': {
    shows: ['EndOfDayPage'],
    address: at('end-of-day'),
    before: withTasks,
    reach: ({ page }) => seen(page, 'First looks: 2'),
  },
  'end of day on a phone, refused': {
    shows: ['EndOfDayPage'],
    address: at('end-of-day'),
    size: phone,
    async reach({ page }) {
      await page.getByRole('button', { name: 'All clear for today' }).click();
      await seen(page, /^It is not all clear\./);
    },
  },
  'request with everything above its words': {
    shows: request,
    address: at('all/margaret'),
    before: withEverything,
    reach: ({ page }) => seen(page, 'Set aside: many came from one place.'),
  },
  'request with everything above its words, on a phone': {
    shows: request,
    address: at('all/margaret'),
    size: phone,
    before: withEverything,
    reach: ({ page }) => seen(page, 'Set aside: many came from one place.'),
  },
  'request with everything above its words, on a laptop': {
    shows: request,
    address: at('all/margaret'),
    size: laptop,
    before: withEverything,
    reach: ({ page }) => seen(page, 'Set aside: many came from one place.'),
  },
  'set aside': {
    shows: ['Desk', 'List'],
    address: at('set-aside'),
    before: withEverything,
    reach: ({ page }) => seen(page, 'many came from one place'),
  },
  'patient menu': {
    shows: ['PatientMenu'],
    address: at('to-triage/omar'),
    async reach({ page }) {
      await page.getByRole('heading', { name: 'Omar Farah' }).waitFor();
      await page.keyboard.press('p');
      await page.getByRole('menuitem', { name: 'Correct the date of birth' }).waitFor();
    },
  },
  'patient who has died': {
    shows: ['PatientStateDialog'],
    address: at('to-triage/omar'),
    async reach({ page }) {
      await press(page, 'Patient');
      await page.getByRole('menuitem', { name: 'Where they belong' }).click();
      await dialog(page).getByLabel('Has died').check();
      await seen(page, 'From this moment nothing more is sent to them');
    },
  },
  'date of birth put right': {
    shows: ['BirthDateDialog'],
    address: at('to-triage/omar'),
    async reach({ page }) {
      await press(page, 'Patient');
      await page.getByRole('menuitem', { name: 'Correct the date of birth' }).click();
      await press(page, 'Put it right');
      await seen(page, 'Enter a date');
    },
  },
  'code read out': {
    shows: ['ReadOutCodeDialog'],
    address: at('to-triage/omar'),
    before: ({ state }) => {
      state.details.get('omar')!.sensitive = true;
    },
    async reach({ page }) {
      await press(page, 'Patient');
      await page.getByRole('menuitem', { name: 'Read out a code' }).click();
      await press(page, 'Make a code');
      await seen(page, '482 913');
    },
  },
  'a request sent to change details': {
    shows: request,
    address: at('to-triage/omar'),
    before: ({ state }) => {
      const omar = state.details.get('omar')!;
      sentToChange(omar);
      const [name] = omar.contactChanges;
      Object.assign(name!, { state: 'accepted', forRecord: true });
    },
    reach: ({ page }) => seen(page, 'Copy to the clinical system'),
  },
  'new contact details to be proved': {
    shows: ['ProofDialog'],
    address: at('to-triage/omar'),
    before: ({ state }) => {
      state.details.get('omar')!.contactChanges = [
        { ...newPhone, confirmed: false, proofs: ['call', 'in-person', 'nhs-login'] },
      ];
    },
    async reach({ page }) {
      await press(page, 'Accept');
      await press(page, 'Accept the new details');
      await seen(page, 'Choose how you checked it.');
    },
  },
  website: {
    shows: ['WebsitePage'],
    address: at('website'),
    reach: ({ page }) => seen(page, 'Open now, until 6:30pm'),
  },
  'website on a phone': {
    shows: ['WebsitePage'],
    address: at('website'),
    size: phone,
    reach: ({ page }) => seen(page, 'Open now, until 6:30pm'),
  },
};
