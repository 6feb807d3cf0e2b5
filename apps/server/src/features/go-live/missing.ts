import { halves, rotaDays, type SafetyWarning } from '@frontdoor/contract';
import { requiredServices, rotaFaults, services, standingFor } from '@frontdoor/safety';
import type { Facts } from './facts.ts';

export const halfWords = { am: 'morning', pm: 'afternoon' } as const;

/**
 * What a practice must put right before it takes requests, each in words with its cure: a duty person and a second
 * contact for every half-day of the week (S2), and the numbers patients may be sent to (S11). Empty when it may go live.
 */
export function missing({
  rota,
  numbers,
  hasLeft,
}: Pick<Facts, 'rota' | 'numbers' | 'hasLeft'>): SafetyWarning[] {
  return [...missingFromRota(rota, hasLeft), ...missingNumbers(numbers)];
}

function missingFromRota(rota: Facts['rota'], hasLeft: Facts['hasLeft']): SafetyWarning[] {
  if (rota.length === 0) {
    const words =
      'The duty rota is empty. Name a duty person and a second contact for every morning and afternoon, Monday to Friday.';
    return [{ part: 'rota', words }];
  }
  return rotaDays.flatMap((weekday) =>
    halves.flatMap((half): SafetyWarning[] => {
      // No date has this name: only what repeats every week counts.
      const slot = standingFor(rota, { date: weekday, weekday, half });
      const faults = rotaFaults(slot, hasLeft);
      if (faults.length === 0) return [];
      const when = `${capital(weekday)} ${halfWords[half]}`;
      return [{ part: 'rota', words: `${when}: ${faults.join(' ')} Put it right in the duty rota.` }];
    }),
  );
}

function missingNumbers(numbers: Facts['numbers']): SafetyWarning[] {
  const has = (service: string) => numbers.some((number) => number.service === service);
  return requiredServices
    .filter((service) => !has(service))
    .map((service) => ({
      part: 'numbers',
      words: `${services[service].title} has no number. Ring it to check it, then enter it in the local numbers.`,
    }));
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
