import { Button } from 'nhsuk-react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../view.ts';
import { column } from './form-page.tsx';

/** Asks first: a GET never changes anything. */
export const deleteAnswers: PageView<'deleteAnswers'> = ({ action, back }) => ({
  title: 'Delete your answers?',
  back,
  main: column(
    renderToStaticMarkup(
      <form method="post" action={action}>
        <h1 className="nhsuk-heading-l">Delete your answers?</h1>
        <p>
          Everything you wrote in this form is deleted now, with its photos. Nothing has been sent to the
          surgery.
        </p>
        <Button warning>Yes, delete my answers</Button>
        <p>
          <a href={back}>No, keep them</a>
        </p>
      </form>,
    ),
  ),
});

export const deleted: PageView<'deleted'> = ({ startHref }) => ({
  title: 'Your answers are deleted',
  main: column(
    renderToStaticMarkup(
      <>
        <h1 className="nhsuk-heading-l">Your answers are deleted</h1>
        <p>Nothing was sent to the surgery and nothing is kept.</p>
        <p>
          <a href={startHref}>Back to the surgery’s page</a>
        </p>
      </>,
    ),
  ),
});
