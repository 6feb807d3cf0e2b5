import { useEffect, useRef, useState } from 'react';

type Shown = {
  stream: MediaStream | null;
  /** Pictures only, as of oneself. */
  silent: boolean;
  mirrored?: boolean;
  /** Seen whole rather than filling its frame. */
  whole?: boolean;
  speaker?: string | null;
};

/** Moving pictures, with their sound. Stands still in its place while a cover says that there are no pictures. */
export function Picture({ stream, silent, mirrored = false, whole = false, speaker = null }: Shown) {
  const here = useRef<HTMLVideoElement>(null);
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    const video = here.current!;
    if (video.srcObject !== stream) video.srcObject = stream;
    if (stream === null) return;
    // A browser that wants a press before any sound says so here.
    video.play().then(
      () => setBlocked(false),
      (error: Error) => setBlocked(!silent && error.name === 'NotAllowedError'),
    );
  }, [stream, silent]);
  useEffect(() => {
    // Empty is the usual one.
    here.current?.setSinkId?.(speaker ?? '').catch(() => undefined);
  }, [speaker]);
  const looks = `fd-video-picture${mirrored ? ' fd-video-mirrored' : ''}${whole ? ' fd-video-whole' : ''}`;
  return (
    <>
      <video
        ref={here}
        className={looks}
        autoPlay
        playsInline
        muted={silent}
        tabIndex={-1}
        aria-hidden="true"
      />
      {blocked && (
        <button
          type="button"
          className="fd-video-main-button fd-video-unblock"
          onClick={() => void here.current?.play().then(() => setBlocked(false))}
        >
          Turn on the sound
        </button>
      )}
    </>
  );
}
