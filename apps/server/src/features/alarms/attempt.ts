import type { Alarms, Attempt } from '@frontdoor/contract';
import { type AlarmAct, type AlarmDeps, actOnAlarm } from './act.ts';

/** Records one try to reach the patient, with one key (S39). It neither quiets nor ends the alarm. */
export function recordAttempt(deps: AlarmDeps, which: AlarmAct, { kind }: Attempt): Promise<Alarms> {
  return actOnAlarm(deps, which, async ({ alarm }) => ({
    action: 'alarm-attempt',
    detail: { alarm: alarm.id, kind },
  }));
}
