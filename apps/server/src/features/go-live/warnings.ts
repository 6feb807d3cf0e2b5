import type { SafetyWarning } from '@frontdoor/contract';
import { type HalfDay, sayDay } from '@frontdoor/hours';
import { sayDate } from '@frontdoor/questionnaire';
import { isLongUnchecked, requiredServices, rotaFaults, services, standingFor } from '@frontdoor/safety';
import type { Facts } from './facts.ts';
import { halfWords } from './missing.ts';

/**
 * What a manager should put right soon, in words with its cure. None of it stops a practice that is live.
 * @param ahead the half-days of the next 7 days (S2)
 * @param today `YYYY-MM-DD`
 */
export function warnings(facts: Facts, ahead: HalfDay[], today: string): SafetyWarning[] {
  return [...rotaGaps(facts, ahead), ...numberWarnings(facts, today), ...leadWarnings(facts)];
}

function rotaGaps({ rota, hasLeft }: Facts, ahead: HalfDay[]): SafetyWarning[] {
  return ahead.flatMap((halfDay): SafetyWarning[] => {
    const faults = rotaFaults(standingFor(rota, halfDay), hasLeft);
    if (faults.length === 0) return [];
    const when = `${sayDay(Temporal.PlainDate.from(halfDay.date))}, ${halfWords[halfDay.half]}`;
    return [{ part: 'rota', words: `${when}: ${faults.join(' ')}` }];
  });
}

function numberWarnings({ numbers }: Facts, today: string): SafetyWarning[] {
  const missing = requiredServices.filter((service) => !numbers.some((number) => number.service === service));
  const old = numbers.filter(({ checkedOn }) => isLongUnchecked(checkedOn, today));
  return [
    ...missing.map((service): SafetyWarning => {
      const { title, without } = services[service];
      return { part: 'numbers', words: `${title} has no number: patients are sent to ${without} instead.` };
    }),
    ...old.map(({ service, checkedOn }): SafetyWarning => {
      const { title } = services[service];
      const words = `${title}: last checked on ${sayDate(checkedOn)}, more than 12 months ago. Ring it, then enter the new date.`;
      return { part: 'numbers', words };
    }),
  ];
}

/** S27, S30: without a lead there is nobody but clinicians, or nobody at all, to see what only the lead may. */
function leadWarnings({ settings, hasLeft }: Facts): SafetyWarning[] {
  const { safeguardingLead, clinicalLead, outOfHours } = settings;
  const said: string[] = [];
  if (!safeguardingLead) said.push('Nobody is named as safeguarding lead.');
  else if (hasLeft(safeguardingLead)) said.push('The safeguarding lead has left. Name another.');
  if (!clinicalLead) said.push('Nobody is named as clinical lead, so nobody can see a sealed photo.');
  else if (hasLeft(clinicalLead)) said.push('The clinical lead has left. Name another.');
  if (outOfHours?.member && hasLeft(outOfHours.member))
    said.push(`${outOfHours.name}, who is told of alarms while you are closed, has left. Name another.`);
  return said.map((words) => ({ part: 'settings', words }));
}
