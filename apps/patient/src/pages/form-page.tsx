import type { Frame } from '@frontdoor/contract';
import { renderToString } from 'react-dom/server';
import type { FormProps } from '../form/form-props.ts';
import { RequestForm } from '../form/RequestForm.tsx';
import { escapeHtml } from '../html.ts';
import { remember } from '../remember.ts';
import { telHref } from './tel.ts';

/** Question pages nobody has typed into yet: the same for everyone who meets them. */
const empties = remember(400);

type Drawn = { html: string; island: string };

/** What a page of a single question is, outside any form: no progress, nothing read back, nothing checked as it is typed. */
export const alone = {
  check: null,
  submit: 'Continue',
  heading: 'h1',
  progress: null,
  birthReadBack: null,
  notices: [],
  facts: null,
  photos: null,
} satisfies Partial<FormProps>;

/**
 * Draws a form and the data the browser takes it over with. An empty question page holds nothing about anybody and is
 * remembered; a page with answers, photos or a date of birth on it never is. A plain page posts to a plain address: with
 * the script that failed on it, its faults would be lost with the page.
 */
export function drawForm({ plain }: Frame, action: string, props: FormProps): Drawn {
  const island = JSON.stringify(props);
  const draw = () => renderToString(<RequestForm {...props} />);
  const inside = holdsNobody(props) ? empties(island, draw) : draw();
  const files = props.photos ? ' enctype="multipart/form-data"' : '';
  const html = `<form id="form" method="post" action="${escapeHtml(plain ? plainly(action) : action)}"${files} novalidate>${inside}</form>`;
  return { html, island };
}

const plainly = (action: string) => `${action}${action.includes('?') ? '&' : '?'}plain=1`;

function holdsNobody(props: FormProps): boolean {
  return (
    props.birthReadBack === null &&
    props.photos === null &&
    props.facts === null &&
    props.errors.length === 0 &&
    Object.keys(props.typed).length === 0
  );
}

/** Joins finished pieces of HTML in the reading column. */
export function column(...pieces: string[]): string {
  return `<div class="nhsuk-grid-row"><div class="nhsuk-grid-column-two-thirds">${pieces.join('')}</div></div>`;
}

/** Stands under every question of every kind, the same for all (R28): where to go when it cannot wait. */
export function urgentStrip(frame: Frame): string {
  return `<p class="fd-urgent">${urgentWords(frame)} <strong>In an emergency call <a href="tel:999">999</a>.</strong></p>`;
}

/** The way to take everything back (S22). */
export function deleteLink(href: string): string {
  return `<p class="fd-delete"><a href="${escapeHtml(href)}">Delete my answers</a></p>`;
}

const oneOneOne = 'go to <a href="https://111.nhs.uk">111.nhs.uk</a> or call <a href="tel:111">111</a>';

/** R22: while closed, never "call the surgery". R23: in core hours, never 111 for what general practice does. */
function urgentWords(frame: Frame): string {
  const { surgery, closedUntil } = frame;
  if (!surgery) return '';
  const call = `call us on <a href="${telHref(surgery.phone)}">${escapeHtml(surgery.phone)}</a> or come in`;
  if (closedUntil === undefined)
    return `If it cannot wait, ${call} while we are open. When we are closed, ${oneOneOne}.`;
  if (closedUntil === null) return `If it cannot wait, ${call}.`;
  return `${unread(frame, escapeHtml(closedUntil))} If it cannot wait, ${whileClosed(frame, call)}.`;
}

function unread({ session, help }: Frame, opens: string): string {
  if (session) return `Nobody may read this until ${opens}.`;
  if (help?.at === 'surgery') return `Nobody reads this form until ${opens}.`;
  return `We are closed until ${opens}.`;
}

function whileClosed({ help }: Frame, call: string): string {
  if (help?.at === 'surgery') return call;
  if (help?.at !== 'cover') return oneOneOne;
  return `call ${escapeHtml(help.by)}, who answer for us, on <a href="${telHref(help.number)}">${escapeHtml(help.number)}</a>`;
}
