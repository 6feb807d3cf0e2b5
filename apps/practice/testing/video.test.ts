import type { EndVideo, InviteByName, InviteToVideo, SaveChecks } from '@frontdoor/contract';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';
import { friday, rosa } from './people.ts';
import { asRosa } from './video-screens.ts';

const desk = atTheDesk();
const { button, words, posted, dialog } = desk;
let tab: Tab;
let page: Page;
beforeEach(() => {
  ({ tab, page } = desk);
  asRosa(tab.mock);
});

const at = (part: string) => page.goto(`${tab.mock.origin}/staff/elm-tree/${part}`);
const link = (name: string | RegExp) => page.getByRole('link', { name });
const region = (name: string) => page.getByRole('region', { name, exact: true });
const inFocus = () => page.evaluate(() => document.activeElement?.textContent?.trim());
const body = <Body>(act: string) => posted(act).at(-1)?.body as unknown as Body;
const row = (name: string) => page.locator('.clinic-row').filter({ hasText: name });
const openAlan = async () => {
  await at('video/v-alan');
  await page.getByRole('heading', { name: 'Alan Whitcombe', level: 1 }).waitFor();
};

describe('the list of video calls', () => {
  it('E00062 is in the order they are seen, with who waits since when', async () => {
    await at('video');
    await words('5 calls, 2 waiting.').waitFor();
    expect(await page.locator('.clinic-row h2').allTextContents()).toEqual([
      'Grace Oyelaran 29',
      'Alan Whitcombe 67',
      'Omar Farah 52',
      'Hannah Price 24',
      'Dev Patel 35',
    ]);
    expect(await row('Alan').textContent()).toContain('waiting 6 minsince 15:52');
    expect(await row('Dev').textContent()).toContain('cancelled: wants a visit instead');
  });

  it('is a clinician’s own, and everybody’s where they ask for it', async () => {
    tab.mock.video.state.items[1]!.clinician = { id: 'm-owen', name: 'Owen Price' };
    await at('video');
    await words('4 calls, 1 waiting.').waitFor();
    await page.getByLabel('Calls of').selectOption('everybody');
    await words('5 calls, 2 waiting.').waitFor();
    expect(new URL(page.url()).searchParams.get('clinician')).toBe('all');
  });

  it('has another day, which the address keeps', async () => {
    await at('video');
    await button('The day after').click();
    await words('No video calls on Saturday 28 November.').waitFor();
    expect(new URL(page.url()).searchParams.get('day')).toBe('2026-11-28');
    await button('Today').click();
    await words('5 calls, 2 waiting.').waitFor();
  });

  it('says which guests are told nothing of another time, or of none', async () => {
    tab.mock.video.state.calls['v-hannah'] = {
      guests: [{ id: 'g-1', name: 'Anna Kowalska', role: 'interpreter', ended: false }],
    };
    await at('video');
    await button('More for Hannah Price').click();
    await page.getByRole('menuitem', { name: 'Change the time' }).click();
    await words('Tell the others yourself: Anna Kowalska.').waitFor();
    await button('Keep it').click();
    await button('More for Hannah Price').click();
    await page.getByRole('menuitem', { name: 'Cancel the call' }).click();
    await words('Guests are not told. Tell them yourself: Anna Kowalska.').waitFor();
  });

  it('E00071 tells everybody who waits for one clinician that they are late, and takes it back', async () => {
    await at('video');
    await button('Running late').click();
    await page.getByLabel('Minutes late').fill('15');
    await button('Tell everybody who waits').click();
    await words('Rosa Shah is 15 minutes late. 3 patients see it when they open their call.').waitFor();
    await words('Rosa Shah is running 15 minutes late.').waitFor();
    await button('Running late').click();
    await button('On time again').click();
    await expect.poll(() => page.getByText('is running').count()).toBe(0);
    expect(body('delay')).toEqual({ clinician: rosa.id, minutes: 0 });
  });

  it('changes the time of a call, and marks one that is past', async () => {
    await at('video');
    await button('More for Hannah Price').click();
    await page.getByRole('menuitem', { name: 'Change the time' }).click();
    await page.getByLabel('Time', { exact: true }).fill('09:00');
    await button('Change and tell Hannah Price').click();
    await words('Enter a time to come').waitFor();
    await page.getByLabel('Time', { exact: true }).fill('17:00');
    await button('Change and tell Hannah Price').click();
    await words('The video call of Hannah Price is changed: Fri 27 Nov, 17:00. They are told.').waitFor();
    expect(body('change')).toEqual({ lock: 1, startsAt: friday + 62 * 60_000, clinician: rosa.id });
  });

  it('S40 makes a guest’s link, which is shown once', async () => {
    await at('video');
    await button('More for Hannah Price').click();
    await page.getByRole('menuitem', { name: 'Add a guest' }).click();
    await button('Make their link').click();
    await words('Enter their name').waitFor();
    await page.getByLabel('Their name').fill('Anna Kowalska');
    await button('Make their link').click();
    expect(await page.getByLabel('The link of Anna Kowalska').inputValue()).toContain('/elm-tree/v/');
    await words('Nothing was sent: pass it on.').waitFor();
    await page.keyboard.press('Escape');
    await button('More for Hannah Price').click();
    await page.getByRole('menuitem', { name: 'Add a guest' }).click();
    expect(await dialog().getByText('/elm-tree/v/').count()).toBe(0);
  });
});

describe('a patient who waits', () => {
  it('is said on every screen of their clinician, and leads to the call', async () => {
    await desk.openAlan();
    await words(
      'Alan Whitcombe has been waiting for your video call since 15:52. 1 more is waiting.',
    ).waitFor();
    expect(await link(/^Video calls/).textContent()).toBe('Video calls2');
    await link('Open the call').first().click();
    await page.getByRole('heading', { name: 'Alan Whitcombe', level: 1 }).waitFor();
    await words('Omar Farah has been waiting for your video call since 15:57.').waitFor();
  });

  it('comes and goes while the desk is open', async () => {
    tab.mock.video.state.items = [];
    await at('to-triage');
    await words('Omar Farah').waitFor();
    tab.mock.video.put();
    tab.mock.changed('alan');
    await words('Alan Whitcombe has been waiting for your video call').waitFor();
  });

  it('is no business of reception’s notice, and counted for them all the same', async () => {
    Object.assign(tab.mock.state.me.memberships[0]!, { role: 'reception', member: 'm-jo' });
    await at('to-triage');
    await expect.poll(() => link(/^Video calls/).textContent()).toBe('Video calls2');
    expect(await page.getByText('has been waiting for your video call').count()).toBe(0);
  });
});

describe('inviting from a request', () => {
  beforeEach(async () => {
    tab.mock.video.state.items = [];
    await desk.open('hannah', 'Hannah Price');
    await button(/^Video call/).click();
  });

  it('now asks nothing more, and shows what the patient reads', async () => {
    await words('You can choose a phone call or a visit instead.').waitFor();
    await words('It goes at once.').waitFor();
    await button('Invite Hannah Price').click();
    await words('Invited Hannah Price by email.').waitFor();
    expect(body<InviteToVideo>('hannah/video')).toMatchObject({
      lock: 1,
      startsAt: null,
      clinician: rosa.id,
      text: '',
      channel: 'message',
    });
    await region('Video call')
      .getByText('not here yet')
      .or(region('Video call').getByText('expected'))
      .waitFor();
    expect(await page.getByRole('button', { name: /^Video call/ }).count()).toBe(0);
  });

  it('S35 at a time can be taken back, and the words wait where they were written', async () => {
    await page.getByLabel('At a time').check();
    await page.getByLabel('Your own words (optional)').fill('I would like to see your knee.');
    await button('Invite Hannah Price').click();
    await words('Enter a day and a time').waitFor();
    expect(posted('video')).toEqual([]);
    await page.getByLabel('Time', { exact: true }).fill('16:30');
    await words('at 4:30pm on Friday 27 November').waitFor();
    await button('Invite Hannah Price').click();
    await button('Undo').click();
    await words('What you wrote waits under “Video call”.').waitFor();
    expect(posted('take-back')).toHaveLength(1);
  });

  it('keeps what was typed when somebody else was faster', async () => {
    await page.getByLabel('Your own words (optional)').fill('Please show me the rash.');
    await page.route('**/hannah/video', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({
            status: 409,
            json: {
              type: 'urn:frontdoor:problem:video-stands',
              title: 'There is a video call already',
              status: 409,
              detail: 'There is a video call already. Change its time or cancel it.',
              requestId: 'r-1',
            },
          })
        : route.fallback(),
    );
    await button('Invite Hannah Price').click();
    await words('There is a video call already. Change its time or cancel it.').waitFor();
    expect(await page.getByLabel('Your own words (optional)').inputValue()).toBe('Please show me the rash.');
    await page.reload();
    await button(/^Video call/).click();
    expect(await page.getByLabel('Your own words (optional)').inputValue()).toBe('Please show me the rash.');
  });
});

describe('inviting by name', () => {
  it('begins with who, and leads to the list of that day', async () => {
    await at('video/invite');
    await page.getByLabel('Find the patient').fill('Whitcombe');
    await button('Invite Alan Whitcombe').click();
    await page.getByLabel('At a time').check();
    await page.getByLabel('Day', { exact: true }).fill('2026-11-30');
    await page.getByLabel('Time', { exact: true }).fill('10:30');
    await button('Invite Alan Whitcombe').click();
    await words('Invited Alan Whitcombe by email.').waitFor();
    await words('Monday 30 November').waitFor();
    expect(body<InviteByName>('by-name')).toMatchObject({
      startsAt: Date.parse('2026-11-30T10:30:00Z'),
      to: { patient: 'p-alan', name: 'Alan Whitcombe', phone: '07700 900456' },
    });
  });
});

describe('S40 holding a call', () => {
  beforeEach(async () => {
    tab.mock.video.knock();
    await openAlan();
  });

  it('lets in by name, and holds a guest’s name against the one that was expected', async () => {
    await words('Another name than expected: Anna Kowalska, interpreter').waitFor();
    await button('Refuse Piotr').click();
    await button('Let in Alan Whitcombe').click();
    await region('In the call').getByText('Alan Whitcombe').first().waitFor();
    expect(tab.mock.state.posts.map(({ path }) => path).filter((path) => path.includes('/people/'))).toEqual([
      '/api/elm-tree/video/v-alan/people/p-guest/refuse',
      '/api/elm-tree/video/v-alan/people/p-alan/let-in',
    ]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('At the door');
  });

  it('S1 shows what is dangerous before anything is asked, with the words that raised it', async () => {
    const alert = page.locator('.video-red');
    await alert.getByText('Chest pain').first().waitFor();
    expect(await alert.textContent()).toContain('“');
    const [red, ask] = await Promise.all([alert.boundingBox(), region('Ask first').boundingBox()]);
    expect(red!.y).toBeLessThan(ask!.y);
  });

  it('says that who is let in before the clinician is there would be alone', async () => {
    await words('You are not in the call yet. Who is let in before you is there alone.').waitFor();
  });

  it('asks first who is there and whether it is safe, and stays first until that is saved', async () => {
    await button('Save the answers').click();
    await words('Choose whether they are alone').waitFor();
    await page.getByLabel('Somebody', { exact: true }).check();
    await page.getByLabel('Who', { exact: true }).fill('her husband');
    await page.getByLabel('Not sure').check();
    await words('Do not read this out.').waitFor();
    await page.getByLabel('“Where are you now?”').fill('1 Elm Road');
    expect(await page.getByLabel('“What number can I ring').inputValue()).toBe('07700 900456');
    await page.getByLabel('Offered, declined').check();
    await button('Save the answers').click();
    await region('Asked first').getByText('With them: her husband').waitFor();
    await expect.poll(inFocus).toBe('Asked first');
    expect(body<SaveChecks>('checks')).toEqual({
      lock: 1,
      checks: {
        alone: false,
        present: 'her husband',
        safe: 'unsure',
        where: '1 Elm Road',
        phone: '07700 900456',
        chaperone: 'declined',
        adult: '',
      },
    });
  });

  it('keeps the answers that were begun when the page is loaded anew', async () => {
    await page.getByLabel('“Where are you now?”').fill('1 Elm Road');
    await page.reload();
    expect(await page.getByLabel('“Where are you now?”').inputValue()).toBe('1 Elm Road');
  });

  it('E00063 E00067 E00068 switches off what the others may do', async () => {
    await words('Everything on the screen you share can be seen by everyone in the call.').waitFor();
    await page.getByLabel('Sharing a screen').uncheck();
    await expect.poll(() => posted('switch').length).toBe(1);
    expect(body('switch')).toEqual({ lock: 1, sharing: false, files: true, chat: true });
  });

  it('ends a guest’s link', async () => {
    await button('End the link of Anna Kowalska').click();
    await region('Guests').getByText('link ended').waitFor();
  });

  it('no key of the desk leads out of it', async () => {
    await page.keyboard.press('m');
    await words('Ask first').waitFor();
    expect(page.url()).toContain('/video/v-alan');
  });
});

describe('the end of a call', () => {
  beforeEach(async () => {
    tab.mock.video.begin();
    await openAlan();
    await button('End the call').click();
  });

  it('E00055 E00088 E00071 takes a code and a note, gives the text to copy, and leads to the next who waits', async () => {
    await page.getByLabel('Consultation via multimedia').check();
    await page.getByLabel('Note for the record (optional)').fill('Advice given.');
    await button('End the call for everybody').click();
    await words('The call has ended').waitFor();
    expect(body<EndVideo>('end')).toEqual({
      lock: 1,
      requestLock: 1,
      ending: 'held',
      outcome: null,
      code: { id: '978871000000104', term: 'Consultation via multimedia' },
      note: 'Advice given.',
      notAsked: '',
    });
    expect(await region('Text for the record').locator('pre').textContent()).toMatch(
      /^Alan Whitcombe, born 3 Feb 1959/,
    );
    await link('Next patient: Omar Farah').click();
    await page.getByRole('heading', { name: 'Omar Farah', level: 1 }).waitFor();
    await words('Ask first').waitFor();
  });

  it('neither codes nor finishes anything where the patient did not come', async () => {
    await page.getByLabel('The patient did not come').check();
    expect(await dialog().getByText('SNOMED CT code').count()).toBe(0);
    await words('The request stays open: decide what happens next.').waitFor();
  });

  it('says who changed the call meanwhile, and keeps the note', async () => {
    await page.getByLabel('Note for the record (optional)').fill('Advice given.');
    tab.mock.video.state.calls['v-alan']!.lock = 7;
    await button('End the call for everybody').click();
    await words('This call has changed since you opened it.').waitFor();
    expect(await page.getByLabel('Note for the record (optional)').inputValue()).toBe('Advice given.');
    await button('End the call for everybody').click();
    await words('The call has ended').waitFor();
  });
});

describe('settings of video calls', () => {
  it('are changed by managers, and take the way in from everybody when switched off', async () => {
    Object.assign(tab.mock.state.me.memberships[0]!, { role: 'manager', member: 'm-amir' });
    tab.mock.video.state.items = [];
    await at('video/settings');
    await page.getByLabel('We offer video calls').uncheck();
    await button('Save').click();
    await words('Saved.').waitFor();
    await desk.open('hannah', 'Hannah Price');
    await button('Finish').waitFor();
    expect(await page.getByRole('button', { name: /^Video call/ }).count()).toBe(0);
    expect(await link(/^Video calls/).count()).toBe(0);
  });
});
