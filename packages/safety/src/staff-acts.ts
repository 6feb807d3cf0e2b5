import { type FlagLevel, type Leave, no, type Role, type Urgency, yes } from './vocabulary.ts';

/**
 * Who may raise, lower, re-type, snooze and finish a request (S33, R70, R71). Managers hold no clinical
 * responsibility, so they may do what reception may.
 */
type NationalType = 'clinical' | 'admin' | 'other';

const YOUNG_CHILD_BELOW = 5;

/** Raising, "I'm worried" included, is anybody's and asks no reason. */
export function mayRaise(_role: Role): Leave {
  return yes;
}

/** Lowering: a clinician with a reason; others only what is unflagged, and never from urgent. */
export function mayLower(role: Role, is: { urgency: Urgency; flagLevel: FlagLevel | null }): Leave {
  if (role === 'clinician') return yes;
  if (is.flagLevel) return no('It is flagged. Only a clinician may lower it.');
  if (is.urgency === 'urgent') return no('It is urgent. Only a clinician may lower it.');
  return yes;
}

/** Anybody may make a request clinical; only a clinician may say that it is not. */
export function mayChangeType(role: Role, from: NationalType, to: NationalType): Leave {
  if (role === 'clinician' || from !== 'clinical' || to === 'clinical') return yes;
  return no('It was sent as clinical. Only a clinician may change that.');
}

/** Nobody puts off what is red or late. */
export function maySnooze(is: { flagLevel: FlagLevel | null; pastDue: boolean }): Leave {
  if (is.flagLevel === 'red') return no('It has a red flag.');
  if (is.pastDue) return no('It is past its due time.');
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
