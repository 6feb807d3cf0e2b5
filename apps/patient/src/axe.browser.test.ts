import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../../../tests/support/axe.ts';
import { type LaunchedBrowser, launchBrowser } from '../../../tests/support/browser.ts';
import { pages } from '../testing/built.ts';
import { pretendSite, site } from '../testing/show.ts';
import { pageNames } from './create-pages.tsx';
import { drawEveryFixture, fixtures } from './fixtures.ts';

let launched: LaunchedBrowser;
beforeAll(async () => {
  launched = await launchBrowser();
});
afterAll(() => launched.close());

const drawn = drawEveryFixture(pages);
/** On a wide screen the many pages of questions differ in nothing that their fixtures do not show. */
const wide = drawn.filter(({ name }) => pageNames.some((page) => name.startsWith(`${page}: `)));

/** These pages are looked at as HTML; what the script makes of them has its own test. */
const withoutScript = (html: string) => html.replace(/<script type="module".*?<\/script>/, '');

test('R124 every page has a fixture, so that none goes unchecked', () => {
  expect(Object.keys(fixtures).sort()).toEqual([...pageNames].sort());
  for (const page of pageNames) expect(Object.keys(fixtures[page]).length, page).toBeGreaterThan(0);
});

describe.each([
  { width: 360, shown: drawn },
  { width: 1280, shown: wide },
])('at $width pixels', ({ width, shown }) => {
  test('R124 axe finds nothing wrong on any page, and none is wider than the screen', async () => {
    const context = await launched.browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true });
    const page = await context.newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    let html = '';
    await pretendSite(page, () => html);
    const found: string[] = [];
    for (const each of shown) {
      html = withoutScript(each.html);
      await page.goto(`${site}/page`);
      for (const violation of await axeViolations(page)) found.push(`${each.name}: ${violation}`);
      const across = (await page.evaluate('document.documentElement.scrollWidth')) as number;
      if (across > width) found.push(`${each.name}: ${across} pixels wide`);
    }
    await context.close();
    expect(found).toEqual([]);
  }, 180_000);
});

test('every page still fits at 320 pixels with the text twice as large', async () => {
  const page = await launched.browser.newPage({ viewport: { width: 320, height: 800 }, bypassCSP: true });
  let html = '';
  await pretendSite(page, () => html);
  const found: string[] = [];
  for (const each of drawn) {
    html = withoutScript(each.html).replace('<html ', '<html style="font-size:200%" ');
    await page.goto(`${site}/page`);
    const across = (await page.evaluate('document.documentElement.scrollWidth')) as number;
    if (across > 320) found.push(`${each.name}: ${across} pixels wide`);
  }
  await page.close();
  expect(found).toEqual([]);
}, 120_000);
