import type { VideoCall } from '@frontdoor/contract';
import { Link } from 'react-router';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sayDayTime } from '../wording/times.ts';
import { CallDialogs, useCallDialogs } from './CallDialogs.tsx';
import { Guests } from './Guests.tsx';
import { phoneOf, sayState } from './video-words.ts';

/** For whoever may arrange a call and not hold it: how it stands, and what they can do. */
export function NotHolding({ call }: { call: VideoCall }) {
  const { slug } = useDesk();
  const now = useNow();
  const dialogs = useCallDialogs();
  const phone = phoneOf(call);
  return (
    <div className="video-aside">
      <p>
        <strong>{sayDayTime(call.startsAt, now)}</strong> with {call.clinician.name} ·{' '}
        {sayState(call, now).words}
        {call.delayMinutes ? ` · running ${call.delayMinutes} min late` : ''}
      </p>
      <p>
        {phone.label} <strong>{phone.number}</strong>
      </p>
      <p className="hint">A clinician holds the call. You can arrange it.</p>
      <p className="actions">
        <button type="button" className="button" onClick={() => dialogs.ask('change', call)}>
          Change the time
        </button>
        <button type="button" className="button" onClick={() => dialogs.ask('cancel', call)}>
          Cancel the call
        </button>
        <Link className="button" to={`/${slug}/all/${call.consultation}`}>
          Open the request
        </Link>
      </p>
      <Guests call={call} />
      <CallDialogs {...dialogs} />
    </div>
  );
}
