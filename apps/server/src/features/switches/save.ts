import type { MessagingSettings } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { logSetting } from '../audit/log.ts';
import { mustManage } from '../safety-settings/manage.ts';
import type { Staff } from '../staff/guards.ts';
import { forgetOrganisation } from '../surgeries/find.ts';
import { messagingSettings } from './settings.ts';
import { saveMessagingRow } from './store.ts';

/** Keeps what a practice lets patients write and send, and whether points are added up. Managers only: 403 in words. */
export async function saveMessaging(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  { organisation, member }: Staff,
  given: MessagingSettings,
): Promise<MessagingSettings> {
  mustManage(member, 'messages and files');
  const at = clock.now();
  await database.within(organisation.id, async (tx) => {
    const from = await messagingSettings(tx);
    await saveMessagingRow(tx, { ...given, changedAt: at });
    const detail = { from, to: given };
    await logSetting(tx, database.vault, { at, actor: member.id, action: 'messaging', detail });
  });
  // The online form asks for photos or not.
  forgetOrganisation(database, organisation.slug);
  return given;
}
