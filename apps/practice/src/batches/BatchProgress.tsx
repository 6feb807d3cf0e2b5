import type { Batch } from '@frontdoor/contract';
import { useState } from 'react';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { sayProgress } from './batch-words.ts';
import { useBatchActs } from './queries.ts';
import { StopBatchDialog } from './StopBatchDialog.tsx';

/** How far it is, while it goes and after; and the ways to hold it. */
export function BatchProgress({ batch }: { batch: Batch }) {
  const { slug } = useDesk();
  const acts = useBatchActs(slug, batch.id);
  const [stopping, setStopping] = useState(false);
  const { state, counts, waits, maySend, ask } = batch;
  const total = counts.sent + counts.withheld + counts.ready;
  const goes = state === 'sending' || state === 'paused';
  const press = (act: 'pause' | 'resume', words: string) => (
    <button
      type="button"
      className={act === 'resume' ? 'button button-go' : 'button'}
      disabled={acts.pending}
      onClick={() => void acts.run(act)}
    >
      {words}
    </button>
  );
  return (
    <section className="many-progress" aria-label="How far it is">
      <progress aria-label="Sent" max={total || 1} value={counts.sent + counts.withheld} />
      <p role="status">
        <strong>{sayProgress(batch)}</strong>
      </p>
      {waits && <p className="warn">{waits}</p>}
      {state === 'paused' && (
        <p className="warn">Paused: nothing more goes until somebody goes on with it.</p>
      )}
      <TroubleNote words={acts.trouble} />
      {goes && (
        <div className="actions">
          {state === 'sending' && press('pause', 'Pause')}
          {state === 'paused' && maySend && press('resume', 'Go on sending')}
          {maySend && (
            <button
              type="button"
              className="button"
              disabled={acts.pending}
              onClick={() => setStopping(true)}
            >
              Stop for good
            </button>
          )}
        </div>
      )}
      <details className="many-said">
        <summary>The message</summary>
        <p>{ask.text}</p>
      </details>
      <StopBatchDialog batch={batch} open={stopping} onClose={() => setStopping(false)} />
    </section>
  );
}
