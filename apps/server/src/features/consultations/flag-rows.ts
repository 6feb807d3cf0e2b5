import type { FlagLevel } from '@frontdoor/contract';
import { newId, type Vault } from '@frontdoor/database';
import { gravest } from '@frontdoor/safety';
import type { FlagContent, NewFlag } from './content.ts';
import type { insertFlag } from './receive-store.ts';

export type FlagRow = Parameters<typeof insertFlag>[1];

/** Flags as they are kept, sealed: raised by a request itself, or by one later message of it. */
export function flagRows(
  vault: Vault,
  of: { organisation: string; consultation: string; message: string | null; at: number },
  flags: readonly NewFlag[],
): FlagRow[] {
  const { organisation, consultation, message, at } = of;
  return flags.map(({ title, words, reason, ...flag }) => ({
    ...flag,
    organisation,
    id: newId(),
    consultation,
    message,
    words: vault.seal(organisation, JSON.stringify({ title, words, reason } satisfies FlagContent)),
    raisedAt: at,
  }));
}

export function levelOfAll(flags: readonly NewFlag[]): FlagLevel | null {
  return gravest(flags.map(({ level }) => level));
}

/** The title a list row shows: of the first of the gravest. */
export function titleOfAll(flags: readonly NewFlag[]): string | null {
  const level = levelOfAll(flags);
  return flags.find((flag) => flag.level === level)?.title ?? null;
}

/** Once a request holds a safeguarding flag, its words are for clinicians and the safeguarding lead (S27). */
export function restricts(flags: readonly NewFlag[]): boolean {
  return flags.some(({ destination }) => destination === 'safeguarding');
}
