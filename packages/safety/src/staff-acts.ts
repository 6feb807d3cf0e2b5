import { type FlagLevel, type Leave, no, type Role, type Urgency, yes } from './vocabulary.ts';

/**
 * Who may lower, re-type and finish a request (S33, R70, R71). Raising is anybody's. Nobody may snooze: no request can
 * be put out of sight until later, so there is nothing to rule. Managers hold no clinical responsibility, so they may
 * do what reception may.
 */
export type NationalType = 'clinical' | 'admin' | 'other';

const YOUNG_CHILD_BELOW = 5;

const height: Record<Urgency, number> = { routine: 0, soon: 1, urgent: 2 };

/** The more urgent of two. */
export function moreUrgent(one: Urgency, other: Urgency): Urgency {
  return height[one] < height[other] ? other : one;
}

/** Whether a choice makes a request less urgent: that needs the right to, and a reason. Raising never does. */
export function lowers(from: Urgency, to: Urgency): boolean {
  return height[to] < height[from];
}

/** Lowering: a clinician with a reason; others only what is unflagged, and never from urgent. */
export function mayLower(role: Role, is: { urgency: Urgency; flagLevel: FlagLevel | null }): Leave {
  if (role === 'clinician') return yes;
  if (is.flagLevel) return no('It is flagged. Only a clinician may lower it.');
  if (is.urgency === 'urgent') return no('It is urgent. Only a clinician may lower it.');
  return yes;
}

/** Calling something clinical is anybody's; saying that it is not, after all, is a clinician's (S33). */
export function mayRetype(role: Role, from: NationalType): Leave {
  if (role === 'clinician' || from !== 'clinical') return yes;
  return no('It is clinical. Only a clinician may say that it is not.');
}

/**
 * Calling a request a test takes it out of every figure and clock that others judge the practice by (R119): reception
 * does not, and what was flagged is a clinician's. Counting it again is anybody's.
 */
export function mayCallTest(role: Role, { flagLevel }: { flagLevel: FlagLevel | null }): Leave {
  if (role === 'clinician') return yes;
  if (flagLevel) return no('It is flagged. Only a clinician may say that it is a test.');
  return role === 'manager' ? yes : no('A manager or a clinician says what is a test.');
}

export type FinishFacts = {
  flagLevel: FlagLevel | null;
  nationalType: NationalType;
  /** The patient's age in whole years. */
  ageYears: number;
  /** The patient told us before and says it is worse. */
  repeatAndWorse: boolean;
  /** Some of it was not read by rules: another language, a photo, too few words (S5). */
  unread: boolean;
  /** The patient wrote that it is no longer needed, and it is clinical or flagged (S26). */
  withdrawn: boolean;
  /** How it is to end, once that is chosen. */
  outcome?: string;
};

/** Whether this role may finish this request, and with the outcome chosen if one is (R70). */
export function mayFinish(role: Role, request: FinishFacts): Leave {
  if (role === 'clinician') return yes;
  if (request.flagLevel === 'red') return no('It has a red flag. A clinician finishes it.');
  if (request.repeatAndWorse) {
    return no('The patient told us before and says it is worse. A clinician finishes it.');
  }
  if (request.withdrawn) {
    return no('The patient wrote that it is no longer needed. A clinician agrees before it is finished.');
  }
  if (request.nationalType !== 'clinical') return yes;
  if (request.ageYears < YOUNG_CHILD_BELOW) return no('The patient is under 5. A clinician finishes it.');
  if (request.unread) return no('It was not read by rules. A clinician finishes it.');
  if (request.outcome === 'no-action' || request.outcome === 'not-reached') {
    return no('Only a clinician may finish a clinical request this way.');
  }
  return yes;
}
