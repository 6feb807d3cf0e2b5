import { screenWords } from '../words/faults.ts';
import { useOnScreen } from './useCall.ts';

/** What a person should know just now about their own pictures and sound. */
export function Notices() {
  const { call, state } = useOnScreen();
  const { dropped, camera, microphone, screenFault } = state;
  const screen = screenWords(screenFault);
  return (
    <div className="fd-video-notices" role="status">
      {dropped && (
        <p className="fd-video-warning">
          Your line is bad. Pictures are off so that you can hear each other.{' '}
          <button type="button" className="fd-video-button" onClick={() => void call.turn('camera', true)}>
            Turn my camera on again
          </button>
        </p>
      )}
      {microphone.fault !== null && (
        <p className="fd-video-warning">
          Nobody can hear you: your microphone does not work. Press “Microphone” to try again.
        </p>
      )}
      {!dropped && camera.on && camera.fault !== null && (
        <p className="fd-video-notice">Your camera does not work. You can still talk and listen.</p>
      )}
      {screen !== null && <p className="fd-video-notice">{screen}</p>}
    </div>
  );
}
