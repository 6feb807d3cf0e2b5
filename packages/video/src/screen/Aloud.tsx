import { useOnScreen } from './useCall.ts';

/** What a screen reader says by itself: who came, who went. */
export function Aloud() {
  const { news } = useOnScreen().state;
  return (
    <p role="status" className="fd-video-aloud">
      {news !== null && (
        <span key={news.count}>
          {news.name} {news.kind === 'came' ? 'has joined the call.' : 'has left the call.'}
        </span>
      )}
    </p>
  );
}
