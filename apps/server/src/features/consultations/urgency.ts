import type { Changed, FlagLevel, SetUrgency, State, Urgency } from '@frontdoor/contract';
import { lowers, mayLower } from '@frontdoor/safety';
import { invalid, notAllowed } from '../../platform/problem.ts';
import { type Act, type ActDeps, act } from './act.ts';
import { looked } from './first-look.ts';
import { stateAfterTriage } from './triage.ts';
import { turnOf } from './turn.ts';
import { stillDue } from './waiting.ts';

/**
 * Sets how urgent a request is (R66). Anybody raises, and needs no reason; lowering is ruled by S33 and R71. Whoever
 * does it for the first time has had the first look (S5). Due times follow the new urgency from each receipt.
 */
export function setUrgency(deps: ActDeps, which: Act, { urgency, reason }: SetUrgency): Promise<Changed> {
  const { member } = which.staff;
  return act(
    deps,
    which,
    async ({ tx, request, now, hidden }) => {
      const from = request.urgency as Urgency;
      if (lowers(from, urgency)) {
        const flagLevel = request.flagLevel as FlagLevel | null;
        const leave = mayLower(member.role, { urgency: from, flagLevel });
        if (!leave.ok) throw notAllowed(leave.why);
        if (reason === '') throw invalid([{ path: 'reason', message: 'Enter why it is less urgent' }]);
      }
      const assigned = request.assignee !== null || request.team !== null;
      const due = request.state === 'finished' ? {} : await stillDue(tx, request, urgency, deps.calendar);
      return {
        set: {
          urgency,
          turn: turnOf(urgency, request.receivedAt, deps.calendar),
          // Who cannot read it has not looked: a clinician opens it first (S27).
          ...(hidden ? {} : looked(request, { member: member.id, now })),
          state: stateAfterTriage(request.state as State, !hidden || request.lookedAt !== null, assigned),
          ...due,
        },
        action: 'urgency',
        detail: { from, to: urgency, reason },
      };
    },
    'also-unseen',
  );
}
