import type { Batch } from '@frontdoor/contract';
import { useEffect, useRef, useState } from 'react';
import { sayFault } from '../api/say-fault.ts';
import { RadioList } from '../controls/RadioList.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { BatchLinesList } from './BatchLinesList.tsx';
import { lineChoices } from './batch-words.ts';
import { type LineState, useBatchLines } from './queries.ts';

/** The lines of the list, narrowed to those somebody looks for. Before it goes, those that cannot go stand first. */
export function BatchLinesPart({ batch }: { batch: Batch }) {
  const { slug } = useDesk();
  const choices = lineChoices(batch);
  const [wanted, setWanted] = useState<LineState | 'all'>(
    batch.state === 'preview' && batch.counts.cannot > 0 ? 'cannot' : 'all',
  );
  // What nobody is in any more is not offered: then all are shown.
  const shown = choices.some(({ value }) => value === wanted) ? wanted : 'all';
  const query = useBatchLines(slug, batch, shown === 'all' ? null : shown);
  const { refetch } = query;
  const numbers = JSON.stringify(batch.counts);
  const drawn = useRef(numbers);
  useEffect(() => {
    // After it went, an answer now and then: the lines are fetched when the numbers say that one came.
    if (batch.state === 'sending' || drawn.current === numbers) return;
    drawn.current = numbers;
    void refetch();
  }, [batch.state, numbers, refetch]);
  const lines = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section id="lines" aria-label="Lines of the list">
      <RadioList legend="Lines" name="lines" across value={shown} options={choices} onChoose={setWanted} />
      {query.isError && (
        <div role="alert">
          <p className="trouble">The lines could not be fetched. {sayFault(query.error)}</p>
          <button type="button" className="button" onClick={() => void query.refetch()}>
            Try again
          </button>
        </div>
      )}
      {query.isPending && <p aria-busy="true">Fetching the lines…</p>}
      <BatchLinesList
        key={shown}
        batch={batch}
        lines={lines}
        more={query.hasNextPage}
        onMore={() => {
          if (!query.isFetchingNextPage && !query.isFetchNextPageError) void query.fetchNextPage();
        }}
      />
    </section>
  );
}
