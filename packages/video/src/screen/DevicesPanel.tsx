import type { Device } from '../engine/devices.ts';
import { useOnScreen } from './useCall.ts';

type Choice = {
  id: string;
  label: string;
  all: Device[];
  chosen: string | null;
  onChoose(id: string | null): void;
};

/** Which camera, microphone and speaker are used. */
export function DevicesPanel() {
  const { call, state } = useOnScreen();
  const { camera, microphone, speaker } = state;
  return (
    <div className="fd-video-devices">
      <Choose
        id="fd-video-camera"
        label="Camera"
        {...camera}
        onChoose={(id) => void call.choose('camera', id)}
      />
      <Choose
        id="fd-video-microphone"
        label="Microphone"
        {...microphone}
        onChoose={(id) => void call.choose('microphone', id)}
      />
      {speaker.all.length > 0 ? (
        <Choose
          id="fd-video-speaker"
          label="Speaker"
          {...speaker}
          onChoose={(id) => void call.choose('speaker', id)}
        />
      ) : (
        <p>To change the speaker, use the sound settings of your phone or computer.</p>
      )}
    </div>
  );
}

function Choose({ id, label, all, chosen, onChoose }: Choice) {
  return (
    <div className="fd-video-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="fd-video-select"
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
      >
        <option value="">The usual one</option>
        {all
          .filter((each) => each.id !== 'default')
          .map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
      </select>
    </div>
  );
}
