import type { Frame } from '@frontdoor/contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { escapeHtml, escapeJson } from '../html.ts';
import { remember } from '../remember.ts';
import type { View } from '../view.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';

/** Addresses of a built style sheet and script, as the server serves them. */
export type BuiltFiles = { css: string; js: string };

/** Of every page; and what pages of a video call load: their own script in its place, their own style sheet besides. */
export type AssetNames = BuiltFiles & { video: BuiltFiles };

/**
 * Joins a page and its frame into one HTML document. The frame is the same for every page of a surgery, so it is made
 * once and joined as text: most of the time of a page would otherwise go into it.
 */
export function createDocument(assets: AssetNames): (frame: Frame, view: View) => string {
  const headers = remember(500);
  const footers = remember(500);
  const everywhere = styleSheet(assets.css);
  const form = { style: everywhere, script: moduleScript(assets.js), data: 'form-props' };
  const { video } = assets;
  const call = {
    style: everywhere + styleSheet(video.css),
    script: moduleScript(video.js),
    data: 'call-props',
  };
  return (frame, view) => {
    const key = JSON.stringify([frame.surgery, frame.demo]);
    const header = headers(key, () => renderToStaticMarkup(<Header frame={frame} />));
    const footer = footers(key, () => renderToStaticMarkup(<Footer frame={frame} />));
    const { style, script, data } = view.call ? call : form;
    const scripted = frame.plain ? '' : script;
    const island = frame.plain || !view.island ? '' : dataScript(data, view.island);
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

function styleSheet(href: string): string {
  return `<link rel="stylesheet" href="${escapeHtml(href)}">`;
}

/** A module script is deferred and skipped by browsers too old for it: they get the plain pages. */
function moduleScript(src: string): string {
  return `<script type="module" src="${escapeHtml(src)}"></script>`;
}

function dataScript(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${escapeJson(json)}</script>`;
}
