import type { Queue } from '@frontdoor/contract';
import { Navigate, Outlet, useParams, useSearchParams } from 'react-router';
import type { Narrowing } from '../api/queries.ts';
import { isOneOf, kindWords, queueWords, urgencyWords } from '../wording/words.ts';
import { useDesk } from './desk-context.ts';
import { List } from './List.tsx';

/** List and request side by side; the list stays while requests are opened. */
export function Desk() {
  const { slug, search } = useDesk();
  const { queue, consultation } = useParams();
  const [asked] = useSearchParams();
  if (!isOneOf(queueWords, queue)) return <Navigate to={`/${slug}/to-triage`} replace />;
  const narrowing = narrowingFrom(queue, asked, search);
  return (
    <div className={consultation ? 'desk request-open' : 'desk'}>
      {/* A list of its own for each narrowing: nothing is held over from the one before. */}
      <List key={JSON.stringify(narrowing)} narrowing={narrowing} open={consultation ?? null} />
      <Outlet />
    </div>
  );
}

/** What the address asks for; words that are not ours are passed over. */
function narrowingFrom(queue: Queue, asked: URLSearchParams, search: string): Narrowing {
  const kind = asked.get('kind');
  const urgency = asked.get('urgency');
  return {
    queue,
    kind: isOneOf(kindWords, kind) ? kind : undefined,
    urgency: isOneOf(urgencyWords, urgency) ? urgency : undefined,
    assignee: asked.get('assignee') ?? undefined,
    team: asked.get('team') ?? undefined,
    search: search || undefined,
  };
}
