import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { Frame, PageProps } from '@frontdoor/contract';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { remember } from '../remember.ts';
import type { PageView } from '../view.ts';
import { Expectations } from './Expectations.tsx';
import { helpNow } from './help-now.ts';
import { RouteTimes } from './RouteTimes.tsx';
import { telHref } from './tel.ts';
import { UrgentHelp } from './UrgentHelp.tsx';

type Props = PageProps['opening'];

const drawn = remember(50);

/** When every way to a surgery is open, on one page (R15 to R17). */
export const opening: PageView<'opening'> = (props, frame) => ({
  title: 'Opening times',
  back: props.homeHref,
  main: drawn(JSON.stringify([frame.surgery, frame.closedUntil, frame.help, props]), () =>
    renderToStaticMarkup(<Opening {...props} frame={frame} />),
  ),
});

function Opening({ frame, ...props }: Props & { frame: Frame }) {
  return (
    <>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <h1 className="nhsuk-heading-xl">Opening times of {frame.surgery?.name}</h1>
          <p className="nhsuk-body-l">{phrases.threeWays}</p>
          <Part title="Closed for now" show={props.closures.length > 0}>
            {props.closures.map(({ routes, when }) => (
              <p key={routes + when}>
                <strong>{when}</strong>
                <br />
                {routes}
              </p>
            ))}
          </Part>
        </div>
      </div>
      <ul className="fd-routes">
        {props.routes.map(({ title, ...route }) => (
          <li key={title} className="fd-way">
            <h2 className="nhsuk-heading-s">{title}</h2>
            <RouteTimes {...route} />
          </li>
        ))}
      </ul>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <p>
            <a href={props.startHref}>Start the online form</a>
          </p>
          <Changes {...props} />
          <ReachUs frame={frame} />
          <UrgentHelp help={helpNow(frame)} />
          <Expectations />
        </div>
      </div>
    </>
  );
}

function Changes({ special, extra, covered, bankHolidays }: Props) {
  return (
    <>
      <Part title="Days that are different" show={special.length > 0}>
        {special.map(({ day, routes, times, note }) => (
          <p key={day + routes}>
            <strong>
              {day}: {times}
            </strong>
            <br />
            {routes}
            {note ? `. ${note}` : ''}
          </p>
        ))}
      </Part>
      <Part title="Extra appointments" show={extra.length > 0}>
        <p>We may not read online forms at these times.</p>
        {extra.map(({ day, times, routes }) => (
          <p key={day + times + routes}>
            <strong>
              {day}: {times}
            </strong>
            <br />
            {routes}
          </p>
        ))}
      </Part>
      <Part title="When somebody else answers for us" show={covered.length > 0}>
        {covered.map(({ when, times, routes, by, number, next }) => (
          <p key={when + times + routes}>
            <strong>
              {when}, {times}
            </strong>
            <br />
            We are closed for learning. {by} answers for us: <a href={telHref(number)}>{number}</a>.
            <br />
            {next === null ? '' : `Next: ${next}. `}
            {routes}
          </p>
        ))}
      </Part>
      <Part title="Bank holidays" show={bankHolidays.length > 0}>
        <ul>
          {bankHolidays.map((day) => (
            <li key={day}>{day}</li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function Part({ title, show, children }: { title: string; show: boolean; children: ReactNode }) {
  if (!show) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}

/** R17. */
function ReachUs({ frame: { surgery } }: { frame: Frame }) {
  if (!surgery) return null;
  return (
    <Part title="Call us or visit us" show>
      <p>
        Call <a href={telHref(surgery.phone)}>{surgery.phone}</a>. If you are deaf or find it hard to speak on
        the phone, use Relay UK: 18001 {surgery.phone}.
      </p>
      <p>Visit {surgery.address}.</p>
    </Part>
  );
}
