import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';

/** What signs staff sessions: from the configuration, or in the demo made once and kept, so that a restart signs nobody out. */
export function sessionSecret(config: Pick<Config, 'secret' | 'data'>): string {
  if (config.secret) return config.secret;
  const file = join(config.data, 'session-secret');
  if (!existsSync(file)) {
    mkdirSync(config.data, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8');
}
