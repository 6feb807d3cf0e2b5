import type { Changed, FlagLevel, NationalType, Reading, Retype } from '@frontdoor/contract';
import { mayRetype } from '@frontdoor/safety';
import { notAllowed } from '../../platform/problem.ts';
import { safetySettings } from '../safety-settings/read.ts';
import { type Act, type ActDeps, act } from './act.ts';
import { noDue } from './due.ts';
import { lookDue } from './first-look.ts';
import { watchFirstLookAnew } from './first-look-late.ts';

/**
 * Says that a request is clinical, which anybody may, or that it is not after all, which is a clinician's (S33). Its
 * first look follows: from now for what has become clinical, none for plain admin. The contract's due time is the same
 * for both (R53), so it stays.
 */
export function retype(deps: ActDeps, which: Act, { type }: Retype): Promise<Changed> {
  return act(deps, which, async ({ tx, request, now }) => {
    const from = request.nationalType as NationalType;
    if (from === type) return null;
    const leave = mayRetype(which.staff.member.role, from);
    if (!leave.ok) throw notAllowed(leave.why);
    const { firstLookMinutes: setting } = await safetySettings(tx);
    const flagLevel = request.flagLevel as FlagLevel | null;
    const toLookAt = { at: now, nationalType: type, flagLevel, reading: request.reading as Reading };
    const due = lookDue(toLookAt, { calendar: deps.calendar, setting });
    const firstLookDue = due === noDue ? noDue : Math.min(request.firstLookDue, due);
    if (firstLookDue !== request.firstLookDue) await watchFirstLookAnew(tx, { ...request, firstLookDue });
    return { set: { nationalType: type, firstLookDue }, action: 'retyped', detail: { from, to: type } };
  });
}
