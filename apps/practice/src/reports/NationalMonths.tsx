import type { National } from '@frontdoor/contract';
import { useDesk } from '../desk/desk-context.ts';
import { sayMonth } from '../wording/times.ts';
import { nationalFiles } from './queries.ts';

/** The two tables NHS England publishes of each month, for this practice alone (R115 to R118). */
export function NationalMonths({ national: { months, mayEdit } }: { national: National }) {
  const { slug } = useDesk();
  return (
    <section>
      <h2>Months</h2>
      <p className="hint">
        As NHS England publishes them: the summary of a month, and its requests by weekday and time of day.
      </p>
      {months.length === 0 && <p>None yet. The first stands here when you go live.</p>}
      {!mayEdit && months.length > 0 && <p>A manager can take them away.</p>}
      {mayEdit && months.length > 0 && (
        <ul className="lines">
          {months.map((month) => (
            <li key={month}>
              <h3>{sayMonth(month)}</h3>
              <span className="report-links">
                <a href={nationalFiles.month(slug, month)} download>
                  Summary<span className="unseen"> of {sayMonth(month)}</span> (CSV)
                </a>
                <a href={nationalFiles.times(slug, month)} download>
                  By day and time<span className="unseen"> in {sayMonth(month)}</span> (CSV)
                </a>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
