import type { Reader, Tx } from '@frontdoor/database';
import { Problem } from '../../platform/problem.ts';
import { type AlarmRow, openAlarmsAmong } from './store.ts';

/** The open alarm of one request; null when it has none. */
export async function openAlarmOf(reader: Reader | Tx, consultation: string): Promise<AlarmRow | null> {
  const [open] = await openAlarmsAmong(reader, [consultation]);
  return open ?? null;
}

/** Which of these requests have an open alarm, and whether somebody has it. */
export async function alarmsOf(reader: Reader, ids: string[]): Promise<Map<string, 'raised' | 'claimed'>> {
  if (ids.length === 0) return new Map();
  const open = await openAlarmsAmong(reader, ids);
  return new Map(open.map(({ consultation, state }) => [consultation, state as 'raised' | 'claimed']));
}

/** A request is not finished while its alarm is open: what ends an alarm is an act, and finishing is none (S1). */
export async function mustHaveNoAlarm(tx: Tx, consultation: string): Promise<void> {
  if (await openAlarmOf(tx, consultation)) throw stillAlarmed();
}

const stillAlarmed = () =>
  new Problem(
    409,
    'alarm-open',
    'The alarm has not been ended yet',
    'First record what was done about the red flag: you spoke to the patient, called 999 for them, handed over by phone, tried without reaching them, or read it and no call is needed. Then finish. Your words are kept.',
  );
