import { notAllowed } from '../../platform/problem.ts';
import type { Staff } from '../staff/guards.ts';

/** Everybody may read what a practice set about danger; managers change it. Throws 403 in words. */
export function mustManage({ role }: Staff['member']): void {
  if (role !== 'manager')
    throw notAllowed('Only a manager changes the safety settings. Nothing was changed: ask a manager.');
}
