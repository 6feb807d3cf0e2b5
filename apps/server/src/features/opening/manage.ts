import { mustManage } from '../safety-settings/manage.ts';
import type { Staff } from '../staff/guards.ts';

/** Everybody reads the hours; managers change them. Throws 403 in words. */
export function mustManageOpening(member: Staff['member']): void {
  mustManage(member, 'the hours and closures');
}
