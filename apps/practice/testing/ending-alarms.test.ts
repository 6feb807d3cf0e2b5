import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';
import { rosa } from './people.ts';

const desk = atTheDesk();
const { bar, button, card, dialog, openAlan, posted, raise, words } = desk;
let tab: Tab;
let page: Page;
beforeEach(() => {
  ({ tab, page } = desk);
});

const becomeClinician = () => {
  tab.mock.state.me.memberships[0]!.role = 'clinician';
  tab.mock.state.details.get('alan')!.may.endByReading = true;
};

describe('ending an alarm', () => {
  beforeEach(async () => {
    await raise();
  });
  const end = async () => {
    await openAlan();
    await card().waitFor();
    await page.locator('h2#request-name').focus();
    await page.keyboard.press('d');
    await dialog().waitFor();
  };
  const save = () => dialog().getByRole('button', { name: 'End the alarm' }).click();
  const ended = async () => {
    await words('The alarm of Alan Whitcombe has ended.').waitFor();
    await bar().waitFor({ state: 'detached' });
    return posted('end')[0]?.body;
  };

  it('S1 spoke to the patient', async () => {
    await end();
    await save();
    await words('Choose what was done.').waitFor();
    await dialog().getByLabel('I spoke to the patient').check();
    await dialog().getByLabel('What was said, and what happens next?').fill('Going to A&E with his wife.');
    await save();
    expect(await ended()).toMatchObject({ act: 'spoke', text: 'Going to A&E with his wife.', service: null });
  });

  it('S1 called 999 for them', async () => {
    await end();
    await dialog().getByLabel('I called 999 for them').check();
    await dialog()
      .getByLabel('What did you tell them, and where is the ambulance going?')
      .fill('To LS6 1AA.');
    await save();
    expect(await ended()).toMatchObject({ act: 'called-999', text: 'To LS6 1AA.' });
  });

  it('S1 handed over by phone to a service and a person', async () => {
    await end();
    await dialog().getByLabel('I handed over by phone to a service').check();
    await save();
    await words('Choose the service you handed over to').waitFor();
    await dialog().getByLabel('Which service?').selectOption('Crisis team');
    await dialog().getByLabel('Who took it there?').fill('Sam Lee');
    await dialog()
      .getByLabel('What did you hand over, and what will they do?')
      .fill('All of it. They ring him now.');
    await save();
    expect(await ended()).toMatchObject({ act: 'handed-over', service: 'crisis-team', person: 'Sam Lee' });
  });

  it('S1 tried and failed, and what a clinician decided', async () => {
    await end();
    await dialog().getByLabel('We tried and failed, and a clinician decided').check();
    await dialog()
      .getByLabel('What was tried, what was decided, and why?')
      .fill('Rang twice. 999 to the address.');
    await save();
    await words('Choose the clinician who decided what to do').waitFor();
    const deciders = dialog().getByLabel('Which clinician decided?').getByRole('option');
    await expect.poll(() => deciders.allTextContents()).toEqual(['Choose', 'Rosa Shah']);
    await dialog().getByLabel('Which clinician decided?').selectOption('Rosa Shah');
    await save();
    expect(await ended()).toMatchObject({ act: 'not-reached', decidedBy: rosa.id });
  });

  it('S33 reading it ends it for a clinician alone', async () => {
    await end();
    const byReading = dialog().getByLabel('I am a clinician and read it: no call is needed');
    await expect.poll(() => byReading.count()).toBe(0);
    becomeClinician();
    await page.reload();
    await card().waitFor();
    await button(/^End the alarm/).click();
    await byReading.check();
    await dialog().getByLabel('Why is no call needed?').fill('A letter about a clinic last year.');
    await save();
    expect(await ended()).toMatchObject({ act: 'no-call-needed' });
  });

  it('S3 a refusal stands at its field, and nothing typed is lost, not even by closing', async () => {
    await end();
    await dialog().getByLabel('I handed over by phone to a service').check();
    await dialog().getByLabel('Which service?').selectOption({ value: 'out-of-hours' });
    await dialog().getByLabel('Who took it there?').fill('Sam Lee');
    await dialog().getByLabel('What did you hand over, and what will they do?').fill('All of it.');
    await save();
    await words('The out-of-hours service takes over only when core hours have ended').waitFor();
    expect(await dialog().getByLabel('Which service?').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    expect(await dialog().getByLabel('Who took it there?').inputValue()).toBe('Sam Lee');
    await page.route('**/end', (route) => route.abort());
    await dialog().getByLabel('Which service?').selectOption('Maternity');
    await save();
    await words('We could not reach the server. Your words are kept.').waitFor();
    expect(await dialog().getByLabel('Who took it there?').inputValue()).toBe('Sam Lee');
  });

  it('S1 finishing is refused while it is open, and leads to ending it', async () => {
    becomeClinician();
    tab.mock.state.details.get('alan')!.may.finish = true;
    await openAlan();
    await card().waitFor();
    await expect.poll(() => page.getByLabel('Then').count()).toBe(0);
    await page.locator('h2#request-name').focus();
    await page.keyboard.press('e');
    await words('The alarm is still open, so this cannot be finished.').waitFor();
    await dialog().getByRole('button', { name: 'End the alarm' }).click();
    await dialog().getByRole('heading', { name: 'End the alarm of Alan Whitcombe' }).waitFor();
  });
});
