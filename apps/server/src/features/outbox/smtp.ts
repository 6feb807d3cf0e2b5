import { createTransport } from 'nodemailer';
import { SendFault } from './transports.ts';
import type { Mail } from './words.ts';

/** Shorter than the worker's lease, so that nobody else begins what is still under way. Milliseconds. */
const usualPatience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Opens mail by SMTP. @param patience how long each step may take, in ms */
export function openSmtp(
  url: string,
  from: string,
  patience = usualPatience,
): { email(mail: Mail): Promise<void>; close(): void } {
  // When a line is cut, the outbox tries again: by itself the pool would do so at once and without end.
  const smtp = createTransport({ url, pool: true, maxConnections: 5, maxRequeues: 0, ...patience });
  return {
    async email(mail) {
      try {
        await smtp.sendMail({
          from: { name: mail.fromName, address: from },
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
    close: () => smtp.close(),
  };
}

/** Server replies quote addresses, so only their numbers are kept. 5xx is a no for good (RFC 5321 4.2.1). */
function asSendFault(fault: unknown): SendFault {
  const { code = 'unknown', responseCode } = fault as { code?: string; responseCode?: number };
  const permanent = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return new SendFault(responseCode ? `${code} ${responseCode}` : code, permanent);
}
