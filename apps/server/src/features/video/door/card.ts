import type { PageProps } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import type { ByLink } from '../../conversations/way.ts';
import { callsOfConsultation, openCallOf } from '../store.ts';
import { doorOf, isOpenState, sayWhen } from '../when.ts';

/** The call that stands, on top of their messages: when it is, and whether they can come in now. */
export async function callCard(
  reader: Reader,
  { request, path }: ByLink,
  now: number,
): Promise<PageProps['conversation']['video']> {
  const call = await openCallOf(reader, request.id);
  if (!call) return null;
  const door = doorOf(call, now);
  return door === 'over' ? null : { when: sayWhen(call), href: `${path}/video`, now: door === 'open' };
}

/** When the calls of a request began in which both sides were, and which are over. Ms since 1970. */
export async function callsHeld(reader: Reader, consultation: string): Promise<number[]> {
  const calls = await callsOfConsultation(reader, consultation);
  return calls.flatMap(({ state, startedAt }) =>
    startedAt === null || isOpenState(state) ? [] : [startedAt],
  );
}
