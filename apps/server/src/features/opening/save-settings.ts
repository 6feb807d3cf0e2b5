import type { SaveServiceSettings } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { invalid } from '../../platform/problem.ts';
import { logSetting } from '../audit/log.ts';
import { serviceSettings } from '../clocks/settings.ts';
import type { Staff } from '../staff/guards.ts';
import { mustManageOpening } from './manage.ts';
import { putServiceSettings } from './settings-store.ts';

/** Keeps when an urgent request that nobody dealt with is told, and how early an answer is due soon (R62). */
export async function saveServiceSettings(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  { organisation, member }: Staff,
  given: SaveServiceSettings,
): Promise<void> {
  mustManageOpening(member);
  if (given.urgentBy <= '08:00' || given.urgentBy > '18:30')
    throw invalid([{ path: 'urgentBy', message: 'Choose a time after 8am, and 6:30pm at the latest' }]);
  const at = clock.now();
  await database.within(organisation.id, async (tx) => {
    const from = await serviceSettings(tx);
    await putServiceSettings(tx, { ...given, changedAt: at });
    const detail = { from, to: given };
    await logSetting(tx, database.vault, { at, actor: member.id, action: 'service-settings', detail });
  });
}
