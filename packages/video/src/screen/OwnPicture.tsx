import { Picture } from './Picture.tsx';
import { useOnScreen } from './useCall.ts';
import { useStream } from './useStream.ts';

/** What this page's own camera or screen shows, as a mirror where it is a face. */
export function OwnPicture({ name }: { name: string }) {
  const { camera, screen } = useOnScreen().state;
  const shown = screen ?? camera.track;
  return (
    <>
      <Picture stream={useStream(shown)} silent mirrored={screen === null} whole={screen !== null} />
      {shown === null && <p className="fd-video-cover">{coverWords(camera.on, camera.fault !== null)}</p>}
      <p className="fd-video-name">
        {name}
        {screen !== null && <span> · your screen</span>}
      </p>
    </>
  );
}

const coverWords = (on: boolean, fault: boolean) =>
  on && !fault ? 'Your camera is starting…' : 'Your camera is off';
