import type { Config } from '../config.ts';

/** The address patients and staff reach us by, without a slash at its end. */
export function publicUrl({ url, port }: Pick<Config, 'url' | 'port'>): string {
  return url ?? `http://localhost:${port}`;
}
