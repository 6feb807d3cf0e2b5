import type { AnsweredQuestion, Score } from '@frontdoor/questionnaire';
import type { Recipient } from '../deliveries/add.ts';

/** Sealed in `outreach.answers`: what was asked and answered, in the words the patient saw (R38). */
export type KeptAnswers = {
  questionnaire: string;
  version: number;
  title: string;
  by: Recipient;
  answered: (AnsweredQuestion & {
    /** What its page asks, where that asks more than one thing. */
    heading: string | null;
    points: number | null;
  })[];
  /** Only where scoring was on when it was answered (R82). */
  score: (Score & { version: string; purpose: string }) | null;
  /** What was raised on it, so that a page sent anew raises it no more. */
  raised: string[];
};
