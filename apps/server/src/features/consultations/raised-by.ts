import type { FlagLevel, Reading, UnreadReason, Urgency } from '@frontdoor/contract';
import type { Vault } from '@frontdoor/database';
import { gravest, moreUrgent, readingOf, urgencyOf } from '@frontdoor/safety';
import type { Consultation } from './change-store.ts';
import type { NewFlag, RowContent } from './content.ts';
import { levelOfAll, restricts, titleOfAll } from './flag-rows.ts';
import { openRequest } from './request-facts.ts';

/** What something later brings: a patient's message as the rules read it, or a worried member of staff. */
export type Later = { flags: readonly NewFlag[]; reading: Reading; notRead: readonly UnreadReason[] };

/**
 * What of a request's row follows from flags that are raised on it later. They only ever raise: level, urgency, what
 * was read and who may see it never fall, whatever comes after (S7, R29).
 */
export function raisedBy(vault: Vault, request: Consultation, { flags, reading, notRead }: Later) {
  const before = request.flagLevel as FlagLevel | null;
  const level = levelOfAll(flags);
  const flagLevel = gravest([before, level]);
  return {
    flagLevel,
    urgency: moreUrgent(request.urgency as Urgency, urgencyOf(level)),
    reading: readingOf(request.reading as Reading, reading),
    notRead: [...new Set([...unreadReasons(request), ...notRead])].join(),
    restricted: request.restricted || restricts(flags),
    ...(flagLevel === before ? {} : { row: rowWithFlag(vault, request, titleOfAll(flags)) }),
  } satisfies Partial<Consultation>;
}

/** Why some of a request was not read by rules, from the codes its row keeps (S5). */
export function unreadReasons({ notRead }: Pick<Consultation, 'notRead'>): UnreadReason[] {
  return notRead === '' ? [] : (notRead.split(',') as UnreadReason[]);
}

/** The list shows the title of the gravest flag. */
function rowWithFlag(vault: Vault, request: Consultation, flag: string | null): string {
  const row: RowContent = { ...openRequest(vault, request).row, flag };
  return vault.seal(request.organisation, JSON.stringify(row));
}
