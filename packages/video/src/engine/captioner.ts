import type { BetweenPages } from '@frontdoor/contract';
import { makeCaptions } from './captions.ts';
import type { CallEvent } from './events.ts';
import type { CallState } from './state.ts';
import type { Store } from './store.ts';

/**
 * Makes words of this page's own microphone for as long as somebody else has captions on and the microphone is on. Each
 * browser does so for its own voice only: nobody's voice is taken down by another's device.
 *
 * @param failed this browser cannot, after all
 * @returns the way to stop
 */
export function caption(
  store: Store<CallState, CallEvent>,
  tell: (message: BetweenPages) => void,
  failed: () => void,
): () => void {
  let running: { track: MediaStreamTrack; stop(): void } | null = null;

  function follow() {
    const { microphone, captions, others, step } = store.get();
    const wanted = step === 'room' && Object.values(others).some(({ wantsCaptions }) => wantsCaptions);
    const track = wanted && captions.able && microphone.on ? microphone.track : null;
    if (track === (running?.track ?? null)) return;
    running?.stop();
    running = null;
    if (track === null) return;
    running = {
      track,
      stop: makeCaptions(track, (text, final) => tell({ type: 'caption', text, final }), failed),
    };
  }

  const unsubscribe = store.subscribe(follow);
  return () => {
    unsubscribe();
    running?.stop();
  };
}
