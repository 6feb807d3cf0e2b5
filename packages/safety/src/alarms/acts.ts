import { type Leave, no, type Role, yes } from '../vocabulary.ts';

/** The five recorded acts that end an alarm (S1). Nothing else does. */
export type AlarmAct = 'spoke' | 'called-999' | 'handed-over' | 'not-reached' | 'no-call-needed';

/** An act as it was recorded; every one comes with words. */
export type EndingAct = {
  act: AlarmAct;
  /** Handed over: the service, and who took it there. */
  service: string | null;
  person: string;
  /** Not reached: the role of whoever decided what then; null when nobody was named who works here. */
  decidedBy: Role | null;
};

/** Who may end an alarm (S33): reception and managers by the first four acts of S1, a clinician by all five. */
export function mayEndAlarm(role: Role, act: AlarmAct): Leave {
  if (act !== 'no-call-needed' || role === 'clinician') return yes;
  return no('Only a clinician may decide from reading that no call is needed.');
}

/** What an act still lacks, by field, in words for whoever records it; empty when it can be recorded (S1). */
export function lacksOf(
  { act, service, person, decidedBy }: EndingAct,
  coreHours: boolean,
): { path: string; message: string }[] {
  if (act === 'not-reached' && decidedBy !== 'clinician') {
    return [{ path: 'decidedBy', message: 'Choose the clinician who decided what to do' }];
  }
  if (act !== 'handed-over') return [];
  const lacks = [];
  if (service === null) lacks.push({ path: 'service', message: 'Choose the service you handed over to' });
  // R59: in core hours the practice answers for its patients itself; after them this is the way (S3).
  if (service === 'out-of-hours' && coreHours) {
    lacks.push({
      path: 'service',
      message: 'The out-of-hours service takes over only when core hours have ended',
    });
  }
  if (person === '') lacks.push({ path: 'person', message: 'Enter who you spoke to there' });
  return lacks;
}

/** Nobody reads a flag, acts on it and writes down what was done in less. Milliseconds [M]. */
const soonest = 2 * 60_000;

/**
 * Whether a red flag that joined an open alarm goes on alarming when an act ends it (S1): whoever recorded the act had
 * begun before it came. They, or whoever has the alarm now, said "I have it" before it; or it is too new for anybody to
 * have acted on. Instants are milliseconds since 1970.
 * @param claimedAt when that was last said; null when it was not
 */
export function goesOn(
  { raisedAt, flaggedAt, claimedAt }: { raisedAt: number; flaggedAt: number; claimedAt: number | null },
  endedAt: number,
): boolean {
  if (flaggedAt <= raisedAt) return false;
  if (claimedAt !== null && claimedAt >= flaggedAt) return false;
  return claimedAt !== null || endedAt - flaggedAt < soonest;
}
