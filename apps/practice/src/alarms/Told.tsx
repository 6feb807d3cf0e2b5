import type { AlarmNotice } from '@frontdoor/contract';
import { useNow } from '../controls/useNow.ts';
import { lastNotices, sayNotice } from './alarm-words.ts';

/** Whom the alarm has told, one press away; whom it did not reach, at once (S2). */
export function Told({ notices }: { notices: AlarmNotice[] }) {
  const now = useNow();
  const last = lastNotices(notices);
  if (last.length === 0) return null;
  const failed = last.filter(({ state }) => state === 'failed');
  return (
    <>
      {failed.map((notice) => (
        <p key={`${notice.to} ${notice.name} ${notice.channel}`} className="notice-failed">
          {sayNotice(notice, now)}
        </p>
      ))}
      <details className="told">
        <summary>Who was told: {last.length}</summary>
        <ul aria-label="Who was told">
          {last.map((notice) => (
            <li key={`${notice.to} ${notice.name} ${notice.channel}`}>{sayNotice(notice, now)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
