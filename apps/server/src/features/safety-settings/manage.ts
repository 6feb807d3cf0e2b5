import { notAllowed } from '../../platform/problem.ts';
import type { Staff } from '../staff/guards.ts';

/** Everybody may read what a practice has set; managers change it. Throws 403 in words. */
export function mustManage({ role }: Staff['member'], what = 'the safety settings'): void {
  if (role !== 'manager')
    throw notAllowed(`Only a manager changes ${what}. Nothing was changed: ask a manager.`);
}
