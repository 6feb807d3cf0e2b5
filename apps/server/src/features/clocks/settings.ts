import type { SaveServiceSettings } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import { serviceSettingRow } from './settings-store.ts';

/** What holds until the practice sets something else (R62). */
const defaultServiceSettings: SaveServiceSettings = { urgentBy: '17:30', dueSoonMinutes: 60 };

/** By when in the day what is urgent is dealt with, and how long before its time an answer is due soon. */
export async function serviceSettings(reader: Reader | Tx): Promise<SaveServiceSettings> {
  return (await serviceSettingRow(reader)) ?? defaultServiceSettings;
}
