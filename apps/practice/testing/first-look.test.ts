import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';

const desk = atTheDesk();
const { button, dialog, open, posted, words } = desk;
let tab: Tab;
let page: Page;
beforeEach(() => {
  ({ tab, page } = desk);
});

const row = (name: string) => page.getByRole('link', { name: new RegExp(name) });
const become = (role: 'clinician' | 'manager') => {
  tab.mock.state.me.memberships[0]!.role = role;
};

describe('the first look', () => {
  it('S5 a late one has an amber stripe, is counted, and says since when', async () => {
    await row('Baby Nair.*first look late').waitFor();
    await page.getByRole('link', { name: 'First look 1 late 2' }).click();
    await page.getByRole('heading', { name: 'First look', level: 1 }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: /first look (late|16:10)/ }).count()).toBe(2);
    await open('baby', 'Baby Nair');
    await words('First look late since 15:51.').waitFor();
    await expect.poll(() => page.locator('.first-look-late').count()).toBe(1);
  });

  it('S5 a row shows the look where it is due before the answer', async () => {
    expect(await row('Margaret Ellis').textContent()).toContain('first look 16:10');
    expect(await row('Margaret Ellis').textContent()).not.toContain('18:30');
    await open('margaret', 'Margaret Ellis');
    await words(/First look by 16:10, 1[12] min left\./).waitFor();
  });

  it('S5 one press on an urgency is the look, by a named person', async () => {
    await open('margaret', 'Margaret Ellis');
    await button('Soon: a few days').click();
    await page.locator('.first-look').waitFor({ state: 'detached' });
    await expect.poll(() => posted('urgency')[0]?.body).toMatchObject({ urgency: 'soon', reason: '' });
  });

  it('S5 U and then one key is the look too', async () => {
    await open('margaret', 'Margaret Ellis');
    await page.locator('h2#request-name').focus();
    await page.keyboard.press('u');
    await dialog().waitFor();
    await page.keyboard.press('r');
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(() => posted('urgency')[0]?.body).toMatchObject({ urgency: 'routine', reason: '' });
  });

  it('S33 less than a flag asks for is refused to reception, and takes a clinician a reason', async () => {
    await open('baby', 'Baby Nair');
    await button('Routine').click();
    await words('Only a clinician may lower this. You can ask one to.').waitFor();
    await expect.poll(() => posted('urgency')).toEqual([]);
    become('clinician');
    tab.mock.state.details.get('baby')!.may.lower = true;
    await open('baby', 'Baby Nair');
    await button('Routine').click();
    await dialog().getByLabel('Why lower?').fill('Seen this morning');
    await button('Save urgency').click();
    await dialog().waitFor({ state: 'detached' });
    await expect
      .poll(() => posted('urgency')[0]?.body)
      .toMatchObject({ urgency: 'routine', reason: 'Seen this morning' });
  });

  it('S5 what the rules made of it: nothing matched, not read and why, or flagged; never that there is no flag', async () => {
    await open('omar', 'Omar Farah');
    await words('Read by rules: nothing matched').waitFor();
    await open('margaret', 'Margaret Ellis');
    await words('Not read by rules: photo or document').waitFor();
    await expect.poll(() => page.getByText('nothing matched').count()).toBe(0);
    await open('baby', 'Baby Nair');
    await page.getByText('Flagged', { exact: true }).waitFor();
    expect(await page.locator('body').textContent()).not.toMatch(/no red flags?/i);
  });
});

describe('a flag', () => {
  it('S6 S16 shows rule, version, source, why, the words, and what the patient was shown and chose', async () => {
    await open('alan', 'Alan Whitcombe');
    const box = page.getByRole('region', { name: 'red flag' });
    const said = await box.textContent();
    expect(said).toContain('Chest pain spreading to arm “tightness in my chest … went down my arm”');
    expect(said).toContain(
      'Pain in the chest that spreads to an arm, the neck or the jaw needs help within minutes.',
    );
    expect(said).toContain('Rule chest-pain-spreading v4 · from what was written, 15:51');
    expect(said).toContain(
      'The patient was shown “Call 999 now” at 15:51 and chose “I do not think this is an emergency”.',
    );
    await expect
      .poll(() => page.locator('mark').allTextContents())
      .toEqual(['tightness in my chest', 'went down my arm']);
  });

  it('S16 three keys for everybody, and nothing changes on the request; figures count a clinician’s', async () => {
    await open('alan', 'Alan Whitcombe');
    await expect.poll(() => page.getByText('counts in figures').count()).toBe(0);
    await page.locator('h2#request-name').focus();
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Not needed this time', pressed: true }).waitFor();
    await button('Cannot tell').click();
    await page.getByRole('button', { name: 'Cannot tell', pressed: true }).waitFor();
    await expect
      .poll(() => posted('mark').map(({ body }) => body))
      .toMatchObject([
        { flag: 'f1', mark: 'not-needed' },
        { flag: 'f1', mark: 'cannot-tell' },
      ]);
    await page.getByRole('region', { name: 'red flag' }).waitFor();
    become('clinician');
    await page.reload();
    await words('counts in figures').waitFor();
  });

  it('R46 a repeat that is worse stands beside the earlier request, with its flag and that it is overdue', async () => {
    await open('tomasz', 'Tomasz Zielinski');
    await words('Not shown: it is for staff.').waitFor();
    const beside = page.getByRole('complementary', { name: 'Earlier requests and timeline' });
    await beside.getByText('Told us before, and it is worse.').waitFor();
    expect(await beside.getByRole('listitem').first().textContent()).toMatch(
      /My back hurts and my legs feel weak amber flag: Back pain with weak legs.*to triage · due overdue/,
    );
  });

  it('S16 S20 the figures of every rule are for everybody who works here, and can be taken away', async () => {
    await button('Jo Mills').click();
    await page.getByRole('menuitem', { name: 'Flags and how often they are right' }).click();
    await page.getByRole('heading', { name: 'Flags and how often they are right' }).waitFor();
    await page.getByRole('table').waitFor();
    const line = page.getByRole('row').filter({ hasText: 'Chest pain spreading to arm' });
    await expect
      .poll(() => line.getByRole('cell').allTextContents())
      .toEqual(['999', '14', '9', '2', '1', '3']);
    expect(await page.getByRole('link', { name: 'Take the table away (CSV)' }).getAttribute('href')).toBe(
      '/api/elm-tree/flags/figures.csv',
    );
  });
});

describe('what it is after all', () => {
  it('S33 admin is made clinical by anybody, and clinical admin by a clinician alone', async () => {
    await open('omar', 'Omar Farah');
    await button('Make it clinical').click();
    await words('The request of Omar Farah is clinical now.').waitFor();
    await expect.poll(() => posted('type')[0]?.body).toMatchObject({ type: 'clinical' });
    await open('margaret', 'Margaret Ellis');
    await expect.poll(() => button('Make it admin').count()).toBe(0);
    tab.mock.state.details.get('margaret')!.may.retype = true;
    await open('margaret', 'Margaret Ellis');
    await button('Make it admin').waitFor();
  });
});

describe('a photo nobody should see', () => {
  it('S30 is sealed with one key and a reason, and cannot be opened after that', async () => {
    await open('alan', 'Alan Whitcombe');
    await button('Open photo 1').click();
    await button('Seal this photo').waitFor();
    await page.keyboard.press('s');
    await page.keyboard.type('such as should not be here');
    await page.keyboard.press('Enter');
    await words('The photo is sealed. Only the clinical lead can open it.').waitFor();
    await words('Photo 1 is sealed. Only the clinical lead can open it.').waitFor();
    await expect.poll(() => button('Open photo 1').count()).toBe(0);
    await expect.poll(() => button('Open photo 2').count()).toBe(1);
    await expect.poll(() => posted('seal')[0]?.body).toEqual({ reason: 'such as should not be here' });
  });

  it('S30 a fault keeps the reason', async () => {
    await page.route('**/seal', (route) => route.abort());
    await open('alan', 'Alan Whitcombe');
    await button('Open photo 1').click();
    await button('Seal this photo').click();
    await page.getByLabel('Why is it sealed?').fill('A child');
    await button('Seal it').click();
    await words('We could not reach the server. Your words are kept.').waitFor();
    expect(await page.getByLabel('Why is it sealed?').inputValue()).toBe('A child');
  });
});
