import type { Reader } from '@frontdoor/database';
import { levelOf } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { noDue } from '../consultations/due.ts';
import { stillDue } from '../consultations/waiting.ts';
import { destinationsOf } from './advice-store.ts';
import type { WayIn } from './way.ts';

/**
 * By when the patient's page says that we answer. Where nothing but safeguarding makes it urgent, that is the day
 * whatever still waits would have without it: an earlier one would tell whoever looks on that something was seen (S27). Milliseconds since 1970.
 */
export async function toldDue(
  deps: Pick<Deps, 'calendar'>,
  reader: Reader,
  { request }: Pick<WayIn, 'request'>,
): Promise<number> {
  if (!request.restricted || request.dueAt === noDue) return request.dueAt;
  const others = (await destinationsOf(reader, request.id)).filter(
    (destination) => destination !== 'safeguarding' && levelOf(destination) !== 'note',
  );
  if (others.length > 0) return request.dueAt;
  return (await stillDue(reader, request, 'routine', deps.calendar)).dueAt;
}
