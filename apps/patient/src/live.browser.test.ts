import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeViolations } from '../../../tests/support/axe.ts';
import { type LaunchedBrowser, launchBrowser } from '../../../tests/support/browser.ts';
import { pages } from '../testing/built.ts';
import { type Answer, pretendSite, site } from '../testing/show.ts';
import { asked, contentPage, photosOf } from './fixtures/content-pages.ts';
import { frame } from './fixtures/frames.ts';
import { drawEveryFixture, fixtures } from './fixtures.ts';

let launched: LaunchedBrowser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  launched = await launchBrowser();
});
afterAll(() => launched.close());
beforeEach(async () => {
  context = await launched.browser.newContext({ viewport: { width: 360, height: 800 } });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (fault) => complaints.push(fault.message));
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const here = '/elm-tree/request/d1/page';

/** Opens one question page; what is posted to it is answered with "went on". */
async function open(html: string, more: Answer = () => undefined): Promise<string[]> {
  const seen = await pretendSite(page, async (request) => {
    const known = await more(request);
    if (known !== undefined) return known;
    if (request.method === 'POST' && request.path === here)
      return `<p id="went-on">${escape(request.body)}</p>`;
    return request.path.startsWith(here) ? html : undefined;
  });
  await page.goto(site + here);
  await page.waitForSelector('[data-nhsuk-button-init]');
  return seen;
}

const question = (id: string) => pages.render('question', frame, asked(contentPage(id, 'health-problem')));

describe('a question with script', () => {
  test('S23 one way that was ticked before stays the only one', async () => {
    const typed = { phone: '', email: 'asha@example.org', safe: 'email' };
    await open(
      pages.render('question', frame, { ...asked(contentPage('contact', 'health-problem')), typed }),
    );
    const ticked = 'Array.from(document.querySelectorAll("[name=safe]:checked"), (each) => each.value)';
    expect(await page.evaluate(ticked)).toEqual(['email']);
  });

  test('a faulty answer is held back, said above the question and focused; a good one goes as any form', async () => {
    const seen = await open(question('who'));
    await page.click('text=Continue');
    await page.waitForSelector('.nhsuk-error-summary');
    expect(await page.title()).toMatch(/^Error: Who is this for\? - Elm Tree Surgery$/);
    expect(await page.evaluate('document.activeElement.className')).toContain('nhsuk-error-summary');
    await page.click('.nhsuk-error-summary a');
    expect(await page.evaluate('document.activeElement.id')).toBe('who');

    await page.check('#who-2');
    await page.waitForSelector('.nhsuk-error-summary', { state: 'detached' });
    await page.click('text=Continue');
    expect(await page.textContent('#went-on')).toContain('who%3Dchild');
    expect(seen.filter((each) => each.startsWith('POST'))).toHaveLength(1);
  });

  test('a wrong date is one answer in three boxes', async () => {
    await open(question('patient'));
    await page.fill('#name', 'Alan Whitcombe');
    await page.fill('#birthDate-day', '31');
    await page.fill('#birthDate-month', '2');
    await page.fill('#birthDate-year', '1968');
    await page.check('#registered');
    await page.click('text=Continue');
    await page.waitForSelector('.nhsuk-error-summary');
    await expect.poll(() => page.locator('.nhsuk-error-summary a').count()).toBe(1);
    await page.fill('#birthDate-day', '28');
    await page.waitForSelector('.nhsuk-error-summary', { state: 'detached' });
    await page.click('text=Continue');
    await page.waitForSelector('#went-on');
  });

  test('a question that hangs on another answer is shown when it applies', async () => {
    await open(question('course'));
    await page.waitForSelector('#beforeReference', { state: 'hidden' });
    await page.check('#before');
    await page.waitForSelector('#beforeReference', { state: 'visible' });
  });

  test('what was typed before the script arrived stays', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await pretendSite(page, () => question('words'));
    await page.route('**/patient.js', async (route) => {
      await held;
      await route.fallback();
    });
    await page.goto(site + here, { waitUntil: 'commit' });
    await page.fill('#words', 'It hurts when I swallow.');
    release();
    await page.waitForSelector('[data-nhsuk-button-init]');
    expect(await page.inputValue('#words')).toBe('It hurts when I swallow.');
  });

  test('R51 a double click sends once, and a later try is let through', async () => {
    const seen = await open(question('wanted'));
    await page.evaluate(`
      document.addEventListener('submit', (event) => {
        window.held = (window.held || 0) + (event.defaultPrevented ? 1 : 0);
        event.preventDefault();
      });
      document.querySelector('form .nhsuk-button').click();
      document.querySelector('form .nhsuk-button').click();
    `);
    expect(await page.evaluate('window.held')).toBe(1);
    await page.evaluate(
      `window.dispatchEvent(new Event('pageshow')); document.querySelector('form .nhsuk-button').click()`,
    );
    expect(await page.evaluate('window.held')).toBe(1);
    expect(seen.filter((each) => each.startsWith('POST'))).toHaveLength(0);
  });

  test('S22 "Exit this page" leaves no step back to it', async () => {
    await open(question('who').replace('https://www.nhs.uk/', '/elsewhere'), ({ path }) =>
      path === '/elsewhere' ? '<p id="elsewhere">Elsewhere</p>' : undefined,
    );
    const before = await page.evaluate('history.length');
    await page.click('text=Exit this page');
    await page.waitForSelector('#elsewhere');
    expect(await page.evaluate('history.length')).toBe(before);
  });

  test('a fault in the script loads the plain page', async () => {
    const plain = pages.render(
      'question',
      { ...frame, plain: true },
      asked(contentPage('who', 'health-problem')),
    );
    const broken = question('who').replace('"fields":[', '"fields":null,"was":[');
    const seen = await pretendSite(page, ({ path }) => (path.endsWith('?plain=1') ? plain : broken));
    await page.goto(site + here);
    await page.waitForURL('**/page?plain=1');
    await expect.poll(() => page.locator('script').count()).toBe(0);
    await expect.poll(() => page.locator('#who').count()).toBe(1);
    expect(seen).toEqual([`GET ${here}`, `GET ${here}?plain=1`]);
    // The fault itself is known; it is what this is about.
    complaints = [];
  });

  test('the browser takes over every form without a word of complaint', async () => {
    let html = '';
    await pretendSite(page, () => html);
    for (const each of drawEveryFixture(pages)) {
      if (!each.html.includes('id="form-props"')) continue;
      html = each.html;
      await page.goto(site + here);
      await page.waitForSelector('[data-nhsuk-button-init]');
      expect(complaints, each.name).toEqual([]);
      expect(await page.locator('[data-mended]').count(), each.name).toBe(0);
    }
  }, 180_000);
});

describe('photos with script', () => {
  const upload = '/elm-tree/request/d1/photos/upload';
  const kept = '{"ok":true,"photo":{"id":"a1","name":"rash.png","size":"12 kB"}}';
  const picture = (name: string) => ({
    name,
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  });

  test('S30 a photo waits for the box, is sent with it, and can be taken out again', async () => {
    const bodies: string[] = [];
    await open(question('photos'), ({ path, body }) => {
      if (path === upload) bodies.push(body);
      return path === upload ? kept : path.endsWith('/remove') ? '<p>removed</p>' : undefined;
    });
    await page.setInputFiles('#photos', picture('rash.png'));
    await page.waitForSelector('text=Tick the box below to add this');
    await expect.poll(() => page.locator('.fd-file__preview').count()).toBe(1);

    await page.click('button[value=on]');
    await page.waitForSelector('.nhsuk-error-summary');
    expect(bodies).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);

    await page.check('#notIntimate');
    await page.waitForSelector('button[name=remove]');
    expect(await page.textContent('.fd-status')).toBe('rash.png added');
    expect(bodies).toHaveLength(1);

    await page.click('button[name=remove]');
    await page.waitForSelector('button[name=remove]', { state: 'detached' });
    expect(await page.textContent('.fd-status')).toBe('rash.png removed');
  });

  test('Continue pressed while a photo is still being sent goes on by itself when it is there', async () => {
    let arrive = () => {};
    const arrived = new Promise<void>((done) => {
      arrive = done;
    });
    await open(question('photos'), async ({ path }) => {
      if (path !== upload) return undefined;
      await arrived;
      return kept;
    });
    await page.setInputFiles('#photos', picture('rash.png'));
    await page.check('#notIntimate');
    await page.click('button[value=on]');
    await page.waitForSelector('text=Your photo is still being sent. We will go on when it is done.');
    await expect.poll(() => page.getByRole('progressbar', { name: 'Sending rash.png' }).count()).toBe(1);
    expect(await axeViolations(page)).toEqual([]);
    arrive();
    await page.waitForSelector('#went-on');
  });

  test('a photo the server refuses says why, and the form can still go on', async () => {
    const refused = '{"ok":false,"message":"This is not a photo we can read. Choose another file"}';
    await open(question('photos'), ({ path }) => (path === upload ? refused : undefined));
    await page.setInputFiles('#photos', picture('notes.png'));
    await page.check('#notIntimate');
    await page.waitForSelector('.fd-file__fault');
    expect(await page.textContent('.fd-file__fault')).toBe(
      'This is not a photo we can read. Choose another file',
    );
    await page.click('button[value=on]');
    await page.waitForSelector('#went-on');
  });

  test('a large photo is made smaller before it travels', async () => {
    let length = 0;
    await open(question('photos'), ({ path, body }) => {
      if (path === upload) length = body.length;
      return path === upload ? kept : undefined;
    });
    await page.evaluate(`(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 3000; canvas.height = 2000;
      const pen = canvas.getContext('2d');
      const noise = pen.createImageData(3000, 2000);
      for (let n = 0; n < noise.data.length; n++) noise.data[n] = n % 4 === 3 ? 255 : (n * 7919) % 251;
      pen.putImageData(noise, 0, 0);
      const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
      window.before = blob.size;
      const carrier = new DataTransfer();
      carrier.items.add(new File([blob], 'big.png', { type: 'image/png' }));
      const input = document.querySelector('#photos');
      input.files = carrier.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await page.check('#notIntimate');
    await page.waitForSelector('button[name=remove]');
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThan((await page.evaluate('window.before')) as number);
  });

  test('no more than five are taken', async () => {
    const full = Array.from({ length: 4 }, (_, n) => ({ id: `k${n}`, name: `${n}.jpg`, size: '1 MB' }));
    const props = { ...asked(contentPage('photos', 'health-problem')), photos: photosOf(full) };
    await open(pages.render('question', frame, props));
    await page.setInputFiles('#photos', [picture('a.png'), picture('b.png')]);
    expect(await page.textContent('.fd-status')).toBe(
      'You can add up to 5 files. Only the first were added.',
    );
    await expect.poll(() => page.locator('.fd-file').count()).toBe(5);
  });

  test('a reply needs words or a photo; a photo travels with the form', async () => {
    const { frame: around, props } = fixtures.conversation['to be answered']!;
    const html = pages.render('conversation', around, {
      ...props,
      reply: { ...props.reply, action: here },
    });
    await open(html);
    await page.click('form .nhsuk-button');
    await page.waitForSelector('text=Enter your message');
    await page.setInputFiles('#photos', picture('arm.png'));
    await page.waitForSelector('text=Ready to send');
    await page.check('#notIntimate');
    await page.click('form .nhsuk-button');
    expect(await page.textContent('#went-on')).toContain('arm.png');
  });
});
