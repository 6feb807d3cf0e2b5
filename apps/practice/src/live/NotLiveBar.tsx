import { sayTime } from '../wording/times.ts';
import { useLostSince } from './LiveProvider.tsx';

/** S36: a lost connection must not look like a calm morning. The region is always there, so that it is announced. */
export function NotLiveBar() {
  const lostSince = useLostSince();
  return (
    <div role="alert">
      {lostSince !== null && (
        <p className="not-live">
          <strong>Not live since {sayTime(lostSince)}.</strong> New requests may be missing. Trying every 10
          seconds.
        </p>
      )}
    </div>
  );
}
