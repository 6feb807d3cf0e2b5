import { type Leave, no, type Role, yes } from './vocabulary.ts';

/** What of a request decides whose it is to say what happens to it. */
type Request = { nationalType: string; flagLevel: string | null };

/** Whether what happens to a request nobody answers is a clinician's to decide: nothing clinical ends by itself (S34). */
export function isForClinician({ nationalType, flagLevel }: Request): boolean {
  return nationalType === 'clinical' || flagLevel !== null;
}

/**
 * Whether a role may end a task this way. `decided` is a clinician's alone; of a decision about something clinical
 * anybody may say that the patient was reached after all, or was not, and nothing else (S34).
 * @param kind what the task asks for: `decide`, or anything else
 */
export function mayEndTask(role: Role, kind: string, outcome: string, request: Request): Leave {
  if (role === 'clinician') return yes;
  if (outcome === 'decided') return no('Only a clinician can decide.');
  const tried = outcome === 'reached' || outcome === 'not-reached';
  if (kind === 'decide' && !tried && isForClinician(request))
    return no('It is clinical. A clinician decides what happens now.');
  return yes;
}
