import type { Changed, Reopen, Urgency } from '@frontdoor/contract';
import { Problem } from '../../platform/problem.ts';
import { type Act, type ActDeps, act } from './act.ts';
import { watchFirstLookAnew } from './first-look-late.ts';
import { openAgain } from './open-again.ts';
import { stillDue } from './waiting.ts';

/** Opens a finished request again. A response it had still counts; without one its first due time is back. */
export function reopen(deps: ActDeps, which: Act, { reason }: Reopen): Promise<Changed> {
  return act(deps, which, async ({ tx, request }) => {
    if (request.state !== 'finished') throw notFinished();
    // Finished before anybody had looked, it waits for that again.
    await watchFirstLookAnew(tx, request);
    return {
      set: {
        state: 'in-progress',
        ...openAgain(request),
        ...(await stillDue(tx, request, request.urgency as Urgency, deps.calendar)),
      },
      action: 'reopened',
      detail: { reason, outcome: request.outcome },
    };
  });
}

const notFinished = () =>
  new Problem(409, 'not-finished', 'This request is not finished', 'Nothing was changed.');
