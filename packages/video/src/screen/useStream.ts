import { useMemo } from 'react';

/** One track as a stream that a picture can show; null without it. */
export function useStream(track: MediaStreamTrack | null): MediaStream | null {
  return useMemo(() => (track === null ? null : new MediaStream([track])), [track]);
}
