import { expect, test } from 'vitest';
import { pages } from '../testing/built.ts';
import { said } from '../testing/read.ts';
import { drawEveryFixture } from './fixtures.ts';

const drawn = drawEveryFixture(pages);

test('R128 every page speaks the patients’ words and leaves no slot empty', () => {
  for (const { name, html } of drawn) {
    expect(said(html), name).not.toMatch(/\b(portal|proxy|e-consult|consultation|frontdoor|submit)\b/i);
    expect(said(html), name).not.toMatch(/undefined|null|\[object|\{\w+\}/);
  }
});

test('R125 every page has one heading of the first level, and every id once', () => {
  for (const { name, html } of drawn) {
    expect(html.match(/<h1/g), name).toHaveLength(1);
    const ids = [...html.replace(/<script type="application.*$/s, '').matchAll(/ id="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(ids, name).toEqual([...new Set(ids)]);
  }
});

test('no page styles or scripts itself: the content policy would stop it', () => {
  for (const { name, html } of drawn) {
    expect(html, name).not.toMatch(/ style="| on[a-z]+="/);
    expect(html.replace(/<script type="(module" src|application\/json)/g, ''), name).not.toContain('<script');
  }
});
