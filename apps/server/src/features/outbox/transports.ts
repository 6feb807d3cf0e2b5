import { createTransport } from 'nodemailer';
import type { Deps } from '../../platform/deps.ts';
import type { Mail, Text } from './words.ts';

/** The sending failed. `permanent`: the other side said no, and trying again will not change that. */
export class SendFault extends Error {
  readonly permanent: boolean;
  /** A code without addresses or names, fit for a log. */
  readonly code: string;

  constructor(code: string, permanent: boolean) {
    super(`Sending failed: ${code}`);
    this.code = code;
    this.permanent = permanent;
  }
}

/** Ways a message can leave. A send that returns was accepted; anything else throws a `SendFault`. */
export type Transports = {
  email(mail: Mail): Promise<void>;
  /** Null until a text service is connected; then no text is ever queued (`deliveries/channels.ts`). */
  text: ((text: Text) => Promise<void>) | null;
  close(): void;
};

/** Shorter than the worker's lease, so that nobody else begins what is still under way. Milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Mail by SMTP. Without `SMTP_URL`, as in the demo, mails stay in the database, where the outbox page shows them. */
export function createTransports({ config }: Pick<Deps, 'config'>): Transports {
  if (!config.smtpUrl) return { email: async () => {}, text: null, close: () => {} };
  const smtp = createTransport({ url: config.smtpUrl, pool: true, maxConnections: 5, ...patience });
  return {
    async email(mail) {
      try {
        await smtp.sendMail({
          from: { name: mail.fromName, address: config.mailFrom },
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: mail.messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (fault) {
        throw asSendFault(fault);
      }
    },
    text: null,
    close: () => smtp.close(),
  };
}

/** Server replies quote addresses, so only their numbers are kept. 5xx is a no for good (RFC 5321 4.2.1). */
function asSendFault(fault: unknown): SendFault {
  const { code = 'unknown', responseCode } = fault as { code?: string; responseCode?: number };
  const permanent = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return new SendFault(responseCode ? `${code} ${responseCode}` : code, permanent);
}
