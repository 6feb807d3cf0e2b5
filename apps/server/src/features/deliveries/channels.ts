import type { Config } from '../../config.ts';
import type { ContactGiven } from '../consultations/content.ts';
import { mayBeTexted } from './phone.ts';

export type Channel = 'email' | 'text';

type Settings = Pick<Config, 'mode' | 'mailBy' | 'notify'>;
type SettingsOfTexts = Settings & Pick<Config, 'textCountries'>;

/** Nothing is set up and nothing is to leave: the demo keeps its messages and shows them on a page. */
export function keepsMessages({ mode, mailBy, notify }: Settings): boolean {
  return mode === 'demo' && mailBy === null && notify === null;
}

/** Which channels have something behind them. A live surgery always has mail: it does not start without. */
export function channelsSetUp(settings: Settings): readonly Channel[] {
  const texts = keepsMessages(settings) || (settings.notify?.textTemplate ?? null) !== null;
  return texts ? ['email', 'text'] : ['email'];
}

export type SafeAddress = { channel: Channel; address: string };

/**
 * Where a message may go. Only what the sender said yes to (S23): no yes, no message, and none at all for
 * "Do not contact me first. I will look online". No text to a number that cannot take one, nor to a country whose texts
 * are not paid for.
 * @param first the channel staff asked for, tried first when it is safe
 */
export function safeAddresses(
  settings: SettingsOfTexts,
  contact: ContactGiven,
  first: Channel = 'email',
): SafeAddress[] {
  if (contact.lookOnline) return [];
  const setUp = channelsSetUp(settings);
  const order: Channel[] = first === 'text' ? ['text', 'email'] : ['email', 'text'];
  return order.flatMap((channel) => {
    if (!contact.safe[channel] || !setUp.includes(channel)) return [];
    const address = addressFor(channel, contact, settings);
    return address ? [{ channel, address }] : [];
  });
}

function addressFor(
  channel: Channel,
  { email, phone }: ContactGiven,
  { textCountries }: SettingsOfTexts,
): string | null {
  if (channel === 'email') return email;
  return phone && mayBeTexted(phone, textCountries) ? phone : null;
}
