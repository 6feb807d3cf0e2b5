import type { Frame } from '@frontdoor/contract';
import type { FieldError, ReadyPage, Typed } from '@frontdoor/questionnaire';
import { Button } from 'nhsuk-react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { textOf } from '../form/typed-in.ts';
import type { PageView } from '../view.ts';
import { birthField } from './birth-field.ts';
import { alone, column, deleteLink, drawForm, urgentStrip } from './form-page.tsx';
import { KeptReply } from './KeptReply.tsx';
import { Paused } from './Paused.tsx';
import { unbroken } from './Said.tsx';

const goOn = 'Go on with your form';

/** The one question that opens something kept: an unfinished form, or a message behind a link. */
function birthPage(title: string, words: string): ReadyPage {
  return {
    id: 'birth',
    title,
    intro: [words],
    rules: [],
    fields: [birthField],
  };
}

type Asked = { action: string; typed: Typed; error: string | null };

function drawBirth(frame: Frame, { action, typed, error }: Asked, title: string, words: string): string {
  const errors: FieldError[] =
    error === null ? [] : [{ field: 'birthDate', fault: 'invalid', message: error }];
  return drawForm(frame, action, {
    page: birthPage(title, words),
    typed,
    errors,
    ...alone,
  }).html;
}

/** Coming back to an unfinished form: no answer is shown before the date of birth is given again (S22). */
export const birthAgain: PageView<'birthAgain'> = (props, frame) => {
  const words = 'We ask so that nobody else on this device can read your answers.';
  const ways = renderToStaticMarkup(
    <ul className="nhsuk-list">
      <li>
        <a href={props.startAgainHref}>Start again with a new form</a>
      </li>
    </ul>,
  );
  return {
    title: goOn,
    faulty: props.error !== null,
    exitHref: props.exitHref,
    main: column(
      drawBirth(frame, props, goOn, words),
      ways,
      urgentStrip(frame),
      deleteLink(props.deleteHref),
    ),
  };
};

/** What the link leads to, by its address alone. */
const behind = {
  messages: ['Read your message', 'We ask so that nobody else can read it.'],
  video: ['Go to your video call', 'We ask so that nobody else can get in.'],
} as const;

/** The link in a message. The page says nothing but the surgery's name until the date of birth is right (S20, S21). */
export const linkBirth: PageView<'linkBirth'> = (props, frame) => {
  const [title, words] = behind[props.to];
  const text = textOf(props.typed, 'text');
  const main = props.paused
    ? renderToStaticMarkup(<Paused phone={frame.surgery?.phone ?? null} what="link" />)
    : renderToStaticMarkup(<KeptReply text={text} />) + drawBirth(frame, props, title, words);
  const again = renderToStaticMarkup(<NewLink action={props.newLinkAction} />);
  return { title: null, faulty: props.error !== null, main: column(main, again, urgentStrip(frame)) };
};

/** S21: to the address held and no other. */
function NewLink({ action }: { action: string }) {
  return (
    <form method="post" action={action} className="fd-ask-again">
      <p>If you cannot open it, we can send you a new link.</p>
      <Button secondary>Send me a new link</Button>
    </form>
  );
}

/** The code of a conversation that somebody else could open with the date of birth alone (S20). */
export const linkCode: PageView<'linkCode'> = (props, frame) => {
  const text = textOf(props.typed, 'text');
  const phone = frame.surgery?.phone ?? '';
  const errors: FieldError[] =
    props.error === null ? [] : [{ field: 'code', fault: 'invalid', message: props.error }];
  const form = drawForm(frame, props.action, {
    page: {
      id: 'code',
      title: 'Enter your code',
      intro: [saySent(props.sentBy, phone)],
      rules: [],
      fields: [
        {
          id: 'code',
          kind: 'text',
          label: 'Your code',
          hint: '6 numbers',
          name: 'your code',
          optional: false,
          errors: {},
          options: [],
          maxLength: 12,
          autocomplete: 'one-time-code',
        },
      ],
    },
    typed: {},
    errors,
    ...alone,
  }).html;
  const again = props.sentBy === null ? null : <AnotherCode action={props.againAction} phone={phone} />;
  return {
    title: null,
    faulty: props.error !== null,
    main: column(
      renderToStaticMarkup(<KeptReply text={text} />) + form,
      renderToStaticMarkup(again),
      urgentStrip(frame),
    ),
  };
};

function saySent(sentBy: 'text' | 'email' | null, phone: string): string {
  if (sentBy === null)
    return `When we are open, call us on ${unbroken(phone)}. We read a code to you. It works for 10 minutes.`;
  const how = sentBy === 'text' ? 'by text' : 'by email';
  return `We sent you a code ${how}. It works for 10 minutes.`;
}

function AnotherCode({ action, phone }: { action: string; phone: string }) {
  return (
    <form method="post" action={action} className="fd-ask-again">
      <p>
        No code? It can take a minute. When we are open, you can call us on {unbroken(phone)}, and we read a
        code to you.
      </p>
      <Button secondary>Send me a new code</Button>
    </form>
  );
}
