import type { AnswerClosure } from '@frontdoor/contract';

/** What a commissioner said of a closure. */
export const answerWords: Record<AnswerClosure['answer'], string> = {
  seen: 'seen',
  agreed: 'agreed',
  'not-agreed': 'not agreed',
};
