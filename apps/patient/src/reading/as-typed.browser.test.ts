import { readRuleBook } from '@frontdoor/content/rule-book';
import { asTyped, compileRules, type Example, type Facts, screen } from '@frontdoor/safety';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeViolations } from '../../../../tests/support/axe.ts';
import { type LaunchedBrowser, launchBrowser } from '../../../../tests/support/browser.ts';
import { bookAsTyped, cannotWait } from '../../build/reader-rules.ts';
import { pages } from '../../testing/built.ts';
import { pretendSite, site } from '../../testing/show.ts';
import { adultFacts, asked, contentPage } from '../fixtures/content-pages.ts';
import { frame } from '../fixtures/frames.ts';
import { fixtures } from '../fixtures.ts';
import type { HasRead } from './reader.ts';

let launched: LaunchedBrowser;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  launched = await launchBrowser();
});
afterAll(() => launched.close());
beforeEach(async () => {
  context = await launched.browser.newContext({ viewport: { width: 360, height: 800 } });
  page = await context.newPage();
  faults = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
});
afterEach(async () => {
  await context.close();
  expect(faults).toEqual([]);
});

const here = '/elm-tree/request/d1/page';
const says = 'Some of what you wrote may need help now.';
const emergency = 'Since this morning I have crushing chest pain that goes into my left arm';
const notice = '#words-advice .nhsuk-inset-text';

const wordsPage = pages.render('question', frame, asked(contentPage('words', 'health-problem')));

async function open(
  html = wordsPage,
  reader?: { status?: number; contentType?: string; body: string },
  held?: Promise<void>,
) {
  const seen = await pretendSite(page, ({ method, path, body }) => {
    if (method === 'POST') return `<p id="went-on">${body}</p>`;
    return path === here ? html : undefined;
  });
  if (reader || held)
    await page.route('**/reader-*.js', async (route) => {
      await held;
      return reader ? route.fulfill(reader) : route.fallback();
    });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(site + here);
  await page.waitForSelector('[data-nhsuk-button-init]');
  return { seen, loaded };
}

const readerLoads = () => page.waitForEvent('worker');

describe('while somebody types', () => {
  test('words of an emergency say so under their box, and nothing once they are gone', async () => {
    const reader = readerLoads();
    await open();
    await reader;
    const place = page.locator('#words-advice');
    expect(await place.getAttribute('role')).toBe('status');
    expect(await place.textContent()).toBe('');
    await page.fill('#words', emergency);
    await page.waitForSelector(notice);
    expect(await page.textContent(`${notice} p`)).toBe(says);
    expect(await page.inputValue('#words')).toBe(emergency);
    expect(await axeViolations(page)).toEqual([]);

    await page.fill('#words', 'Since this morning I have a runny nose');
    await page.waitForSelector(notice, { state: 'detached' });
  });

  test('it is said once, however much is written on', async () => {
    const reader = readerLoads();
    await open();
    await reader;
    await page.fill('#words', emergency);
    await page.waitForSelector(notice);
    await page.evaluate(`
      window.said = 0;
      new MutationObserver((all) => { window.said += all.length; })
        .observe(document.querySelector('#words-advice'), { childList: true, subtree: true, characterData: true });
    `);
    for (const more of [' and', ' I feel', ' sick', ' and grey']) {
      await page.locator('#words').pressSequentially(more);
      await page.waitForTimeout(600);
    }
    expect(await page.evaluate('window.said')).toBe(0);
    await expect.poll(() => page.locator(notice).count()).toBe(1);
  });

  test('“What to do now” sends the page as it is, also where something on it is missing', async () => {
    const reader = readerLoads();
    await open(pages.render('question', frame, asked(contentPage('words', 'follow-up'))));
    await reader;
    await page.fill('#words', emergency);
    await page.click('text=What to do now');
    const sent = new URLSearchParams((await page.textContent('#went-on'))!);
    expect([sent.get('now'), sent.get('words')]).toEqual(['yes', emergency]);
  });

  test('a message to the surgery is read as well', async () => {
    const reader = readerLoads();
    const { frame: around, props } = fixtures.conversation['to be answered']!;
    await open(pages.render('conversation', around, { ...props, reply: { ...props.reply, action: here } }));
    await reader;
    await page.fill('#text', emergency);
    await page.waitForSelector('#text-advice .nhsuk-inset-text');
  });

  test('what was typed before the reader came is read when it is there', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await open(wordsPage, undefined, held);
    await page.fill('#words', emergency);
    await page.waitForTimeout(600);
    await expect.poll(() => page.locator(notice).count()).toBe(0);
    release();
    await page.waitForSelector(notice);
  });

  test.each([
    ['S27 of harm by others', 'My husband hits me and I am scared of him'],
    ['S8 of what is for staff alone', 'I have been losing weight without trying for three months'],
    ['of nothing in particular', 'My knee has hurt for two weeks, no chest pain'],
  ])('%s nothing is said', async (_what, words) => {
    const reader = readerLoads();
    await open();
    await reader;
    await page.fill('#words', words);
    await page.waitForTimeout(1500);
    expect(await page.textContent('#words-advice')).toBe('');
    // The reader is there: it would have spoken.
    await page.fill('#words', emergency);
    await page.waitForSelector(notice);
  });
});

describe('the reader is no part of the page', () => {
  test('it loads after the page’s own script', async () => {
    const reader = readerLoads();
    const { loaded } = await open();
    await reader;
    const own = loaded.indexOf('/assets/patient.js');
    const late = loaded.findIndex((path) => path.startsWith('/assets/reader-'));
    expect(own).toBeGreaterThanOrEqual(0);
    expect(late).toBeGreaterThan(own);
  });

  test.each([
    [
      'a page without a box of text',
      () => pages.render('question', frame, asked(contentPage('who', 'health-problem'))),
    ],
    ['a browser that saves data', undefined],
  ])('on %s it is not loaded at all', async (what, html) => {
    if (what.includes('saves'))
      await page.addInitScript(
        `Object.defineProperty(navigator, 'connection', { value: { saveData: true } })`,
      );
    const { loaded } = await open(html?.());
    await page.waitForTimeout(1500);
    expect(loaded.filter((path) => path.includes('reader'))).toEqual([]);
  });

  test.each([
    ['cannot be had', { status: 404, body: 'gone' }],
    ['is broken', { contentType: 'text/javascript', body: 'throw new Error("broken")' }],
    [
      'breaks while it reads',
      { contentType: 'text/javascript', body: 'onmessage = () => { throw new Error("broken") }' },
    ],
    ['is not a script', { contentType: 'text/html', body: '<p>Log in to the wifi' }],
  ])('a reader that %s leaves the form alone', async (_how, answer) => {
    const { seen, loaded } = await open(wordsPage, answer);
    await page.fill('#words', emergency);
    await expect.poll(() => loaded.some((path) => path.includes('reader'))).toBe(true);
    await page.waitForTimeout(1500);
    expect(await page.textContent('#words-advice')).toBe('');
    expect(await page.inputValue('#words')).toBe(emergency);
    await page.click('text=Continue');
    await page.waitForSelector('#went-on');
    expect(seen).toEqual([`GET ${here}`, `POST ${here}`]);
    faults = faults.filter((fault) => !fault.includes('broken'));
  });

  test('R24 without script nothing is said, and Continue sends the page', async () => {
    const plain = await (await launched.browser.newContext({ javaScriptEnabled: false })).newPage();
    await pretendSite(plain, ({ method }) => (method === 'POST' ? '<p id="went-on">On' : wordsPage));
    await plain.goto(site + here);
    await plain.fill('#words', emergency);
    expect(await plain.textContent('#words-advice')).toBe('');
    await plain.click('text=Continue');
    await plain.waitForSelector('#went-on');
    await plain.context().close();
  });
});

describe('the same as on the server', () => {
  const book = readRuleBook();
  const { rules } = bookAsTyped();

  test('every rule that sends to 999, to a crisis line or to maternity is read as somebody types', () => {
    const gravest = book.rules.filter(({ destination }) => cannotWait.includes(destination));
    expect(rules).toEqual(expect.arrayContaining(gravest.map(({ id }) => id)));
  });

  test('every example of every rule gets the same verdict', async () => {
    await pretendSite(page, () => '<p>A page of the surgery');
    await page.goto(site + here);
    const server = compileRules(asTyped(book));
    const examples = book.rules.flatMap(({ examples: { fires, quiet } }) => [...fires, ...quiet]).map(toRead);
    const answers = (await page.evaluate(`(async () => {
      const reader = new Worker('/assets/reader-built.js');
      const answers = [];
      for (const each of ${JSON.stringify(examples)}) {
        reader.postMessage({ ...each, turn: answers.length });
        answers.push((await new Promise((read) => { reader.onmessage = read; })).data);
      }
      return answers;
    })()`)) as HasRead[];
    expect(examples.length).toBeGreaterThan(500);
    for (const [place, { pieces, facts }] of examples.entries()) {
      const { flags } = screen(server, { pieces, facts });
      const warns = flags.some(({ rule }) => rules.includes(rule));
      expect([answers[place]!.turn, answers[place]!.fields], pieces[0]!.text).toEqual([
        place,
        warns ? ['words'] : [],
      ]);
    }
    expect(answers.filter(({ fields }) => fields.length > 0).length).toBeGreaterThan(200);
  });
});

function toRead(example: Example): { pieces: { field: string; text: string }[]; facts: Facts } {
  const { text, age, sex, pregnant, author } = typeof example === 'string' ? { text: example } : example;
  const facts: Facts = {
    ...adultFacts,
    ageYears: age ?? 40,
    sex: sex ?? null,
    pregnant: pregnant ?? null,
    author: author ?? 'self',
  };
  return { pieces: [{ field: 'words', text }], facts };
}
