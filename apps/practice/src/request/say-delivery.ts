import type { Delivery } from '@frontdoor/contract';
import { sayWhen } from '../wording/times.ts';

/** What went out that is not the message itself. */
const templateWords: Record<string, string> = {
  reminder: 'reminder',
  'new-link': 'new link',
  code: 'code',
  'contact-changed': 'notice of the change',
};

/**
 * What became of one try to reach somebody: "Email sent 15:04", "then text to the carer failed 15:34: no such number".
 * `rung` counts the tries of one message from 0: each stands for a channel tried after the one before (S32).
 */
export function sayDelivery(delivery: Delivery, rung: number, now: number): string {
  const { channel, recipient, template } = delivery;
  const kind = templateWords[template];
  const what = `${channel === 'email' ? 'email' : 'text'}${kind ? ` (${kind})` : ''}`;
  const whom = recipient === 'carer' ? ' to the carer' : '';
  const words = `${rung === 0 ? '' : 'then '}${what}${whom} ${sayState(delivery, now)}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sayState({ state, at, deliveredAt, fault }: Delivery, now: number): string {
  if (state === 'queued') return 'waiting to go';
  if (state === 'stopped') return fault ? `not sent: ${fault}` : 'not sent: no longer needed';
  if (state === 'failed') return `failed ${sayWhen(at, now)}${fault ? `: ${fault}` : ''}`;
  if (state === 'delivered' || deliveredAt !== null)
    return `sent ${sayWhen(at, now)}, delivered${deliveredAt === null ? '' : ` ${sayWhen(deliveredAt, now)}`}`;
  return `sent ${sayWhen(at, now)}`;
}

/** True where nobody was reached by any of a message's tries: then staff have to (R102). */
export function reachedNobody(deliveries: readonly Delivery[]): boolean {
  return deliveries.length > 0 && deliveries.every(({ state }) => state === 'failed');
}
