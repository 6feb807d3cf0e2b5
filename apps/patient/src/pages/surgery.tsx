import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { Frame, PageProps } from '@frontdoor/contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { remember } from '../remember.ts';
import type { PageView } from '../view.ts';
import { ClosedNotice } from './ClosedNotice.tsx';
import { Expectations } from './Expectations.tsx';
import { helpNow } from './help-now.ts';
import { UrgentHelp } from './UrgentHelp.tsx';
import { WaysIn } from './WaysIn.tsx';
import { WhatFor } from './WhatFor.tsx';

/** The page changes with the hour and the surgery only, unless this device holds an unfinished form. */
const drawn = remember(200);

/** A surgery's own page: three equal ways in, when each is open, and where to go when it cannot wait (R13 to R22). */
export const surgery: PageView<'surgery'> = (props, frame) => {
  const draw = () => renderToStaticMarkup(<Surgery {...props} frame={frame} />);
  const main = props.unfinished ? draw() : drawn(JSON.stringify([frame.surgery, frame.help, props]), draw);
  return { title: 'Contact us', main };
};

function Surgery({ frame, ...props }: PageProps['surgery'] & { frame: Frame }) {
  const { closedUntil, closed, unfinished } = props;
  return (
    <>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          {unfinished ? <Unfinished {...unfinished} startHref={props.startHref} /> : null}
          <h1 className="nhsuk-heading-xl">Contact {frame.surgery?.name}</h1>
          <p className="nhsuk-body-l">{phrases.threeWays}</p>
        </div>
      </div>
      {closedUntil !== null && closed ? (
        <ClosedNotice closed={closed} opens={closedUntil} frame={frame} />
      ) : null}
      <WaysIn {...props} surgery={frame.surgery} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          {props.usualWait?.latest ? (
            <p>
              {props.usualWait.latest}
              {closedUntil === null ? ' If you need help today, call us or visit the surgery.' : ''}
            </p>
          ) : null}
          <p>
            <a href={props.openingHref}>All opening times, bank holidays and days that are different</a>
          </p>
          <h2 className="nhsuk-heading-m">If you have sent us a request</h2>
          <p>
            <a href={`/${frame.surgery?.slug}/where`}>Where is my request?</a> See how far it is, write to us,
            or tell us that you are getting worse.
          </p>
          <WhatFor help={helpNow(frame)} />
          <UrgentHelp help={helpNow(frame)} />
          <Expectations />
          <h2 className="nhsuk-heading-m">Other things</h2>
          <p>
            <a href={`/${frame.surgery?.slug}/details`}>Give or change a name, address or contact details</a>
          </p>
          <p>
            <a href={props.deathHref}>Tell us that someone has died</a>
          </p>
          {props.figuresHref ? (
            <p>
              <a href={props.figuresHref}>How we are doing: how soon people get an answer</a>
            </p>
          ) : null}
        </div>
      </div>
    </>
  );
}

/** S22: says that there is a form, and nothing of what is in it. */
function Unfinished(props: { continueHref: string; startHref: string; deleteHref: string }) {
  return (
    <div className="fd-box">
      <h2 className="nhsuk-heading-s">There is an unfinished form on this device</h2>
      <ul className="fd-row-links">
        <li>
          <a href={props.continueHref}>Continue</a>
        </li>
        <li>
          <a href={props.startHref}>Start again</a>
        </li>
        <li>
          <a href={props.deleteHref}>Delete it</a>
        </li>
      </ul>
    </div>
  );
}
