import { useNow } from '../controls/useNow.ts';
import { sayWhen } from '../wording/times.ts';
import { useOpenRequest } from './request-context.ts';

/** What happened, in order, with who did it. */
export function Timeline() {
  const { timeline } = useOpenRequest().detail;
  const now = useNow();
  if (timeline.length === 0) return null;
  return (
    <>
      <h3>Timeline</h3>
      <ol className="timeline">
        {timeline.map(({ at, who, what }) => (
          <li key={`${at} ${who} ${what}`}>
            {what}{' '}
            <span className="hint">
              {who}, {sayWhen(at, now)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
