import { type FlagLevel, type Leave, no, type Role, type Urgency, yes } from './vocabulary.ts';

/**
 * Who may lower and finish a request (S33, R70, R71); raising is anybody's. Managers hold no clinical responsibility, so
 * they may do what reception may.
 */
type NationalType = 'clinical' | 'admin' | 'other';

const YOUNG_CHILD_BELOW = 5;

const height: Record<Urgency, number> = { routine: 0, soon: 1, urgent: 2 };

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

export type FinishFacts = {
  flagLevel: FlagLevel | null;
  nationalType: NationalType;
  /** The patient's age in whole years. */
  ageYears: number;
  /** The patient told us before and says it is worse. */
  repeatAndWorse: boolean;
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
  if (request.nationalType !== 'clinical') return yes;
  if (request.ageYears < YOUNG_CHILD_BELOW) return no('The patient is under 5. A clinician finishes it.');
  if (request.outcome === 'no-action' || request.outcome === 'not-reached') {
    return no('Only a clinician may finish a clinical request this way.');
  }
  return yes;
}
