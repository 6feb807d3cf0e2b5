import type { Frame } from '@frontdoor/contract';
import type { FieldError, ReadyPage, Typed } from '@frontdoor/questionnaire';
import { renderToStaticMarkup } from 'react-dom/server';
import { textOf } from '../form/typed-in.ts';
import type { PageView } from '../view.ts';
import { column, deleteLink, drawForm, urgentStrip } from './form-page.tsx';

const goOn = 'Go on with your form';
const label = 'The patient’s date of birth';

/** The one question that opens something kept: an unfinished form, or a message behind a link. */
function birthPage(title: string, words: string): ReadyPage {
  return {
    id: 'birth',
    title,
    intro: [words],
    rules: [],
    fields: [
      {
        id: 'birthDate',
        kind: 'date',
        label,
        hint: 'For example, 15 3 1984',
        name: 'the patient’s date of birth',
        optional: false,
        errors: {},
        options: [],
        past: true,
      },
    ],
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
    check: null,
    submit: 'Continue',
    heading: 'h1',
    progress: null,
    birthReadBack: null,
    notices: [],
    facts: null,
    photos: null,
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

/** The link in a message. The page says nothing but the surgery's name until the date of birth is right (S20, S21). */
export const linkBirth: PageView<'linkBirth'> = (props, frame) => {
  const words = 'We ask so that nobody else can read it.';
  const text = textOf(props.typed, 'text');
  const main = props.paused
    ? renderToStaticMarkup(<Paused phone={frame.surgery?.phone ?? null} />)
    : renderToStaticMarkup(<KeptReply text={text} />) + drawBirth(frame, props, 'Read your message', words);
  return { title: null, faulty: props.error !== null, main: column(main, urgentStrip(frame)) };
};

/** A reply that came too late to be sent goes along, unseen, until its writer has said who they are (S20). */
function KeptReply({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <>
      <p className="fd-notice">
        <strong>It was not sent yet.</strong> We kept the message you wrote. Give the date of birth, then
        press Send. If you added photos, add them again.
      </p>
      <input type="hidden" form="form" name="text" value={text} />
    </>
  );
}

/** S21: the device and the link wait; the patient is never shut out. */
function Paused({ phone }: { phone: string | null }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">Wait an hour, then try again</h1>
      <p>The date of birth did not match 5 times, so this link is paused on this device for an hour.</p>
      <p>
        If you cannot wait, {phone ? `call us on ${phone}` : 'call the surgery'} or come in. We can read the
        message to you.
      </p>
    </>
  );
}
