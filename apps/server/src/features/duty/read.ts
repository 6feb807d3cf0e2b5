import type { RotaSlot } from '@frontdoor/contract';
import type { Reader, Tx, Vault } from '@frontdoor/database';
import { openPeople } from './content.ts';
import { allSlots, stillHere } from './store.ts';

/** The whole rota: its weekdays, and every date that was ever named. */
export async function wholeRota(reader: Reader | Tx, vault: Vault): Promise<RotaSlot[]> {
  const rows = await allSlots(reader);
  return rows.map(({ day, half, content }) => {
    return { day, half, ...openPeople(vault, reader.organisation, content) } as RotaSlot;
  });
}

/** Whether somebody named anywhere has left since. Takes the ids that will be asked about. */
export async function leaversAmong(
  reader: Reader | Tx,
  members: string[],
): Promise<(member: string) => boolean> {
  const here = await stillHere(reader, members);
  return (member) => !here.has(member);
}
