import type { Detail, VideoCall } from '@frontdoor/contract';
import { FlagIcon } from '../controls/icons.tsx';
import { useDesk } from '../desk/desk-context.ts';

/** What it is about: the patient's own words and what they raised but red flags, which stand first. The whole opens beside. */
export function RequestInShort({ call, request }: { call: VideoCall; request: Detail | null }) {
  const { slug } = useDesk();
  return (
    <section aria-label="The request">
      <h2>The request</h2>
      {request && (
        <>
          {request.flags
            .filter(({ level }) => level !== 'red')
            .map(({ id, level, title }) => (
              <p key={id} className={`video-flag video-flag-${level}`}>
                <FlagIcon /> <span className="unseen">{level} flag: </span>
                {title}
              </p>
            ))}
          <p className="video-words">{request.row.words}</p>
        </>
      )}
      <a href={`/staff/${slug}/all/${call.consultation}`} target="_blank" rel="noreferrer">
        Open it in a new tab
      </a>
    </section>
  );
}
