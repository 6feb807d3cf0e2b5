import type { Role } from '@frontdoor/contract';
import { notAllowed } from '../../platform/problem.ts';
import type { Staff } from '../staff/guards.ts';

/** Reception prepares a batch; managers and clinicians answer for what goes to hundreds at once. */
export function maySend(role: Role): boolean {
  return role !== 'reception';
}

/** Throws 403 in words. */
export function mustMaySend({ role }: Staff['member']): void {
  if (!maySend(role))
    throw notAllowed('Only a manager or a clinician sends a batch. It is kept: ask one of them to start it.');
}
