import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { raiseAlarm } from '../alarms/raise.ts';
import { safetySettings } from '../safety-settings/read.ts';
import type { Consultation } from './change-store.ts';
import { lookDue, waitsForLook } from './first-look.ts';
import { watchFirstLookAnew } from './first-look-late.ts';
import { flagRows, levelOfAll } from './flag-rows.ts';
import { type Later, raisedBy } from './raised-by.ts';
import { insertFlag } from './receive-store.ts';

type LaterDeps = Pick<Deps, 'database' | 'calendar' | 'live'>;

/**
 * Takes in what the rules, or a member of staff, raise on a request that is there already: its flags, the alarm of a
 * red one, and another first look by its own clock (S1, S5). Gives what changes in the row. A message to a red-flagged
 * request is looked at as soon as a red flag, whatever is in it.
 */
export async function takeInLater(
  deps: LaterDeps,
  tx: Tx,
  request: Consultation,
  later: Later & { message: string | null; at: number },
) {
  const { vault } = deps.database;
  const { organisation, id, nationalType } = request;
  const { at, message, flags, reading } = later;
  const raised = raisedBy(vault, request, later);
  for (const flag of flagRows(vault, { organisation, consultation: id, message, at }, flags)) {
    await insertFlag(tx, flag);
  }
  const { firstLookMinutes: setting } = await safetySettings(tx);
  const toLookAt = { at, nationalType, flagLevel: raised.flagLevel, reading };
  const look = waitsForLook(request, lookDue(toLookAt, { calendar: deps.calendar, setting }));
  await watchFirstLookAnew(tx, { id, ...look });
  if (levelOfAll(flags) === 'red') await raiseAlarm(deps, tx, { consultation: id, at });
  return { ...raised, ...look };
}
