import type { VideoSettings } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { logSetting } from '../audit/log.ts';
import { mustManage } from '../safety-settings/manage.ts';
import type { Staff } from '../staff/guards.ts';
import { saveVideoSettingRow, videoSettingRow } from './settings-store.ts';

/** Who may change them is told by this name. */
export const whatIsSet = 'video calls';

/** A practice has to offer them (C44): all of it is on until a manager says otherwise. */
const atFirst: VideoSettings = { offered: true, sharing: true, files: true, chat: true };

/** Whether a practice offers video calls, and what it allows in them (E00063, E00067, E00068). */
export async function videoSettings(reader: Reader | Tx): Promise<VideoSettings> {
  const row = await videoSettingRow(reader);
  if (!row) return atFirst;
  const { offered, sharing, files, chat } = row;
  return { offered, sharing, files, chat };
}

/** Keeps them, for calls that are invited to from now on. Managers only: 403 in words. */
export async function saveVideoSettings(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  { organisation, member }: Staff,
  given: VideoSettings,
): Promise<VideoSettings> {
  mustManage(member, whatIsSet);
  const at = clock.now();
  await database.within(organisation.id, async (tx) => {
    const from = await videoSettings(tx);
    await saveVideoSettingRow(tx, { ...given, changedAt: at });
    await logSetting(tx, database.vault, {
      at,
      actor: member.id,
      action: 'video',
      detail: { from, to: given },
    });
  });
  return given;
}
