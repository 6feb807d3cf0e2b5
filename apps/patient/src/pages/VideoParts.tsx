import type { Frame, VideoOnPage } from '@frontdoor/contract';
import type { ReactNode } from 'react';
import type { View } from '../view.ts';
import { telHref } from './tel.ts';

/** What the script of a call is given, on the page that has one to come in to. */
export function callIsland(call: VideoOnPage | null): Pick<View, 'call' | 'island'> {
  return call === null ? {} : { call: true, island: JSON.stringify(call) };
}

/** R22: while the surgery is closed nobody is told to call it now. */
export function IfItGoesWrong({ children, frame }: { children: ReactNode; frame: Frame }) {
  const { surgery, closedUntil } = frame;
  if (!surgery) return null;
  return (
    <p>
      {children} call us on <a href={telHref(surgery.phone)}>{surgery.phone}</a>
      {closedUntil ? ' when we are open' : ''}.
    </p>
  );
}

/** Nothing of a call is ever kept but what is written in it. */
export function NotRecorded() {
  return (
    <p>
      <strong>This call is not recorded.</strong>
    </p>
  );
}

/** When it is and from when they can come in, with a link to this page. */
export function OpensAgain({ when, opens, href }: { when: string; opens: string; href: string }) {
  return (
    <div className="fd-box fd-state">
      <p>
        It is at <strong>{when}</strong>.
      </p>
      <p>You can come in from {opens}. Come back to this page then.</p>
      <p>
        <a href={href}>Open this page again</a>
      </p>
    </div>
  );
}

type Area = { call: VideoOnPage | null; choose: boolean; frame: Frame };

/**
 * Where the call is: the script puts it into `#video-call`, in place of what to do where it does not come. That is what
 * a browser shows that has no script, or cannot make calls.
 */
export function CallArea({ call, choose, frame }: Area) {
  if (call === null) return null;
  return (
    <div id="video-call" data-closed={frame.closedUntil ? 'true' : undefined}>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <IfItGoesWrong frame={frame}>If anything goes wrong,</IfItGoesWrong>
          <NotRecorded />
          <div className="fd-box">
            <p>
              {frame.plain
                ? `The call with ${call.with} could not be opened in this browser.`
                : `The call with ${call.with} opens here. It can take a few seconds.`}
            </p>
            {frame.plain ? null : (
              <noscript>
                <p>JavaScript is switched off in this browser. A video call cannot open without it.</p>
              </noscript>
            )}
            <h2 className="nhsuk-heading-s">
              {frame.plain ? 'What you can do' : 'If the call does not open'}
            </h2>
            <ul>
              <li>
                <a href={call.overHref}>Open this page again</a>.
              </li>
              <li>If you came here from another app, open the link in your browser.</li>
              <li>Try a newer phone, tablet or computer, with Chrome, Edge, Firefox or Safari.</li>
              <li>{choose ? 'Or call us, or choose a phone call or a visit below.' : 'Or call us.'}</li>
            </ul>
          </div>
        </div>
      </div>
    </div>
  );
}
