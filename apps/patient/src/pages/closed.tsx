import type { Frame, PageProps } from '@frontdoor/contract';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../view.ts';
import { column } from './form-page.tsx';
import { helpNow } from './help-now.ts';
import { telHref } from './tel.ts';
import { UrgentHelp } from './UrgentHelp.tsx';

/** The form takes in nothing now, or not everything: said before anything is typed (R12, R13). */
export const closed: PageView<'closed'> = (props, frame) => ({
  title: titleOf(props),
  back: props.homeHref,
  main: column(renderToStaticMarkup(<Closed {...props} frame={frame} />)),
});

function titleOf({ goOn }: PageProps['closed']): string {
  return goOn ? 'Part of the online form is closed now' : 'The online form is closed now';
}

function Closed({ frame, ...props }: PageProps['closed'] & { frame: Frame }) {
  const { goOn, opens, cover, kinds } = props;
  const openNow = helpNow(frame).at === 'surgery';
  return (
    <>
      <h1 className="nhsuk-heading-l">{titleOf(props)}</h1>
      {goOn ? (
        <>
          <h2 className="nhsuk-heading-s">You can use it now for</h2>
          <List>{goOn.kinds}</List>
          <p>
            <a className="nhsuk-button" href={goOn.href}>
              Start the online form
            </a>
          </p>
          <h2 className="nhsuk-heading-s">Closed until {opens}</h2>
          <List>{kinds}</List>
        </>
      ) : (
        <p className="nhsuk-body-l">
          <strong>It opens at {opens}.</strong> You cannot use it before then.
        </p>
      )}
      {cover ? (
        <p className="fd-notice">
          <strong>
            {cover.by} answers for us until {cover.until}.
          </strong>{' '}
          Call them on <a href={telHref(cover.number)}>{cover.number}</a>.
        </p>
      ) : null}
      {openNow ? <OtherWays frame={frame} openNow /> : null}
      <UrgentHelp help={helpNow(frame)} />
      {openNow ? null : <OtherWays frame={frame} openNow={false} />}
      <p>
        <a href={props.openingHref}>All opening times</a>
      </p>
    </>
  );
}

function List({ children }: { children: string[] }) {
  return (
    <ul>
      {children.map((kind) => (
        <li key={kind}>{kind}</li>
      ))}
    </ul>
  );
}

/** R17: there is always another way than the form; first where somebody answers now (R23), and never "call us" where nobody does (R22). */
function OtherWays({ frame: { surgery }, openNow }: { frame: Frame; openNow: boolean }) {
  if (!surgery) return null;
  const phone = <a href={telHref(surgery.phone)}>{surgery.phone}</a>;
  return (
    <>
      <h2 className="nhsuk-heading-m">
        {openNow ? 'Call us or visit us instead' : 'Other ways to reach us'}
      </h2>
      <p>
        {openNow ? 'You can call us on' : 'When we are open, you can call us on'} {phone} (with Relay UK:
        18001 {surgery.phone}) or visit us: {surgery.address}.
      </p>
    </>
  );
}
