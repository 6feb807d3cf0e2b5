import { journeyPages, type Kind } from '@frontdoor/content';
import type { Answers } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import type { NewRequest } from '../consultations/new-request.ts';
import { notShown } from './choices.ts';
import { factsOf } from './facts.ts';
import { piecesOf } from './pieces.ts';
import { readBy } from './read.ts';

/**
 * Reads what a call-taker wrote down for a patient, as it would be read had the patient written it. Nobody was shown
 * advice: the call-taker has the patient on the line.
 * @param today `YYYY-MM-DD`
 */
export function screenEntered(
  deps: Pick<Deps, 'content'>,
  { answers, kind }: { answers: Answers; kind: Kind },
  today: string,
): Pick<NewRequest, 'flags' | 'reading' | 'notRead'> {
  const { found, reading, notRead } = readBy(deps, {
    pieces: piecesOf(journeyPages(deps.content, kind), answers),
    facts: factsOf(answers, today),
    answers,
    files: 0,
  });
  return { flags: found.map((each) => ({ ...each, shown: notShown, choice: '' })), reading, notRead };
}
