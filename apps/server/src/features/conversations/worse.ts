import type { Content } from '@frontdoor/content';
import type { Found } from '../screening/read.ts';

/**
 * What "I am getting worse" raises by itself: a look within 15 minutes, and help today (S7). Words of danger beside it
 * raise their own flags. `words` as typed, empty where nothing was.
 */
export function gettingWorse({ wording }: Content, words: string): Found {
  const { says } = wording.worse;
  return {
    rule: 'getting-worse',
    version: 1,
    level: 'amber',
    destination: 'urgent-today',
    title: `Wrote “${says.replace(/\.$/, '')}”`,
    words: words === '' ? says : words,
    source: 'answers',
    reason: 'Whoever waits and gets worse is looked at again today, whatever was decided before.',
  };
}
