import { useState } from 'react';
import { playNotes } from '../engine/sound.ts';
import { CheckRow, type Mark } from './CheckRow.tsx';
import { useOnScreen } from './useCall.ts';

type Heard = 'untried' | 'playing' | 'asked' | 'yes' | 'no';

const words: { [heard in Heard]: { mark: Mark; says: string } } = {
  untried: { mark: 'open', says: 'Play a short sound to check that you can hear us.' },
  playing: { mark: 'open', says: 'Playing…' },
  asked: { mark: 'open', says: 'Did you hear two notes?' },
  yes: { mark: 'fine', says: 'You can hear us.' },
  no: {
    mark: 'wrong',
    says: 'Turn the sound up. Check that your phone is not on silent, and that no headphones are connected. Then play it again.',
  },
};

/** Plays a sound and asks whether it was heard: only the person can tell. */
export function SpeakerCheck() {
  const { speaker } = useOnScreen().state;
  const [heard, setHeard] = useState<Heard>('untried');
  const play = async () => {
    setHeard('playing');
    await playNotes(speaker.chosen);
    setHeard('asked');
  };
  return (
    <CheckRow title="Speaker" {...words[heard]}>
      <p className="fd-video-row">
        {heard === 'asked' ? (
          <>
            <button type="button" className="fd-video-button" onClick={() => setHeard('yes')}>
              Yes<span className="fd-video-aloud"> I heard it</span>
            </button>
            <button type="button" className="fd-video-button" onClick={() => setHeard('no')}>
              No<span className="fd-video-aloud"> I did not hear it</span>
            </button>
          </>
        ) : (
          <button
            type="button"
            className="fd-video-button"
            aria-disabled={heard === 'playing'}
            onClick={() => heard !== 'playing' && void play()}
          >
            {heard === 'untried' || heard === 'playing' ? 'Play a sound' : 'Play it again'}
          </button>
        )}
      </p>
    </CheckRow>
  );
}
