import type { Facts } from '@frontdoor/safety';
import type { Found } from '../screening/read.ts';

/** Below it a child who writes alone is told that an adult may help. Whole years (S28). */
const alone = 13;

/** Whether a child under 13 writes for themself (S28). */
export function isYoung({ author, ageYears }: Facts): boolean {
  return author === 'self' && ageYears !== null && ageYears < alone;
}

/** S28: what a child under 13 sends alone is looked at by a clinician the same day, whatever it says. */
export function youngFlag(facts: Facts): Found[] {
  if (!isYoung(facts)) return [];
  return [
    {
      rule: 'under-13-alone',
      version: 1,
      level: 'amber',
      destination: 'staff-only',
      title: 'Under 13, writing alone',
      words: '',
      source: 'answers',
      reason: 'A clinician looks at what a child under 13 sends alone on the same day.',
    },
  ];
}
