import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { Frame, PageProps } from '@frontdoor/contract';
import { Panel } from 'nhsuk-react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { LeftEmpty } from '../form/LeftEmpty.tsx';
import type { PageView } from '../view.ts';
import { column, drawForm } from './form-page.tsx';
import { helpNow } from './help-now.ts';
import { titleOf } from './question.tsx';
import { telHref } from './tel.ts';

/** "Someone has died": who, when, who tells us; first what to do if it was just now, at home (S24). */
export const someoneDied: PageView<'someoneDied'> = (props, frame) => {
  const { html, island } = drawForm(frame, props.action, {
    page: props.page,
    typed: props.typed,
    errors: props.errors,
    check: props.check,
    submit: 'Send to the surgery',
    heading: 'h1',
    progress: null,
    birthReadBack: null,
    notices: ['If they died at home just now and you did not expect it, call 999 now.'],
    facts: null,
    photos: null,
  });
  const beside = renderToStaticMarkup(
    <>
      <input type="hidden" name="submission" value={props.submission} form="form" />
      <LeftEmpty form="form" />
      <JustNow frame={frame} />
    </>,
  );
  return {
    title: titleOf(props.page),
    faulty: props.errors.length > 0,
    back: props.back,
    main: column(html, beside),
    island,
  };
};

/** What to do now (R22, R23): under the form, and named at its top. */
function JustNow({ frame }: { frame: Frame }) {
  return (
    <section className="fd-box" aria-labelledby="just-now">
      <h2 className="nhsuk-heading-s" id="just-now">
        If they died at home just now
      </h2>
      <p>
        If you did not expect it, or you are not sure:{' '}
        <strong>
          call <a href="tel:999">999</a> now.
        </strong>
      </p>
      <p>If it was expected, there is no need to hurry. {expected(frame)}</p>
    </section>
  );
}

function expected(frame: Frame) {
  const { surgery } = frame;
  const help = helpNow(frame);
  if (help.at === 'cover')
    return (
      <>
        Call {help.by} on <a href={telHref(help.number)}>{help.number}</a>.
      </>
    );
  if (help.at === '111' || !surgery)
    return (
      <>
        The surgery is closed: call <a href="tel:111">111</a>. They will tell you what to do.
      </>
    );
  return (
    <>
      Call us on <a href={telHref(surgery.phone)}>{surgery.phone}</a>. If a nurse or hospice team was looking
      after them, you can call them instead.
    </>
  );
}

const sentTitle = 'Thank you for telling us';

/** What the surgery does next, in words for somebody who grieves; it speaks of nobody as a patient (S24). */
export const someoneDiedSent: PageView<'someoneDiedSent'> = (props, frame) => ({
  title: sentTitle,
  main: column(renderToStaticMarkup(<Sent {...props} frame={frame} />)),
});

function Sent({ frame, ...props }: PageProps['someoneDiedSent'] & { frame: Frame }) {
  return (
    <>
      {props.red ? <NeedsHelp crisis={props.crisis} /> : null}
      <Panel>
        <Panel.Title>{sentTitle}</Panel.Title>
        Your reference
        <br />
        <strong className="fd-reference">{props.reference}</strong>
      </Panel>
      <p className="nhsuk-body-l">We are sorry for your loss.</p>
      <h2 className="nhsuk-heading-m">What happens next</h2>
      <ul>
        <li>A person at the surgery reads what you sent, by {props.by} at the latest.</li>
        <li>We stop appointments, texts, emails, letters and calls to the person who died.</li>
        <li>
          {props.noContact
            ? 'We will not contact you, as you asked. You can still call us at any time when we are open.'
            : 'We contact you if we need to ask you something.'}
        </li>
      </ul>
      <h2 className="nhsuk-heading-m">The medical certificate</h2>
      <p>
        Before a death can be registered, a doctor writes a medical certificate and a medical examiner checks
        it. The medical examiner’s office will tell you when you can register the death.
      </p>
      <p>
        <a href="https://www.gov.uk/after-a-death">What to do when someone dies (GOV.UK)</a>
      </p>
      <h2 className="nhsuk-heading-m">Looking after yourself</h2>
      <p>
        Grief can be very hard. You can ask us for help for yourself.{' '}
        <a href="https://www.nhs.uk/mental-health/feelings-symptoms-behaviours/feelings-and-symptoms/grief-bereavement-loss/">
          Help with grief (NHS.UK)
        </a>
      </p>
      <p>
        To talk to someone, day or night, call Samaritans on <a href="tel:116123">116 123</a>. In an emergency
        call <a href="tel:999">999</a>.
      </p>
      <p>
        <a href={props.homeHref}>Back to {frame.surgery?.name ?? 'the surgery'}</a>
      </p>
    </>
  );
}

/** Something they wrote may mean that somebody needs help now. */
function NeedsHelp({ crisis }: { crisis: boolean }) {
  return (
    <div className="fd-alarm">
      <p>
        <strong>If somebody needs help now, call 999.</strong> Do not wait for us.
      </p>
      {crisis ? <p>{phrases.afterSending.crisis}</p> : null}
      <p>
        <a className="nhsuk-button nhsuk-button--warning" href="tel:999">
          Call 999
        </a>
      </p>
    </div>
  );
}
