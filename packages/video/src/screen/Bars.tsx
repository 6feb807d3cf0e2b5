/** How good a connection is: three bars, and the same in words for who cannot see them. */
export function Bars({ bars, words }: { bars: number; words: string }) {
  return (
    <span className={`fd-video-quality fd-video-quality-${bars}`}>
      <svg className="fd-video-bars" viewBox="0 0 16 12" width="16" height="12" aria-hidden="true">
        {[1, 2, 3].map((each) => (
          <rect
            key={each}
            className={each <= bars ? 'fd-video-bar-on' : 'fd-video-bar-off'}
            x={(each - 1) * 6}
            y={12 - each * 4}
            width="4"
            height={each * 4}
          />
        ))}
      </svg>
      <span className={bars === 3 ? 'fd-video-aloud' : undefined}>{words}</span>
    </span>
  );
}
