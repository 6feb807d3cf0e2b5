import type { Config } from '../../config.ts';
import { channelsSetUp } from '../deliveries/channels.ts';
import { openNotify } from '../notify/transport.ts';
import { openSmtp } from './smtp.ts';
import type { Transports } from './transports.ts';

/** Kept in the database, where the outbox page of the demo shows it, and nowhere else. */
const kept = async (): Promise<void> => {};

/** What carries mails and texts, as the settings say. */
export function createTransports({ config }: { config: Config }): Transports {
  const smtp = config.mailBy === 'smtp' && config.smtpUrl ? openSmtp(config.smtpUrl, config.mailFrom) : null;
  const notify = config.notify ? openNotify(config.notify) : null;
  const email = config.mailBy === 'notify' ? notify?.email : smtp?.email;
  const text = notify ? notify.text : kept;
  return {
    email: email ?? kept,
    text: channelsSetUp(config).includes('text') ? text : null,
    close: () => smtp?.close(),
  };
}
