import postcss from 'postcss';
import { expect, test } from 'vitest';
import { rightToLeft } from './right-to-left.ts';

const turned = (css: string) => postcss([rightToLeft()]).process(css, { from: undefined }).css;

test('sides become start and end where old phones know them', () => {
  expect(
    turned('.a { margin-left: 4px; padding-right: 8px; border-left: 1px solid; text-align: right }'),
  ).toBe(
    '.a { margin-inline-start: 4px; padding-inline-end: 8px; border-inline-start: 1px solid; text-align: end }',
  );
});

test('positions and floats get a mirrored rule for pages that read from the right', () => {
  const css = turned('.a { left: 0; float: left }').replace(/\s+/g, ' ');
  expect(css).toBe('.a { left: 0; float: left } [dir=rtl] .a { left: auto; right: 0; float: right }');
});
