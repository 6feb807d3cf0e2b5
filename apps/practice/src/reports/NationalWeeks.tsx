import { type National, type NationalWeek, nationalFormats } from '@frontdoor/contract';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sayDayTime } from '../wording/times.ts';
import { nationalFiles } from './queries.ts';

/** Each week since the practice went live, the latest first. */
export function NationalWeeks({ national }: { national: National }) {
  const { weeks, mayEdit, participating, odsCode } = national;
  const mayTake = mayEdit && participating === 'yes' && odsCode !== null;
  return (
    <section>
      <h2>Weeks</h2>
      {weeks.length === 0 ? (
        <p>None yet. The first stands here when you go live.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys
        <section className="report-scroll" aria-label="Table of weeks" tabIndex={0}>
          <table className="report-table report-words">
            <thead>
              <tr>
                <th scope="col">Week</th>
                <th scope="col">Files</th>
                <th scope="col" className="count">
                  Records
                </th>
                {mayTake && <th scope="col">Take away</th>}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <Week key={week.week} week={week} mayTake={mayTake} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

const stateWords: Record<NationalWeek['state'], string> = {
  running: 'still running',
  missed: 'missed',
  produced: 'made',
};

function Week({
  week: { week, words, state, records, producedAt },
  mayTake,
}: {
  week: NationalWeek;
  mayTake: boolean;
}) {
  const { slug } = useDesk();
  const now = useNow();
  return (
    <tr>
      <th scope="row">{words}</th>
      <td>
        <span className={state === 'missed' ? 'chip chip-amber' : 'chip'}>{stateWords[state]}</span>
        {producedAt && <span className="hint"> {sayDayTime(Date.parse(producedAt), now)}</span>}
      </td>
      <td className="count">{records === null ? '' : records.toLocaleString('en-GB')}</td>
      {mayTake && (
        <td>
          {state === 'running' ? (
            <span className="hint">when it has ended</span>
          ) : (
            <span className="report-links">
              {nationalFormats.map((format) => (
                <a key={format} href={nationalFiles.week(slug, week, format)} download>
                  {format.toUpperCase()}
                  <span className="unseen"> of {words}</span>
                </a>
              ))}
            </span>
          )}
        </td>
      )}
    </tr>
  );
}
