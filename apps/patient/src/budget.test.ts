import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtFile, pages } from '../testing/built.ts';
import { drawEveryFixture } from './fixtures.ts';

/** What may travel to a phone, as sent (brotli for files, gzip at the server's level for pages). Bytes. */
const most = { page: 14_000, css: 12_000, js: 90_000, reader: 60_000, call: 90_000, callCss: 6_000 };

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

  const call = builtFile('.js.br', 'video').length;
  test(`the script of a video call, in place of the other: ${call} bytes`, () => {
    expect(call).toBeLessThanOrEqual(most.call);
  });

  const callCss = builtFile('.css.br', 'video').length;
  test(`its style sheet, besides the other: ${callCss} bytes`, () => {
    expect(callCss).toBeLessThanOrEqual(most.callCss);
  });

  test('only where a call can be joined does a page load what a call needs, and then no script of forms', () => {
    for (const { name, frame, html } of drawEveryFixture(pages)) {
      const calls = html.includes('id="video-call"');
      const loaded = ['video.css', 'video.js', 'patient.js'].filter((file) =>
        html.includes(`/assets/${file}`),
      );
      const scripts = frame.plain ? [] : [calls ? 'video.js' : 'patient.js'];
      expect(loaded, name).toEqual([...(calls ? ['video.css'] : []), ...scripts]);
    }
  });

  test('no rule is in the script that every page waits for', () => {
    const script = builtFile('.js').toString();
    expect(script).not.toMatch(/paracetamol|chest/);
    expect(script).toMatch(/\/assets\/reader-[\w-]+\.js/);
  });

  test('no zod, no web font and no address of anybody else in them', () => {
    for (const of of ['patient', 'video'] as const) {
      const script = builtFile('.js', of).toString();
      const style = builtFile('.css', of).toString();
      expect(script).not.toMatch(/ZodError|\$ZodType/);
      expect(style).not.toContain('@font-face');
      expect(style).not.toMatch(/url\(["']?https?:/);
    }
  });
});
