import type { Frame } from '@frontdoor/contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { escapeHtml, escapeJson } from '../html.ts';
import { remember } from '../remember.ts';
import type { View } from '../view.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';

/** Addresses of the built style sheet and script, as the server serves them. */
export type AssetNames = { css: string; js: string };

/**
 * Joins a page and its frame into one HTML document. The frame is the same for every page of a surgery, so it is made
 * once and joined as text: most of the time of a page would otherwise go into it.
 */
export function createDocument(assets: AssetNames): (frame: Frame, view: View) => string {
  const headers = remember(500);
  const footers = remember(500);
  const style = `<link rel="stylesheet" href="${escapeHtml(assets.css)}">`;
  // A module script is deferred and skipped by browsers too old for it: they get the plain pages.
  const script = `<script type="module" src="${escapeHtml(assets.js)}"></script>`;
  return (frame, view) => {
    const key = JSON.stringify([frame.surgery, frame.demo]);
    const header = headers(key, () => renderToStaticMarkup(<Header frame={frame} />));
    const footer = footers(key, () => renderToStaticMarkup(<Footer frame={frame} />));
    const scripted = frame.plain ? '' : script;
    const island = frame.plain || !view.island ? '' : dataScript(view.island);
    return `<!doctype html><html lang="${escapeHtml(frame.lang)}" dir="${frame.dir}"><head><meta charset="utf-8"><title>${title(frame, view)}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="theme-color" content="#005eb8"><link rel="icon" href="data:,">${style}${scripted}</head><body>${header}<div class="nhsuk-width-container">${wayOut(view)}<main class="nhsuk-main-wrapper" id="maincontent" tabindex="-1">${view.main}</main></div>${footer}${island}</body></html>`;
  };
}

function title(frame: Frame, view: View): string {
  const words = [view.title, frame.surgery?.name ?? (view.title ? null : 'Contact your GP surgery')];
  const said = words.filter(Boolean).join(' - ');
  return escapeHtml(view.faulty ? `Error: ${said}` : said);
}

/** The way out for somebody who is watched, which stays in sight (S22), and the way back. */
function wayOut({ back, exitHref }: View): string {
  const exit = exitHref
    ? `<div class="fd-exit-bar"><a class="fd-exit" href="${escapeHtml(exitHref)}" rel="noreferrer" data-exit>Exit this page</a></div>`
    : '';
  const link = back ? `<a class="nhsuk-back-link" href="${escapeHtml(back)}">Back</a>` : '';
  return exit || link ? `${exit}<div class="fd-back">${link}</div>` : '';
}

function dataScript(json: string): string {
  return `<script type="application/json" id="form-props">${escapeJson(json)}</script>`;
}
