import type { Queue } from '@frontdoor/contract';
import classNames from 'classnames';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { useCounts } from '../api/queries.ts';
import { queueWords } from '../wording/words.ts';
import { AllClear } from './AllClear.tsx';
import { useDesk } from './desk-context.ts';

const queues = Object.keys(queueWords) as Queue[];

/** The left column: what waits where. */
export function Queues() {
  const { slug, setSearch } = useDesk();
  const counts = useCounts(slug).data;
  const open = useParams().queue;
  const team = useSearchParams()[0].get('team');
  const entering = useLocation().pathname === `/${slug}/new`;
  const late = counts?.firstLooksLate ?? 0;
  const entry = (to: string, words: string, count: number | undefined, here: boolean, alarming = false) => (
    <li key={to}>
      <Link to={to} className="queue" aria-current={here ? 'page' : undefined} onClick={() => setSearch('')}>
        <span className="queue-words">{words}</span>
        {to === `/${slug}/first-look` && late > 0 && <span className="queue-late">{late} late</span>}
        {count !== undefined && (
          <span className={classNames('queue-count', { alarming: alarming && count > 0 })}>{count}</span>
        )}
      </Link>
    </li>
  );
  return (
    <nav className="queues" aria-label="Queues">
      <Link
        to={`/${slug}/new`}
        className="button queues-new"
        aria-current={entering ? 'page' : undefined}
        onClick={() => setSearch('')}
      >
        New request
      </Link>
      <ul>
        {queues.map((queue) =>
          entry(
            `/${slug}/${queue}`,
            queueWords[queue],
            counts?.queues[queue],
            queue === open && !team,
            queue === 'red-flags' || queue === 'overdue',
          ),
        )}
      </ul>
      {counts && counts.teams.length > 0 && (
        <>
          <h2 className="queues-title">Teams</h2>
          <ul>
            {counts.teams.map(({ id, name, count }) =>
              entry(`/${slug}/all?team=${id}`, name, count, team === id),
            )}
          </ul>
        </>
      )}
      <AllClear />
    </nav>
  );
}
