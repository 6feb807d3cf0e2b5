import type { DutyPerson, SafetySettings, SaveSafetySettings } from '@frontdoor/contract';
import type { Reader, Tx, Vault } from '@frontdoor/database';
import { openPerson } from '../duty/content.ts';
import { stillHere } from '../duty/store.ts';
import { settingRow } from './store.ts';

/** What holds until the practice sets something else: S5, S10. */
export const defaultSettings: SafetySettings = {
  firstLookMinutes: 30,
  maternityWeek: 20,
  safeguardingLead: null,
  clinicalLead: null,
};

/** The few numbers and leads a practice chooses about danger, or the defaults. */
export async function safetySettings(reader: Reader | Tx): Promise<SafetySettings> {
  const row = await settingRow(reader);
  if (!row) return defaultSettings;
  const { firstLookMinutes, maternityWeek, safeguardingLead, clinicalLead } = row;
  return { firstLookMinutes, maternityWeek, safeguardingLead, clinicalLead };
}

/**
 * Who is told of alarms while the surgery is closed; null unless the practice named somebody (S3). A member who has left
 * is nobody, as in the rota: nothing is sent to them any more.
 */
export async function outOfHoursContact(reader: Reader | Tx, vault: Vault): Promise<DutyPerson | null> {
  const named = await namedForOutOfHours(reader, vault);
  if (!named?.member) return named;
  return (await stillHere(reader, [named.member])).has(named.member) ? named : null;
}

async function namedForOutOfHours(reader: Reader | Tx, vault: Vault): Promise<DutyPerson | null> {
  const row = await settingRow(reader);
  return row?.outOfHours ? openPerson(vault, reader.organisation, row.outOfHours) : null;
}

/** Both together, for the page that sets them: it still shows who has left. */
export async function allSettings(reader: Reader | Tx, vault: Vault): Promise<SaveSafetySettings> {
  return { ...(await safetySettings(reader)), outOfHours: await namedForOutOfHours(reader, vault) };
}
