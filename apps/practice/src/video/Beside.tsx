import type { Detail, VideoCall } from '@frontdoor/contract';
import { useState } from 'react';
import { AtTheDoor } from './AtTheDoor.tsx';
import { EndCallDialog } from './EndCallDialog.tsx';
import { FirstQuestions } from './FirstQuestions.tsx';
import { Guests } from './Guests.tsx';
import { InTheCall } from './InTheCall.tsx';
import { RedFlags } from './RedFlags.tsx';
import { RequestInShort } from './RequestInShort.tsx';
import { Switches } from './Switches.tsx';

/** The panel beside the pictures: who knocks, what is dangerous, what is asked first, and then everything else (S40). */
export function Beside({ call, request }: { call: VideoCall; request: Detail | null }) {
  const [ending, setEnding] = useState(false);
  return (
    <div className="video-beside">
      <div className="video-panel">
        <AtTheDoor call={call} />
        <RedFlags flags={request?.flags ?? []} />
        <FirstQuestions call={call} />
        <RequestInShort call={call} request={request} />
        <InTheCall call={call} />
        <Guests call={call} />
        <Switches call={call} />
      </div>
      <p className="video-end">
        <button type="button" className="button button-alarm" onClick={() => setEnding(true)}>
          End the call
        </button>
      </p>
      <EndCallDialog call={call} request={request} open={ending} onClose={() => setEnding(false)} />
    </div>
  );
}
