import type { Reading, UnreadReason } from '@frontdoor/contract';
import { type Facts, type Piece, screen, type Verdict } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import type { NewFlag } from '../consultations/content.ts';

/** One thing that was raised, before anybody was told of it. */
export type Found = Omit<NewFlag, 'shown' | 'choice'>;

/** What the rules made of something that was written (S5). */
export type ReadBy = { found: Found[]; reading: Reading; notRead: UnreadReason[] };

/** Reads what was written, and says what could not be read: a file never can. It only ever raises. */
export function readBy(
  { content }: Pick<Deps, 'content'>,
  written: { pieces: Piece[]; facts: Facts; files: number },
): ReadBy {
  const verdict = screen(content.rules, written);
  const notRead = new Set<UnreadReason>(verdict.unread.map(({ reason }) => reason));
  if (written.files > 0) notRead.add('attachment');
  const found = foundIn(verdict);
  return { found, reading: readingOf(found, notRead.size), notRead: [...notRead] };
}

/** "Nothing matched" is said only of what was read whole, and is never "safe". */
function readingOf(found: Found[], unread: number): Reading {
  if (found.length > 0) return 'matched';
  return unread > 0 ? 'not-read' : 'nothing';
}

function foundIn({ flags }: Verdict): Found[] {
  return flags.map(({ rule, version, destination, level, title, reason, words, source }) => ({
    rule,
    version,
    destination,
    level,
    title,
    reason,
    words: words.join(' … '),
    source,
  }));
}
