import type { Closure } from '@frontdoor/contract';
import { useState } from 'react';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { ClosureLine } from './ClosureLine.tsx';
import { EndClosureDialog } from './EndClosureDialog.tsx';
import { useOpeningPage } from './opening-context.ts';
import { closuresTable } from './queries.ts';

/** What is closed besides the usual hours: now, to come, and in the last 12 months (R9 to R11). */
export function ClosuresPage() {
  const { slug } = useDesk();
  const { closures, mayEdit } = useOpeningPage();
  const now = useNow();
  const [closing, setClosing] = useState(false);
  const [ending, setEnding] = useState<Closure | null>(null);
  const standing = closures.filter(({ endsAt, ended }) => ended === null && endsAt > now);
  const over = closures.filter((closure) => !standing.includes(closure));
  return (
    <>
      <section>
        <h2>Closed now, or to come</h2>
        {standing.length === 0 && <p>Nothing is closed beyond the usual hours.</p>}
        <ul className="lines">
          {standing.map((closure) => (
            <ClosureLine
              key={closure.id}
              closure={closure}
              now={now}
              onEnd={mayEdit ? () => setEnding(closure) : null}
            />
          ))}
        </ul>
        {mayEdit && (
          <button type="button" className="button" onClick={() => setClosing(true)}>
            Close something
          </button>
        )}
      </section>
      <section>
        <div className="page-head">
          <h2>The last 12 months</h2>
          <a href={closuresTable(slug)} download>
            Take all closures away (CSV)
          </a>
        </div>
        {over.length === 0 && <p>No closures.</p>}
        <ul className="lines">
          {over.map((closure) => (
            <ClosureLine key={closure.id} closure={closure} now={now} onEnd={null} />
          ))}
        </ul>
      </section>
      <CloseDialog open={closing} onClose={() => setClosing(false)} />
      <EndClosureDialog closure={ending} onClose={() => setEnding(null)} />
    </>
  );
}
