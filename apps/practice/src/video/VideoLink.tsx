import { useLocation } from 'react-router';
import { useDesk } from '../desk/desk-context.ts';
import { QueueLink } from '../desk/QueueLink.tsx';
import { waitingIn } from './clinic.ts';
import { cliniciansOf } from './invite-draft.ts';
import { useVideoToday } from './queries.ts';

/** The way to the video calls, with how many wait: for a clinician theirs, for everybody else all. */
export function VideoLink() {
  const { slug, practice, member } = useDesk();
  const { pathname } = useLocation();
  const today = useVideoToday(slug).data;
  const mine = cliniciansOf(practice).some(({ value }) => value === member.member) ? member.member : null;
  const here = pathname.startsWith(`/${slug}/video`);
  // Where nothing of it is offered or arranged it would lead to an empty page.
  if (today && !today.settings.offered && today.items.length === 0 && !here) return null;
  const waiting = today ? waitingIn(today.items, mine).length : 0;
  return (
    <QueueLink
      to={`/${slug}/video`}
      words="Video calls"
      count={today && waiting}
      here={here}
      alarming={false}
    />
  );
}
