import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const cureFor = (env: Record<string, string>) => {
  try {
    readConfig(env);
  } catch (fault) {
    expect(fault).toBeInstanceOf(ConfigError);
    return (fault as Error).message;
  }
  throw new Error('the config was accepted');
};

it('an empty environment is the demo on port 3000 with its data in data/', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    data: 'data',
    mode: 'demo',
    databaseUrl: null,
    smtpUrl: null,
    textCountries: ['+44', '+353'],
  });
});

it('an empty variable counts as left out', () => {
  expect(readConfig({ SMTP_URL: '', PORT: '' })).toMatchObject({ smtpUrl: null, port: 3000 });
});

it('a wrong value stops the start and names the cure', () => {
  expect(cureFor({ PORT: 'http' })).toBe('PORT must be a number between 0 and 65535, for example PORT=3000');
  expect(cureFor({ FRONTDOOR_MODE: 'prod' })).toBe('FRONTDOOR_MODE must be demo or live');
  expect(cureFor({ TEXT_COUNTRIES: '44' })).toBe(
    'TEXT_COUNTRIES must be the codes of countries that texts go to, for example +44,+353',
  );
  expect(cureFor({ DATABASE_URL: 'mysql://localhost/x' })).toBe(
    'DATABASE_URL must start with postgres://, or be left out to use SQLite',
  );
});

it('live mode lists everything that is missing at once', () => {
  expect(cureFor({ FRONTDOOR_MODE: 'live' }).split('\n')).toEqual([
    'FRONTDOOR_SECRET is missing; make one with: openssl rand -hex 32',
    'FRONTDOOR_URL is missing: set it to the public address, for example https://requests.example.nhs.uk',
    'SMTP_URL is missing: patients would get no messages. Set it, for example smtp://mail.example.org:587, or NOTIFY_KEY and NOTIFY_EMAIL_TEMPLATE',
  ]);
});

it('the public address loses a slash at its end', () => {
  expect(readConfig({ FRONTDOOR_URL: 'https://requests.example.nhs.uk/' }).url).toBe(
    'https://requests.example.nhs.uk',
  );
});

describe('GOV.UK Notify', () => {
  const ids = ['1f6a5c7e-0f0e-4d3a-9a53-0c1d2e3f4a5b', '2a7b6d8f-1a1f-4e4b-8b64-1d2e3f4a5b6c'] as const;
  const key = { NOTIFY_KEY: `live-${ids.join('-')}`, NOTIFY_CALLBACK_TOKEN: 'x'.repeat(32) };
  const text = { NOTIFY_TEXT_TEMPLATE: ids[0] };
  const mail = { NOTIFY_EMAIL_TEMPLATE: ids[1] };
  const smtp = { SMTP_URL: 'smtp://mail.example.org:587' };

  it('is not set up by itself', () => {
    expect(readConfig({})).toMatchObject({ notify: null, mailBy: null });
  });

  it('carries texts beside a mail server, or both', () => {
    expect(readConfig({ ...key, ...text, ...smtp })).toMatchObject({
      mailBy: 'smtp',
      notify: { textTemplate: ids[0], emailTemplate: null, url: 'https://api.notifications.service.gov.uk' },
    });
    expect(readConfig({ ...key, ...text, ...mail })).toMatchObject({ mailBy: 'notify' });
    expect(readConfig({ ...key, ...mail, ...smtp, MAIL_BY: 'notify' })).toMatchObject({ mailBy: 'notify' });
  });

  it.each([
    [
      { ...text },
      'NOTIFY_KEY is missing, and other NOTIFY settings are there. Set it to an API key of GOV.UK Notify',
    ],
    [key, 'NOTIFY_TEXT_TEMPLATE or NOTIFY_EMAIL_TEMPLATE is missing: NOTIFY_KEY alone sends nothing'],
    [
      { NOTIFY_KEY: key.NOTIFY_KEY, ...text },
      'NOTIFY_CALLBACK_TOKEN is missing: failed messages would not come back. Make one with: openssl rand -hex 32, and give it to Notify',
    ],
    [
      { ...key, ...text, NOTIFY_KEY: ids[0] },
      'NOTIFY_KEY must be a whole API key of GOV.UK Notify: its name and two IDs, joined by dashes',
    ],
    [
      { ...key, NOTIFY_TEXT_TEMPLATE: 'our text' },
      'NOTIFY_TEXT_TEMPLATE must be a template\'s ID: in Notify open the template and choose "Copy template ID to clipboard"',
    ],
    [
      { ...key, ...text, NOTIFY_CALLBACK_TOKEN: 'a token with spaces that is long enough' },
      'NOTIFY_CALLBACK_TOKEN must be at least 32 characters without spaces; make one with: openssl rand -hex 32',
    ],
    [
      { ...key, ...text, NOTIFY_URL: 'http://notify.example.org' },
      'NOTIFY_URL must begin with https: addresses of patients travel by it',
    ],
    [
      { ...key, ...mail, ...smtp },
      'MAIL_BY is missing: SMTP_URL and NOTIFY_EMAIL_TEMPLATE are both set. Set MAIL_BY to smtp or to notify',
    ],
    [{ MAIL_BY: 'smtp' }, 'MAIL_BY is smtp, and SMTP_URL is missing. Set it, or leave MAIL_BY out'],
    [
      { ...smtp, MAIL_BY: 'notify' },
      'MAIL_BY is notify, and NOTIFY_EMAIL_TEMPLATE is missing. Set it, or leave MAIL_BY out',
    ],
    [{ MAIL_BY: 'pigeon' }, 'MAIL_BY must be smtp or notify'],
  ] as [Record<string, string>, string][])('half or wrong settings stop the start: %o', (env, cure) => {
    expect(cureFor(env)).toBe(cure);
  });

  it('a live surgery needs no mail server where Notify carries mail', () => {
    const live = {
      FRONTDOOR_MODE: 'live',
      FRONTDOOR_SECRET: 'x'.repeat(32),
      FRONTDOOR_URL: 'https://requests.example.nhs.uk',
    };
    expect(readConfig({ ...live, ...key, ...mail })).toMatchObject({ smtpUrl: null, mailBy: 'notify' });
  });
});
