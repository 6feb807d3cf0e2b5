import type { Alarm, Alarms } from '@frontdoor/contract';
import { createContext, useContext } from 'react';

export type AlarmFacts = {
  known: Alarms;
  /** The last try to read the alarms failed: what is known may be old. */
  unread: boolean;
  /** How many are nobody's. */
  waiting: number;
};

/** Nothing is known outside a practice's frame (signing in). */
export const AlarmsContext = createContext<AlarmFacts>({
  known: { alarms: [], onDuty: false },
  unread: false,
  waiting: 0,
});

export const useAlarms = () => useContext(AlarmsContext);

/** The open alarm of a request; null when it has none. */
export function useAlarmOf(consultation: string): Alarm | null {
  return useAlarms().known.alarms.find((alarm) => alarm.consultation === consultation) ?? null;
}
