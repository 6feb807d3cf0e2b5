import { OwnPicture } from './OwnPicture.tsx';
import { Tile } from './Tile.tsx';
import { useOnScreen } from './useCall.ts';

/** Everybody's pictures: one other fills the stage, more share it, and a shared screen comes first. */
export function Stage() {
  const { state, props } = useOnScreen();
  const people = state.room!.people;
  const sharing = people.find(({ id }) => state.others[id]?.media?.sharing === true);
  const alone = people.length === 0;
  const looks = sharing === undefined ? `fd-video-stage-${people.length}` : 'fd-video-stage-shared';
  return (
    <div className={`fd-video-stage ${looks}`}>
      {people.map((person) => (
        <Tile key={person.id} person={person} large={person === sharing} />
      ))}
      {/* A clinic list calls them "You": their own name helps nobody there. */}
      <section className="fd-video-tile fd-video-own" aria-label="You">
        <OwnPicture name="You" />
        {!state.microphone.on && <p className="fd-video-muted">Microphone off</p>}
      </section>
      {alone && (
        <p className="fd-video-alone" role="status">
          {props.as === 'staff'
            ? 'Nobody else is in the call yet.'
            : 'You are in the call. The others will be here soon.'}
        </p>
      )}
    </div>
  );
}
