import { parseArgs } from 'node:util';

/** What an operator did that cannot be done, with the cure. */
export class CommandError extends Error {}

/**
 * Reads `--name value` options. Takes which must be there and which may; throws a `CommandError` naming every one
 * that is missing or unknown.
 */
export function options<Must extends string, May extends string>(
  words: string[],
  must: readonly Must[],
  may: readonly May[],
): Record<Must, string> & Partial<Record<May, string>> {
  const all = Object.fromEntries([...must, ...may].map((name) => [name, { type: 'string' as const }]));
  let values: Record<string, string | undefined>;
  try {
    values = parseArgs({ args: words, options: all }).values as Record<string, string | undefined>;
  } catch (fault) {
    throw new CommandError((fault as Error).message);
  }
  const missing = must.filter((name) => !values[name]?.trim());
  if (missing.length > 0) throw new CommandError(`Missing: ${missing.map((name) => `--${name}`).join(', ')}`);
  return values as Record<Must, string> & Partial<Record<May, string>>;
}
