import type { NotifyClient } from 'notifications-node-client';
import type { Notify } from '../../config-notify.ts';
import { notifyClient } from './client.ts';
import { asSendFault } from './fault.ts';

export type NotifyFault = { fault: string; cure: string };

/** For an operator who waits at a screen. Milliseconds. */
const patience = 10_000;

/** What is wrong with the settings of GOV.UK Notify, found by asking it; empty when nothing is. */
export async function notifyFaults(notify: Notify): Promise<NotifyFault[]> {
  const client = notifyClient(notify, patience);
  const { emailTemplate, textTemplate } = notify;
  const found = [
    emailTemplate && examine(client, 'NOTIFY_EMAIL_TEMPLATE', emailTemplate, ['subject', 'message']),
    textTemplate && examine(client, 'NOTIFY_TEXT_TEMPLATE', textTemplate, ['message']),
  ];
  return (await Promise.all(found)).filter((fault) => fault !== null && fault !== '');
}

/** Without its fields, a template would send every patient the same words and not say that ours were left out. */
async function examine(
  client: NotifyClient,
  setting: string,
  template: string,
  fields: string[],
): Promise<NotifyFault | null> {
  try {
    const { subject = '', body } = (await client.getTemplateById(template)).data;
    const missing = fields
      .map((name) => `((${name}))`)
      .filter((field) => !`${subject}\n${body}`.includes(field));
    if (missing.length === 0) return null;
    return {
      fault: `the template of ${setting} has no ${missing.join(' and no ')}`,
      cure: 'In Notify its body is ((message)), and of a mail its subject ((subject)), and nothing else',
    };
  } catch (fault) {
    const { code } = asSendFault(fault);
    return {
      fault: `${setting}: ${code}`,
      cure: cures[code.split(' ')[1] ?? ''] ?? 'Check NOTIFY_KEY and the network',
    };
  }
}

const cures: Record<string, string> = {
  '403': 'Check NOTIFY_KEY, and that this machine’s clock is right to half a minute',
  '404': 'Check the template’s ID, and that the key is of the same service',
};
