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
