import type { Opening } from '@frontdoor/contract';
import { routeWords } from './say-hours.ts';

/** How each way to reach the practice stands at this moment, in the words patients read. */
export function RoutesNow({ now }: { now: Opening['now'] }) {
  return (
    <section aria-label="Now">
      <dl className="routes-now">
        {now.map(({ route, state, words }) => (
          <div key={route} className={`route-${state}`}>
            <dt>{routeWords[route]}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
