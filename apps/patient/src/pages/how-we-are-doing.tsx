import type { Frame, PageProps } from '@frontdoor/contract';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { remember } from '../remember.ts';
import type { PageView } from '../view.ts';
import { helpNow } from './help-now.ts';
import { UrgentHelp } from './UrgentHelp.tsx';

type Props = PageProps['howWeAreDoing'];

const drawn = remember(50);

/** How soon a surgery answers, for everybody, where it shows that (R120). */
export const howWeAreDoing: PageView<'howWeAreDoing'> = (props, frame) => ({
  title: 'How we are doing',
  back: props.homeHref,
  main: drawn(JSON.stringify([frame.surgery, frame.closedUntil, frame.help, props]), () =>
    renderToStaticMarkup(<Doing {...props} frame={frame} />),
  ),
});

function Doing({ frame, ...props }: Props & { frame: Frame }) {
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <h1 className="nhsuk-heading-xl">How we are doing</h1>
        <p className="nhsuk-body-l">
          How soon people who asked {frame.surgery?.name} for help got an answer, {props.period}.
        </p>
        {nothingToSay(props) ? (
          <p>There were too few requests to say: {props.tooFew} in each month.</p>
        ) : (
          <Answers {...props} />
        )}
        <h2 className="nhsuk-heading-m">What we count</h2>
        <p>
          Requests by our online form, by phone and at the desk. An automatic message is not an answer. We do
          not count tests of this form. Numbers smaller than {props.tooFew.replace(/^fewer than /, '')} are
          not shown, so that nobody can be known by them.
        </p>
        <p>
          <a href={props.startHref}>Start the online form</a>
        </p>
        <UrgentHelp help={helpNow(frame)} />
      </div>
    </div>
  );
}

/** One sentence then says it for all: the same words under every heading tell nobody more. */
function nothingToSay({ inTime, urgentSameDay, half, months }: Props): boolean {
  return [inTime, urgentSameDay, half, ...months.map(({ requests }) => requests)].every(
    (said) => said === null,
  );
}

function Answers(props: Props) {
  return (
    <>
      <Answer title="Answered by the time we give" said={props.inTime} tooFew={props.tooFew}>
        We answered {props.inTime} by the end of the working day after they came in, or sooner where it was
        urgent.
      </Answer>
      <Answer title="Urgent requests" said={props.urgentSameDay} tooFew={props.tooFew}>
        We answered {props.urgentSameDay} on the same working day.
      </Answer>
      <Answer title="How long most people wait" said={props.half} tooFew={props.tooFew}>
        Half of the people had an answer within {props.half}. We count only the hours when we are open.
      </Answer>
      <ByMonth {...props} />
    </>
  );
}

function Answer(props: { title: string; said: string | null; tooFew: string; children: ReactNode }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">{props.title}</h2>
      <p>
        {props.said === null ? `There were too few to say: ${props.tooFew} were counted.` : props.children}
      </p>
    </>
  );
}

/** A sentence a month: a table would be wider than a phone with large text. */
function ByMonth({ months, tooFew }: Props) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Month by month</h2>
      <ul>
        {months.map(({ month, requests, inTime, urgentSameDay }) => (
          <li key={month}>
            <strong>{month}</strong>: {requests ?? tooFew} requests.{' '}
            {inTime === null ? '' : `${inTime} answered in time. `}
            {urgentSameDay === null ? '' : `${urgentSameDay} of urgent ones answered on the same day.`}
          </li>
        ))}
      </ul>
    </>
  );
}
