import newDetails from '@frontdoor/content/wording/new-details.json' with { type: 'json' };
import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { Frame, PageProps } from '@frontdoor/contract';
import { fill } from '@frontdoor/questionnaire';
import { Panel } from 'nhsuk-react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../view.ts';
import { column } from './form-page.tsx';
import { Said } from './Said.tsx';

const { afterSending } = phrases;

/** Sent: what was done, what happens next and by when (R50, R52). Never promises a call before a person decided it. */
export const sent: PageView<'sent'> = (props, frame) => ({
  title: 'Your request has been sent',
  exitHref: props.exitHref,
  main: column(renderToStaticMarkup(<Sent {...props} frame={frame} />)),
});

function Sent({ frame, ...props }: PageProps['sent'] & { frame: Frame }) {
  const { reference, by, closedUntil } = props;
  const surgery = frame.surgery?.name ?? 'the surgery';
  const phone = frame.surgery?.phone ?? '';
  const slots = { by, phone, reference };
  return (
    <>
      {props.red ? <CallNow red={props.red} crisis={props.crisis} opens={closedUntil ?? ''} /> : null}
      <Panel>
        <Panel.Title>Your request has been sent to {surgery}</Panel.Title>
        Your reference
        <br />
        <strong className="fd-reference">{reference}</strong>
      </Panel>
      {props.details ? <Codes {...props.details} /> : null}
      <h2 className="nhsuk-heading-m">What happens next</h2>
      {closedUntil === null ? (
        <p>
          A person at the surgery reads what you wrote.
          {props.urgent ? ' It is at the top of our list.' : ''}
        </p>
      ) : (
        <p>
          <strong>{unread(frame, closedUntil)}</strong> Do not wait for us if you need help before then.
        </p>
      )}
      {props.details ? <p>{newDetails.next}</p> : null}
      {props.lookHref === null ? (
        <Answer how={props.how} by={by} />
      ) : (
        <LookOnline href={props.lookHref} by={by} />
      )}
      <h2 className="nhsuk-heading-m">If you do not hear from us</h2>
      <p>
        <Said words={fill(afterSending.notHeard, slots)} surgery={frame.surgery} reference={reference} />
      </p>
      {props.whereHref === null ? null : <ComeBack href={props.whereHref} />}
      <h2 className="nhsuk-heading-m">If you get worse</h2>
      <p>
        <Said words={worse(frame, closedUntil, slots)} surgery={frame.surgery} />
      </p>
    </>
  );
}

/** R47: the code that went to a new phone or email shows that it works. */
function Codes({ codes, just }: NonNullable<PageProps['sent']['details']>) {
  return (
    <>
      {just ? (
        <p className="fd-notice">
          <strong>{newDetails[just]}</strong>
        </p>
      ) : null}
      {codes.map(({ heading, text, href }) => (
        <div key={href} className="fd-box">
          <h2 className="nhsuk-heading-m">{heading}</h2>
          <p>{text}</p>
          <a className="nhsuk-button" href={href}>
            {newDetails.enter}
            {codes.length > 1 ? <span className="nhsuk-u-visually-hidden">: {heading}</span> : null}
          </a>
        </div>
      ))}
    </>
  );
}

/** S3, S31e: what was sent while nobody is promised to read it. */
function unread({ session, help }: Frame, opens: string): string {
  if (session) return `Nobody may read this until ${opens}.`;
  if (help?.at === 'surgery') return `Nobody will read this until ${opens}.`;
  return `The surgery is closed. Nobody will read this until ${opens}.`;
}

function worse({ help }: Frame, closedUntil: string | null, slots: Record<string, string>): string {
  if (closedUntil === null || help?.at === 'surgery') return fill(afterSending.worseOpen, slots);
  if (help?.at === 'cover') return fill(afterSending.worseCovered, { by: help.by, number: help.number });
  return fill(afterSending.worseClosed, slots);
}

function Answer({ how, by }: { how: string | null; by: string }) {
  if (how === null)
    return (
      <p>
        We will not text, email or call you first. Keep your reference. Our answer will be ready by{' '}
        <strong>{by}</strong>: come in, call, or ask somebody to call for you, and give your reference.
      </p>
    );
  return (
    <p>
      We will answer you {how ? `${how} ` : ''}by <strong>{by}</strong>.
    </p>
  );
}

/** R50: how far it is, whenever they ask; it shows no message, and asks who they are (S20). */
function ComeBack({ href }: { href: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">To see how far your request is</h2>
      <p>
        Go to <a href={href}>Where is my request?</a> at any time. It asks for your reference and the
        patient’s date of birth. You can write to us there, too.
      </p>
    </>
  );
}

/** S23: nothing is sent to them, so this page is the only one that can tell them where to look. */
function LookOnline({ href, by }: { href: string; by: string }) {
  return (
    <>
      <p>
        We will not text, email or call you first. Our answer will be ready by <strong>{by}</strong>. You can
        read it here:
      </p>
      <p>
        <a className="fd-address" href={href}>
          {href}
        </a>
      </p>
      <p>
        <strong>Keep this address now.</strong> Copy it or take a photo of it: we cannot show it again. It
        asks for the patient’s date of birth.
      </p>
    </>
  );
}

/** After a red flag the 999 line comes again, and who was alerted, if anybody was (S3). */
function CallNow({ red, crisis, opens }: { red: 'open' | 'closed'; crisis: boolean; opens: string }) {
  const { lead, strong, rest } = red === 'open' ? afterSending.redOpen : afterSending.redClosed;
  return (
    <div className="fd-alarm">
      <p>
        {fill(lead, { opens })} <strong>{strong}</strong> {rest}
      </p>
      {crisis ? <p>{afterSending.crisis}</p> : null}
      <p>
        <a className="nhsuk-button nhsuk-button--warning" href="tel:999">
          Call 999
        </a>
      </p>
    </div>
  );
}
