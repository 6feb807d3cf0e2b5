import type { Detail, VideoCall } from '@frontdoor/contract';
import { sayNhsNumber } from '@frontdoor/questionnaire';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useRequest } from '../api/queries.ts';
import { Fetched } from '../controls/Fetched.tsx';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sayNeeds } from '../request/say-contact.ts';
import { sayBirth } from '../wording/times.ts';
import { AfterCall } from './AfterCall.tsx';
import { HoldCall } from './HoldCall.tsx';
import { NotHolding } from './NotHolding.tsx';
import { useVideoCall } from './queries.ts';
import '../styles/video.css';
import '../styles/video-call.css';

/** One video call: held here, and afterwards what there is to write down. */
export function CallPage() {
  const { slug, practice } = useDesk();
  const { call = '' } = useParams();
  useTitle(`Video call · ${practice.name}`);
  const query = useVideoCall(slug, call);
  return (
    <main className="video-page" aria-label="Video call">
      <Link className="video-back" to={`/${slug}/video`}>
        ‹ Video calls
      </Link>
      <Fetched query={query} what="video call">
        {/* One call, one state: nothing of the last one is left when the next one opens (S35). */}
        {(found) => <OneCall key={found.id} call={found} />}
      </Fetched>
    </main>
  );
}

function OneCall({ call }: { call: VideoCall }) {
  const { slug } = useDesk();
  const request = useRequest(slug, call.consultation).data ?? null;
  /** Where it ends on this page it stays until whoever holds it has said how it ended. */
  const [heldHere] = useState(call.mayHold && call.endedAt === null && call.state !== 'cancelled');
  const over = call.endedAt !== null || call.state === 'cancelled';
  return (
    <>
      <Who call={call} request={request} />
      {over ? (
        <AfterCall call={call} request={request} heldHere={heldHere} />
      ) : call.mayHold ? (
        <HoldCall call={call} request={request} />
      ) : (
        <NotHolding call={call} />
      )}
    </>
  );
}

/** Whose call it is, and what must be known before anybody speaks to them. */
function Who({ call, request }: { call: VideoCall; request: Detail | null }) {
  const facts = [
    call.age,
    call.birthDate && sayBirth(call.birthDate),
    request?.nhsNumber ? `NHS ${sayNhsNumber(request.nhsNumber)}` : null,
  ].filter(Boolean);
  const needs = request ? sayNeeds(request) : [];
  return (
    <header className="video-head">
      <div className="request-name">
        <h1>{call.name}</h1>
        <span className="request-facts">{facts.join(' · ')}</span>
        {call.doNotRing !== null && <strong className="do-not-ring">Do not ring</strong>}
      </div>
      {needs.length > 0 && <p className="needs-bar">{needs.join('. ')}.</p>}
      {request?.requester && (
        <p className="request-writer">
          Written by {request.requester.name}, {request.requester.relation}
        </p>
      )}
    </header>
  );
}
