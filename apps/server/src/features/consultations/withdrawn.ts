import type { Reader, Tx } from '@frontdoor/database';
import type { Consultation } from './change-store.ts';
import type { NewFlag } from './content.ts';
import { flagsOf } from './detail-store.ts';

const rule = 'no-longer-needed';

/**
 * What "I no longer need this" raises on a clinical or flagged request (S26): whoever holds the link can press it, a
 * partner too, and somebody in danger may. It ends nothing; a clinician agrees before the request is finished.
 */
export function noLongerNeeded(
  { nationalType, flagLevel }: Pick<Consultation, 'nationalType' | 'flagLevel'>,
  words: string,
): NewFlag[] {
  if (nationalType !== 'clinical' && flagLevel === null) return [];
  return [
    {
      rule,
      version: 1,
      level: 'note',
      destination: 'staff-only',
      title: 'Says it is no longer needed',
      words,
      shown: '',
      choice: '',
      source: 'answers',
      reason: 'Somebody else may have written it. A clinician agrees before it is finished.',
    },
  ];
}

/** Whether a clinician still has to agree that it is no longer needed. */
export async function isWithdrawn(
  reader: Reader | Tx,
  { id, flagLevel }: Pick<Consultation, 'id' | 'flagLevel'>,
): Promise<boolean> {
  if (flagLevel === null) return false;
  return (await flagsOf(reader, id)).some((flag) => flag.rule === rule);
}
