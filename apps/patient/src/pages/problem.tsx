import type { Frame, PageProps } from '@frontdoor/contract';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../view.ts';
import { column } from './form-page.tsx';
import { telHref } from './tel.ts';

/** A page nobody has, a link that has ended, a fault: always with somewhere to turn to (R129). */
export const problem: PageView<'problem'> = (props, frame) => ({
  title: props.title,
  main: column(renderToStaticMarkup(<Trouble {...props} frame={frame} />)),
});

function Trouble({ frame, ...props }: PageProps['problem'] & { frame: Frame }) {
  const { surgery } = frame;
  return (
    <>
      <h1 className="nhsuk-heading-l">{props.title}</h1>
      {props.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {props.whereHref === undefined ? null : (
        <p>
          <a href={props.whereHref}>Where is my request?</a> Find it by its reference.
        </p>
      )}
      {props.tryAgainHref === null ? null : (
        <p>
          <a href={props.tryAgainHref}>Try again</a>
        </p>
      )}
      <h2 className="nhsuk-heading-m">If you need help</h2>
      <ul>
        {surgery ? (
          <li>
            When we are open, call us on <a href={telHref(surgery.phone)}>{surgery.phone}</a> or come in.
          </li>
        ) : (
          <li>When your surgery is open, call it or go there.</li>
        )}
        <li>
          When it is closed, go to <a href="https://111.nhs.uk">111.nhs.uk</a> or call{' '}
          <a href="tel:111">111</a>.
        </li>
        <li>
          In an emergency, call <a href="tel:999">999</a> or go to A&amp;E.
        </li>
      </ul>
      {props.requestId === null ? null : (
        <p className="nhsuk-hint">If you tell us about this problem, give this number: {props.requestId}</p>
      )}
    </>
  );
}
