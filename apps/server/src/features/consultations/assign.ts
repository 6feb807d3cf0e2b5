import type { Assign, Changed, State } from '@frontdoor/contract';
import { invalid } from '../../platform/problem.ts';
import type { Roster } from '../staff/roster.ts';
import { type Act, type ActDeps, act } from './act.ts';
import { stateAfterTriage } from './triage.ts';

/** Gives a request to a person, a team, both or nobody (R67). */
export function assign(deps: ActDeps, which: Act, { assignee, team }: Assign): Promise<Changed> {
  return act(
    deps,
    which,
    ({ request, roster }) => {
      mustWorkHere(roster, assignee, team);
      const assigned = assignee !== null || team !== null;
      return {
        set: {
          assignee,
          team,
          state: stateAfterTriage(request.state as State, request.lookedAt !== null, assigned),
        },
        action: 'assigned',
        detail: { assignee, team, was: { assignee: request.assignee, team: request.team } },
      };
    },
    'also-unseen',
  );
}

function mustWorkHere(roster: Roster, assignee: string | null, team: string | null): void {
  if (assignee !== null && !roster.members.get(assignee)?.active) {
    throw invalid([{ path: 'assignee', message: 'Choose somebody who works here' }]);
  }
  if (team !== null && !roster.teams.has(team)) {
    throw invalid([{ path: 'team', message: 'Choose a team of this practice' }]);
  }
}
