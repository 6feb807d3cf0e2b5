import type { ReactNode } from 'react';

export type Mark = 'fine' | 'wrong' | 'open';
const signs: { [mark in Mark]: string } = { fine: '✓', wrong: '!', open: '·' };

/** One thing that was tried: how it went, in words, and what to do. */
export function CheckRow({
  title,
  mark,
  says,
  children,
}: {
  title: string;
  mark: Mark;
  says: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li className={`fd-video-check fd-video-check-${mark}`}>
      <span className="fd-video-mark" aria-hidden="true">
        {signs[mark]}
      </span>
      <div>
        <h3 className="fd-video-check-title">{title}</h3>
        <p role="status">{says}</p>
        {children}
      </div>
    </li>
  );
}
