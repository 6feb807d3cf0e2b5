import type { LocalNumber, RotaPeople, RotaSlot, SaveSafetySettings } from '@frontdoor/contract';
import type { Reader, Tx, Vault } from '@frontdoor/database';
import { openPeople } from '../duty/content.ts';
import { allSlots, stillHere } from '../duty/store.ts';
import { numberRows } from '../local-numbers/store.ts';
import { allSettings } from '../safety-settings/save.ts';

/** All a practice has set about danger, and who of those it names still works there. */
export type Facts = {
  rota: RotaSlot[];
  numbers: LocalNumber[];
  settings: SaveSafetySettings;
  hasLeft(member: string): boolean;
};

export async function readFacts(reader: Reader | Tx, vault: Vault): Promise<Facts> {
  const rows = await allSlots(reader);
  const rota = rows.map(({ day, half, content }) => {
    return { day, half, ...openPeople(vault, reader.organisation, content) } as RotaSlot;
  });
  const numbers = await numberRows(reader);
  const settings = await allSettings(reader, vault);
  const here = await stillHere(reader, membersIn(rota, settings));
  return {
    rota,
    numbers: numbers.map(({ organisation: _own, ...number }) => number as LocalNumber),
    settings,
    hasLeft: (member) => !here.has(member),
  };
}

function membersIn(rota: RotaPeople[], { safeguardingLead, clinicalLead, outOfHours }: SaveSafetySettings) {
  const onRota = rota.flatMap(({ duty, second }) => [duty?.member, second?.member]);
  const named = [...onRota, safeguardingLead, clinicalLead, outOfHours?.member];
  return [...new Set(named.filter((id) => typeof id === 'string'))];
}
