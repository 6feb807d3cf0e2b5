import type { Frame } from '@frontdoor/contract';

/** Skip link, the surgery's name and, in the demo, a line that says so. No logo: a surgery's own name is the sender. */
export function Header({ frame }: { frame: Frame }) {
  const { surgery } = frame;
  return (
    <>
      <a className="nhsuk-skip-link" href="#maincontent">
        Skip to main content
      </a>
      <header className="nhsuk-header">
        <div className="nhsuk-header__container nhsuk-width-container">
          <div className="nhsuk-header__service">
            {surgery ? (
              <a className="nhsuk-header__service-name" href={`/${surgery.slug}`}>
                {surgery.name}
              </a>
            ) : (
              <span className="nhsuk-header__service-name">Contact your GP surgery</span>
            )}
          </div>
          {surgery ? <span className="fd-town">{surgery.town}</span> : null}
        </div>
      </header>
      {frame.demo ? (
        <div className="fd-demo">
          <p className="nhsuk-width-container">
            <strong>Demonstration.</strong> Everything here is made up. Do not write real details.{' '}
            <a href="/demo/outbox">Messages sent</a>
          </p>
        </div>
      ) : null}
    </>
  );
}
