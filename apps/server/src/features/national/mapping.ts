import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../config.ts';
import { Mapping } from './mapping-shape.ts';
import bundled from './mappings/oc-vc-1.json' with { type: 'json' };

const fileName = 'national-mapping.json';

/**
 * The mapping the national files are written by: `national-mapping.json` of the data folder where the operator put one,
 * else ours (R114). Whoever holds the item-level specification changes names and codes there, and no code.
 * @throws ConfigError naming every fault of the operator's file
 */
export function loadMapping(dataFolder: string): Mapping {
  const path = join(dataFolder, fileName);
  return existsSync(path) ? readMapping(readFileSync(path, 'utf8'), path) : Mapping.parse(bundled);
}

function readMapping(text: string, path: string): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ConfigError(`${path} is not JSON. Mend it, or take it away to use the mapping of this release`);
  }
  const read = Mapping.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path: at, message }) => `  - ${at.join('.')}: ${message}`);
  throw new ConfigError([`${path} cannot be used:`, ...faults].join('\n'));
}

/** "frontdoor-oc-vc 1.0.0". */
export function nameOfMapping({ id, version }: Pick<Mapping, 'id' | 'version'>): string {
  return `${id} ${version}`;
}
