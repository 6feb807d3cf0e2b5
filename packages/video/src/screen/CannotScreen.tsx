import { cannotWords } from '../words/faults.ts';
import { Heading } from './Heading.tsx';
import { PhoneNumber } from './Top.tsx';
import { useOnScreen } from './useCall.ts';

/** No video call can be held in this browser: what to do instead. */
export function CannotScreen() {
  const { call } = useOnScreen();
  const { says, todo } = cannotWords(call.cannot ?? 'too-old');
  return (
    <div className="fd-video-card">
      <Heading quiet>{says}</Heading>
      <p>{todo}</p>
      <p>
        You can also talk to us by phone: <PhoneNumber />
      </p>
    </div>
  );
}
