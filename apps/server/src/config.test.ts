import { expect, it } from 'vitest';
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
  });
});

it('an empty variable counts as left out', () => {
  expect(readConfig({ SMTP_URL: '', PORT: '' })).toMatchObject({ smtpUrl: null, port: 3000 });
});

it('a wrong value stops the start and names the cure', () => {
  expect(cureFor({ PORT: 'http' })).toBe('PORT must be a number between 0 and 65535, for example PORT=3000');
  expect(cureFor({ FRONTDOOR_MODE: 'prod' })).toBe('FRONTDOOR_MODE must be demo or live');
  expect(cureFor({ DATABASE_URL: 'mysql://localhost/x' })).toBe(
    'DATABASE_URL must start with postgres://, or be left out to use SQLite',
  );
});

it('live mode lists everything that is missing at once', () => {
  expect(cureFor({ FRONTDOOR_MODE: 'live' }).split('\n')).toEqual([
    'FRONTDOOR_SECRET is missing; make one with: openssl rand -hex 32',
    'FRONTDOOR_URL is missing: set it to the public address, for example https://requests.example.nhs.uk',
    'SMTP_URL is missing: patients would get no messages. Set it, for example smtp://mail.example.org:587',
  ]);
});

it('the public address loses a slash at its end', () => {
  expect(readConfig({ FRONTDOOR_URL: 'https://requests.example.nhs.uk/' }).url).toBe(
    'https://requests.example.nhs.uk',
  );
});
