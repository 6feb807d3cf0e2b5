import type { SafetySettings } from '@frontdoor/contract';
import { defaultSettings } from '../../apps/server/src/features/safety-settings/read.ts';
import { putSetting } from '../../apps/server/src/features/safety-settings/store.ts';
import type { StaffSite } from './staff-site.ts';

/** What Elm Tree has set about danger; everything that is not named is the default. */
export async function setSafety(
  { deps, elmTree, clock }: StaffSite,
  changes: Partial<SafetySettings> = {},
): Promise<void> {
  await deps.database.within(elmTree, (tx) =>
    putSetting(tx, { ...defaultSettings, ...changes, outOfHours: null, changedAt: clock.now() }),
  );
}
