import { useOnScreen } from './useCall.ts';
import type { View } from './view.ts';

/** Always in view: the number to ring, that nothing is recorded, and whether the line is there. */
export function Top({ view }: { view: View }) {
  const { state, props } = useOnScreen();
  const lost = state.line === 'lost';
  return (
    <header className="fd-video-top">
      <p className="fd-video-phone">
        <PhoneLine />
      </p>
      <p className="fd-video-unrecorded">This call is not recorded.</p>
      <p className={lost ? 'fd-video-lost' : 'fd-video-fine'} role="status">
        {lost && 'We lost the connection. Trying again…'}
        {!lost && view === 'joining' && `Joining your call with ${props.page.with}…`}
      </p>
    </header>
  );
}

/** Why, and the number. */
function PhoneLine() {
  const { phone } = useOnScreen().props;
  return (
    <>
      {phone.label} <PhoneNumber />
    </>
  );
}

/** The number to ring, to press on a phone. */
export function PhoneNumber() {
  const { number } = useOnScreen().props.phone;
  return number === null ? null : <a href={`tel:${number.replace(/\s/g, '')}`}>{number}</a>;
}
