import { type ReactNode, useEffect, useRef } from 'react';
import { useEscape } from './useEscape.ts';

/** Something opened beside the pictures. Escape closes it, and the focus goes back to where it was opened. */
export function Panel({ title, onClose, children }: { title: string; onClose(): void; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  useEscape(true, onClose);
  return (
    <section className="fd-video-panel" aria-label={title}>
      <div className="fd-video-panel-top">
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <button type="button" className="fd-video-button fd-video-close" onClick={onClose}>
          Close<span className="fd-video-aloud"> {title}</span>
        </button>
      </div>
      {children}
    </section>
  );
}
