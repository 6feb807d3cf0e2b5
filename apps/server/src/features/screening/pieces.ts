import { isRead } from '@frontdoor/content';
import type { Answers, Page, Typed } from '@frontdoor/questionnaire';
import type { Piece } from '@frontdoor/safety';

/**
 * All that was written freely on some pages: every box of text of every form, "anything else" and the place on the
 * short send page included, but no names.
 * @param given answers that count, or what stands in a page that was not taken yet
 */
export function piecesOf(pages: readonly Page[], given: Answers | Typed): Piece[] {
  return pages
    .flatMap((page) => page.fields)
    .filter(isRead)
    .flatMap(({ id: field }) => {
      const text = given[field];
      return typeof text === 'string' && text.trim() !== '' ? [{ field, text }] : [];
    });
}
