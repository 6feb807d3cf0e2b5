import type { VideoRow } from '@frontdoor/contract';
import { Link } from 'react-router';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { sayDayTime } from '../wording/times.ts';
import { CallDialogs, useCallDialogs } from './CallDialogs.tsx';
import { useCallsOfRequest } from './queries.ts';
import { isOpen, sayState } from './video-words.ts';
import '../styles/video.css';

/** The video calls of the open request: the one that stands with what can be done about it, and those that were. */
export function VideoStrip() {
  const { slug } = useDesk();
  const { row } = useOpenRequest().detail;
  const calls = useCallsOfRequest(slug, row.id, !row.hidden).data?.items ?? [];
  const dialogs = useCallDialogs();
  const standing = calls.find(isOpen);
  const past = calls.filter((call) => !isOpen(call));
  return (
    <>
      {standing && <Standing call={standing} onAsk={dialogs.ask} />}
      {past.length > 0 && <Past calls={past} />}
      <CallDialogs {...dialogs} />
    </>
  );
}

function Standing({ call, onAsk }: { call: VideoRow; onAsk: ReturnType<typeof useCallDialogs>['ask'] }) {
  const { slug } = useDesk();
  const now = useNow();
  const state = sayState(call, now);
  return (
    <section className={state.pressing ? 'strip strip-amber' : 'strip'} aria-label="Video call">
      <p>
        <strong>Video call, {sayDayTime(call.startsAt, now)}</strong> with {call.clinician.name}
        {' · '}
        <span className={state.pressing ? 'pressing' : undefined}>{state.words}</span>
        {call.delayMinutes ? ` · running ${call.delayMinutes} min late` : ''}
      </p>
      <p className="strip-acts">
        <Link className="button video-open" to={`/${slug}/video/${call.id}`}>
          Open the call
        </Link>
        <button type="button" className="button" onClick={() => onAsk('change', call)}>
          Change
        </button>
        <button type="button" className="button" onClick={() => onAsk('cancel', call)}>
          Cancel the call
        </button>
      </p>
    </section>
  );
}

function Past({ calls }: { calls: readonly VideoRow[] }) {
  const { slug } = useDesk();
  const now = useNow();
  return (
    <section className="strip video-past" aria-label="Earlier video calls">
      <ul className="hint">
        {calls.map((call) => (
          <li key={call.id}>
            Video call {sayDayTime(call.startsAt, now)}, {call.clinician.name}: {sayState(call, now).words}
            {call.state === 'ended' && (
              <>
                {' '}
                <Link to={`/${slug}/video/${call.id}`}>See it</Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
