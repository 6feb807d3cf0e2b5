import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { Frame, PageProps } from '@frontdoor/contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { remember } from '../remember.ts';
import type { PageView } from '../view.ts';
import { UrgentHelp } from './UrgentHelp.tsx';
import { WaysIn } from './WaysIn.tsx';
import { WhatFor } from './WhatFor.tsx';

/** The page changes with the hour and the surgery only, unless this device holds an unfinished form. */
const drawn = remember(200);

/** A surgery's own page: three equal ways in, when each is open, and where to go when it cannot wait (R13 to R22). */
export const surgery: PageView<'surgery'> = (props, frame) => {
  const draw = () => renderToStaticMarkup(<Surgery {...props} frame={frame} />);
  const main = props.unfinished ? draw() : drawn(JSON.stringify([frame.surgery, props]), draw);
  return { title: 'Contact us', main };
};

function Surgery({ frame, ...props }: PageProps['surgery'] & { frame: Frame }) {
  const { closedUntil, unfinished } = props;
  return (
    <>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          {unfinished ? <Unfinished {...unfinished} startHref={props.startHref} /> : null}
          <h1 className="nhsuk-heading-xl">Contact {frame.surgery?.name}</h1>
          <p className="nhsuk-body-l">{phrases.threeWays}</p>
        </div>
      </div>
      {closedUntil === null ? null : <Closed closedUntil={closedUntil} />}
      <WaysIn {...props} surgery={frame.surgery} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <WhatFor closed={closedUntil !== null} />
          <UrgentHelp closed={closedUntil !== null} />
          <h2 className="nhsuk-heading-m">What you can expect from us</h2>
          <p>
            <a href="https://www.england.nhs.uk/publication/you-and-your-general-practice/">
              You and Your General Practice
            </a>{' '}
            says what you can expect from your surgery and how you can help.
          </p>
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

function Closed({ closedUntil }: { closedUntil: string }) {
  return (
    <div className="fd-notice">
      <p>
        <strong>The surgery is closed. It opens at {closedUntil}.</strong> You can fill in the online form
        now. Nobody will read it until then.
      </p>
      <p>
        If you cannot wait: go to <a href="https://111.nhs.uk">111.nhs.uk</a> or call{' '}
        <a href="tel:111">111</a>. In an emergency call <a href="tel:999">999</a>.
      </p>
    </div>
  );
}
