import { chosenGiven, readingsGiven } from '@frontdoor/content';
import type { Reading, UnreadReason } from '@frontdoor/contract';
import type { Answers } from '@frontdoor/questionnaire';
import { type Facts, type Reading as Measured, type Piece, screen, type Verdict } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import type { NewFlag } from '../consultations/content.ts';

/** One thing that was raised, before anybody was told of it. */
export type Found = Omit<NewFlag, 'shown' | 'choice'>;

/** What the rules made of something that was written (S5). */
export type ReadBy = { found: Found[]; reading: Reading; notRead: UnreadReason[] };

/** All there is to read: what was written, and `answers` for what was measured and chosen beside it (S14). */
export type Written = {
  pieces: Piece[];
  facts: Facts;
  answers: Answers;
  /** Measured in fields of a questionnaire's own. */
  measured?: Measured[];
  files: number;
};

/** Reads it, and says what could not be read: a file never can. It only ever raises. */
export function readBy(
  { content }: Pick<Deps, 'content'>,
  { pieces, facts, answers, measured = [], files }: Written,
): ReadBy {
  const [readings, chosen] = [[...readingsGiven(answers), ...measured], chosenGiven(answers)];
  const verdict = screen(content.rules, { pieces, facts, readings, chosen });
  const notRead = new Set<UnreadReason>(verdict.unread.map(({ reason }) => reason));
  if (files > 0) notRead.add('attachment');
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
