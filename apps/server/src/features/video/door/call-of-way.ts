import type { Reader, Tx } from '@frontdoor/database';
import type { ByLink } from '../../conversations/way.ts';
import type { Comer } from '../room/join.ts';
import { type CallRow, callsOfConsultation } from '../store.ts';
import { isOpenState } from '../when.ts';

/** The call a patient's page is about: the one that stands, or else the last there was; null where nobody was invited. */
export async function callOfWay(
  reader: Reader | Tx,
  { request }: Pick<ByLink, 'request'>,
): Promise<CallRow | null> {
  const calls = await callsOfConsultation(reader, request.id);
  return calls.find(({ state }) => isOpenState(state)) ?? calls[0] ?? null;
}

/** As whom somebody comes who holds a patient's or a carer's link. */
export function comerOf({ recipient }: Pick<ByLink, 'recipient'>): Comer {
  return { kind: recipient === 'carer' ? 'carer' : 'patient', ref: '', name: null };
}
