import { ConnectionCheck } from './ConnectionCheck.tsx';
import { DeviceCheck } from './DeviceCheck.tsx';
import { DevicesPanel } from './DevicesPanel.tsx';
import { Heading } from './Heading.tsx';
import { OwnPicture } from './OwnPicture.tsx';
import { OwnToggles } from './OwnToggles.tsx';
import { SpeakerCheck } from './SpeakerCheck.tsx';
import { useOnScreen } from './useCall.ts';

/** E00070: camera, microphone, speaker and connection are tried before anybody is met. */
export function CheckScreen() {
  const { call, state, props } = useOnScreen();
  return (
    <div className="fd-video-prepare">
      <div className="fd-video-intro">
        <Heading quiet>Your call with {props.page.with}</Heading>
        <p>First check how you look and sound. Nobody can see or hear you yet.</p>
        {state.asking && (
          <p className="fd-video-asking" role="status">
            Your browser may ask if this page can use your camera and microphone. Choose “Allow”.
          </p>
        )}
      </div>
      <div className="fd-video-preview">
        <div className="fd-video-tile fd-video-own">
          <OwnPicture name="You" />
        </div>
        <div className="fd-video-controls">
          <OwnToggles />
        </div>
      </div>
      <div className="fd-video-checks">
        <ul className="fd-video-list">
          <DeviceCheck kind="camera" />
          <DeviceCheck kind="microphone" />
          <SpeakerCheck />
          <ConnectionCheck />
        </ul>
        <details className="fd-video-more">
          <summary>Use another camera, microphone or speaker</summary>
          <DevicesPanel />
        </details>
        <button type="button" className="fd-video-main-button fd-video-join" onClick={call.join}>
          Join the call
        </button>
        {props.as !== 'staff' && <p>You wait first. We let you in when it is your turn.</p>}
      </div>
    </div>
  );
}
