import type { Flag, FlagMark, FlagSource, UnreadReason } from '@frontdoor/contract';

/** Where a flag comes from. */
export const sourceWords: Record<FlagSource, string> = {
  list: 'from the emergency list',
  answers: 'from the answers',
  text: 'from what was written',
  repeat: 'told us before',
  staff: 'from staff',
};

/** Three keys, and none changes anything on the request (S16). */
export const markWordsOf: Record<FlagMark, string> = {
  right: 'Right',
  'not-needed': 'Not needed this time',
  'cannot-tell': 'Cannot tell',
};

const unreadWords: Record<UnreadReason, string> = {
  language: 'another language',
  attachment: 'photo or document',
  short: 'fewer than 3 words',
  long: 'too long',
};

/** What of a request no rule has read, and why (S5). Null where all was read. */
export function sayNotRead(reasons: readonly UnreadReason[]): string | null {
  if (reasons.length === 0) return null;
  return `Not read by rules: ${reasons.map((reason) => unreadWords[reason]).join(', ')}`;
}

/** The words the server keeps where a rule matched and nobody was shown advice. */
const noAdvice = 'No advice was shown';

/**
 * What the patient was shown and chose, or why they were shown nothing. Takes the flag and when it was raised, in words.
 */
export function sayShown({ shown, choice, source, destination }: Flag, when: string): string {
  if (shown && shown !== noAdvice) {
    const chose = choice ? ` and chose “${choice}”` : ' and did not choose';
    return `The patient was shown “${shown}” at ${when}${chose}.`;
  }
  if (source === 'staff') return 'Not shown: staff raised it.';
  if (destination === 'safeguarding') return 'Not shown: it could put somebody in danger.';
  if (destination === 'staff-only') return 'Not shown: it is for staff.';
  return 'Not shown: the patient saw no advice.';
}
