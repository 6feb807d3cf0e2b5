import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { PageProps, UsualWait } from '@frontdoor/contract';
import type { ReadyPage } from '@frontdoor/questionnaire';
import { headline } from '../form/Lead.tsx';
import { escapeHtml } from '../html.ts';
import type { PageView } from '../view.ts';
import { column, deleteLink, drawForm, urgentStrip } from './form-page.tsx';

/** Any page of questions, the photo page included. */
export const question: PageView<'question'> = (props, frame) => {
  const { html, island } = drawForm(frame, props.action, {
    page: pageOf(props),
    typed: props.typed,
    errors: props.errors,
    check: props.check,
    submit: 'Continue',
    heading: 'h1',
    progress: props.progress,
    birthReadBack: props.birthReadBack,
    notices: props.young ? [phrases.besideAdvice.young] : [],
    facts: props.facts,
    photos: props.photos,
  });
  return {
    title: titleOf(props.page),
    faulty: props.errors.length > 0,
    back: props.back,
    exitHref: props.exitHref,
    main: column(html, waitLine(props.usualWait), urgentStrip(frame), deleteLink(props.deleteHref)),
    island,
  };
};

/** The honest wait stands with where to go when it cannot wait. */
function waitLine(wait: UsualWait | null): string {
  if (wait === null) return '';
  return `<p class="fd-wait">${escapeHtml([wait.usual, wait.latest].filter(Boolean).join(' '))}</p>`;
}

/** S30: such a photo of anyone under 18 is an offence to hold, so none is asked for; the words say what to do. */
function pageOf({ page, photos }: PageProps['question']): ReadyPage {
  return photos && !photos.offered ? { ...page, intro: [phrases.photosNotOffered] } : page;
}

/** The words of the page's heading. */
export function titleOf(page: ReadyPage): string {
  return headline(page) ?? page.fields[0]?.label ?? '';
}
