import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { safetySettings } from '../safety-settings/read.ts';
import { lookDue, type ToLookAt } from './first-look.ts';
import type { ConsultationRow } from './receive-store.ts';

/** By when a named person looks at a new request, as the practice has set it (S5). Milliseconds since 1970. */
export async function firstLookOf(
  { calendar }: Pick<Deps, 'calendar'>,
  tx: Tx,
  { receivedAt, nationalType, flagLevel, reading }: ConsultationRow,
): Promise<number> {
  const { firstLookMinutes } = await safetySettings(tx);
  const waits = { at: receivedAt, nationalType, flagLevel, reading } as ToLookAt;
  return lookDue(waits, { calendar, setting: firstLookMinutes });
}
