import { z } from 'zod';

/** GOV.UK Notify's own address; another is for tests. */
const production = 'https://api.notifications.service.gov.uk';
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const template = (name: string) =>
  z
    .string()
    .regex(new RegExp(`^${uuid}$`), {
      error: `${name} must be a template's ID: in Notify open the template and choose "Copy template ID to clipboard"`,
    })
    .optional();

/** What the environment says of GOV.UK Notify. */
export const NotifyEnvironment = z.object({
  NOTIFY_KEY: z
    .string()
    .regex(new RegExp(`${uuid}-${uuid}$`), {
      error: 'NOTIFY_KEY must be a whole API key of GOV.UK Notify: its name and two IDs, joined by dashes',
    })
    .optional(),
  NOTIFY_EMAIL_TEMPLATE: template('NOTIFY_EMAIL_TEMPLATE'),
  NOTIFY_TEXT_TEMPLATE: template('NOTIFY_TEXT_TEMPLATE'),
  NOTIFY_CALLBACK_TOKEN: z
    .string()
    .regex(/^\S{32,}$/, {
      error:
        'NOTIFY_CALLBACK_TOKEN must be at least 32 characters without spaces; make one with: openssl rand -hex 32',
    })
    .optional(),
  NOTIFY_URL: z
    .url({ protocol: /^https?$/, error: 'NOTIFY_URL must be an address; leave it out to use GOV.UK Notify' })
    .optional(),
});
type Given = z.infer<typeof NotifyEnvironment>;

export type Notify = {
  key: string;
  /** Templates whose body is ((message)) and, for mail, whose subject is ((subject)); null where it carries none. */
  emailTemplate: string | null;
  textTemplate: string | null;
  /** What Notify shows us with each delivery receipt. */
  callbackToken: string;
  /** Without a slash at its end. */
  url: string;
};

export function readNotify(given: Given): Notify | null {
  const { NOTIFY_KEY, NOTIFY_CALLBACK_TOKEN } = given;
  if (!NOTIFY_KEY || !NOTIFY_CALLBACK_TOKEN) return null;
  return {
    key: NOTIFY_KEY,
    emailTemplate: given.NOTIFY_EMAIL_TEMPLATE ?? null,
    textTemplate: given.NOTIFY_TEXT_TEMPLATE ?? null,
    callbackToken: NOTIFY_CALLBACK_TOKEN,
    url: given.NOTIFY_URL?.replace(/\/+$/, '') ?? production,
  };
}

/** Half a setting sends nothing, or sends and never hears that it failed (R102). */
export function faultsOfNotify(given: Given): string[] {
  const { NOTIFY_KEY, NOTIFY_EMAIL_TEMPLATE, NOTIFY_TEXT_TEMPLATE, NOTIFY_CALLBACK_TOKEN, NOTIFY_URL } =
    given;
  const some = NOTIFY_EMAIL_TEMPLATE || NOTIFY_TEXT_TEMPLATE;
  if (!NOTIFY_KEY) {
    if (!some && !NOTIFY_CALLBACK_TOKEN && !NOTIFY_URL) return [];
    return [
      'NOTIFY_KEY is missing, and other NOTIFY settings are there. Set it to an API key of GOV.UK Notify',
    ];
  }
  const faults: string[] = [];
  if (!some)
    faults.push('NOTIFY_TEXT_TEMPLATE or NOTIFY_EMAIL_TEMPLATE is missing: NOTIFY_KEY alone sends nothing');
  if (!NOTIFY_CALLBACK_TOKEN)
    faults.push(
      'NOTIFY_CALLBACK_TOKEN is missing: failed messages would not come back. Make one with: openssl rand -hex 32, and give it to Notify',
    );
  if (NOTIFY_URL?.startsWith('http:') && !isLoopback(NOTIFY_URL))
    faults.push('NOTIFY_URL must begin with https: addresses of patients travel by it');
  return faults;
}

function isLoopback(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
