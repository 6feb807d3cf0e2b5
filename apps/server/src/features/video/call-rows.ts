import { createHash } from 'node:crypto';
import type { VideoSettings } from '@frontdoor/contract';
import type { CallRow } from './store.ts';

/**
 * A call's id made from all that was sent, so that a second send of it meets the first. What was changed in between,
 * because the first answer was lost on the line, is no second send. Pure.
 * @param parts the organisation, the request or who it is for, and what was sent
 */
export function callId(...parts: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts));
  return `v-${hash.digest('base64url').slice(0, 32)}`;
}

type NewCall = Pick<CallRow, 'id' | 'consultation' | 'clinician' | 'madeBy' | 'startsAt' | 'message'>;

/** A call that somebody is invited to now, with what the practice allows in calls as it stands. Pure. */
export function newCall(
  call: NewCall,
  { sharing, files, chat }: VideoSettings,
  now: number,
): Omit<CallRow, 'organisation'> {
  return {
    ...call,
    ...{ sharing, files, chat },
    madeAt: now,
    state: 'invited',
    startedAt: null,
    endedAt: null,
    endedBy: null,
    ending: null,
    outcome: null,
    code: null,
    checks: null,
    checkedBy: null,
    checkedAt: null,
    delayMinutes: null,
    delaySaidAt: null,
    instead: null,
    insteadAt: null,
    reminded: 0,
    feedback: null,
    feedbackAt: null,
    lock: 0,
    changedAt: now,
  };
}
