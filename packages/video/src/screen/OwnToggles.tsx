import { Toggle } from './Toggle.tsx';
import { useOnScreen } from './useCall.ts';

/** Camera and microphone on and off. */
export function OwnToggles() {
  const { call, state } = useOnScreen();
  return (
    <>
      {(['microphone', 'camera'] as const).map((kind) => {
        const { on, track } = state[kind];
        const works = on && track !== null;
        return (
          <Toggle
            key={kind}
            icon={kind}
            on={works}
            danger={!works}
            onPress={() => void call.turn(kind, !works)}
            says={works ? 'On' : 'Off'}
          >
            {kind === 'camera' ? 'Camera' : 'Microphone'}
          </Toggle>
        );
      })}
    </>
  );
}
