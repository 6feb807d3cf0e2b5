import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { journey } from '../support/journey.ts';
import { staff } from '../support/open-surgery.ts';

const require = createRequire(import.meta.url);
/** Its types describe it as the ES module it is not. */
const jsQr = require('jsqr') as typeof import('jsqr').default;
const pdfjs = dirname(require.resolve('pdfjs-dist/package.json'));
const here = journey('2026-11-27T10:00:00Z');

type Drawn = {
  title: string;
  lang: string;
  pages: { width: number; height: number; pixels: string; words: string; parts: string[] }[];
};

/** Opens a PDF with another program than made it, and draws its pages. */
async function draw(page: Page, bytes: Buffer): Promise<Drawn> {
  const site = 'http://reader.example';
  await page.route(`${site}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>.</title>' });
    if (pathname === '/it.pdf') return route.fulfill({ contentType: 'application/pdf', body: bytes });
    const contentType = pathname.endsWith('.mjs') ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({ contentType, body: readFileSync(join(pdfjs, pathname)) });
  });
  await page.goto(`${site}/`);
  return (await page.evaluate(`(async () => {
    const pdfjs = await import('/legacy/build/pdf.mjs');
    pdfjs.GlobalWorkerOptions.workerSrc = '/legacy/build/pdf.worker.mjs';
    const it = await pdfjs.getDocument({ url: '/it.pdf', standardFontDataUrl: '/standard_fonts/' }).promise;
    const { info } = await it.getMetadata();
    const pages = [];
    for (let number = 1; number <= it.numPages; number++) {
      const page = await it.getPage(number);
      const viewport = page.getViewport({ scale: 2 });
      const canvas = Object.assign(document.createElement('canvas'), { width: viewport.width, height: viewport.height });
      await page.render({ canvas, viewport }).promise;
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let pixels = '';
      for (let at = 0; at < data.length; at += 32768) pixels += String.fromCharCode(...data.subarray(at, at + 32768));
      const { items } = await page.getTextContent();
      const tree = await page.getStructTree();
      const parts = [];
      const walk = (node) => { if (node.role) parts.push(node.role + (node.alt ? ': ' + node.alt : '')); (node.children ?? []).forEach(walk); };
      walk(tree);
      pages.push({ width: canvas.width, height: canvas.height, pixels: btoa(pixels), words: items.map(({ str }) => str).join(' ').replace(/\\s+/g, ' '), parts });
    }
    return { title: info.Title, lang: info.Language, pages };
  })()`)) as Drawn;
}

const codeOn = ({ width, height, pixels }: Drawn['pages'][number]) =>
  jsQr(new Uint8ClampedArray(Buffer.from(pixels, 'base64')), width, height)?.data ?? null;

async function printed(name: string): Promise<Drawn> {
  const desk = await here.desk(staff.reception);
  const res = await desk.context().request.get(`${here.surgery.url}/api/elm-tree/website/${name}`);
  expect([res.status(), res.headers()['content-type']]).toEqual([200, 'application/pdf']);
  return draw(await here.phone(), await res.body());
}

describe('what is printed', () => {
  it('R15 R17 the poster: three ways, their times, 999 and 111, and a code that leads to the surgery’s page', async () => {
    const { title, lang, pages } = await printed('poster.pdf');
    expect([title, lang, pages.length]).toEqual(['Three ways to contact us: Elm Tree Surgery', 'en-GB', 1]);
    const [page] = pages;
    expect(codeOn(page!)).toBe(`${here.surgery.url}/elm-tree`);
    for (const words of [
      'Use an online form',
      'Call us',
      'Visit the surgery',
      '0113 496 0123',
      '1 Elm Road, Leeds LS1 1AA',
      'Monday to Friday: 8am to 6:30pm',
      'Saturday, Sunday and bank holidays: closed',
      'In an emergency call 999 or go to A&E.',
      'If you need help when we are closed, go to 111.nhs.uk or call 111.',
    ])
      expect(page!.words.replaceAll('\u00a0', ' ')).toContain(words);
    expect(page!.parts).toContain(
      `Figure: A square code. A phone’s camera opens ${here.surgery.url}/elm-tree with it.`,
    );
    expect(page!.parts.filter((part) => part === 'H1' || part === 'H2')).toHaveLength(5);
  });

  it('R128 the leaflet: two sides, read from its front, with the tested words and the same code', async () => {
    const { title, pages } = await printed('leaflet.pdf');
    expect([title, pages.length]).toEqual(['How to contact us: Elm Tree Surgery', 2]);
    expect(codeOn(pages[0]!)).toBe(`${here.surgery.url}/elm-tree`);
    expect(pages[0]!.words.indexOf('How to contact us')).toBeLessThan(
      pages[0]!.words.indexOf('What happens then'),
    );
    expect(pages[1]!.words).toContain(
      'There are three ways to get in touch with us at this surgery. Use an online form on our website, call us or visit the surgery. Pick the option that suits you best.',
    );
    expect(pages[1]!.words).toContain('Monday to Friday: 8am to 6:30pm');
    expect(pages[0]!.words).toContain('In an emergency call 999 or go to A&E.');
  });
});
