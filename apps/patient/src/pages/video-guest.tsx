import type { Frame, PageProps } from '@frontdoor/contract';
import type { FieldError } from '@frontdoor/questionnaire';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../view.ts';
import { alone, column, drawForm } from './form-page.tsx';
import { CallArea, callIsland, IfItGoesWrong, NotRecorded, OpensAgain } from './VideoParts.tsx';

type Props = PageProps['videoGuest'];

/** A guest's page of a call: the surgery, the time and their own name, and nothing of the patient (S40). */
export const videoGuest: PageView<'videoGuest'> = (props, frame) => ({
  title: null,
  faulty: props.error !== null,
  main: [
    column(
      props.at === 'name' ? askName(props, frame) : renderToStaticMarkup(<Page {...props} frame={frame} />),
    ),
    renderToStaticMarkup(<CallArea call={props.call} choose={false} frame={frame} />),
  ].join(''),
  ...callIsland(props.call),
});

const surgeryOf = ({ surgery }: Frame) => surgery?.name ?? 'the surgery';

function askName({ action, typed, error }: Props, frame: Frame): string {
  const errors: FieldError[] = error === null ? [] : [{ field: 'name', fault: 'missing', message: error }];
  const { html } = drawForm(frame, action, {
    page: {
      id: 'name',
      title: `Join a video call with ${surgeryOf(frame)}`,
      intro: ['Tell us your name. The surgery sees it, and lets you in.', 'This call is not recorded.'],
      rules: [],
      fields: [
        {
          id: 'name',
          kind: 'text',
          label: 'Your name',
          hint: 'Everybody in the call can see it.',
          name: 'your name',
          optional: false,
          errors: {},
          options: [],
          maxLength: 120,
          autocomplete: 'name',
        },
      ],
    },
    typed: { name: typed },
    errors,
    ...alone,
  });
  return html + renderToStaticMarkup(<IfItGoesWrong frame={frame}>If anything goes wrong,</IfItGoesWrong>);
}

function Page({ frame, at, when, opens, action }: Props & { frame: Frame }) {
  if (at === 'over')
    return (
      <>
        <h1 className="nhsuk-heading-l">This video call is over</h1>
        <p>You can close this page.</p>
        <IfItGoesWrong frame={frame}>If you need us,</IfItGoesWrong>
      </>
    );
  return (
    <>
      {at === 'ready' ? (
        <h1 className="nhsuk-heading-m">Video call</h1>
      ) : (
        <h1 className="nhsuk-heading-l">Video call with {surgeryOf(frame)}</h1>
      )}
      {at === 'early' ? (
        <>
          <OpensAgain when={when} opens={opens} href={action} />
          <IfItGoesWrong frame={frame}>If you cannot come or need help,</IfItGoesWrong>
          <p>You do not need an app or an account. The call is on this page.</p>
          <NotRecorded />
        </>
      ) : null}
    </>
  );
}
