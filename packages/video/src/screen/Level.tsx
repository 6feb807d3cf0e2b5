import { useEffect, useState } from 'react';
import { heardFrom, listenTo } from '../engine/sound.ts';

/** How loud the microphone is just now, as a bar, and in words whether anything was heard at all. */
export function Level({ track, onHeard }: { track: MediaStreamTrack; onHeard(): void }) {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    let told = false;
    return listenTo(track, (now) => {
      setLevel(now);
      if (told || now < heardFrom) return;
      told = true;
      onHeard();
    });
  }, [track, onHeard]);
  return (
    <svg className="fd-video-level" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="fd-video-level-all" width="100" height="8" rx="4" />
      {/* The ear hears by steps, not by sums: soft speech is to be seen as well. */}
      <rect className="fd-video-level-now" width={Math.round(100 * Math.sqrt(level))} height="8" rx="4" />
    </svg>
  );
}
