import type { VideoCall as Call, Detail, VideoOnPage } from '@frontdoor/contract';
import { VideoCall } from '@frontdoor/video';
import '@frontdoor/video/style.css';
import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../api/queries.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Beside } from './Beside.tsx';
import { videoAddresses } from './queries.ts';
import { phoneOf } from './video-words.ts';

/** The call itself, with everything a clinician does in it beside the pictures. */
export function HoldCall({ call, request }: { call: Call; request: Detail | null }) {
  const { slug, user, practice } = useDesk();
  const client = useQueryClient();
  const again = () => void client.invalidateQueries({ queryKey: queryKeys.video(slug) });
  const waiting = call.people.filter(({ state }) => state === 'waiting').length;
  return (
    <>
      {waiting > 0 && (
        <p className="video-knock">
          <a href="#at-the-door">{waiting === 1 ? '1 person is' : `${waiting} people are`} at the door</a>
        </p>
      )}
      <VideoCall
        as="staff"
        page={pageOf(slug, call, user.name, practice)}
        phone={phoneOf(call)}
        beside={<Beside call={call} request={request} />}
        onThread={again}
        // Ended: the page shows what is to be written down. Signed out: the way back leads here.
        onOver={again}
      />
    </>
  );
}

/** Addresses of the staff's own door, and what the screen calls whom. */
function pageOf(
  slug: string,
  { id, name }: Call,
  me: string,
  practice: { name: string; phone: string },
): VideoOnPage {
  const at = (act: string) => videoAddresses.act(slug, id, act);
  return {
    with: name,
    as: me,
    guest: false,
    surgery: practice.name,
    phone: practice.phone,
    joinHref: at('join'),
    leaveHref: at('leave'),
    stayHref: '',
    overHref: '',
    worseHref: null,
    chat: { href: at('chat'), readHref: null, filesHref: at('files') },
  };
}
