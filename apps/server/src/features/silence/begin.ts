import type { ResponseKind } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { serviceSettings } from '../clocks/settings.ts';
import { addToOutbox } from '../outbox/add.ts';
import { silenceTimes } from './times.ts';

type Asked = { message: string; response: ResponseKind | null; urgent: boolean; at: number };

/**
 * Has a patient who was asked for more followed until there is an answer (S34), in the transaction that asks. A response
 * of another kind asks for nothing.
 * @param asked.at when it was asked, after the seconds in which it can be taken back; ms since 1970
 */
export async function beginSilence(
  { calendar }: Pick<Deps, 'calendar'>,
  tx: Tx,
  { message, response, urgent, at }: Asked,
): Promise<void> {
  if (response !== 'more') return;
  const { urgentBy } = await serviceSettings(tx);
  const { remind } = silenceTimes(at, { urgent, urgentBy, calendar });
  await addToOutbox(tx, { kind: 'silence', subject: message, runAt: remind });
}
