import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { Frame, PageProps } from '@frontdoor/contract';
import { fill } from '@frontdoor/questionnaire';
import type { Notice } from '../form/form-props.ts';
import type { PageView } from '../view.ts';
import { column, deleteLink, drawForm, urgentStrip } from './form-page.tsx';
import { titleOf } from './question.tsx';

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
    photos: null,
  });
  return {
    title: titleOf(props.page),
    faulty: props.errors.length > 0,
    back: props.back,
    exitHref: props.exitHref,
    main: column(html, urgentStrip(frame), deleteLink(props.deleteHref)),
    island,
  };
};

function notices({ closedUntil, cannotCall }: PageProps['sendNow'], { surgery }: Frame): Notice[] {
  if (closedUntil !== null) return [closedNotice(closedUntil)];
  return cannotCall && surgery ? [fill(phrases.cannotCall, { phone: surgery.phone })] : [];
}

/** S3, word for word: said before anything is sent while nobody is there to read it. */
export function closedNotice(closedUntil: string): Notice {
  return fill(phrases.beforeAdvice.closed, { opens: closedUntil });
}
