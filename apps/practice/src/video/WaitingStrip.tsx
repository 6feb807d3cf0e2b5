import { Link, useLocation } from 'react-router';
import { useDesk } from '../desk/desk-context.ts';
import { waitingIn } from './clinic.ts';
import { useVideoToday } from './queries.ts';
import { sayWaiting } from './video-words.ts';
import '../styles/video.css';

/** On every screen of the clinician whose patient waits: who, and the way in. Said once, and without a sound. */
export function WaitingStrip() {
  const { slug, member } = useDesk();
  const { pathname } = useLocation();
  const items = useVideoToday(slug).data?.items ?? [];
  const open = pathname.split('/').at(-1);
  const waiting = waitingIn(items, member.member).filter(({ id }) => id !== open);
  const [first] = waiting;
  return (
    <div role="status">
      {first && (
        <p className="video-waiting">
          <span>{sayWaiting(waiting)}</span> <Link to={`/${slug}/video/${first.id}`}>Open the call</Link>
          {waiting.length > 1 && <Link to={`/${slug}/video`}>See all</Link>}
        </p>
      )}
    </div>
  );
}
