/** How many series can be told apart without their colour. */
export const seriesFills = [0, 1, 2, 3].map((series) => `url(#series-${series})`);

const tile = { patternUnits: 'userSpaceOnUse' } as const;

/** The fills of all charts and of their keys: solid, striped, dotted and ruled, so that colour never speaks alone. */
export function Patterns() {
  return (
    <svg className="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="series-0" {...tile} width="8" height="8">
          <rect width="8" height="8" fill="#003087" />
        </pattern>
        <pattern id="series-1" {...tile} width="6" height="6" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#fff" />
          <rect width="3" height="6" fill="#005eb8" />
        </pattern>
        <pattern id="series-2" {...tile} width="6" height="6">
          <rect width="6" height="6" fill="#e8f1fb" />
          <circle cx="3" cy="3" r="1.5" fill="#003087" />
        </pattern>
        <pattern id="series-3" {...tile} width="5" height="5">
          <rect width="5" height="5" fill="#fff" />
          <rect width="5" height="1.5" fill="#212b32" />
        </pattern>
      </defs>
    </svg>
  );
}

/** What each fill stands for. The table says the same to who does not see it. */
export function PatternKey({ names }: { names: readonly string[] }) {
  return (
    <ul className="pattern-key" aria-hidden="true">
      {names.map((name, place) => (
        <li key={name}>
          <svg width="16" height="12" aria-hidden="true" focusable="false">
            <rect x="0.5" y="0.5" width="15" height="11" fill={seriesFills[place]} stroke="#003087" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
