import type { VideoRow } from '@frontdoor/contract';
import classNames from 'classnames';
import { Link } from 'react-router';
import { useDesk } from '../desk/desk-context.ts';
import { sayTime } from '../wording/times.ts';
import type { CallAsking } from './CallDialogs.tsx';
import { CallMenu } from './CallMenu.tsx';
import { isOpen, sayState } from './video-words.ts';

/** One call of the day: when, who, how it stands, and the way in. */
export function ClinicRow({
  call,
  now,
  onAsk,
}: {
  call: VideoRow;
  now: number;
  onAsk: (what: CallAsking, call: VideoRow) => void;
}) {
  const { slug } = useDesk();
  const { state, delayMinutes, guestsWaiting, waitingSince } = call;
  const said = sayState(call, now);
  const open = isOpen(call);
  return (
    <li className={classNames('clinic-row', { 'clinic-waits': said.pressing, 'clinic-over': !open })}>
      <p className="clinic-time">
        <strong>{sayTime(call.startsAt)}</strong>
        {open && delayMinutes ? <span className="chip chip-amber">+{delayMinutes} min</span> : null}
      </p>
      <div className="clinic-who">
        <h2>
          {call.name} <span className="clinic-age">{call.age}</span>
        </h2>
        <p className="hint">{call.clinician.name}</p>
      </div>
      <p className="clinic-state">
        {/* Red is for what is due: who came before their time may be let in, and is not kept waiting. */}
        <span className={said.pressing && call.startsAt <= now ? 'pressing' : undefined}>{said.words}</span>
        {said.pressing && waitingSince !== null && (
          <span className="hint">since {sayTime(waitingSince)}</span>
        )}
        {open && guestsWaiting > 0 && (
          <span className="hint">
            {guestsWaiting === 1 ? '1 guest at the door' : `${guestsWaiting} guests at the door`}
          </span>
        )}
      </p>
      <p className="clinic-acts">
        <Link
          className={classNames('button', { 'button-go': said.pressing })}
          to={state === 'cancelled' ? `/${slug}/all/${call.consultation}` : `/${slug}/video/${call.id}`}
        >
          {state === 'cancelled' ? 'Open the request' : open ? 'Open the call' : 'See how it went'}
          <span className="unseen"> of {call.name}</span>
        </Link>
        <CallMenu call={call} onAsk={onAsk} />
      </p>
    </li>
  );
}
