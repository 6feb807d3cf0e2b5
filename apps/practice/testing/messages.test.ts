import type { SaveTemplate } from '@frontdoor/contract';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';

const desk = atTheDesk('/staff/elm-tree/messages/text/message', (page) =>
  page.getByRole('heading', { name: 'A message to read: text message' }).waitFor(),
);
const { button, words } = desk;
let tab: Tab;
let page: Page;
beforeEach(() => {
  ({ tab, page } = desk);
});

const wording = () => page.getByLabel('Wording');
const saved = () =>
  tab.mock.state.posts.filter(({ path }) => path.endsWith('/templates')).at(-1)!
    .body as unknown as SaveTemplate;
const shown = () => page.getByRole('region', { name: 'How it reads' });

describe('the wording of a message', () => {
  it('R103 is shown as it arrives while it is typed, with its length and what it costs', async () => {
    await wording().fill('{{surgery}}: read {{link}} or call {{phone}}.');
    await expect
      .poll(() => shown().textContent())
      .toContain('Elm Tree Surgery: read https://elm-tree.example/m/xxxx or call 0113 496 0123.');
    await words(/^\d+ characters, sent and paid for as 1 text$/).waitFor();
  });

  it('R76 becomes a version of the practice’s own, and goes back to Frontdoor’s', async () => {
    await wording().fill('Read {{link}} or call {{phone}}.');
    await button('Save').click();
    await words('Saved. It holds from now on.').waitFor();
    expect(saved()).toMatchObject({ name: 'message', channel: 'text', from: 0 });
    await words('Version 1, Jo Mills, Fri 27 Nov, 15:58.').waitFor();
    await button('Back to Frontdoor’s wording').click();
    await button('Go back').click();
    await words('The wording that comes with Frontdoor.').waitFor();
    expect(await wording().inputValue()).toContain('There is a message for you.');
  });

  it('R60 warns of what sounds like a call-back and lets it be saved; what is missing stops it', async () => {
    await wording().fill('Please call back tomorrow on {{phone}}. {{link}}');
    await words('asks the patient to contact you again another day').waitFor();
    expect(await button('Save').isEnabled()).toBe(true);
    await wording().fill('Please call back tomorrow on {{phone}}.');
    await words('Put {{link}} into the wording').waitFor();
    expect(await button('Save').isEnabled()).toBe(false);
  });

  it('takes a named field where the cursor stands', async () => {
    await wording().fill('Call  now. {{link}} {{phone}}');
    await wording().evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(5, 5));
    await button('name of the surgery').click();
    await expect.poll(() => wording().inputValue()).toBe('Call {{surgery}} now. {{link}} {{phone}}');
    expect(await wording().evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('is not replaced unread when somebody else saved meanwhile, and nothing typed is lost', async () => {
    await wording().fill('Mine: {{link}} {{phone}}');
    const theirs = tab.mock.templates.items.find(
      ({ name, channel }) => name === 'message' && channel === 'text',
    )!;
    Object.assign(theirs, { version: 4, body: 'Theirs: {{link}} {{phone}}', madeBy: 'Amir Khan' });
    await button('Save').click();
    await words('Somebody else saved it meanwhile.').waitFor();
    await words('Theirs: {{link}} {{phone}}').waitFor();
    expect(await wording().inputValue()).toBe('Mine: {{link}} {{phone}}');
    await button('I have read it: mine may replace it').click();
    await button('Save').click();
    await words('Saved. It holds from now on.').waitFor();
    expect(saved()).toMatchObject({ from: 4, body: 'Mine: {{link}} {{phone}}' });
  });

  it('is read by everybody and changed by managers', async () => {
    tab.mock.templates.mayEdit = false;
    await page.reload();
    await words('Managers change this.').waitFor();
    expect(await wording().count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Add a ready answer' }).count()).toBe(0);
  });
});

describe('a ready answer', () => {
  const openOmar = () => desk.open('omar', 'Omar Farah');
  const box = () => page.getByRole('textbox', { name: 'Message to Omar Farah' });
  const choose = () => page.getByRole('menuitem', { name: 'Fit note ready' }).click();

  it('R76 is added by a clinician, too', async () => {
    tab.mock.templates.mayEdit = false;
    tab.mock.state.me.memberships[0]!.role = 'clinician';
    await page.reload();
    await page.getByRole('link', { name: 'Add a ready answer' }).click();
    await page.getByLabel('What staff call it').fill('Blood test is normal');
    await wording().fill('Your blood test is normal. You need do nothing.');
    await button('Save').click();
    await page.getByRole('heading', { name: 'Blood test is normal' }).waitFor();
    expect(saved()).toMatchObject({ name: 'Blood test is normal', channel: 'reply', from: 0 });
  });

  it('R76 fills the empty box by one key and a choice, with the surgery’s own number in it', async () => {
    await openOmar();
    await page.keyboard.press(';');
    await choose();
    await expect
      .poll(() => box().inputValue())
      .toBe('Your fit note is ready. You can read it here, or call 0113 496 0123.');
    expect(await box().evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('R76 asks before it takes the place of typed words', async () => {
    await openOmar();
    await box().fill('Hello Omar,');
    await button('Ready answers').click();
    await choose();
    await button('Keep mine').click();
    expect(await box().inputValue()).toBe('Hello Omar,');
    await button('Ready answers').click();
    await choose();
    await button('Put it below mine').click();
    await expect.poll(() => box().inputValue()).toMatch(/^Hello Omar,\n\nYour fit note is ready\./);
  });
});

describe('an answer that is none', () => {
  it('R59 R60 is warned of under the box and can be sent all the same', async () => {
    await desk.open('omar', 'Omar Farah');
    const box = page.getByRole('textbox', { name: 'Message to Omar Farah' });
    await box.fill('Please call back tomorrow. Or ring 111.');
    await words('asks the patient to contact you again another day').waitFor();
    await words('This sends them to 111 while you are open.').waitFor();
    await button('Send to Omar Farah').click();
    await words('Sent to Omar Farah.').waitFor();
  });

  it('R59 leaves 111 alone as advice for when it gets worse', async () => {
    await desk.open('omar', 'Omar Farah');
    const box = page.getByRole('textbox', { name: 'Message to Omar Farah' });
    await box.fill('Please call back tomorrow. If it gets worse at night, ring 111.');
    await words('asks the patient to contact you again another day').waitFor();
    expect(await page.getByText('This sends them to 111').count()).toBe(0);
  });
});
