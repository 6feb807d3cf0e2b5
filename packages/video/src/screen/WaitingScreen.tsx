import { useEffect, useState } from 'react';
import { clinicianOf } from '../words/names.ts';
import { nobodyCame, waitingWords } from '../words/waiting.ts';
import { ConnectionCheck } from './ConnectionCheck.tsx';
import { Heading } from './Heading.tsx';
import { LeaveButton } from './LeaveButton.tsx';
import { OwnPicture } from './OwnPicture.tsx';
import { OwnToggles } from './OwnToggles.tsx';
import { PhoneNumber } from './Top.tsx';
import { useOnScreen } from './useCall.ts';

/** E00062: an honest waiting room, without anybody else's name. */
export function WaitingScreen({ view }: { view: 'joining' | 'waiting' | 'full' }) {
  const { state, props } = useOnScreen();
  const { room } = state;
  return (
    <div className="fd-video-prepare">
      <div className="fd-video-intro">
        <Heading key={view}>{titles[view]}</Heading>
        {room === null ? <p>One moment…</p> : <Waited full={view === 'full'} />}
        {props.page.worseHref !== null && (
          <p>
            <a className="fd-video-link" href={props.page.worseHref} target="_blank" rel="noopener">
              I am getting worse
              <span className="fd-video-aloud"> (opens a new page, this one stays open)</span>
            </a>
          </p>
        )}
      </div>
      <div className="fd-video-preview">
        <div className="fd-video-tile fd-video-own">
          <OwnPicture name="You" />
        </div>
        <div className="fd-video-controls">
          <OwnToggles />
          <LeaveButton />
        </div>
      </div>
      {room !== null && room.ice.length > 0 && (
        <ul className="fd-video-list">
          <ConnectionCheck />
        </ul>
      )}
    </div>
  );
}

const titles = { joining: 'Joining the call', waiting: 'Waiting room', full: 'The call is full' };

function Waited({ full }: { full: boolean }) {
  const { state, props } = useOnScreen();
  const room = state.room!;
  const now = useNow();
  if (full) {
    return (
      <p role="status">
        Four people are in the call, and it takes no more. Please stay on this page. You come in as soon as
        somebody leaves.
      </p>
    );
  }
  const words = waitingWords(room, clinicianOf(props.page.with, props.page.surgery), now);
  return (
    <>
      <div role="status">
        {words.map((each) => (
          <p key={each} className="fd-video-waited">
            {each}
          </p>
        ))}
        {nobodyCame(room, now) && (
          <p className="fd-video-warning">
            You have waited for more than 10 minutes and nobody has come. Please phone us: <PhoneNumber />
          </p>
        )}
      </div>
      <p>Keep this page open. You do not need to do anything: you come in when we let you in.</p>
    </>
  );
}

/** The time, looked at every ten seconds. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const every = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(every);
  }, []);
  return now;
}
