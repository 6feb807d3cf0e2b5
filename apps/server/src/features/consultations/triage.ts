import type { State } from '@frontdoor/contract';

/**
 * A request leaves the triage queue once a named person has given it an urgency (the first look, S5) and it is
 * somebody's; being passed on unlooked does not hide it.
 */
export function stateAfterTriage(state: State, looked: boolean, assigned: boolean): State {
  return state === 'to-triage' && looked && assigned ? 'in-progress' : state;
}
