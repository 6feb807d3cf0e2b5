import { telHref } from './tel.ts';

const tried = {
  link: 'The date of birth did not match 5 times, so this link is paused on this device for an hour.',
  reference:
    'We could not find it too many times, so we ask you to wait for an hour. A link we sent you still works.',
};

/** S21: the device waits, for this link or reference; the patient is never shut out. */
export function Paused({ phone, what }: { phone: string | null; what: keyof typeof tried }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">Wait an hour, then try again</h1>
      <p>{tried[what]}</p>
      <p>
        If you cannot wait, {phone ? <CallUs phone={phone} /> : 'call the surgery'} or come in. We can{' '}
        {what === 'link' ? 'read the message to you' : 'tell you how far it is'}.
      </p>
    </>
  );
}

function CallUs({ phone }: { phone: string }) {
  return (
    <>
      call us on <a href={telHref(phone)}>{phone}</a>
    </>
  );
}
