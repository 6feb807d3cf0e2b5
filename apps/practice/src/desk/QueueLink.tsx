import classNames from 'classnames';
import { Link } from 'react-router';
import { useDesk } from './desk-context.ts';

/** One line of the left column: what waits there, how much of it, and how much of that is late. */
export function QueueLink({
  to,
  words,
  count,
  here,
  late = 0,
  alarming = false,
}: {
  to: string;
  words: string;
  /** Undefined until it is known. */
  count: number | undefined;
  here: boolean;
  late?: number;
  /** Red where there is any: danger, or past its time. */
  alarming?: boolean;
}) {
  const { setSearch } = useDesk();
  return (
    <li>
      <Link to={to} className="queue" aria-current={here ? 'page' : undefined} onClick={() => setSearch('')}>
        <span className="queue-words">{words}</span>
        {late > 0 && <span className="queue-late">{late} late</span>}
        {count !== undefined && (
          <span className={classNames('queue-count', { alarming: alarming && count > 0 })}>{count}</span>
        )}
      </Link>
    </li>
  );
}
