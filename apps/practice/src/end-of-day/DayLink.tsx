import { Link, useLocation } from 'react-router';
import { useAllClear } from '../api/queries.ts';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sayAllClear } from './say-all-clear.ts';

/** The way to the end of the day, at the foot of the queues, with what was said of it. */
export function DayLink() {
  const { slug } = useDesk();
  const { data } = useAllClear(slug);
  const now = useNow();
  const to = `/${slug}/end-of-day`;
  return (
    <div className="day-link">
      <Link to={to} className="button" aria-current={useLocation().pathname === to ? 'page' : undefined}>
        End of day
      </Link>
      {data?.said && <p>{sayAllClear(data, now)}</p>}
    </div>
  );
}
