import type { VideoRow } from '@frontdoor/contract';
import { isOpen } from './video-words.ts';

/** The calls of one clinician, or of all (null), in the order they are seen. */
export function callsOf(items: readonly VideoRow[], clinician: string | null): VideoRow[] {
  return items.filter((row) => clinician === null || row.clinician.id === clinician);
}

/** Calls whose patient waits and has nobody with them yet, in the order they are seen. */
export function waitingIn(items: readonly VideoRow[], clinician: string | null): VideoRow[] {
  return callsOf(items, clinician).filter((row) => row.state === 'invited' && row.waitingSince !== null);
}

/** Whom the same clinician sees after a call: the first who waits; null where nobody does. */
export function nextWaiting(items: readonly VideoRow[], after: VideoRow): VideoRow | null {
  return waitingIn(items, after.clinician.id).find(({ id }) => id !== after.id) ?? null;
}

/** Who is running late, and by how much: as everybody who still waits for them was told. */
export function delaysIn(items: readonly VideoRow[]): { id: string; name: string; minutes: number }[] {
  const delays = new Map<string, { id: string; name: string; minutes: number }>();
  for (const { clinician, delayMinutes, ...row } of items)
    if (delayMinutes && isOpen(row)) delays.set(clinician.id, { ...clinician, minutes: delayMinutes });
  return [...delays.values()];
}

/** "4 calls, 2 waiting." */
export function sayHowMany(rows: readonly VideoRow[]): string {
  const waiting = waitingIn(rows, null).length;
  const calls = rows.length === 1 ? '1 call' : `${rows.length} calls`;
  return waiting === 0 ? `${calls}.` : `${calls}, ${waiting} waiting.`;
}

/** The day before or after, `YYYY-MM-DD`. */
export function dayBeside(day: string, step: -1 | 1): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + step * 24 * 3_600_000).toISOString().slice(0, 10);
}

/** True for a day an address may name. */
export function isDay(day: string | null): day is string {
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
}
