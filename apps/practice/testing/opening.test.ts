import type { AddClosure, SaveHours } from '@frontdoor/contract';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';

const desk = atTheDesk('/staff/elm-tree/hours', (page) => page.getByText('The phone line is down').waitFor());
const { button, dialog, words } = desk;
let tab: Tab;
let page: Page;
beforeEach(() => {
  ({ tab, page } = desk);
});

const goTo = (part: 'Opening hours' | 'Bank holidays and clocks') =>
  page.getByRole('link', { name: part, exact: true }).click();
const posted = (part: string) => tab.mock.state.posts.filter(({ path }) => path.endsWith(`/opening/${part}`));
const hours = () => posted('hours').at(-1)!.body as unknown as SaveHours;
const save = () => dialog().getByRole('button', { name: 'Save' }).click();
const group = (name: string) => dialog().getByRole('group', { name });

describe('a closure', () => {
  const closeSomething = () => button('Close something').click();
  const until = (time: string) => group('Until').getByLabel('Time').fill(time);

  it('R9 within core hours asks for the reason and whom the commissioner’s contact was', async () => {
    await closeSomething();
    await words(
      'It ends by itself at the time you give. It never moves the time by which an answer is due.',
    ).waitFor();
    expect(await dialog().getByLabel('Whom did you tell at your commissioner?').count()).toBe(0);
    await dialog().getByLabel('Front desk').check();
    await until('17:00');
    await dialog().getByLabel('Why?').fill('Burst pipe');
    await dialog().getByLabel('Whom did you tell at your commissioner?').fill('Sam Field, ICB');
    await button('Close it now').click();
    await dialog().waitFor({ state: 'detached' });
    expect(posted('closures').at(-1)!.body as unknown as AddClosure).toEqual({
      routes: ['desk'],
      startsAt: null,
      endsAt: Date.parse('2026-11-27T17:00:00Z'),
      reason: 'Burst pipe',
      commissionerContact: 'Sam Field, ICB',
    });
    await words('Burst pipe').waitFor();
  });

  it('R9 outside core hours asks for nobody, and lets the reason be', async () => {
    await closeSomething();
    await dialog().getByLabel('Online form: admin').check();
    await dialog().getByLabel('A day and time').check();
    await group('Begins').getByLabel('Day').fill('2026-12-25');
    await group('Begins').getByLabel('Time').fill('09:00');
    await group('Until').getByLabel('Day').fill('2026-12-25');
    await until('17:00');
    expect(await dialog().getByLabel('Whom did you tell at your commissioner?').count()).toBe(0);
    await button('Close it then').click();
    await dialog().waitFor({ state: 'detached' });
    expect(posted('closures').at(-1)!.body).toMatchObject({ reason: '', commissionerContact: '' });
  });

  it('keeps all that was typed when it is refused, when nobody answers, and when it is shut', async () => {
    await closeSomething();
    await dialog().getByLabel('Phone').check();
    await until('09:00');
    await dialog().getByLabel('Why?').fill('Burst pipe');
    await button('Close it now').click();
    await words('It must end after it begins').waitFor();
    await until('17:00');
    await page.route('**/opening/closures', (route) => route.abort());
    await button('Close it now').click();
    await words('We could not reach the server. Your words are kept.').waitFor();
    await button('Cancel').click();
    await closeSomething();
    expect(await dialog().getByLabel('Why?').inputValue()).toBe('Burst pipe');
    expect(await dialog().getByLabel('Phone').isChecked()).toBe(true);
  });

  it('says what is missing before it is sent', async () => {
    await closeSomething();
    await button('Close it now').click();
    await words('Choose what is closed').waitFor();
    await words('Enter until when').waitFor();
    expect(posted('closures')).toEqual([]);
  });

  it('R10 ends early with one confirmation', async () => {
    await button(/^End now: Phone/).click();
    await button('End it now').click();
    await dialog().waitFor({ state: 'detached' });
    await words('Nothing is closed beyond the usual hours.').waitFor();
    await words(/ended early by Jo Mills, Fri 27 Nov, 15:58/).waitFor();
  });

  it('R9 says what the commissioner answered, and no more where nothing was', async () => {
    const closure = tab.mock.opening.closures[0]!;
    expect(await page.getByText(/^commissioner: (?:seen|agreed|not agreed)$/).count()).toBe(0);
    closure.answer = {
      answer: 'not-agreed',
      note: 'Use the second line',
      by: 'Pat Green, Aire Valley Commissioning',
      at: closure.startsAt,
    };
    await page.reload();
    await words('commissioner: not agreed').waitFor();
    await words('“Use the second line”').waitFor();
    await words('Pat Green, Aire Valley Commissioning, Fri 27 Nov, 14:58').waitFor();
  });

  it('R11 is taken away with all of them', async () => {
    expect(await page.getByRole('link', { name: 'Take all closures away (CSV)' }).getAttribute('href')).toBe(
      '/api/elm-tree/opening/closures.csv',
    );
  });
});

describe('the week', () => {
  beforeEach(() => goTo('Opening hours'));

  it('R15 of each route is read in half hours, with what leaves out core hours', async () => {
    const phone = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Phone', exact: true }) });
    expect(await phone.textContent()).toContain('Wednesday 08:00 to 12:30 and 14:00 to 18:30');
    expect(await phone.textContent()).toContain('The contract asks for all of them.');
  });

  it('R15 of a route is changed by itself, and the rest is sent as it was', async () => {
    await button('Change Phone').click();
    await group('Wednesday')
      .getByRole('button', { name: /^Take out 14:00/ })
      .click();
    await group('Wednesday').getByLabel('to, Wednesday').selectOption('18:30');
    await group('Saturday').getByRole('button', { name: 'Add times, Saturday' }).click();
    await group('Saturday').getByLabel('From, Saturday').selectOption('09:30');
    await save();
    await dialog().waitFor({ state: 'detached' });
    expect(hours().routes.phone).toMatchObject({
      days: { wednesday: [{ from: '08:00', to: '18:30' }], saturday: [{ from: '09:30', to: '18:30' }] },
    });
    expect(hours().routes.admin).toEqual({ kind: 'always' });
    expect(hours().version).toBe('v1');
  });

  it('S31 a covered afternoon says who answers and on what number, some weeks of the month', async () => {
    await button('Add a covered time').click();
    await dialog().getByLabel('On what number?').fill('0113 496 0777');
    await dialog().getByLabel('4th').check();
    await save();
    await words('Enter who answers then').waitFor();
    expect(await dialog().getByLabel('On what number?').inputValue()).toBe('0113 496 0777');
    await dialog().getByLabel('Who answers then?').fill('Moortown Hub');
    await save();
    await words('Phone and front desk: 13:00 to 18:30. Moortown Hub answers, 0113 496 0777').waitFor();
    expect(hours().covered).toHaveLength(2);
    expect(hours().covered[1]).toMatchObject({ weeks: [4] });
  });

  it('S31 an extra session is added, changed and taken out', async () => {
    await button('Add a session').click();
    await dialog().getByLabel('Day').selectOption('Thursday');
    await save();
    await words('Every Thursday').waitFor();
    await button(/^Change Every Thursday/).click();
    await button('Take it out').click();
    await page.getByText('Every Thursday').waitFor({ state: 'detached' });
    expect(hours().extra).toHaveLength(1);
  });

  it('a change is kept, and made to the newer hours, when somebody else saved meanwhile', async () => {
    await button('Change Thursday 24 December, Phone and front desk: 08:00 to 13:00').click();
    await dialog().getByLabel('Why? Patients read this').fill('Christmas Eve, short day');
    tab.mock.opening.version = 'theirs';
    tab.mock.opening.hours.extra = [];
    await save();
    await words('The hours have changed since you opened them.').waitFor();
    expect(await dialog().getByLabel('Why? Patients read this').inputValue()).toBe(
      'Christmas Eve, short day',
    );
    await save();
    await dialog().waitFor({ state: 'detached' });
    expect(hours().extra).toEqual([]);
    expect(hours().specialDays[0]!.note).toBe('Christmas Eve, short day');
  });

  it('R12 says what can be sent while closed, by kind', async () => {
    await button('Change what can be sent').click();
    await dialog().getByLabel('Medication').check();
    await save();
    await dialog().waitFor({ state: 'detached' });
    expect(hours().outOfHours).toEqual({
      'health-problem': 'closed',
      question: 'closed',
      'follow-up': 'closed',
      medication: 'open',
      admin: 'open',
      'contact-details': 'closed',
    });
  });
});

describe('the clocks', () => {
  beforeEach(() => goTo('Bank holidays and clocks'));

  it('R62 are set in the practice’s own times, and say what is wrong at the field', async () => {
    const minutes = page.getByLabel('Minutes before its time in which an answer is due soon');
    await minutes.fill('');
    await page.getByLabel(/^Tell people of what is urgent/).selectOption('16:30');
    await button('Save').click();
    await words('Enter a number of minutes').waitFor();
    await minutes.fill('90');
    await button('Save').click();
    await words('Saved.').waitFor();
    expect(posted('settings').at(-1)!.body).toEqual({ urgentBy: '16:30', dueSoonMinutes: 90 });
  });

  it('R3 say which bank holidays come, and when they were read', async () => {
    await words('From GOV.UK, last read Fri 27 Nov, 10:58.').waitFor();
    await words('Friday 1 January 2027').waitFor();
  });
});

describe('who is no manager', () => {
  it('reads all of it and is offered no change', async () => {
    tab.mock.opening.mayEdit = false;
    await page.reload();
    await words('Everybody may read this. Managers change it.').waitFor();
    for (const part of ['Closures', 'Opening hours', 'Bank holidays and clocks']) {
      await page.getByRole('link', { name: part, exact: true }).click();
      await expect.poll(() => page.locator('main').getByRole('button').count()).toBe(0);
    }
    await words('told at 17:30').waitFor();
  });
});
