import type { FlagLevel } from '../vocabulary.ts';
import type { Destination } from './types.ts';

/** How loud a flag is (S7): red alarms, amber is looked at within 15 minutes, a note only tells staff (S8). */
export function levelOf(destination: Destination): FlagLevel {
  if (destination === 'staff-only') return 'note';
  return destination === 'urgent-today' ? 'amber' : 'red';
}

/** Whether somebody is warned of danger now; help today alone is no warning. */
export function warns(destination: Destination): boolean {
  return levelOf(destination) === 'red';
}
