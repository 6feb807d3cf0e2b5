import type { PageProps } from '@frontdoor/contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { textOf } from '../form/typed-in.ts';
import type { PageView } from '../view.ts';
import { birthField } from './birth-field.ts';
import { column, drawForm, urgentStrip } from './form-page.tsx';
import { KeptReply } from './KeptReply.tsx';
import { Paused } from './Paused.tsx';

const title = 'Where is my request?';

/** How far a request is, without an account: its reference and the patient's date of birth (R50, S21). */
export const where: PageView<'where'> = (props, frame) => {
  const text = textOf(props.typed, 'text');
  const main = props.paused
    ? renderToStaticMarkup(<Paused phone={frame.surgery?.phone ?? null} what="reference" />)
    : renderToStaticMarkup(<KeptReply text={text} />) + drawWhere(frame, props);
  return {
    title: props.paused ? null : title,
    faulty: props.errors.length > 0,
    back: frame.surgery ? `/${frame.surgery.slug}` : '/',
    main: column(main, props.paused ? '' : lost(frame.surgery?.phone), urgentStrip(frame)),
  };
};

function drawWhere(frame: Parameters<typeof drawForm>[0], { action, typed, errors }: PageProps['where']) {
  return drawForm(frame, action, {
    page: {
      id: 'where',
      title,
      intro: [
        'See how far your request is and what happens next. You can also write to us, or tell us that you are getting worse.',
      ],
      rules: [],
      fields: [
        {
          id: 'reference',
          kind: 'text',
          label: 'Your reference',
          hint: 'It has 8 letters and numbers, like F7K4 9MQX. It was on the page after you sent your request, and in our first message.',
          name: 'your reference',
          optional: false,
          errors: {},
          options: [],
          maxLength: 20,
        },
        birthField,
      ],
    },
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

function lost(phone: string | undefined): string {
  return renderToStaticMarkup(
    <>
      <h2 className="nhsuk-heading-m">If you do not have your reference</h2>
      <p>
        Open the link in a message we sent you.{' '}
        {phone ? `Or call us on ${phone} or come in.` : 'Or call the surgery or go there.'} We can find it by
        your name.
      </p>
    </>,
  );
}
