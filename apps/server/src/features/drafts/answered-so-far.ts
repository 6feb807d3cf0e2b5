import { journeyPages } from '@frontdoor/content';
import {
  type Answers,
  type FieldError,
  readyPage,
  type Typed,
  tidyLines,
  validatePage,
} from '@frontdoor/questionnaire';
import type { DraftContent } from './draft.ts';
import { counted, type Journey, kindOf } from './journey.ts';

/**
 * The answers that count, and with them what is good on pages that were not taken for something else on them. An
 * impossible value is none of these: it is asked about, and never read as a measurement (S14). Text that is too long for
 * its box is whole all the same: whoever is warned sends from the short page, and is not asked for fewer words first.
 */
export function answeredSoFar(
  journey: Journey,
  { answers, parked }: Pick<DraftContent, 'answers' | 'parked'>,
): Answers {
  const { content, context } = journey;
  const all = { ...answers };
  for (const page of journeyPages(content, kindOf(answers))) {
    const typed = parked[page.id];
    if (!typed) continue;
    const ready = readyPage(page, counted(journey, { ...all }), context);
    const checked = validatePage(ready, typed, context);
    Object.assign(all, checked.answers, tooLong(typed, checked.errors));
  }
  return counted(journey, all);
}

function tooLong(typed: Typed, errors: FieldError[]): Answers {
  const answers: Answers = {};
  for (const { field, fault } of errors) {
    const text = typed[field];
    if (fault === 'too-long' && typeof text === 'string') answers[field] = tidyLines(text);
  }
  return answers;
}
