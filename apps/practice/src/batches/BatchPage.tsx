import type { Batch } from '@frontdoor/contract';
import { useEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import { Fetched } from '../controls/Fetched.tsx';
import { useNow } from '../controls/useNow.ts';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sayDayTime } from '../wording/times.ts';
import { BatchLinesPart } from './BatchLinesPart.tsx';
import { BatchProgress } from './BatchProgress.tsx';
import { BeforeSending } from './BeforeSending.tsx';
import { batchStateWords } from './batch-words.ts';
import { batchFiles, useBatch } from './queries.ts';
import '../styles/templates.css';
import '../styles/write.css';
import '../styles/many.css';

/** One message to many: what it says, whom it goes to, and how far it is. */
export function BatchPage() {
  const { slug, practice } = useDesk();
  useTitle(`Send to many · ${practice.name}`);
  const { batch = '' } = useParams();
  const query = useBatch(slug, batch);
  return (
    <main className="page many">
      <Link to={`/${slug}/many`}>‹ Send to many</Link>
      <Fetched query={query} what="message">
        {(known) => <OneBatch key={known.id} batch={known} />}
      </Fetched>
    </main>
  );
}

function OneBatch({ batch }: { batch: Batch }) {
  const { slug } = useDesk();
  const now = useNow();
  const { id, title, state, madeBy, madeAt, startedAt, endedAt } = batch;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What was pressed is gone with the state it belonged to: whoever works by keys goes on from the top of this list.
    if (state && document.activeElement === document.body) head.current?.focus({ preventScroll: true });
  }, [state]);
  return (
    <>
      <div className="page-head">
        <h1 ref={head} tabIndex={-1}>
          {title}
        </h1>
        <span className={state === 'sending' ? 'chip chip-draft' : 'chip'}>{batchStateWords[state]}</span>
      </div>
      <p className="hint">
        {[
          `Prepared by ${madeBy}, ${sayDayTime(madeAt, now)}`,
          startedAt !== null && `started ${sayDayTime(startedAt, now)}`,
          endedAt !== null && `${state === 'stopped' ? 'stopped' : 'ended'} ${sayDayTime(endedAt, now)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {state === 'preview' ? <BeforeSending batch={batch} /> : <BatchProgress batch={batch} />}
      <BatchLinesPart key={state === 'preview' ? 'before' : 'after'} batch={batch} />
      {state !== 'preview' && (
        <p className="many-csv">
          <a href={batchFiles.results(slug, id)} download>
            Every line as a table (CSV)
          </a>
        </p>
      )}
    </>
  );
}
