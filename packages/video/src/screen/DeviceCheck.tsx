import { useCallback, useState } from 'react';
import type { MediaKind } from '../engine/devices.ts';
import { deviceWords } from '../words/faults.ts';
import { CheckRow } from './CheckRow.tsx';
import { Level } from './Level.tsx';
import { useOnScreen } from './useCall.ts';

const titles = { camera: 'Camera', microphone: 'Microphone' };

/** Whether the camera or microphone works, or what to do. */
export function DeviceCheck({ kind }: { kind: MediaKind }) {
  const { call, state } = useOnScreen();
  const [heard, setHeard] = useState(false);
  const onHeard = useCallback(() => setHeard(true), []);
  const { fault, track, on } = state[kind];
  const title = titles[kind];
  if (fault !== null) {
    const { says, todo } = deviceWords(kind, fault);
    return (
      <CheckRow title={title} mark="wrong" says={says}>
        <p>{todo}</p>
        <button type="button" className="fd-video-button" onClick={() => void call.turn(kind, true)}>
          Try again
          <span className="fd-video-aloud"> to use your {kind}</span>
        </button>
      </CheckRow>
    );
  }
  if (!on) return <CheckRow title={title} mark="open" says={`Your ${kind} is off.`} />;
  if (track === null) return <CheckRow title={title} mark="open" says={`Starting your ${kind}…`} />;
  if (kind === 'camera') {
    return <CheckRow title={title} mark="fine" says="It works if you can see yourself in the picture." />;
  }
  return (
    <CheckRow
      title={title}
      mark={heard ? 'fine' : 'open'}
      says={heard ? 'We can hear your microphone.' : 'Say something. The bar should move.'}
    >
      <Level track={track} onHeard={onHeard} />
    </CheckRow>
  );
}
