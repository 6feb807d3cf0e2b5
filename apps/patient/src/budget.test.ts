import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtFile, pages } from '../testing/built.ts';
import { drawEveryFixture } from './fixtures.ts';

/** What may travel to a phone, as sent (brotli for files, gzip at the server's level for pages). Bytes. */
const most = { page: 14_000, css: 12_000, js: 90_000, reader: 60_000 };

describe('what travels to a phone', () => {
  const drawn = drawEveryFixture(pages).map(({ name, html }) => ({
    name,
    bytes: gzipSync(html, { level: 4 }).length,
  }));

  test.each(drawn)('$name: $bytes bytes', ({ bytes }) => {
    expect(bytes).toBeLessThanOrEqual(most.page);
  });

  const css = builtFile('.css.br').length;
  test(`the style sheet: ${css} bytes`, () => {
    expect(css).toBeLessThanOrEqual(most.css);
  });

  const js = builtFile('.js.br').length;
  test(`the script: ${js} bytes`, () => {
    expect(js).toBeLessThanOrEqual(most.js);
  });

  const reader = builtFile('.js.br', 'reader').length;
  test(`what reads as somebody types, with its rules, which loads after the page: ${reader} bytes`, () => {
    expect(reader).toBeLessThanOrEqual(most.reader);
  });

  test('no rule is in the script that every page waits for', () => {
    const script = builtFile('.js').toString();
    expect(script).not.toMatch(/paracetamol|chest/);
    expect(script).toMatch(/\/assets\/reader-[\w-]+\.js/);
  });

  test('no zod, no web font and no address of anybody else in them', () => {
    const script = builtFile('.js').toString();
    const style = builtFile('.css').toString();
    expect(script).not.toMatch(/ZodError|\$ZodType/);
    expect(style).not.toContain('@font-face');
    expect(style).not.toMatch(/url\(["']?https?:/);
  });
});
