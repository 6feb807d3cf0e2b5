import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';
import { row } from './people.ts';

/** How long to wait at most for what must come. */
const patiently = { timeout: 20_000 };

const desk = atTheDesk();
const { button, posted, words } = desk;
let tab: Tab;
let page: Page;
beforeEach(() => {
  ({ tab, page } = desk);
});

const heading = (name: string) => page.getByRole('heading', { name, level: 2 });
const message = (name: string) => page.getByRole('textbox', { name: `Message to ${name}` });
const openByName = async (name: string) => {
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await heading(name).waitFor();
};

describe('reading', () => {
  it('S1 what comes while a request stands open on a screen nobody is at stays new until somebody touches it', async () => {
    await openByName('Omar Farah');
    await expect.poll(() => posted('seen').length, patiently).toBeLessThanOrEqual(1);
    const before = posted('seen').length;
    const id = 'omar';
    tab.mock.changeBy(id, 'Omar Farah', 'Wrote a message');
    const { row: changed } = tab.mock.state.details.get(id)!;
    changed.unread = true;
    tab.mock.changed(id);
    await words(/Wrote a message/).waitFor();
    await expect.poll(() => posted('seen')).toHaveLength(before);
    await page.keyboard.press('Shift');
    await expect.poll(() => posted('seen').length, patiently).toBe(before + 1);
    expect(posted('seen').at(-1)!.body).toEqual({ lock: changed.lock });
  });
});

describe('answering', () => {
  it('S35 what was typed stays with its request, and its row is marked', async () => {
    await openByName('Tomasz Zielinski');
    await message('Tomasz Zielinski').fill('Tomasz, please come in');
    await openByName('Grace Oyelaran');
    expect(await message('Grace Oyelaran').inputValue()).toBe('');
    await expect.poll(() => button('Send to Grace Oyelaran').count()).toBe(1);
    await page.getByRole('link', { name: /Tomasz Zielinski.*Draft/ }).waitFor();
    await page.reload();
    await openByName('Tomasz Zielinski');
    expect(await message('Tomasz Zielinski').inputValue()).toBe('Tomasz, please come in');
  });

  it('S35 a single key does nothing while a field has the focus', async () => {
    await openByName('Omar Farah');
    await message('Omar Farah').pressSequentially('were new jars kept? curve');
    expect(await message('Omar Farah').inputValue()).toBe('were new jars kept? curve');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => posted('urgency')).toEqual([]);
  });

  it('S35 words typed right after the key that opens the field are words, not commands', async () => {
    await openByName('Omar Farah');
    for (const [key, field] of [
      ['c', 'What was said with Omar Farah, or what you tried'],
      ['n', 'Note on Omar Farah, seen by staff only'],
      ['r', 'Message to Omar Farah'],
    ] as const) {
      await page.locator('h2#request-name').focus();
      // All in one go: no moment in between for the page to catch up.
      await page.evaluate(
        `for (const key of '${key}we') document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))`,
      );
      await page.keyboard.type('new jar');
      expect(await page.getByRole('textbox', { name: field }).inputValue()).toBe('new jar');
    }
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => posted('urgency')).toEqual([]);
  });

  it('S35 single keys can be switched off, and stay off in this browser', async () => {
    await page.keyboard.press('?');
    await page.getByLabel('Use single keys in this browser').uncheck();
    await page.reload();
    await openByName('Omar Farah');
    await page.locator('h2#request-name').focus();
    await page.keyboard.press('w');
    await page.keyboard.press('e');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => posted('urgency')).toEqual([]);
  });

  it('S35 a reply sent by Ctrl and Enter can be taken back while it is held, and its words return', async () => {
    await openByName('Tomasz Zielinski');
    await page.keyboard.press('r');
    await message('Tomasz Zielinski').fill('Please come in on Monday.');
    await page.keyboard.press('Control+Enter');
    await words('Sent to Tomasz Zielinski.').waitFor();
    await expect
      .poll(() => posted('reply')[0]?.body)
      .toMatchObject({
        text: 'Please come in on Monday.',
        response: 'advice',
        lock: 1,
      });
    await openByName('Grace Oyelaran');
    await button('Undo').click();
    await words('Taken back. Your words are in the answer box again.').waitFor();
    await page.getByRole('link', { name: 'Waiting for patient' }).click();
    await openByName('Tomasz Zielinski');
    expect(await message('Tomasz Zielinski').inputValue()).toBe('Please come in on Monday.');
    await words('taken back, not sent').waitFor();
  });

  it('S35 an urgent reply goes at once and offers no undo', async () => {
    await openByName('Alan Whitcombe');
    await message('Alan Whitcombe').fill('Call 999 now.');
    await button('Send to Alan Whitcombe').click();
    await words('Sent to Alan Whitcombe.').waitFor();
    await expect.poll(() => button('Undo').count()).toBe(0);
  });

  it('S35 a stale lock says who changed it, shows the change and keeps the words; sending again works', async () => {
    await openByName('Tomasz Zielinski');
    await message('Tomasz Zielinski').fill('Please come in on Monday.');
    tab.mock.changeBy('tomasz', 'Rosa Shah', 'Made it urgent');
    await button('Send to Tomasz Zielinski').click();
    await words('This request has changed since you opened it. Rosa Shah, 15:58: Made it urgent.').waitFor();
    expect(await message('Tomasz Zielinski').inputValue()).toBe('Please come in on Monday.');
    await words('Since you began writing:').waitFor();
    await button('Send to Tomasz Zielinski').click();
    await words('Sent to Tomasz Zielinski.').waitFor();
    const [first, second] = posted('reply').map(({ body }) => body);
    expect([first?.lock, second?.lock]).toEqual([1, 2]);
    expect(second?.submission).toBe(first?.submission);
  });

  it('a lost network keeps the words and says so', async () => {
    await openByName('Tomasz Zielinski');
    await message('Tomasz Zielinski').fill('Please come in on Monday.');
    await page.route('**/reply', (route) => route.abort());
    await button('Send to Tomasz Zielinski').click();
    await words('We could not reach the server. Your words are kept.').waitFor();
    expect(await message('Tomasz Zielinski').inputValue()).toBe('Please come in on Monday.');
  });

  it('S17 something from the record first asks whether the details match, then goes by itself', async () => {
    await openByName('Omar Farah');
    await message('Omar Farah').fill('Your result is normal.');
    await page.getByLabel('Tells something from the record').check();
    await button('Send to Omar Farah').click();
    await page.getByRole('heading', { name: 'Do these details match our record?' }).waitFor();
    await page.getByLabel('Name, date of birth and address').check();
    await button('Yes, they match').click();
    await words('Sent to Omar Farah.').waitFor();
    await expect
      .poll(() => posted('identity')[0]?.body)
      .toMatchObject({ level: 'matches', checked: 'address' });
    await expect.poll(() => posted('reply')).toHaveLength(2);
  });

  it('a sign-in that ran out leads back to the same request with the words in it', async () => {
    await openByName('Omar Farah');
    await message('Omar Farah').fill('Your letter is here.');
    tab.mock.state.signedIn = false;
    await button('Send to Omar Farah').click();
    await page.getByLabel('Email address').fill('jo.mills@example.org');
    await page.getByLabel('Password').fill('frontdoor-demo');
    await button('Sign in').click();
    await heading('Omar Farah').waitFor();
    expect(await message('Omar Farah').inputValue()).toBe('Your letter is here.');
  });

  it('signing out at a shared desk leaves no words for the next', async () => {
    await openByName('Omar Farah');
    await message('Omar Farah').fill('Your letter is here.');
    await button('Jo Mills').click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('letter');
  });
});

describe('keys', () => {
  it('S33 J and K go along the list, W says “I’m worried” without a question', async () => {
    await page.keyboard.press('j');
    await heading('Alan Whitcombe').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await heading('Tomasz Zielinski').waitFor();
    await page.keyboard.press('k');
    await heading('Baby Nair').waitFor();
    await page.keyboard.press('w');
    await words('You are worried about Baby Nair: it is urgent, and the alarm is raised.').waitFor();
    await expect.poll(() => posted('worried')).toHaveLength(1);
  });

  it('A assigns by typing a name', async () => {
    await openByName('Omar Farah');
    await page.locator('h2#request-name').focus();
    await page.keyboard.press('a');
    await page.getByRole('menuitem', { name: 'Me (Jo Mills)' }).waitFor();
    await page.keyboard.type('ami');
    await page.keyboard.press('Enter');
    await words('Amir Khan has it').waitFor();
    await expect.poll(() => posted('assign')[0]?.body).toMatchObject({ assignee: 'm-amir', team: null });
  });

  it('/ finds a request by name, and the name stands in no address', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('margaret');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Search' }).waitFor();
    await page.getByRole('link', { name: /Margaret Ellis/ }).waitFor();
    await page.getByText('Omar Farah').waitFor({ state: 'detached' });
    expect(page.url()).not.toMatch(/margaret/i);
  });
});

describe('the list', () => {
  it('shows what comes in without a reload, and the open request stays', async () => {
    await openByName('Omar Farah');
    await page.mouse.move(900, 400);
    tab.mock.state.rows.unshift(row('new', { name: 'Nia Rees', words: 'Short of breath' }));
    tab.mock.changed('new');
    await page.getByRole('link', { name: /Nia Rees/ }).waitFor();
    await expect.poll(() => heading('Omar Farah').count()).toBe(1);
  });

  it('does not move under the pointer; what is new is counted until the pointer leaves', async () => {
    const grace = page.getByRole('link', { name: /Grace Oyelaran/ });
    await grace.hover();
    const before = await grace.boundingBox();
    tab.mock.state.rows.unshift(row('new', { name: 'Nia Rees', flagLevel: 'red', flag: 'short of breath' }));
    tab.mock.changed('new');
    await words('Red flag: 1 new.').waitFor();
    await expect.poll(() => page.getByRole('link', { name: /Nia Rees/ }).count()).toBe(0);
    expect((await grace.boundingBox())?.y).toBe(before?.y);
    await page.mouse.move(900, 400);
    await page.getByRole('link', { name: /Nia Rees/ }).waitFor();
  });

  it('keeps only the rows in view in the page, and fetches on as one goes down', async () => {
    tab.mock.state.rows.push(
      ...Array.from({ length: 60 }, (_, place) => row(`more-${place}`, { name: `Person ${place}` })),
    );
    await page.reload();
    await words('Omar Farah').waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'Person' }).count()).toBeLessThan(25);
    const last = page.getByRole('link', { name: /Person 59/ });
    await expect
      .poll(async () => {
        await page.locator('.rows').evaluate((rows) => rows.scrollTo(0, rows.scrollHeight));
        return last.count();
      }, patiently)
      .toBe(1);
  });

  it('an address alone brings back the same queue, filter and request', async () => {
    await page.goto(`${tab.mock.origin}/staff/elm-tree/to-triage/grace?kind=admin`);
    await heading('Grace Oyelaran').waitFor();
    await page.getByRole('link', { name: /Omar Farah/ }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: /Alan Whitcombe/ }).count()).toBe(0);
  });
});

describe('live', () => {
  it('S36 silence for 30 seconds turns the bar red; it polls, and goes away with the next beat', async () => {
    await page.clock.install();
    await page.reload();
    await words('Omar Farah').waitFor();
    await page.clock.fastForward(31_000);
    await page
      .getByRole('alert')
      .getByText(/^Not live since \d\d:\d\d\.$/)
      .waitFor();
    tab.mock.state.rows.unshift(row('new', { name: 'Nia Rees' }));
    await page.clock.fastForward(11_000);
    await page.getByRole('link', { name: /Nia Rees/ }).waitFor();
    tab.mock.changed('new');
    await page.getByText(/^Not live since/).waitFor({ state: 'detached' });
  });

  it('one stream serves all tabs of a browser', async () => {
    const second = await page.context().newPage();
    await second.goto(`${tab.mock.origin}/staff/elm-tree/to-triage`);
    await second.getByText('Omar Farah').waitFor();
    tab.mock.state.rows.push(row('new', { name: 'Nia Rees' }));
    tab.mock.changed('new');
    await second.getByRole('link', { name: /Nia Rees/ }).waitFor();
    expect(tab.mock.streams()).toBe(1);
    await page.close();
    // The other tab takes the stream over and goes on hearing.
    await expect.poll(() => tab.mock.streams(), patiently).toBe(1);
    await second.close();
  });
});

describe('photos and copies', () => {
  it('S42 a photo is fetched only when it is opened', async () => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await openByName('Alan Whitcombe');
    await button('Open photo 1').waitFor();
    const photos = () => fetched.filter((address) => address.includes('/attachments/')).length;
    expect(photos()).toBe(0);
    await button('Open photo 1').click();
    await page.getByRole('img', { name: 'Sent by the patient' }).waitFor();
    expect(photos()).toBe(1);
  });

  it('S18 one press joins a request that may be the same person’s, one press takes it apart again', async () => {
    await openByName('Alan Whitcombe');
    await page.getByRole('button', { name: /^Same person/ }).click();
    await page.getByRole('heading', { name: 'May be the same person' }).waitFor({ state: 'detached' });
    await expect.poll(() => posted('match')[0]?.body).toMatchObject({ patient: 'pt-2', same: true });
    await page
      .getByRole('button', { name: /^Not the same person/ })
      .last()
      .click();
    await page.getByRole('heading', { name: 'May be the same person' }).waitFor();
  });
});

describe('finishing', () => {
  it('R70 reception is not offered "no action"; S33 a refusal says why', async () => {
    await openByName('Omar Farah');
    await button('Finish').click();
    await page.getByRole('radio', { name: 'Admin done' }).waitFor();
    await expect.poll(() => page.getByRole('radio', { name: 'No action needed' }).count()).toBe(0);
    await page.getByRole('radio', { name: 'Admin done' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
    await words('finished: admin done').waitFor();
    await page.goto(`${tab.mock.origin}/staff/elm-tree/to-triage/alan`);
    await button('Finish').click();
    await words('It has a red flag. A clinician finishes it.').waitFor();
  });
});

describe('a request taken on the phone', () => {
  it('R65 asks the patients’ questions in one form, says what is missing, keeps a draft and saves', async () => {
    await page.getByRole('link', { name: 'New request', exact: true }).click();
    await page.getByRole('radio', { name: 'Health problem' }).check();
    await button('Save request').click();
    await page.getByRole('link', { name: 'Choose who this request is for' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('who-0');
    await page.getByLabel('Me', { exact: true }).check();
    await page.getByLabel('Full name').fill('Nia Rees');
    await page.reload();
    expect(await page.getByLabel('Full name').inputValue()).toBe('Nia Rees');
    for (const [part, value] of Object.entries({ Day: '3', Month: '2', Year: '1980' }))
      await page.getByRole('textbox', { name: part }).fill(value);
    await page.getByLabel('Describe the problem in your own words').fill('A cough for a week');
    await page.getByLabel('Phone number').fill('0113 496 0999');
    await button('Save request').click();
    await heading('Nia Rees').waitFor();
    expect(tab.mock.state.posts.at(-1)?.body ?? {}).toMatchObject({
      door: 'phone',
      kind: 'health-problem',
      typed: { who: 'self', kind: 'health-problem', name: 'Nia Rees', 'birthDate-year': '1980' },
    });
    await page.getByRole('link', { name: 'New request', exact: true }).click();
    expect(await page.getByRole('radio', { name: 'Health problem' }).isChecked()).toBe(false);
  });
});
