import { type Detail, outcomeWords, type VideoCall } from '@frontdoor/contract';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useDesk } from '../desk/desk-context.ts';
import { nextWaiting } from './clinic.ts';
import { useVideoToday } from './queries.ts';
import { RecordText } from './RecordText.tsx';
import { sayChecks, sayState, upperFirst } from './video-words.ts';

/** What became of a call: the text for the clinical system, and the next patient who waits. */
export function AfterCall({
  call,
  request,
  heldHere,
}: {
  call: VideoCall;
  request: Detail | null;
  heldHere: boolean;
}) {
  const { slug } = useDesk();
  const head = useRef<HTMLHeadingElement>(null);
  // The call was here a moment ago: what took its place is said, and Tab goes on from it.
  useEffect(() => {
    if (heldHere) head.current?.focus();
  }, [heldHere]);
  const { state, outcome, code, feedback, record, checks, young } = call;
  const ended = sayState(call, call.endedAt ?? call.startsAt).words;
  return (
    <div className="video-after">
      <h2 ref={head} tabIndex={-1}>
        {state === 'cancelled' ? 'This call was cancelled' : 'The call has ended'}
      </h2>
      <p>
        {upperFirst(ended)}
        {outcome !== null && ` · request finished: ${outcomeWords[outcome].toLowerCase()}`}
        {code !== null && ` · ${code.term} (${code.id})`}
        {feedback !== null && ` · the patient gave ${feedback} of 5`}
      </p>
      {request?.row.alarm && (
        <p className="warn">
          <strong>The alarm of this request is still open.</strong> Open the request and say what was done.
        </p>
      )}
      {call.instead !== null && <Instead call={call} />}
      {record !== null && <RecordText words={record} />}
      {record === null && checks !== null && (
        <ul>
          {sayChecks(checks, young).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <p className="actions">
        {(state !== 'cancelled' || heldHere) && <NextPatient call={call} />}
        <Link className="button" to={`/${slug}/all/${call.consultation}`}>
          Open the request
        </Link>
        <Link className="button" to={`/${slug}/video`}>
          All video calls
        </Link>
      </p>
    </div>
  );
}

/** What the patient chose is somebody's to do; who was about to hold the call has the number at hand. */
function Instead({ call: { instead, phone, doNotRing } }: { call: VideoCall }) {
  return (
    <p>
      It is in Calls and tasks. {instead === 'phone' && doNotRing !== null && `Do not ring. ${doNotRing}`}
      {instead === 'phone' && doNotRing === null && phone !== null && (
        <>
          Ring <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>.
        </>
      )}
    </p>
  );
}

/** Leads to whoever waits next for the same clinician, by name: nobody is let in by it (S35). */
function NextPatient({ call }: { call: VideoCall }) {
  const { slug } = useDesk();
  const today = useVideoToday(slug).data;
  const next = today ? nextWaiting(today.items, call) : null;
  if (!today) return null;
  if (!next)
    return <span className="hint video-nobody">Nobody else is waiting for {call.clinician.name}.</span>;
  return (
    <Link className="button button-go" to={`/${slug}/video/${next.id}`}>
      Next patient: {next.name}
    </Link>
  );
}
