import type { Link } from '../engine/peer.ts';
import type { Quality } from '../engine/quality.ts';

/** How the connection to somebody is, in words and as bars: 0 to 3. */
export function qualityWords(link: Link, quality: Quality | null): { words: string; bars: number } {
  if (link === 'lost') return { words: 'Connection lost. Trying again…', bars: 0 };
  if (link === 'connecting') return { words: 'Connecting…', bars: 0 };
  switch (quality) {
    case 'bad':
      return { words: 'Bad connection', bars: 1 };
    case 'weak':
      return { words: 'Weak connection', bars: 2 };
    default:
      return { words: 'Good connection', bars: 3 };
  }
}
