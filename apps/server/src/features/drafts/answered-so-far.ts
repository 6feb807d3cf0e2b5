import { journeyPages } from '@frontdoor/content';
import { type Answers, readyPage, validatePage } from '@frontdoor/questionnaire';
import type { DraftContent } from './draft.ts';
import { counted, type Journey, kindOf } from './journey.ts';

/**
 * The answers that count, and with them what is good on pages that were not taken for something else on them. An
 * impossible value is none of these: it is asked about, and never read as a measurement (S14).
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
    Object.assign(all, validatePage(ready, typed, context).answers);
  }
  return counted(journey, all);
}
