import type { Ask } from '@frontdoor/contract';
import type { Consultation } from '../consultations/change-store.ts';
import type { OutreachRow } from './store.ts';

/** Whether anything is expected back: words, or the answers to a questionnaire. */
export function expectsAnswer({ replies, questionnaire }: Pick<Ask, 'replies' | 'questionnaire'>): boolean {
  return replies || questionnaire !== null;
}

/** The same of a conversation that began. */
export function expectsAnswerTo(
  { messagesOff }: Pick<Consultation, 'messagesOff'>,
  { questionnaire }: Pick<OutreachRow, 'questionnaire'>,
): boolean {
  return expectsAnswer({ replies: !messagesOff, questionnaire });
}
