import type { LocalNumber, RotaPeople, RotaSlot, SaveSafetySettings } from '@frontdoor/contract';
import type { Reader, Tx, Vault } from '@frontdoor/database';
import { leaversAmong, wholeRota } from '../duty/read.ts';
import { checkedNumbers } from '../local-numbers/read.ts';
import { allSettings } from '../safety-settings/read.ts';

/** All a practice has set about danger, and who of those it names has left. */
export type Facts = {
  rota: RotaSlot[];
  numbers: LocalNumber[];
  settings: SaveSafetySettings;
  hasLeft(member: string): boolean;
};

export async function readFacts(reader: Reader | Tx, vault: Vault): Promise<Facts> {
  const rota = await wholeRota(reader, vault);
  const numbers = await checkedNumbers(reader);
  const settings = await allSettings(reader, vault);
  const hasLeft = await leaversAmong(reader, membersIn(rota, settings));
  return { rota, numbers, settings, hasLeft };
}

function membersIn(rota: RotaPeople[], { safeguardingLead, clinicalLead, outOfHours }: SaveSafetySettings) {
  const onRota = rota.flatMap(({ duty, second }) => [duty?.member, second?.member]);
  const named = [...onRota, safeguardingLead, clinicalLead, outOfHours?.member];
  return [...new Set(named.filter((id) => typeof id === 'string'))];
}
