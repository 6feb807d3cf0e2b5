import type { PageProps } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import type { ByLink } from '../../conversations/way.ts';
import { openCallOf } from '../store.ts';
import { doorOf, sayWhen } from '../when.ts';

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
