import type { ContactGiven } from '../consultations/content.ts';

export type Channel = 'email' | 'text';

/** Which channels have a transport. Texts have a port (`outbox/transports.ts`) and nothing behind it yet. */
export const channelsSetUp: readonly Channel[] = ['email'];

/**
 * Where a message may go. Only what the sender said yes to (S23): no yes, no message, and none at all for
 * "Do not contact me first. I will look online".
 * @param first the channel staff asked for, tried first when it is safe
 */
export function safeAddresses(
  contact: ContactGiven,
  first: Channel = 'email',
): { channel: Channel; address: string }[] {
  if (contact.lookOnline) return [];
  const addresses = { email: contact.email, text: contact.phone };
  const order: Channel[] = first === 'text' ? ['text', 'email'] : ['email', 'text'];
  return order.flatMap((channel) => {
    const address = addresses[channel];
    return address && contact.safe[channel] && channelsSetUp.includes(channel) ? [{ channel, address }] : [];
  });
}
