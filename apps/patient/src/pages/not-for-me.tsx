import type { Frame, PageProps } from '@frontdoor/contract';
import { Button } from 'nhsuk-react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../view.ts';
import { column } from './form-page.tsx';
import { Said } from './Said.tsx';

const surgeryOf = ({ surgery }: Frame) => surgery?.name ?? 'the surgery';

/** A message that went to somebody else: says the surgery's name, and nothing of what or whom it is about (S20). */
export const notForMe: PageView<'notForMe'> = ({ action }, frame) => ({
  title: null,
  main: column(
    renderToStaticMarkup(
      <form method="post" action={action}>
        <h1 className="nhsuk-heading-l">Was our message not for you?</h1>
        <p>
          {surgeryOf(frame)} may have the wrong email address or phone number. Press the button, and we stop
          sending messages to you about this. We do not ask who you are.
        </p>
        <p>If the message is for you, close this page. Nothing changes.</p>
        <Button>This is not for me</Button>
      </form>,
    ),
  ),
});

export const notForMeDone: PageView<'notForMeDone'> = (_props, frame) => ({
  title: null,
  main: column(
    renderToStaticMarkup(
      <>
        <h1 className="nhsuk-heading-l">Thank you</h1>
        <p>
          We have stopped our messages to you. {surgeryOf(frame)} will find out where they should go. You do
          not need to do anything else.
        </p>
        <p>Please delete the message.</p>
      </>,
    ),
  ),
});

/** The same words whether or not there was an address to send it to (S21). */
export const newLink: PageView<'newLink'> = ({ back }: PageProps['newLink'], frame) => ({
  title: null,
  back,
  main: column(
    renderToStaticMarkup(
      <>
        <h1 className="nhsuk-heading-l">We are sending you a new link</h1>
        <p>
          It goes to the email address or phone number you gave us, if you said it is safe to use. We cannot
          send it anywhere else.
        </p>
        <p>
          If it does not come in 10 minutes,{' '}
          <Said words={`call us on ${frame.surgery?.phone} when we are open`} surgery={frame.surgery} /> or
          come in. We can read our messages to you.
        </p>
      </>,
    ),
  ),
});
