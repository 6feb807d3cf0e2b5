import type { RouteNow } from '@frontdoor/contract';

/** How a way in stands now, and its usual week (R15). */
export function RouteTimes({ now, times }: RouteNow) {
  return (
    <div className="fd-way__times">
      <p>
        <strong>{now}</strong>
      </p>
      <dl>
        {times.map((time) => (
          <div key={time.days}>
            <dt>{time.days}</dt>
            <dd>{time.times}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
