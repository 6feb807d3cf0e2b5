import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { Attendance, Frame, PageProps } from '@frontdoor/contract';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../view.ts';
import { adviceWords } from './advice-words.ts';
import { column, drawForm } from './form-page.tsx';
import { HelpLines } from './HelpLines.tsx';

/** "I am getting worse": 999 first, then what the surgery can do today, then what is worse in a few words. */
export const worse: PageView<'worse'> = (props, frame) => {
  const form = drawForm(frame, props.action, {
    page: props.page,
    typed: props.typed,
    errors: props.errors,
    check: null,
    submit: phrases.worse.send,
    heading: 'h2',
    progress: null,
    birthReadBack: null,
    notices: [],
    facts: null,
    photos: null,
  });
  const { attendance } = props;
  const today = todayWords(attendance, frame);
  const calls = renderToStaticMarkup(<HelpLines calls={today.calls} showsDeafRoutes={false} />);
  // S9: while somebody reads it, sending comes first; while nobody does, the help there is.
  const order = attendance.open ? [form.html, calls] : [calls, form.html];
  return {
    title: null,
    faulty: props.errors.length > 0,
    back: props.back,
    exitHref: props.exitHref,
    main: column(renderToStaticMarkup(<WhatToDo {...props} frame={frame} />), ...order),
  };
};

function todayWords(attendance: Attendance, { surgery }: Frame) {
  return adviceWords({ kind: 'urgent-today', sent: false, attendance, services: [] }, surgery);
}

function WhatToDo({ attendance, frame }: PageProps['worse'] & { frame: Frame }) {
  const { button, emergency, rest } = phrases.worse;
  const today = todayWords(attendance, frame);
  return (
    <>
      <h1 className="nhsuk-heading-l">{button}</h1>
      <div className="fd-alarm">
        <p>
          <strong>{emergency}</strong> {rest}
        </p>
        <p>
          <a className="nhsuk-button nhsuk-button--warning" href="tel:999">
            Call 999
          </a>
        </p>
        <DeafRoutes />
      </div>
      <h2 className="nhsuk-heading-m">{today.heading}</h2>
      {today.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  );
}

/** S12, in its order and in one line: the rest of the page is the surgery's. */
function DeafRoutes() {
  const { lead, routes } = phrases.deafRoutes;
  return (
    <>
      <p>{lead}</p>
      <ul className="fd-row-links">
        {routes.map(({ name, href }) => (
          <li key={name}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
