import type { PageProps, Surgery } from '@frontdoor/contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { textOf } from '../form/typed-in.ts';
import type { PageView } from '../view.ts';
import { birthField } from './birth-field.ts';
import { alone, column, drawForm, urgentStrip } from './form-page.tsx';
import { KeptReply } from './KeptReply.tsx';
import { Paused } from './Paused.tsx';
import { Said } from './Said.tsx';

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
    main: column(main, props.paused ? '' : lost(frame.surgery), urgentStrip(frame)),
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
          hint: 'It has 8 letters and numbers, like F7K4\u00a09MQX. It was on the page after you sent your request, and in our first message.',
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
    ...alone,
  }).html;
}

function lost(surgery: Surgery | null): string {
  return renderToStaticMarkup(
    <>
      <h2 className="nhsuk-heading-m fd-next-part">If you do not have your reference</h2>
      <p>
        Open the link in a message we sent you. Or, when we are open,{' '}
        <Said words={surgery ? `call us on ${surgery.phone}` : 'call the surgery'} surgery={surgery} /> or
        come in. We can find it by your name.
      </p>
    </>,
  );
}
