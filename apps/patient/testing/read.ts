import type { PageName, PageProps } from '@frontdoor/contract';
import type { Fixture } from '../src/fixtures/types.ts';
import { fixtures } from '../src/fixtures.ts';
import { pages } from './built.ts';

/** The HTML of one fixture, with some of its props changed. */
export function draw<N extends PageName>(
  page: N,
  state: string,
  changed: Partial<PageProps[N]> & { frame?: Fixture<N>['frame'] } = {},
): string {
  const fixture = fixtures[page][state];
  if (!fixture) throw new Error(`No fixture “${page}: ${state}”`);
  const { frame = fixture.frame, ...props } = changed;
  return pages.render(page, frame, { ...fixture.props, ...props });
}

/** What a person reads between `<main>` and `</main>`: no tags, entities undone, spaces as one. */
export function said(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return main
    .replace(/<(svg|script).*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ([.,?])/g, '$1')
    .trim();
}

/** The whole first element that matches, tags and all. */
export function element(html: string, tag: string, holding = ''): string {
  const all = html.match(new RegExp(`<${tag}\\b[^>]*>.*?</${tag}>`, 'gs')) ?? [];
  return all.find((each) => each.includes(holding)) ?? '';
}

/** Names and values of the submit buttons of a page, in order. */
export function buttons(html: string): string[] {
  return (html.match(/<button[^>]*type="submit"[^>]*>/g) ?? []).map((tag) => {
    const [, name = ''] = tag.match(/ name="([^"]*)"/) ?? [];
    const [, value = ''] = tag.match(/ value="([^"]*)"/) ?? [];
    return name ? `${name}=${value}` : '';
  });
}
