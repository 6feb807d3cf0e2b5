import type { HelpNow } from '@frontdoor/contract';
import { telHref } from './tel.ts';

/** 999, whoever answers for the surgery, 111 and NHS 111 online (R13, R22, R23): 111 is for when the surgery is closed. */
export function UrgentHelp({ help }: { help: HelpNow }) {
  const closed = help.at === '111';
  return (
    <>
      <h2 className="nhsuk-heading-m">If you cannot wait</h2>
      <dl className="fd-help">
        <div>
          <dt>
            <a href="tel:999">Call 999</a>
          </dt>
          <dd>
            In an emergency, when someone’s life may be in danger. Deaf people can use{' '}
            <a href="https://999bsl.co.uk">999 BSL</a> or Relay UK on 18000.
          </dd>
        </div>
        {help.at === 'cover' ? (
          <div>
            <dt>
              <a href={telHref(help.number)}>
                Call {help.by} on {help.number}
              </a>
            </dt>
            <dd>They answer for us now. With Relay UK: 18001 {help.number}.</dd>
          </div>
        ) : null}
        <div>
          <dt>
            <a href="tel:111">Call 111</a>
          </dt>
          <dd>
            {closed ? 'Now, while the surgery is closed' : 'When the surgery is closed'}, if you need help
            before we open. With Relay UK: 18001 111.
          </dd>
        </div>
        <div>
          <dt>
            <a href="https://111.nhs.uk">NHS 111 online</a>
          </dt>
          <dd>Check symptoms and find out where to go {closed ? 'now' : 'when the surgery is closed'}.</dd>
        </div>
      </dl>
    </>
  );
}
