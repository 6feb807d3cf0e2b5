import type { BatchRow } from '@frontdoor/contract';
import { Link } from 'react-router';
import { Fetched } from '../controls/Fetched.tsx';
import { useNow } from '../controls/useNow.ts';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sayDayTime } from '../wording/times.ts';
import { batchStateWords, sayProgress } from './batch-words.ts';
import { useBatches } from './queries.ts';
import '../styles/many.css';

/** Messages to many: what is prepared, what goes out now and what came of the rest. */
export function BatchesPage() {
  const { slug, practice } = useDesk();
  useTitle(`Send to many · ${practice.name}`);
  const query = useBatches(slug);
  return (
    <main className="page many">
      <div className="page-head">
        <h1>Send to many</h1>
        <Link className="button many-new" to={`/${slug}/many/new`}>
          New message to many
        </Link>
      </div>
      <Fetched query={query} what="messages to many">
        {({ items, maySend }) => (
          <>
            {!maySend && (
              <p className="hint">You can prepare a message. A manager or a clinician sends it.</p>
            )}
            {items.length === 0 ? (
              <p className="page-lead">
                None yet. Make a list in your clinical system, save it as CSV, and write one message: each
                patient on it gets a conversation of their own.
              </p>
            ) : (
              <ul className="lines many-batches">
                {items.map((batch) => (
                  <BatchItem key={batch.id} batch={batch} />
                ))}
              </ul>
            )}
          </>
        )}
      </Fetched>
    </main>
  );
}

function BatchItem({ batch }: { batch: BatchRow }) {
  const { slug } = useDesk();
  const now = useNow();
  const { id, title, state, madeBy, madeAt, waits } = batch;
  return (
    <li>
      <h2>
        <Link to={`/${slug}/many/${id}`}>{title}</Link>
      </h2>
      <div>
        <p>
          <span className={state === 'sending' ? 'chip chip-draft' : 'chip'}>{batchStateWords[state]}</span>{' '}
          {sayProgress(batch)}
        </p>
        {waits && <p>{waits}</p>}
      </div>
      <p className="hint">
        {madeBy}, {sayDayTime(madeAt, now)}
      </p>
    </li>
  );
}
