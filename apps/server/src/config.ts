import { z } from 'zod';
import { faultsOfNotify, type Notify, NotifyEnvironment, readNotify } from './config-notify.ts';
import { faultsOfVideo, type IceConfig, readVideo, VideoEnvironment } from './config-video.ts';

/** Everything the environment decides, read once. A wrong value stops the start with one line that names the cure. */
const Environment = z.object({
  PORT: z.coerce
    .number({ error: 'PORT must be a number between 0 and 65535, for example PORT=3000' })
    .int()
    .min(0)
    .max(65535)
    .default(3000),
  FRONTDOOR_DATA: z.string().min(1).default('data'),
  FRONTDOOR_MODE: z.enum(['demo', 'live'], { error: 'FRONTDOOR_MODE must be demo or live' }).default('demo'),
  FRONTDOOR_URL: z
    .url({
      protocol: /^https?$/,
      error: 'FRONTDOOR_URL must be the public address, for example https://requests.example.nhs.uk',
    })
    .optional(),
  FRONTDOOR_SECRET: z
    .string()
    .min(32, {
      error: 'FRONTDOOR_SECRET must be at least 32 characters; make one with: openssl rand -hex 32',
    })
    .optional(),
  FRONTDOOR_PROXIES: z.coerce
    .number({ error: 'FRONTDOOR_PROXIES must be the number of reverse proxies in front, for example 1' })
    .int()
    .min(0)
    .max(9)
    .default(0),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'DATABASE_URL must start with postgres://, or be left out to use SQLite',
    })
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL must look like smtp://user:password@mail.example.org:587' })
    .optional(),
  MAIL_FROM: z.string().min(3).optional(),
  MAIL_BY: z.enum(['smtp', 'notify'], { error: 'MAIL_BY must be smtp or notify' }).optional(),
  ...NotifyEnvironment.shape,
  ...VideoEnvironment.shape,
  TEXT_COUNTRIES: z
    .string()
    .regex(/^\+[1-9]\d*(\s*,\s*\+[1-9]\d*)*$/, {
      error: 'TEXT_COUNTRIES must be the codes of countries that texts go to, for example +44,+353',
    })
    .default('+44,+353'),
  FRONTDOOR_HOLIDAYS_URL: z
    .union([z.literal('off'), z.url({ protocol: /^https?$/ })], {
      error:
        'FRONTDOOR_HOLIDAYS_URL must be the address of a list like https://www.gov.uk/bank-holidays.json, or off',
    })
    .default('https://www.gov.uk/bank-holidays.json'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'LOG_LEVEL must be one of fatal, error, warn, info, debug, silent',
    })
    .default('info'),
});

type Given = z.infer<typeof Environment>;

export type Config = {
  port: number;
  /** The folder for everything Frontdoor keeps. */
  data: string;
  mode: 'demo' | 'live';
  /** Public address without a slash at its end; null means http://localhost and the port. */
  url: string | null;
  /** Signs staff sessions; null in demo, where one is made at first start and kept in the data folder. */
  secret: string | null;
  proxies: number;
  databaseUrl: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  /** What carries mail; null when nothing does, as in the demo, whose messages stay in the database. */
  mailBy: 'smtp' | 'notify' | null;
  /** GOV.UK Notify; null when it is not set up. */
  notify: Notify | null;
  /** What a phone number in the world's form begins with where texts to patients are paid for: "+44" has Jersey in it. */
  textCountries: readonly string[];
  /** Where bank holidays are read anew; null when they are not, nor is any link checked. */
  holidaysUrl: string | null;
  /** How browsers in a video call find a way to each other. */
  ice: IceConfig;
  logLevel: string;
};

/** A setting that stops the start. `message` is for the operator: what is wrong and what to do. */
export class ConfigError extends Error {}

/** Turns the environment into a checked config. Throws `ConfigError` naming every cure at once. */
export function readConfig(env: Record<string, string | undefined>): Config {
  // An empty variable is one that was left out: `SMTP_URL= npm start` is common in service files.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  if (!read.success) throw new ConfigError(read.error.issues.map((issue) => issue.message).join('\n'));
  const e = read.data;
  const faults = [
    ...(e.FRONTDOOR_MODE === 'live' ? missingForLive(e) : []),
    ...faultsOfNotify(e),
    ...faultsOfMail(e),
    ...faultsOfVideo(e),
  ];
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return {
    port: e.PORT,
    data: e.FRONTDOOR_DATA,
    mode: e.FRONTDOOR_MODE,
    url: e.FRONTDOOR_URL?.replace(/\/+$/, '') ?? null,
    secret: e.FRONTDOOR_SECRET ?? null,
    proxies: e.FRONTDOOR_PROXIES,
    databaseUrl: e.DATABASE_URL ?? null,
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM ?? 'surgery@localhost',
    mailBy: mailBy(e),
    notify: readNotify(e),
    textCountries: e.TEXT_COUNTRIES.split(/\s*,\s*/),
    holidaysUrl: e.FRONTDOOR_HOLIDAYS_URL === 'off' ? null : e.FRONTDOOR_HOLIDAYS_URL,
    ice: readVideo(e),
    logLevel: e.LOG_LEVEL,
  };
}

function missingForLive(e: Given): string[] {
  const lines: string[] = [];
  if (!e.FRONTDOOR_SECRET) lines.push('FRONTDOOR_SECRET is missing; make one with: openssl rand -hex 32');
  if (!e.FRONTDOOR_URL)
    lines.push(
      'FRONTDOOR_URL is missing: set it to the public address, for example https://requests.example.nhs.uk',
    );
  if (!e.SMTP_URL && !e.NOTIFY_EMAIL_TEMPLATE)
    lines.push(
      'SMTP_URL is missing: patients would get no messages. Set it, for example smtp://mail.example.org:587, or NOTIFY_KEY and NOTIFY_EMAIL_TEMPLATE',
    );
  if (e.SMTP_URL && !e.MAIL_FROM)
    lines.push('MAIL_FROM is missing: set the address mail is sent from, for example surgery@example.nhs.uk');
  return lines;
}

function mailBy({ MAIL_BY, SMTP_URL, NOTIFY_EMAIL_TEMPLATE }: Given): Config['mailBy'] {
  return MAIL_BY ?? (SMTP_URL ? 'smtp' : NOTIFY_EMAIL_TEMPLATE ? 'notify' : null);
}

/** Two ways to send mail and no word which: nobody guesses which of them works. */
function faultsOfMail({ MAIL_BY, SMTP_URL, NOTIFY_EMAIL_TEMPLATE }: Given): string[] {
  if (SMTP_URL && NOTIFY_EMAIL_TEMPLATE && !MAIL_BY)
    return [
      'MAIL_BY is missing: SMTP_URL and NOTIFY_EMAIL_TEMPLATE are both set. Set MAIL_BY to smtp or to notify',
    ];
  if (MAIL_BY === 'smtp' && !SMTP_URL)
    return ['MAIL_BY is smtp, and SMTP_URL is missing. Set it, or leave MAIL_BY out'];
  if (MAIL_BY === 'notify' && !NOTIFY_EMAIL_TEMPLATE)
    return ['MAIL_BY is notify, and NOTIFY_EMAIL_TEMPLATE is missing. Set it, or leave MAIL_BY out'];
  return [];
}
