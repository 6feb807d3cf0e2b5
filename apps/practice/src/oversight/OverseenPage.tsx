import { Fetched } from '../controls/Fetched.tsx';
import { useTitle } from '../controls/useTitle.ts';
import { MonthChoice, useMonth } from './MonthChoice.tsx';
import { daysOfMonth } from './month.ts';
import { OverseenTable } from './OverseenTable.tsx';
import { useOversightFacts } from './oversight-context.ts';
import { useOversight } from './queries.ts';

/** The practices of a commissioner side by side, for one whole month (R120). */
export function OverseenPage() {
  const { slug, member } = useOversightFacts();
  useTitle(`Practices · ${member.name}`);
  const chosen = useMonth();
  const query = useOversight(slug, daysOfMonth(chosen.month));
  return (
    <>
      <MonthChoice {...chosen} />
      <Fetched query={query} what="practices">
        {({ practices, smallNumbers, ...days }) =>
          practices.length === 0 ? (
            <p className="page-lead">
              You oversee no practice yet. Ask whoever runs Frontdoor to add yours; each of them reads in its
              settings that you see its figures.
            </p>
          ) : (
            <>
              <OverseenTable practices={practices} smallNumbers={smallNumbers} days={days} />
              <p className="hint">
                Each practice’s own limit for small numbers holds. A share of so few is “too few”. Tests and
                unfinished forms are counted nowhere, and nothing here leads to a request or a person.
              </p>
              <p className="print-none overseen-print">
                <button type="button" className="button" onClick={() => window.print()}>
                  Print
                </button>
              </p>
            </>
          )
        }
      </Fetched>
    </>
  );
}
