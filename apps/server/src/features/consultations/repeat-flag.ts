import { repeatAndWorse } from '@frontdoor/content';
import type { Answers } from '@frontdoor/questionnaire';
import type { NewFlag } from './content.ts';
import type { NewRequest } from './new-request.ts';

/** The answers of a request by field, as its rules read them; staff entry has no page that asks the kind. */
export function answersOf({ kind, answered }: { kind: string; answered: NewRequest['answered'] }): Answers {
  return { kind, ...Object.fromEntries(answered.map(({ field, value }) => [field, value])) };
}

/**
 * The flag of a problem the surgery was told of before and that is worse: in HSSIB's case reception finished such a
 * request, and a cancer was found a year later (R46). It tells staff and alarms nobody; a clinician finishes it (S33).
 */
export function repeatFlag(request: Pick<NewRequest, 'kind' | 'answered' | 'words'>): NewFlag[] {
  if (!repeatAndWorse(answersOf(request))) return [];
  return [
    {
      rule: 'told-before-and-worse',
      version: 1,
      level: 'note',
      destination: 'staff-only',
      title: 'Told us before, and says it is worse',
      words: request.words,
      shown: '',
      choice: '',
      source: 'repeat',
      reason:
        'A problem that comes back worse is easily missed. Read the earlier requests; a clinician finishes it.',
    },
  ];
}
