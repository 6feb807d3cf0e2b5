import { describe, expect, test } from 'vitest';
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
const secret = 'a-secret-of-sixteen-or-more';

describe('servers that help the browsers of a video call to each other', () => {
  test('none are set: only those who can reach each other directly have a call', () => {
    expect(readConfig({}).ice).toEqual({ stun: [], turn: null });
  });

  test('several of each, with ports and transports', () => {
    const env = {
      STUN_URLS: 'stun:stun.example.org, stuns:[2001:db8::1]:5349',
      TURN_URLS: 'turn:turn.example.org:3478?transport=udp,turns:turn.example.org:5349?transport=tcp',
      TURN_SECRET: secret,
    };
    expect(readConfig(env).ice).toEqual({
      stun: ['stun:stun.example.org', 'stuns:[2001:db8::1]:5349'],
      turn: {
        urls: ['turn:turn.example.org:3478?transport=udp', 'turns:turn.example.org:5349?transport=tcp'],
        secret,
      },
    });
  });

  test('a wrong one stops the start and names the cure', () => {
    expect(cureFor({ STUN_URLS: 'https://stun.example.org' })).toBe(
      'STUN_URLS must be STUN servers, for example stun:stun.example.org:3478',
    );
    expect(cureFor({ TURN_URLS: 'turn.example.org', TURN_SECRET: secret })).toBe(
      'TURN_URLS must be TURN servers, for example turn:turn.example.org:3478,turns:turn.example.org:5349?transport=tcp',
    );
    expect(cureFor({ TURN_URLS: 'turn:turn.example.org', TURN_SECRET: 'short' })).toBe(
      'TURN_SECRET must be at least 16 characters, the same as static-auth-secret in turnserver.conf; make one with: openssl rand -hex 32',
    );
  });

  test('half a TURN server stops the start too', () => {
    expect(cureFor({ TURN_URLS: 'turn:turn.example.org' })).toBe(
      'TURN_SECRET is missing, and TURN_URLS is set. Set it to the static-auth-secret of that TURN server',
    );
    expect(cureFor({ TURN_SECRET: secret })).toBe(
      'TURN_URLS is missing, and TURN_SECRET is set. Set it, for example turn:turn.example.org:3478, or leave TURN_SECRET out',
    );
  });
});
