import type { Answers, Typed } from '@frontdoor/questionnaire';
import type { Recipient } from '../deliveries/add.ts';

/** What one person has filled in so far. */
export type Filled = {
  /** Of the questionnaire it was filled in on. */
  version: number;
  answers: Answers;
  /** Pages that were gone through. */
  done: string[];
  /** What stood in a page that could not be taken yet, by page. */
  parked: Record<string, Typed>;
  /** What was raised on it and told to the surgery already, so that it is not told again. */
  raised: string[];
};

/** Sealed in `outreach.progress`, by whose page it is: a carer is not shown what the patient has begun, nor the other way. */
export type Progress = Partial<Record<Recipient, Filled>>;

export const nothingYet = (version: number): Filled => ({
  version,
  answers: {},
  done: [],
  parked: {},
  raised: [],
});
