import type { NotifyClient } from 'notifications-node-client';
import type { Notify } from '../../config-notify.ts';
import { phoneForText } from '../deliveries/phone.ts';
import { type Envelope, SendFault, type Transports } from '../outbox/transports.ts';
import { notifyClient } from './client.ts';
import { asSendFault } from './fault.ts';
import { isFailure } from './statuses.ts';

/**
 * Mail and texts by GOV.UK Notify. Their templates pass our words through, so that the wording is the practice's own and
 * kept here. Notify sends a reference twice when it is asked twice: before a second try it is asked what it has.
 */
export function openNotify(notify: Notify, patience?: number): Pick<Transports, 'email' | 'text'> {
  const client = notifyClient(notify, patience);
  const { emailTemplate, textTemplate } = notify;
  return {
    async email({ to, subject, text }, envelope) {
      if (emailTemplate === null) throw new SendFault('no-email-template', true);
      const personalisation = { subject, message: text };
      const { reference } = envelope;
      await once(client, envelope, () => client.sendEmail(emailTemplate, to, { personalisation, reference }));
    },
    text:
      textTemplate === null
        ? null
        : async ({ to, text }, envelope) => {
            const number = phoneForText(to);
            if (number === null) throw new SendFault('no-text-number', true);
            const { reference } = envelope;
            const send = () =>
              client.sendSms(textTemplate, number, { personalisation: { message: text }, reference });
            await once(client, envelope, send);
          },
  };
}

/** Sends, unless an earlier try of the same arrived there. A try nobody can ask about is not made again. */
async function once(
  client: NotifyClient,
  { reference, again }: Envelope,
  send: () => Promise<unknown>,
): Promise<void> {
  try {
    if (again && (await alreadyThere(client, reference))) return;
    await send();
  } catch (fault) {
    throw asSendFault(fault);
  }
}

/** Whether Notify has a message of ours. Throws when it has, and could not deliver it. */
async function alreadyThere(client: NotifyClient, reference: string): Promise<boolean> {
  const { data } = await client.getNotifications(undefined, undefined, reference);
  const [known] = data.notifications;
  if (known && isFailure(known.status)) throw new SendFault(`notify ${known.status}`, true);
  return known !== undefined;
}
