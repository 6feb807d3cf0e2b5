import { atLondon, type Calendar, nextCorePeriod } from '@frontdoor/hours';
import type { AlarmFacts } from '@frontdoor/safety';
import type { AlarmRow } from './store.ts';

/**
 * An alarm as the rules of its rungs see it. Open means core hours, whatever the hours of the online form: the rota
 * names somebody for them and for no other time, and a form that is open at night has no reader (docs/decisions/0009).
 */
export function factsOf(
  { raisedAt, raisedOpen, rung }: Pick<AlarmRow, 'raisedAt' | 'raisedOpen' | 'rung'>,
  calendar: Calendar,
): AlarmFacts {
  const opensAt = raisedOpen ? null : nextCorePeriod(atLondon(raisedAt), calendar).start.epochMilliseconds;
  return { raisedAt, opensAt, rung };
}
