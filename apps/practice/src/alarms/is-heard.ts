import type { Alarms } from '@frontdoor/contract';

/**
 * Whether a sound is made on this screen. Sound is per person and can be switched off, but not by whoever is on duty
 * while a red flag is nobody's (S7).
 * @param silenced this person switched the sound of alarms off here
 */
export function isHeard({ alarms, onDuty }: Alarms, silenced: boolean): boolean {
  return alarms.some(({ sounding }) => sounding) && !(silenced && maySilence({ alarms, onDuty }));
}

/** Whether this member may switch the sound of alarms off now (S7). */
export function maySilence({ alarms, onDuty }: Alarms): boolean {
  return !(onDuty && alarms.some(({ state }) => state === 'raised'));
}
