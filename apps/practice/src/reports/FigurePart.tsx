import type { Figure } from '@frontdoor/contract';
import { lazy, Suspense } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { FigureTable } from './FigureTable.tsx';
import { holdsBack, isEmpty } from './figure-cells.ts';
import { PatternKey } from './Patterns.tsx';
import { type Asked, reportFiles } from './queries.ts';

/** The charts' library is as large as the desk itself: it comes with the first chart. */
const FigureChart = lazy(async () => ({ default: (await import('./FigureChart.tsx')).FigureChart }));

/** One figure: what it counts, its chart, and the table that says the same. A grid is its own chart. */
export function FigurePart({ figure, asked }: { figure: Figure; asked: Asked }) {
  const { slug } = useDesk();
  const { id, title, about, columns, draw, unit } = figure;
  return (
    <section className="figure" id={`figure-${id}`} aria-labelledby={`figure-${id}-title`}>
      <div className="page-head">
        <h2 id={`figure-${id}-title`}>{title}</h2>
        <a href={reportFiles.figure(slug, id, asked)} download className="print-none">
          Table<span className="unseen"> of {title}</span> (CSV)
        </a>
      </div>
      <p className="hint figure-about">{about}</p>
      {isEmpty(figure) ? (
        <p>{unit === 'minutes' ? 'Too few to say yet.' : 'None on these days.'}</p>
      ) : (
        <>
          {draw !== 'grid' && (
            <div className="figure-drawn" aria-hidden="true">
              {columns.length > 1 && <PatternKey names={columns} />}
              <Suspense fallback={<p>Drawing…</p>}>
                <FigureChart figure={figure} />
              </Suspense>
            </div>
          )}
          {holdsBack(figure) && (
            <p className="hint">
              “Held back” is a number too small to show, or one that would give such a number away. No chart
              draws it.
            </p>
          )}
          <FigureTable figure={figure} />
        </>
      )}
    </section>
  );
}
