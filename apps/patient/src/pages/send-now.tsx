import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { Frame, PageProps } from '@frontdoor/contract';
import { fill } from '@frontdoor/questionnaire';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Notice } from '../form/form-props.ts';
import { LeftEmpty } from '../form/LeftEmpty.tsx';
import { escapeHtml } from '../html.ts';
import type { PageView } from '../view.ts';
import { sayAttendance, sayClosed } from './attendance-words.ts';
import { column, deleteLink, drawForm, urgentStrip } from './form-page.tsx';
import { titleOf } from './question.tsx';

/** Beside the form and not in it: the browser takes over what is inside. */
const leftEmpty = renderToStaticMarkup(<LeftEmpty form="form" />);

/** The short send page after advice: who, where, how to reach them, Send (S4). */
export const sendNow: PageView<'sendNow'> = (props, frame) => {
  const { html, island } = drawForm(frame, props.action, {
    page: props.page,
    typed: props.typed,
    errors: props.errors,
    check: props.check,
    submit: 'Send to the surgery',
    heading: 'h1',
    progress: null,
    birthReadBack: null,
    notices: notices(props, frame),
    facts: null,
    photos: null,
  });
  return {
    title: titleOf(props.page),
    faulty: props.errors.length > 0,
    back: props.back,
    exitHref: props.exitHref,
    main: column(html, leftEmpty, restLink(props.restHref), urgentStrip(frame), deleteLink(props.deleteHref)),
    island,
  };
};

function notices({ attendance, red, cannotCall }: PageProps['sendNow'], { surgery }: Frame): Notice[] {
  const closed = sayClosed(attendance);
  if (closed !== null) return [closed];
  const alerted = red ? [sayAttendance(attendance)] : [];
  return cannotCall && surgery ? [fill(phrases.cannotCall, { phone: surgery.phone }), ...alerted] : alerted;
}

/** S4: the rest of the form is optional after that. */
function restLink(href: string | null): string {
  return href === null ? '' : `<p><a href="${escapeHtml(href)}">${phrases.sendNow.rest}</a></p>`;
}
