import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a screen that has just come: it takes the focus, so that a screen reader begins there. */
export function Heading({ children, quiet = false }: { children: ReactNode; quiet?: boolean }) {
  const here = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!quiet) here.current?.focus();
  }, [quiet]);
  return (
    <h2 ref={here} tabIndex={-1} className="fd-video-title">
      {children}
    </h2>
  );
}
