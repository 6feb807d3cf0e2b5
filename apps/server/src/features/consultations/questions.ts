import { type Content, journeyPages, kindNames } from '@frontdoor/content';
import type { Page } from '@frontdoor/questionnaire';
import { notFound } from '../../platform/problem.ts';

/** The questions of one kind, for the call-taker's form: the patients' own (R65). */
export function questions(content: Content, kind: string): { pages: Page[] } {
  const known = kindNames.find((name) => name === kind);
  if (!known) throw notFound();
  return { pages: journeyPages(content, known) };
}
