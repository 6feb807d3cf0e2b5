import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimed, everyone } from './alarm-screens.ts';
import { atTheDesk } from './at-the-desk.ts';
import { hide } from './details.ts';
import type { Tab } from './open-desk.ts';
import { amir, friday } from './people.ts';

/** How long to wait at most for what must come. */
const patiently = { timeout: 20_000 };

const desk = atTheDesk();
const { bar, button, card, dialog, openAlan, posted, raise, words } = desk;
let tab: Tab;
let page: Page;
beforeEach(() => {
  ({ tab, page } = desk);
});

const title = () => page.evaluate(() => document.title);

describe('the alarm bar', () => {
  it('S1 stands above everything as soon as a red flag is raised: who, what, since when, who has it', async () => {
    await raise();
    expect(await bar().getByRole('listitem').textContent()).toMatch(
      /Alan Whitcombe Chest pain spreading to armsince 15:52, 6 min · Nobody has it/,
    );
    expect(await title()).toBe('(1 red) To triage · Elm Tree Surgery · Frontdoor');
    await page.goto(`${tab.mock.origin}/staff/elm-tree/safety`);
    await bar().waitFor();
  });

  it('S1 "I have it" names who has it, quiets it, and leads on to the request', async () => {
    await raise();
    await bar().getByRole('button', { name: 'I have it (Alan Whitcombe)' }).click();
    await bar().getByText('You have it').waitFor();
    await expect.poll(() => posted('claim')).toHaveLength(1);
    expect(await title()).toBe('To triage · Elm Tree Surgery · Frontdoor');
    await page.keyboard.press('Enter');
    await card().getByText('Quiet until 16:08.').waitFor();
    expect(page.url()).toMatch(/\/red-flags\/alan$/);
  });

  it('S1 comes back when "I have it" has run out, without any event', async () => {
    await page.clock.install({ time: friday });
    await page.reload();
    await raise({ ...claimed, quietUntil: friday + 8_000, nextAt: friday + 8_000 });
    await bar().getByText('Rosa Shah has it').waitFor();
    const [alarm] = tab.mock.alarms.state.alarms;
    Object.assign(alarm!, { state: 'raised', sounding: true, rung: 2, claimedBy: null, quietUntil: null });
    await page.clock.fastForward(10_000);
    await bar().getByText('Nobody has it').waitFor();
  });

  it('S36 is asked for every 30 seconds where no event says so', async () => {
    await page.clock.install({ time: friday });
    await page.reload();
    await words('Omar Farah').waitFor();
    tab.mock.alarms.raise('alan');
    await page.clock.fastForward(31_000);
    await bar().getByText('Nobody has it').waitFor();
  });

  it('S7 is quiet for who need not hear it, and for whom it sounds it is said aloud once', async () => {
    await raise({ sounding: false });
    await expect.poll(() => page.locator('.alarm-sounding').count()).toBe(0);
    const aloud = page.getByText('Red flag: Alan Whitcombe. Chest pain spreading to arm. Nobody has it.');
    await expect.poll(() => aloud.count()).toBe(0);
    tab.mock.alarms.state.alarms[0]!.sounding = true;
    tab.mock.changed('alan');
    await page.locator('.alarm-sounding').waitFor();
    await expect.poll(() => aloud.count(), patiently).toBe(1);
    await page.evaluate(
      `window.said = 0; new MutationObserver(() => window.said++).observe(document.querySelector('.alarms > [role=alert]'), { childList: true, characterData: true, subtree: true })`,
    );
    tab.mock.alarms.state.alarms[0]!.rung = 2;
    tab.mock.changed('alan');
    await page.getByRole('link', { name: /Alan Whitcombe.*nobody has it/ }).waitFor();
    expect(await page.evaluate('window.said')).toBe(0);
  });

  it('S7 who is not on duty may switch its sound off; the person on duty may not while nobody has it', async () => {
    await raise();
    await page.keyboard.press('Shift');
    await button('Sound off for me').click();
    await button('Sound on').waitFor();
    tab.mock.alarms.state.onDuty = true;
    tab.mock.changed('alan');
    await button('Sound on').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    const choice = dialog().getByLabel('Sound red alarms that are for me');
    expect(await choice.isDisabled()).toBe(true);
    expect(await choice.isChecked()).toBe(true);
    await words(
      'You are on duty, and nobody has a red flag yet: its sound cannot be switched off.',
    ).waitFor();
  });

  it('S1 is not hidden by a dialog, and can be used from above it', async () => {
    await page.keyboard.press('?');
    await dialog().waitFor();
    await raise();
    await bar().getByRole('button', { name: 'I have it (Alan Whitcombe)' }).click();
    await bar().getByText('You have it').waitFor();
  });

  it('says that somebody else was first', async () => {
    await raise();
    Object.assign(tab.mock.alarms.state.alarms[0]!, { ...claimed, sounding: true, state: 'raised' });
    await button('I have it (Alan Whitcombe)').click();
    await bar().getByText('If you acted on it too, say so.').waitFor();
  });

  it('says that it cannot be read, rather than looking calm', async () => {
    await page.route('**/alarms', (route) => route.fulfill({ status: 403, body: '' }));
    await page.reload();
    await words('Alarms could not be read.').waitFor();
    await page.getByRole('alert').getByRole('link', { name: 'Red flags' }).click();
    await page.waitForURL(/red-flags$/);
  });

  it('O opens the first alarm', async () => {
    await raise();
    await page.keyboard.press('o');
    await card().waitFor();
  });
});

describe('the sound', () => {
  /** A player that is silent until it is let, and counts the notes it plays. */
  const countNotes = () =>
    page.addInitScript(`
      window.notes = 0;
      window.AudioContext = class {
        state = 'suspended';
        currentTime = 0;
        createGain = () => ({ gain: {}, connect() {} });
        createOscillator = () => ({ frequency: {}, connect() {}, stop() {}, start: () => window.notes++ });
        async resume() { this.state = 'running'; this.onstatechange?.(); }
      };
    `);
  const notes = () => page.evaluate<number>('window.notes');

  it('S7 a browser that forbids sound is told of, and one press lets it sound again and again', async () => {
    await countNotes();
    tab.mock.alarms.raise('alan');
    await page.reload();
    await words('No sound until you touch the page.').waitFor();
    expect(await notes()).toBe(0);
    await button('Turn sound on').click();
    await expect.poll(notes, patiently).toBe(6);
    await expect.poll(notes, patiently).toBe(12);
  });

  it('S1 stops once somebody has it, and S7 where this person switched it off', async () => {
    await countNotes();
    tab.mock.alarms.raise('alan');
    await page.reload();
    await button('Turn sound on').click();
    await expect.poll(notes, patiently).toBe(6);
    await button('Sound off for me').click();
    await page.clock.install({ time: friday });
    await page.clock.fastForward(9_000);
    expect(await notes()).toBe(6);
    await button('Sound on').click();
    await expect.poll(notes, patiently).toBe(12);
    await bar().getByRole('button', { name: 'I have it (Alan Whitcombe)' }).click();
    await bar().getByText('You have it').waitFor();
    await page.clock.fastForward(9_000);
    expect(await notes()).toBe(12);
  });
});

describe('the alarm in its request', () => {
  it('S2 says whom it told, and that a message failed', async () => {
    tab.mock.alarms.raise('alan', everyone);
    await openAlan();
    await card().getByText('Who was told: 4').click();
    expect(
      await card().getByRole('list', { name: 'Who was told' }).getByRole('listitem').allTextContents(),
    ).toEqual([
      'Text to Rosa Shah (duty) sent 15:37',
      'Email to Rosa Shah (duty) failed 15:38',
      'Text to Amir Khan (second contact) sent 15:47',
      'Email to Amir Khan (manager) on its way',
    ]);
    await card()
      .getByText('Sounded for everyone signed in and the manager. It sounds again at 16:07.')
      .waitFor();
  });

  it('S3 what was raised while closed says when it goes on', async () => {
    tab.mock.alarms.raise('alan', {
      raisedOpen: false,
      sounding: false,
      rung: 0,
      nextAt: Date.parse('2026-11-30T08:00:00Z'),
    });
    await openAlan();
    await card().getByText('Raised while closed, goes on Mon 08:00').waitFor();
    await card().getByText('It has not sounded yet.').waitFor();
  });

  it('S39 every try is one key, and the second ring says from when', async () => {
    Object.assign(tab.mock.state.details.get('alan')!.contact.safe, { call: true, voicemail: true });
    tab.mock.alarms.raise('alan');
    await openAlan();
    await card().getByText('Cannot reach the patient?').click();
    await page.locator('h2#request-name').focus();
    await page.keyboard.press('1');
    await card().getByText('Ring 07700 900456 again, from 16:03.').waitFor();
    await page.keyboard.press('4');
    await card().getByRole('list', { name: 'Tried so far' }).getByText('Sent a text').waitFor();
    await expect
      .poll(() => posted('attempt').map(({ body }) => body))
      .toEqual([{ kind: 'rang-no-answer' }, { kind: 'text' }]);
    await card()
      .getByText(
        'Not reached? A clinician decides: 999 to the address in their record, LS6 1AA; the crisis team: 0113 496 0203; family; a visit; safe to wait, and why. Police only for immediate risk to life or serious harm.',
      )
      .waitFor();
  });

  it('S32 no call is offered to who cannot use a phone', async () => {
    tab.mock.state.details.get('alan')!.contact.cannotUsePhone = true;
    tab.mock.alarms.raise('alan');
    await openAlan();
    await card().getByText('Do not ring: they cannot use a phone.').first().waitFor();
    await card().getByText('Cannot reach the patient?').click();
    await expect.poll(() => button(/^Rang/).count()).toBe(0);
    await page.keyboard.press('1');
    await expect.poll(() => posted('attempt')).toEqual([]);
  });

  it('S1 opening, closing, reloading, assigning and answering do not end it', async () => {
    await raise();
    await openAlan();
    await page.locator('h2#request-name').focus();
    await page.keyboard.press('a');
    await page.getByRole('menuitem', { name: 'Me (Jo Mills)' }).click();
    await words('You have it').waitFor();
    await page.getByRole('textbox', { name: 'Message to Alan Whitcombe' }).fill('Call 999 now.');
    await button('Send to Alan Whitcombe').click();
    await words('Sent to Alan Whitcombe.').waitFor();
    await page.reload();
    await card().waitFor();
    await bar().getByText('Nobody has it').waitFor();
    await expect.poll(() => posted('end')).toEqual([]);
  });
});

describe('who may not see it', () => {
  it('S27 "Clinician to open first": no words, no answer box; assigning, raising, worrying and the alarm remain', async () => {
    hide(tab.mock.state.details.get('alan')!);
    tab.mock.alarms.raise('alan', { title: 'Clinician to open first' });
    await page.reload();
    await page.getByRole('link', { name: /Alan Whitcombe.*Hidden from you/ }).waitFor();
    await openAlan();
    await page.getByRole('heading', { name: 'Clinician to open first' }).waitFor();
    await words('You can take its alarm, and end it by recording what was done.').waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: /Message to/ }).count()).toBe(0);
    for (const name of [/^Send to/, /^Finish/, 'Check these details'])
      await expect.poll(() => button(name).count()).toBe(0);
    for (const name of [/^Urgency/, /^Assign/, /^I’m worried/, /^End the alarm/])
      await expect.poll(() => button(name).count()).toBe(1);
    await expect.poll(() => page.getByText('went down my arm').count()).toBe(0);
    await page.keyboard.press('r');
    await page.keyboard.press('e');
    await expect.poll(() => dialog().count()).toBe(0);
  });
});

it('two people at two desks: what one does is seen by the other', async () => {
  await raise();
  tab.mock.alarms.handle('alarm-alan', 'attempt', { kind: 'text' });
  Object.assign(tab.mock.alarms.state.alarms[0]!, { ...claimed, claimedBy: amir });
  tab.mock.changed('alan');
  await bar().getByText('Amir Khan has it').waitFor();
});
