import type { Urgency } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import { levelOf } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { noDue } from '../consultations/due.ts';
import { stillDue } from '../consultations/waiting.ts';
import { destinationsOf } from './advice-store.ts';
import type { WayIn } from './way.ts';

/**
 * By when the patient's page says that we answer: by this request's own clock, because an older one it is linked with
 * would tell of that one (S38). Where nothing but safeguarding makes it urgent, that is the day
 * whatever still waits would have without it: an earlier one would tell whoever looks on that something was seen (S27). Milliseconds since 1970.
 */
export async function toldDue(
  deps: Pick<Deps, 'calendar'>,
  reader: Reader,
  { request }: Pick<WayIn, 'request'>,
): Promise<number> {
  if (request.dueAt === noDue) return noDue;
  const own = (urgency: Urgency) => stillDue(reader, request, urgency, deps.calendar);
  const { dueAt } = await own(request.urgency as Urgency);
  if (!request.restricted) return dueAt;
  const others = (await destinationsOf(reader, request.id)).filter(
    (destination) => destination !== 'safeguarding' && levelOf(destination) !== 'note',
  );
  if (others.length > 0) return dueAt;
  return (await own('routine')).dueAt;
}
