import type { MakeBatch } from '@frontdoor/contract';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { atTheDesk } from './at-the-desk.ts';
import type { Tab } from './open-desk.ts';

const desk = atTheDesk('/staff/elm-tree/many', (page) => page.getByText('None yet.').waitFor());
const { button, dialog, words, posted } = desk;
let tab: Tab;
let page: Page;
beforeEach(() => {
  ({ tab, page } = desk);
});

const list = 'Name;Date of birth;Mobile;Clinic\nAlan Whitcombe;03/02/1959;07700 900456;Saturday\n';
const made = () => posted('batches').at(-1)?.body as unknown as MakeBatch;
const as = (role: 'clinician' | 'manager' | 'reception') => {
  tab.mock.state.me.memberships[0]!.role = role;
};
const openBatch = async () => {
  await page.goto(`${tab.mock.origin}/staff/elm-tree/many/b1`);
  await page.getByRole('heading', { name: 'Asthma reviews', level: 1 }).waitFor();
};
const prepared = async () => {
  as('clinician');
  tab.mock.batches.put();
  await openBatch();
};
const shownLines = () => page.getByRole('region', { name: 'Lines of the list' });
const fillIn = async () => {
  await page.getByRole('link', { name: 'New message to many' }).click();
  await page.getByLabel('What staff call it').fill('Asthma reviews');
  await page.getByLabel('The list', { exact: true }).fill(list);
  await page.getByLabel('Their health').check();
  await page.getByLabel('Message', { exact: true }).fill('Hello ');
};

describe('a message to many', () => {
  it('E00090 is made of a list and a message with fields from its columns', async () => {
    await fillIn();
    await words('1 line').waitFor();
    await button('the patient’s name').click();
    await button('Clinic').click();
    expect(await page.getByLabel('Message', { exact: true }).inputValue()).toBe('Hello {{name}}{{Clinic}}');
    await button('See who it goes to').click();
    await words('197 of 200 lines can go, 3 cannot.').waitFor();
    expect(made()).toMatchObject({ title: 'Asthma reviews', csv: list, text: 'Hello {{name}}{{Clinic}}' });
  });

  it('is made of a file as Excel saves it, names with marks included', async () => {
    await page.getByRole('link', { name: 'New message to many' }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'clinic.csv',
      mimeType: 'text/csv',
      // Windows-1252: ë is one byte.
      buffer: Buffer.from([...Buffer.from('Name;Clinic\nZo'), 0xeb, ...Buffer.from(' Rees;Sat\n')]),
    });
    await words('clinic.csv: 1 line').waitFor();
    await words('Headings: Name, Clinic').waitFor();
    await page.getByLabel('What staff call it').fill('Reviews');
    await page.getByLabel('Something for the office').check();
    await page.getByLabel('Message', { exact: true }).fill('Hello');
    await button('See who it goes to').click();
    await words('197 of 200 lines can go').waitFor();
    expect(made().csv).toBe('Name;Clinic\nZoë Rees;Sat\n');
  });

  it('is not made while something is missing, and nothing typed is lost when the server says no', async () => {
    await fillIn();
    await page.getByLabel('What staff call it').fill('');
    await button('See who it goes to').click();
    await words('Give it a name').waitFor();
    expect(posted('batches')).toEqual([]);
    await page.getByLabel('What staff call it').fill('Asthma reviews');
    await page.getByLabel('Message', { exact: true }).fill('See you in {{Ward}}');
    await button('See who it goes to').click();
    await words('The list has no column “Ward”. It has {{name}}, {{NHS number}}, {{Clinic}}').waitFor();
    await page.reload();
    expect(await page.getByLabel('The list', { exact: true }).inputValue()).toBe(list);
    expect(await page.getByLabel('Message', { exact: true }).inputValue()).toBe('See you in {{Ward}}');
  });

  it('gives an example file to begin with', async () => {
    await page.getByRole('link', { name: 'New message to many' }).click();
    const file = page.getByRole('link', { name: 'An example file' });
    expect(await file.getAttribute('href')).toBe('/api/elm-tree/batches/example.csv');
  });
});

describe('before it goes', () => {
  it('S41 says who cannot get it and why, first', async () => {
    await prepared();
    await words('This patient has died. Nothing is sent to them').waitFor();
    await words('The mobile is also on line 12, for another patient. We cannot tell whose it is').waitFor();
    expect(await shownLines().getByRole('listitem').count()).toBe(3);
    await button('See which, and why').click();
    await expect
      .poll(() => page.getByLabel('Cannot go 3').evaluate((it) => it === document.activeElement))
      .toBe(true);
    await page.getByLabel('Can go 197').check();
    await words('goes by text').waitFor();
  });

  it('shows the message as the first patient reads it, and starts with a button that says how many', async () => {
    await prepared();
    await words('Hello Patient 3, your review is due.').waitFor();
    await button('Send to 197 patients').click();
    await words('0 of 197 sent').waitFor();
    expect(posted('start').at(-1)?.body).toEqual({ again: false });
  });

  it('S41 asks before the same list goes again within a day', async () => {
    as('manager');
    tab.mock.batches.put();
    tab.mock.batches.state.sentBefore = { title: 'Asthma reviews', at: Date.parse('2026-11-26T16:00:00Z') };
    await openBatch();
    await words('“Asthma reviews”, Thu 26 Nov, 16:00.').waitFor();
    expect(await button('Send to 197 patients').isDisabled()).toBe(true);
    await page.getByLabel('Yes, send to the same patients again').check();
    await button('Send to 197 patients').click();
    await words('0 of 197 sent').waitFor();
    expect(posted('start').at(-1)?.body).toEqual({ again: true });
  });

  it('is prepared by reception and sent by others', async () => {
    tab.mock.batches.put();
    await openBatch();
    await words('A manager or a clinician sends it. It is kept here: tell one of them.').waitFor();
    expect(await button(/^Send to/).count()).toBe(0);
  });

  it('is changed by making it anew, with everything that was typed', async () => {
    await fillIn();
    await button('See who it goes to').click();
    await words('197 of 200 lines can go, 3 cannot.').waitFor();
    await button('Change the list or the message').click();
    expect(await page.getByLabel('The list', { exact: true }).inputValue()).toBe(list);
    expect(await page.getByLabel('What staff call it').inputValue()).toBe('Asthma reviews');
  });
});

describe('while it goes', () => {
  const going = async () => {
    await prepared();
    await button('Send to 197 patients').click();
    await words('0 of 197 sent').waitFor();
  };

  it('counts what was sent, delivered, read, answered and failed as it happens', async () => {
    await going();
    tab.mock.batches.send(50);
    tab.mock.changed('b1');
    await words('50 of 197 sent · 30 delivered · 20 read · 10 answered · 10 failed').waitFor();
  });

  it('is paused by whoever sees a mistake, gone on with, and stopped after a question', async () => {
    await going();
    await button('Pause').click();
    await words('Paused: nothing more goes until somebody goes on with it.').waitFor();
    await button('Go on sending').click();
    await button('Pause').waitFor();
    tab.mock.batches.send(50);
    tab.mock.changed('b1');
    await words('50 of 197 sent').waitFor();
    await button('Stop for good').click();
    await words('147 patients still waiting for it will not get it.').waitFor();
    expect(posted('stop')).toEqual([]);
    await dialog().getByRole('button', { name: 'Stop it: 147 patients will not get it' }).click();
    await dialog().waitFor({ state: 'detached' });
    await words('stopped').waitFor();
    expect(await button('Pause').count()).toBe(0);
  });

  it('says why it waits', async () => {
    await going();
    tab.mock.batches.state.batch!.waits =
      'Waits until 8am on Monday: four core hours must follow, for the answers';
    tab.mock.changed('b1');
    await words('Waits until 8am on Monday: four core hours must follow, for the answers').waitFor();
  });
});

describe('what came of it', () => {
  it('is narrowed to those who answered, and a line opens its conversation', async () => {
    await prepared();
    Object.assign(tab.mock.batches.state.batch!, { state: 'sending', startedAt: 1 });
    tab.mock.batches.send(197);
    await page.reload();
    await words('197 of 197 sent').waitFor();
    await page.getByLabel('Answered 40').check();
    await expect.poll(() => shownLines().getByText('failed', { exact: true }).count()).toBe(0);
    await shownLines().getByRole('link', { name: 'Patient 3', exact: true }).click();
    await page.getByRole('heading', { name: 'Omar Farah', level: 2 }).waitFor();
  });

  it('leads from a line that expects no answer to what is finished', async () => {
    tab.mock.batches.put({ state: 'done', startedAt: 1, endedAt: 2 });
    const batch = tab.mock.batches.state.batch!;
    batch.ask = { ...batch.ask, replies: false, questionnaire: null };
    tab.mock.batches.send(197);
    await openBatch();
    const line = shownLines().getByRole('link', { name: 'Patient 3', exact: true });
    expect(await line.getAttribute('href')).toMatch(/^\/staff\/elm-tree\/finished\//);
  });

  it('shows an answer that comes after everything went', async () => {
    as('clinician');
    tab.mock.batches.put({ state: 'done', startedAt: 1, endedAt: 2 });
    tab.mock.batches.send(197);
    await openBatch();
    await page.getByLabel('Failed 39').check();
    await shownLines().getByRole('link', { name: 'Patient 6', exact: true }).waitFor();
    tab.mock.batches.state.lines.find(({ line }) => line === 6)!.progress = 'answered';
    tab.mock.changed('omar');
    await page.getByLabel('Failed 38').waitFor();
    await shownLines().getByRole('link', { name: 'Patient 6', exact: true }).waitFor({ state: 'detached' });
  });

  it('can be taken away as a table', async () => {
    as('clinician');
    tab.mock.batches.put({ state: 'done', startedAt: 1, endedAt: 2 });
    tab.mock.batches.send(197);
    await openBatch();
    const table = page.getByRole('link', { name: 'Every line as a table (CSV)' });
    expect(await table.getAttribute('href')).toBe('/api/elm-tree/batches/b1.csv');
  });

  it('draws only the lines in view of a long list, and the rest as somebody scrolls', async () => {
    as('clinician');
    tab.mock.batches.put();
    tab.mock.batches.state.lines = Array.from({ length: 5_000 }, (_one, place) => ({
      ...tab.mock.batches.state.lines[1]!,
      line: place + 2,
      name: `Patient ${place + 2}`,
    }));
    await openBatch();
    await words('5,000 of 5,000 lines can go.').waitFor();
    await words('Patient 2').waitFor();
    expect(await shownLines().getByRole('listitem').count()).toBeLessThan(60);
    await page.locator('.page').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
    await shownLines().getByText('Patient 195').first().waitFor();
  });
});
